import Discord
import Testing

@testable import BotRuntime

@Suite struct ScheduleMachineTests {
    private var machine = ScheduleMachine()
    private let start = Timestamp(milliseconds: 1_000_000)

    @Test mutating func whatIsDueIsDoneAndThenLookedForAgain() {
        #expect(machine.handle(.changed) == .look)
        #expect(machine.handle(.found(next: start, now: start)) == .run)
        // What is planned meanwhile is found when that is done.
        #expect(machine.handle(.changed) == nil)
        #expect(machine.handle(.ran) == .look)
        #expect(machine.handle(.found(next: nil, now: start)) == .rest)
    }

    @Test mutating func whatIsToComeIsWaitedFor() {
        #expect(machine.handle(.found(next: start.adding(seconds: 7), now: start)) == .wait(milliseconds: 7000))
        #expect(machine.handle(.woke) == .look)
    }

    @Test mutating func theTimeIsLookedAtAgainSoThatASetClockIsNoticed() {
        let far = start.adding(seconds: 86_400)
        #expect(machine.handle(.found(next: far, now: start)) == .wait(milliseconds: 30_000))
        // The clock was set on.
        #expect(machine.handle(.found(next: far, now: far.adding(seconds: 1))) == .run)
    }

    @Test mutating func noTimeIsTooFarAway() {
        let (first, last) = (Timestamp(milliseconds: .min), Timestamp(milliseconds: .max))
        #expect(machine.handle(.found(next: last, now: first)) == .wait(milliseconds: 30_000))
        #expect(machine.handle(.found(next: first, now: last)) == .run)
    }

    @Test mutating func aDatabaseThatFailsIsNotAskedInARush() {
        #expect(machine.handle(.failed) == .wait(milliseconds: 60_000))
    }

    @Test mutating func nothingBeginsOnceTheBotStops() {
        #expect(machine.handle(.stopped) == .rest)
        #expect(machine.handle(.changed) == nil)
        #expect(machine.handle(.found(next: start, now: start)) == nil)
    }

    @Test func failuresAreTriedAgainLaterAndLaterAndNotForever() {
        let delays = (0..<20).compactMap { SchedulePatience.delay(after: $0) }
        #expect(delays == delays.sorted() && delays.count == 7)
        #expect(delays.reduce(0, +) < 6 * 3_600_000)
    }

    @Test func whatIsGoneIsNotTriedAgain() {
        #expect(!SchedulePatience.isWorthwhile(after: UnsentMessage(reason: nil)))
        #expect(SchedulePatience.isWorthwhile(after: CancellationError()))
    }
}
