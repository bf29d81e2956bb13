internal import Discord

/// When to look for scheduled effects and when to do them. It has no clock and does nothing itself.
struct ScheduleMachine {
    enum Event: Hashable {
        /// What is scheduled may have changed.
        case changed
        /// The next effects are due then; nil: there are none.
        case found(next: Timestamp?, now: Timestamp)
        /// The database could not be asked.
        case failed
        /// The time that was waited for has come.
        case woke
        /// What was due is done.
        case ran
        case stopped
    }

    enum Action: Hashable {
        /// Ask for the time of the next effects.
        case look
        /// Wake up after so many milliseconds, and not at any time said before.
        case wait(milliseconds: Int64)
        /// Do not wake up.
        case rest
        /// Do what is due.
        case run
    }

    /// The clock may be set meanwhile, or the machine sleep, so no wait is longer.
    static let longestWait: Int64 = 30_000
    static let waitAfterFailure: Int64 = 60_000

    private var isRunning = false
    private var isStopped = false

    mutating func handle(_ event: Event) -> Action? {
        if isStopped { return nil }
        switch event {
        case .changed: return isRunning ? nil : .look
        case .woke: return .look
        case .found(nil, _): return .rest
        case .found(let next?, let now):
            guard next <= now else {
                let (distance, isFar) = next.milliseconds.subtractingReportingOverflow(now.milliseconds)
                return .wait(milliseconds: isFar ? Self.longestWait : min(distance, Self.longestWait))
            }
            isRunning = true
            return .run
        case .failed:
            isRunning = false
            return .wait(milliseconds: Self.waitAfterFailure)
        case .ran:
            isRunning = false
            return .look
        case .stopped:
            isStopped = true
            return .rest
        }
    }
}

/// How long something scheduled is put off after it has failed.
enum SchedulePatience {
    /// Whether the same can succeed later: what Discord does not allow, or what is gone, stays so.
    static func isWorthwhile(after error: any Error) -> Bool {
        guard let unsent = error as? UnsentMessage else { return true }
        guard let reason = unsent.reason else { return false }
        return ![.forbidden, .notFound, .invalidForm, .other].contains(reason.kind)
    }

    /// In milliseconds, by the number of failures before.
    private static let delays: [Int64] = [10_000, 30_000, 120_000, 600_000, 1_800_000, 3_600_000, 10_800_000]

    /// Nil: it is given up.
    static func delay(after failures: Int) -> Int64? { failures < delays.count ? delays[max(0, failures)] : nil }
}
