// Generated from Schema/Examples/tickets/bot.json by botgen; edit that file instead.

public import BotRuntime

/// /enums/state
public enum State: String, BotEnumeration {
    /// /enums/state/open
    case `open`
    /// /enums/state/claimed
    case claimed
    /// /enums/state/closed
    case closed

    /// What people see for it.
    public func label(in language: Language) -> String {
        switch self {
        case .open: Texts.stateOpen(in: language)
        case .claimed: Texts.stateClaimed(in: language)
        case .closed: Texts.stateClosed(in: language)
        }
    }
}

/// /enums/priority
public enum Priority: String, BotEnumeration {
    /// /enums/priority/low
    case low
    /// /enums/priority/normal
    case normal
    /// /enums/priority/urgent
    case urgent

    /// What people see for it.
    public func label(in language: Language) -> String {
        switch self {
        case .low: Texts.priorityLow(in: language)
        case .normal: Texts.priorityNormal(in: language)
        case .urgent: Texts.priorityUrgent(in: language)
        }
    }
}
