import Testing

@testable import Discord
@testable import LocalDiscord

/// Interactions over HTTP (interactions/overview): what is not signed by Discord is not looked at.
struct InteractionsEndpointTests {
    private let signer = SigningKey()
    private let endpoint: InteractionsEndpoint
    private let now: Int64 = 1_800_000_000

    init() throws {
        endpoint = InteractionsEndpoint(
            signature: try #require(InteractionSignature(verifyKey: signer.verifyKey)))
    }

    /// The key pair of RFC 8032, section 7.1, test 1, over a message of ours.
    @Test func aSignatureOfAnotherImplementationIsTaken() throws {
        let signature = try #require(
            InteractionSignature(verifyKey: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"))
        #expect(
            signature.isValid(
                signature: Self.foreignSignature, timestamp: "1800000000", body: Array(#"{"type":1}"#.utf8), now: now))
    }

    @Test func aPingIsAnsweredWithAPong() throws {
        guard case .ping = judge(#"{"type":1,"id":"1","application_id":"2","token":"t"}"#) else { throw Refused() }
    }

    @Test func anInteractionIsRead() throws {
        let body = """
            {"id":"5","application_id":"2","token":"t","type":2,"user":{"id":"7","username":"ada"},
            "data":{"id":"9","name":"user","type":1}}
            """
        guard case .interaction(let interaction) = judge(body) else { throw Refused() }
        #expect(interaction.id == 5 && interaction.user.id == 7)
    }

    @Test(arguments: [-300, 0, 300]) func aTimestampWithinFiveMinutesIsTaken(offset: Int64) {
        #expect(status(of: judge("{\"type\":1}", timestamp: now + offset)) == nil)
    }

    @Test(arguments: [-301, 301, -100_000]) func anotherIsRefused(offset: Int64) {
        #expect(status(of: judge("{\"type\":1}", timestamp: now + offset)) == 401)
    }

    @Test func whatWasChangedAfterSigningIsRefused() {
        let body = Array("{\"type\":1}".utf8)
        let signature = signer.signature(timestamp: "\(now)", body: body)
        #expect(status(of: judge(body + [32], "\(now)", signature)) == 401)
        #expect(status(of: judge(body, "\(now + 1)", signature)) == 401)
        #expect(status(of: judge(body, " \(now)", signature)) == 401)
    }

    @Test(arguments: ["", "zz", "00", String(repeating: "0", count: 128), String(repeating: "é", count: 64)])
    func aSignatureThatIsNoneIsRefused(signature: String) {
        #expect(status(of: judge(Array("{\"type\":1}".utf8), "\(now)", signature)) == 401)
    }

    @Test func withoutASignatureNothingIsRead() {
        #expect(status(of: endpoint.judge(method: "POST", body: [], now: now) { _ in nil }) == 401)
        #expect(status(of: endpoint.judge(method: "GET", body: [], now: now) { _ in nil }) == 405)
    }

    @Test(arguments: ["", "{", "[]", "{\"type\":2}", "{\"type\":2,\"id\":\"x\"}"])
    func whatDiscordSignedAndNobodyCanReadIsABadRequest(body: String) {
        #expect(status(of: judge(body)) == 400)
    }

    @Test(arguments: ["", "12", "zz", String(repeating: "a", count: 63)])
    func aKeyThatIsNoneIsRefused(key: String) {
        #expect(InteractionSignature(verifyKey: key) == nil)
    }

    // MARK: -

    private struct Refused: Error {}

    private func judge(_ body: String, timestamp: Int64? = nil) -> InteractionsEndpoint.Verdict {
        let (body, timestamp) = (Array(body.utf8), "\(timestamp ?? now)")
        return judge(body, timestamp, signer.signature(timestamp: timestamp, body: body))
    }

    private func judge(_ body: [UInt8], _ timestamp: String, _ signature: String) -> InteractionsEndpoint.Verdict {
        let headers = ["X-Signature-Ed25519": signature, "X-Signature-Timestamp": timestamp]
        return endpoint.judge(method: "POST", body: body, now: now) { headers[$0] }
    }

    private func status(of verdict: InteractionsEndpoint.Verdict) -> Int? {
        if case .refused(let status, _) = verdict { status } else { nil }
    }

    /// What Python's `cryptography` makes of `1800000000{"type":1}`.
    private static let foreignSignature =
        "8b371ed48853d8827e97d07b098bdb782e598d175c7c179bfb8c49ef72aa40cf"
        + "c9671e77a274a2ab9f66e203337e60f334013063ad60838dc115f79dc18f1501"
}
