import JSON
import Testing

@testable import Discord

struct GatewaySessionTests {
    @Test func eventsAreDeliveredWithTheirNumber() {
        let driver = GatewayDriver.established()
        #expect(
            driver.receive(#"{"op": 0, "t": "GUILD_CREATE", "s": 2, "d": {"id": "4"}}"#) == [
                #"GUILD_CREATE {"id":"4"} 2"#
            ])
        #expect(driver.machine.session?.sequence == 2)
    }

    @Test func aHeartbeatCarriesTheNumberOfTheLatestEvent() {
        let driver = GatewayDriver.established()
        #expect(driver.handle(.timer(.heartbeat)) == [#"send {"op":1,"d":1}"#, "start heartbeat 40.0 seconds"])
    }

    @Test func beforeTheFirstEventAHeartbeatCarriesNull() {
        let driver = GatewayDriver()
        driver.connect()
        _ = driver.hello()
        #expect(driver.handle(.timer(.heartbeat)).first == #"send {"op":1,"d":null}"#)
    }

    @Test func anAcknowledgedHeartbeatIsFollowedByTheNext() {
        let driver = GatewayDriver.established()
        for _ in 0..<3 {
            #expect(driver.handle(.timer(.heartbeat)).first == #"send {"op":1,"d":1}"#)
            #expect(driver.receive(#"{"op": 11}"#) == [])
        }
    }

    @Test func withoutAnAcknowledgementTheConnectionIsLeftAndResumed() {
        let driver = GatewayDriver.established()
        _ = driver.handle(.timer(.heartbeat))
        #expect(
            driver.handle(.timer(.heartbeat)).essential == [
                "close 4000", "disconnected \(GatewayDisconnection.silent)", "start reconnect 0.5 seconds",
            ])
        #expect(driver.handle(.timer(.reconnect)) == ["connect \(GatewayDriver.resumeAddress)"])
    }

    @Test func aRequestedHeartbeatIsSentAtOnce() {
        let driver = GatewayDriver.established()
        #expect(driver.receive(#"{"op": 1, "d": null}"#) == [#"send {"op":1,"d":1}"#])
        // It does not make the next ordinary one look unanswered.
        #expect(driver.handle(.timer(.heartbeat)).first == #"send {"op":1,"d":1}"#)
    }

    @Test func whenDiscordAsksForItTheConnectionIsMadeAnewAtOnce() {
        let driver = GatewayDriver.established()
        #expect(
            driver.receive(#"{"op": 7, "d": null}"#).essential == [
                "close 4000", "disconnected \(GatewayDisconnection.asked)", "start reconnect 0.0 seconds",
            ])
        #expect(driver.handle(.timer(.reconnect)) == ["connect \(GatewayDriver.resumeAddress)"])
    }

    @Test(arguments: [(0.0, 1.0), (1.0, 5.0)])
    func anInvalidSessionThatCanBeResumedIsResumedAfterOneToFiveSeconds(random: Double, seconds: Double) {
        let driver = GatewayDriver.established()
        driver.random = random
        #expect(
            driver.receive(#"{"op": 9, "d": true}"#).essential == [
                "close 4000", "disconnected \(GatewayDisconnection.invalidSession)",
                "start reconnect \(seconds) seconds",
            ])
        #expect(driver.handle(.timer(.reconnect)) == ["connect \(GatewayDriver.resumeAddress)"])
    }

    @Test func anInvalidSessionThatCannotBeResumedIsReplacedAtTheFirstAddress() {
        let driver = GatewayDriver(session: GatewayDriver.session)
        driver.connect()
        _ = driver.hello()
        #expect(driver.receive(#"{"op": 9, "d": false}"#).essential.last == "start reconnect 3.0 seconds")
        #expect(driver.machine.session == nil)
        #expect(driver.handle(.timer(.reconnect)) == ["find address"])
        _ = driver.found()
        _ = driver.handle(.connected)
        #expect(driver.hello().last == "request identify")
    }

    static let fatal: [(UInt16, GatewayFailure)] = [
        (4004, .tokenRefused), (4010, .invalidShard), (4011, .shardingRequired), (4012, .versionRefused),
        (4013, .invalidIntents), (4014, .disallowedIntents),
    ]

    @Test(arguments: fatal) func someClosesAreFinal(code: UInt16, failure: GatewayFailure) {
        let driver = GatewayDriver.established()
        #expect(driver.handle(.closed(code)).essential == ["failed \(failure.name)"])
        #expect(driver.handle(.timer(.reconnect)) == [])
        #expect(driver.machine.session == nil)
    }

    @Test(arguments: [4007, 4009] as [UInt16]) func someClosesNeedANewSession(code: UInt16) {
        let driver = GatewayDriver.established()
        #expect(driver.handle(.closed(code)).essential.last == "start reconnect 0.5 seconds")
        #expect(driver.handle(.timer(.reconnect)) == ["find address"])
        #expect(driver.machine.session == nil)
    }

    @Test(arguments: [nil, 1000, 1001, 1006, 4000, 4001, 4002, 4003, 4005, 4008, 4999] as [UInt16?])
    func everyOtherCloseIsResumed(code: UInt16?) {
        let driver = GatewayDriver.established()
        #expect(
            driver.handle(.closed(code)).essential == [
                "disconnected \(GatewayDisconnection.closed(code))", "start reconnect 0.5 seconds",
            ])
        #expect(driver.handle(.timer(.reconnect)) == ["connect \(GatewayDriver.resumeAddress)"])
    }

    @Test func aSessionThatIsClosedThreeTimesInsteadOfResumedIsGivenUp() {
        let driver = GatewayDriver(session: GatewayDriver.session)
        _ = driver.handle(.start)
        for _ in 0..<3 {
            #expect(driver.machine.session != nil)
            _ = driver.handle(.connected)
            _ = driver.hello()
            _ = driver.handle(.closed(4000))
            _ = driver.handle(.timer(.reconnect))
        }
        #expect(driver.machine.session == nil)
    }

    @Test func aSessionWhoseMissedEventsCannotBeReadIsGivenUpAfterThreeAttempts() {
        let driver = GatewayDriver(session: GatewayDriver.session)
        _ = driver.handle(.start)
        for _ in 0..<3 {
            #expect(driver.machine.session != nil)
            _ = driver.handle(.connected)
            _ = driver.hello()
            _ = driver.receive("{")
            _ = driver.handle(.timer(.reconnect))
        }
        #expect(driver.machine.session == nil)
        #expect(driver.machine.state == .findingAddress)
    }

    @Test func aResumptionThatSucceedsForgetsThoseThatDidNot() {
        let driver = GatewayDriver(session: GatewayDriver.session)
        _ = driver.handle(.start)
        for _ in 0..<3 {
            for answer in ["{", #"{"op": 0, "t": "RESUMED", "s": 8, "d": {}}"#] {
                _ = driver.handle(.connected)
                _ = driver.hello()
                _ = driver.receive(answer)
                _ = driver.handle(.closed(nil))
                _ = driver.handle(.timer(.reconnect))
            }
        }
        #expect(driver.machine.session?.sequence == 8)
    }

    @Test func insteadOfGoingOnDiscordMayBeginANewSession() {
        let driver = GatewayDriver(session: GatewayDriver.session)
        driver.connect()
        _ = driver.hello()
        #expect(driver.ready() == ["cancel handshake", "ready bot 8 [4]"])
        #expect(driver.machine.session?.sequence == 1)
    }

    @Test func aNumberThatLeavesSomeOutIsTakenAndAnEarlierOneIsNotGoneBackTo() {
        let driver = GatewayDriver.established()
        #expect(driver.receive(#"{"op": 0, "t": "A", "s": 5, "d": 1}"#) == ["A 1 5"])
        #expect(driver.machine.session?.sequence == 5)
        #expect(driver.receive(#"{"op": 0, "t": "B", "s": 3, "d": 1}"#) == ["B 1 3"])
        #expect(driver.machine.session?.sequence == 5)
    }

    @Test func pausesDoubleWithEachAttemptUpToFifteenSeconds() {
        let driver = GatewayDriver()
        _ = driver.handle(.start)
        driver.random = 1
        var pauses: [String] = []
        for _ in 0..<6 {
            pauses += driver.handle(.addressFailed(nil)).essential.suffix(1)
            _ = driver.handle(.timer(.reconnect))
        }
        #expect(pauses == [1, 2, 4, 8, 15, 15].map { "start reconnect \($0).0 seconds" })
    }

    /// A bot whose connection breaks now and then must not be away for most of the time.
    @Test(arguments: [true, false]) func aConnectionThatLastedStartsThePausesAnew(isResumed: Bool) {
        for (lasted, pause) in [(Duration.seconds(5), "0.5"), (.seconds(4), "1.0")] {
            let driver = GatewayDriver(session: isResumed ? GatewayDriver.session : nil)
            driver.connect()
            _ = driver.handle(.closed(nil))
            _ = driver.handle(.timer(.reconnect))
            if !isResumed { _ = driver.found() }
            _ = driver.handle(.connected)
            _ = driver.hello()
            if isResumed {
                _ = driver.receive(#"{"op": 0, "t": "RESUMED", "s": 2, "d": {}}"#)
            } else {
                _ = driver.granted()
                _ = driver.ready()
            }
            driver.now += lasted
            #expect(driver.handle(.closed(nil)).essential.last == "start reconnect \(pause) seconds")
        }
    }

    /// Discord counts the sessions of a day, and takes the token of a bot that begins too many.
    @Test func pausesBetweenNewSessionsDoubleUpToAMinuteUntilOneLasts() {
        let driver = GatewayDriver()
        driver.random = 1
        _ = driver.handle(.start)
        func pause(afterSessionOf lasted: Duration) -> String? {
            _ = driver.found()
            _ = driver.handle(.connected)
            _ = driver.hello()
            _ = driver.granted()
            _ = driver.ready()
            driver.now += lasted
            let line = driver.handle(.closed(4009)).essential.last
            _ = driver.handle(.timer(.reconnect))
            return line
        }
        let pauses = (0..<8).map { _ in pause(afterSessionOf: .seconds(59)) }
        #expect(pauses == [1, 2, 4, 8, 16, 32, 60, 60].map { "start reconnect \($0).0 seconds" })
        #expect(pause(afterSessionOf: .seconds(60)) == "start reconnect 1.0 seconds")
    }

    @Test func aSessionThatLastsOverSeveralConnectionsHasLasted() {
        let driver = GatewayDriver.established()
        driver.random = 1
        for code in [nil, nil, 4009] as [UInt16?] {
            driver.now += .seconds(20)
            #expect(driver.handle(.closed(code)).essential.last == "start reconnect 1.0 seconds")
            _ = driver.handle(.timer(.reconnect))
            _ = driver.handle(.connected)
            _ = driver.hello()
            _ = driver.receive(#"{"op": 0, "t": "RESUMED", "s": 2, "d": {}}"#)
        }
    }

    @Test(arguments: ["{", "[]", "{}", #"{"op": "0"}"#, #"{"op": 0, "t": "READY", "s": 3, "d": {}}"#])
    func whatIsNotTheProtocolEndsTheConnection(text: String) {
        let driver = GatewayDriver.established()
        #expect(
            driver.receive(text).essential.prefix(2) == [
                "close 4000", "disconnected \(GatewayDisconnection.protocolBroken)",
            ])
    }

    @Test(arguments: [#"{"op": 99}"#, #"{"op": 0, "t": null, "s": null}"#, #"{"op": 10, "d": {}}"#])
    func whatIsNewOrOutOfPlaceIsPassedOver(text: String) {
        let driver = GatewayDriver.established()
        #expect(driver.receive(text) == [])
        #expect(driver.machine.state == .ready)
    }

    @Test func whenNothingCanBeSentTheConnectionIsLeft() {
        let driver = GatewayDriver.established()
        #expect(
            driver.handle(.sendFailed).essential.prefix(2) == [
                "close 4000", "disconnected \(GatewayDisconnection.notSendable)",
            ])
    }

    @Test func stoppingForLaterKeepsTheSession() {
        let driver = GatewayDriver.established()
        #expect(driver.handle(.stop(resumable: true)).essential == ["close 4000"])
        #expect(driver.machine.session?.id == "s1")
        #expect(driver.handle(.closed(4000)) == [])
        #expect(driver.handle(.start) == [])
    }

    @Test func stoppingForGoodEndsTheSession() {
        let driver = GatewayDriver.established()
        #expect(driver.handle(.stop(resumable: false)).essential == ["close 1000"])
        #expect(driver.machine.session == nil)
    }

    @Test func stoppingBetweenTwoAttemptsClosesNothing() {
        let driver = GatewayDriver.established()
        _ = driver.handle(.closed(nil))
        #expect(driver.handle(.stop(resumable: true)) == GatewayMachine.Timer.allCases.map { "cancel \($0)" })
        #expect(driver.machine.session?.id == "s1")
    }
}
