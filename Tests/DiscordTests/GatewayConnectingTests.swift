import JSON
import Testing

@testable import Discord

struct GatewayConnectingTests {
    @Test func aFreshStartAsksForTheAddress() {
        let driver = GatewayDriver()
        #expect(driver.handle(.start) == ["find address"])
        #expect(driver.found() == ["connect \(GatewayDriver.firstAddress)"])
        #expect(driver.handle(.connected) == ["start handshake 20.0 seconds"])
    }

    @Test func aStoredSessionIsResumedAtItsOwnAddress() {
        let driver = GatewayDriver(session: GatewayDriver.session)
        #expect(driver.handle(.start) == ["connect \(GatewayDriver.resumeAddress)"])
        _ = driver.handle(.connected)
        #expect(
            driver.hello() == [
                "start heartbeat 20.0 seconds", "start handshake 60.0 seconds",
                #"send {"op":6,"d":{"token":"secret","session_id":"s1","seq":7}}"#,
            ])
    }

    @Test func theFirstHeartbeatComesAtARandomPartOfTheInterval() {
        for (random, delay) in [(0.0, "0.0"), (0.25, "10.0"), (0.999, "39.96")] {
            let driver = GatewayDriver()
            driver.connect()
            driver.random = random
            #expect(driver.hello().first == "start heartbeat \(delay) seconds")
        }
    }

    @Test func anIdentificationSaysWhatTheBotWantsToHear() throws {
        let driver = GatewayDriver(intents: [.guilds, .messageContent], shard: GatewayShard(id: 1, count: 2))
        driver.connect()
        _ = driver.hello()
        let sent = try #require(driver.granted().last?.dropFirst("send ".count))
        #expect(
            try JSON(parsing: String(sent)) == [
                "op": 2,
                "d": [
                    "token": "secret", "intents": JSON(1 << 0 | 1 << 15), "compress": false, "shard": [1, 2],
                    "properties": ["os": "linux", "browser": "parlance", "device": "parlance"],
                ],
            ])
    }

    @Test func readyBeginsASession() {
        let driver = GatewayDriver()
        driver.connect()
        #expect(
            driver.hello() == ["start heartbeat 20.0 seconds", "cancel handshake", "request identify"])
        #expect(driver.granted().first == "start handshake 60.0 seconds")
        #expect(driver.ready() == ["cancel handshake", "ready bot 8 [4]"])
        #expect(driver.machine.session == GatewaySession(id: "s1", resumeURL: "wss://resume.test", sequence: 1))
    }

    @Test func whatWasMissedComesBeforeResumed() {
        let driver = GatewayDriver(session: GatewayDriver.session)
        driver.connect()
        _ = driver.hello()
        #expect(
            driver.receive(#"{"op": 0, "t": "MESSAGE_CREATE", "s": 8, "d": {"id": "1"}}"#) == [
                #"MESSAGE_CREATE {"id":"1"} 8"#
            ])
        #expect(driver.receive(#"{"op": 0, "t": "RESUMED", "s": 9, "d": {}}"#) == ["cancel handshake", "resumed"])
        #expect(driver.machine.session?.sequence == 9)
    }

    @Test func anAddressThatCannotBeHadIsAskedForAgain() {
        let driver = GatewayDriver()
        _ = driver.handle(.start)
        #expect(
            driver.handle(.addressFailed(nil, reason: "no network")).essential == [
                "disconnected no network", "start reconnect 0.5 seconds",
            ])
        #expect(driver.handle(.timer(.reconnect)) == ["find address"])
    }

    @Test func aRefusedTokenEndsItAll() {
        let driver = GatewayDriver()
        _ = driver.handle(.start)
        #expect(driver.handle(.addressFailed(.tokenRefused)).essential == ["failed tokenRefused"])
        #expect(driver.handle(.timer(.reconnect)) == [])
    }

    @Test func anAddressThatIsNotSafeEndsItAll() {
        let driver = GatewayDriver()
        _ = driver.handle(.start)
        #expect(driver.found("ws://elsewhere.test").essential == ["failed badAddress"])
    }

    @Test func withoutSessionsLeftTodayItWaits() {
        let driver = GatewayDriver()
        driver.connect()
        _ = driver.hello()
        #expect(
            driver.handle(.identifyDenied(retryAfter: .seconds(100))).essential == [
                "close 4000", "disconnected \(GatewayDisconnection.sessionStartsExhausted(.seconds(100)))",
                "start reconnect 100.0 seconds",
            ])
        #expect(driver.handle(.timer(.reconnect)) == ["find address"])
    }

    @Test func thatFewSessionsAreLeftIsTold() {
        for (left, warning) in [(50, nil), (49, "49 sessions left"), (0, "0 sessions left")] as [(Int, String?)] {
            let driver = GatewayDriver()
            driver.connect()
            _ = driver.hello()
            let lines = driver.granted(left: left)
            #expect((lines.count == 3 ? lines[0] : nil) == warning)
            #expect(lines.last?.hasPrefix(#"send {"op":2"#) == true)
        }
    }

    @Test func theSessionsAddressIsTriedTwiceThenDiscordIsAskedAndTheSessionKept() {
        let driver = GatewayDriver(session: GatewayDriver.session)
        var lines = driver.handle(.start)
        for _ in 0..<2 {
            #expect(lines == ["connect \(GatewayDriver.resumeAddress)"])
            _ = driver.handle(.connectFailed())
            lines = driver.handle(.timer(.reconnect))
        }
        #expect(lines == ["find address"])
        #expect(driver.found() == ["connect \(GatewayDriver.firstAddress)"])
        _ = driver.handle(.connected)
        #expect(driver.hello().last?.hasPrefix(#"send {"op":6"#) == true)
    }

    @Test func aStoredAddressThatIsNotSafeIsPassedOver() {
        var session = GatewayDriver.session
        session = GatewaySession(id: session.id, resumeURL: "ws://elsewhere.test", sequence: 7)
        let driver = GatewayDriver(session: session)
        #expect(driver.handle(.start) == ["find address"])
    }

    @Test func whenHelloDoesNotComeItTriesAgain() {
        let driver = GatewayDriver()
        driver.connect()
        #expect(
            driver.handle(.timer(.handshake)).essential == [
                "close 4000", "disconnected \(GatewayDisconnection.protocolBroken)", "start reconnect 0.5 seconds",
            ])
    }

    @Test func whoeverLeavesWhileWaitingToIdentifySaysSo() {
        let driver = GatewayDriver()
        driver.connect()
        _ = driver.hello()
        #expect(driver.handle(.timer(.handshake)) == [])  // others may be first, for as long as it takes
        #expect(driver.handle(.closed(nil)).contains("withdraw identify"))
        #expect(driver.granted() == [])
    }
}
