import JSON
import Testing

@testable import Discord

struct GatewaySendingTests {
    @Test func nothingIsSentBeforeTheSessionIsOpen() {
        let driver = GatewayDriver()
        driver.connect()
        #expect(driver.machine.refusal(ofPayload: [1], now: driver.now) == .notReady)
    }

    @Test func moreThan4096BytesAreRefused() {
        let driver = GatewayDriver.established()
        #expect(driver.machine.refusal(ofPayload: Array(repeating: 0, count: 4096), now: driver.now) == nil)
        #expect(driver.machine.refusal(ofPayload: Array(repeating: 0, count: 4097), now: driver.now) == .tooLarge)
    }

    @Test func roomForHeartbeatsIsLeftWithinAMinute() {
        let driver = GatewayDriver.established()
        var sent = 0
        while driver.machine.refusal(ofPayload: [1], now: driver.now) == nil { sent += 1 }
        #expect(sent == 109)  // one was the identification
        #expect(driver.machine.refusal(ofPayload: [1], now: driver.now) == .tooMany)
        #expect(driver.handle(.timer(.heartbeat)).first?.hasPrefix("send") == true)
        driver.now += .seconds(60)
        #expect(driver.machine.refusal(ofPayload: [1], now: driver.now) == nil)
    }

    @Test(arguments: [
        ("wss://gateway.discord.gg", "wss://gateway.discord.gg/?v=10&encoding=json"),
        ("wss://gateway.discord.gg/", "wss://gateway.discord.gg/?v=10&encoding=json"),
        ("WSS://gateway.test:444/path?v=9&compress=zlib-stream", "wss://gateway.test:444/path?v=10&encoding=json"),
        ("ws://127.0.0.1:8080/gateway", "ws://127.0.0.1:8080/gateway?v=10&encoding=json"),
        ("ws://localhost:8080", "ws://localhost:8080/?v=10&encoding=json"),
        ("ws://[::1]:8080", "ws://[::1]:8080/?v=10&encoding=json"),
    ])
    func anAddressIsCompleted(url: String, complete: String) {
        #expect(GatewayAddress.complete(url, isCompressed: false) == complete)
        #expect(GatewayAddress.complete(url, isCompressed: true) == complete + "&compress=zstd-stream")
    }

    @Test(arguments: [
        "", "wss://", "wss:///x", "https://gateway.test", "ws://gateway.test", "ws://127.0.0.1.evil.test",
        "ws://127.0.0.1@evil.test", "ws://localhost.evil.test", "ws://[::1].evil.test", "wss://a b.test", "wss://a/\n",
    ])
    func anythingElseIsNoAddress(url: String) { #expect(GatewayAddress.complete(url, isCompressed: true) == nil) }

    @Test func aStoredSessionIsReadBack() {
        let session = GatewayDriver.session
        #expect(GatewaySession(json: session.json) == session)
        #expect(GatewaySession(json: ["id": "x"]) == nil)
        #expect(!"\(session)".contains("s1"))
    }

    @Test func eachFailureSaysWhatToDo() {
        #expect(GatewayFailure.tokenRefused.description.contains("DISCORD_TOKEN"))
        for failure in [GatewayFailure.invalidIntents, .disallowedIntents] {
            #expect(failure.description.contains("Privileged Gateway Intents → Message Content Intent"))
        }
    }
}
