import EventLoop
import HTTPClient
import JSON
import TestSupport
import Testing

@testable import LocalDiscord

/// What becomes of a message's file on its way.
@Suite(.onLoop) struct FileFaultTests {
    private static let bytes = Array("twenty bytes of text".utf8)

    @LoopActor private func fetch(_ kind: FaultKind) async throws -> Result<HTTPResponse, HTTPError> {
        let rig = try await Rig()
        let message = try rig.server.say(
            "", as: rig.seeds.alice, in: rig.seeds.general,
            attachments: [.init(filename: "a.txt", contentType: "text/plain", bytes: Self.bytes)])
        let json = try await rig.request(.get, "/channels/\(rig.seeds.general.id)/messages/\(message.id)").json
        rig.server.commit(Fault(kind))
        var request = HTTPRequest(.get, try #require(json["attachments"][0]["url"].string))
        request.timeouts.idle = .milliseconds(500)
        let result: Result<HTTPResponse, HTTPError>
        do throws(HTTPError) { result = .success(try await rig.http.send(request)) } catch { result = .failure(error) }
        #expect(rig.server.faults.counts == [kind: 1])
        await rig.stop()
        return result
    }

    @Test(arguments: [(FaultKind.file404, 404), (.file503, 503)]) @LoopActor
    func aFileIsNotServed(kind: FaultKind, status: Int) async throws {
        #expect(try await fetch(kind).get().status == status)
    }

    @Test(arguments: [(FaultKind.fileCutInside, HTTPError.Code.truncated), (.fileEndless, .timeout(.idle))]) @LoopActor
    func aFileDoesNotComeWhole(kind: FaultKind, code: HTTPError.Code) async throws {
        let error = await #expect(throws: HTTPError.self) { try await fetch(kind).get() }
        #expect(error?.code == code)
    }

    @Test @LoopActor func aFileIsLongerThanItWasSaidToBe() async throws {
        let body = try await fetch(.fileLonger).get().body
        #expect(body.starts(with: Self.bytes) && body.count > Self.bytes.count)
        #expect(try await fetch(.fileSlow).get().body == Self.bytes)
    }
}
