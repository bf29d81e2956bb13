// Generated from Schema/Examples/tickets/bot.json by botgen; edit that file instead.

public import BotRuntime

/// The languages that the bot speaks, by Discord's locales; the first is the fallback.
///
/// /texts
public enum Language: String, BotLanguage {
    case enUS = "en-US"
}

/// Everything that people read, in their language.
///
/// /texts
public enum Texts {
    /// /texts/en-US/settings.staff
    public static func settingsStaff(in language: Language) -> String {
        "Ids of the people and the roles that answer tickets"
    }

    /// /texts/en-US/state.open
    public static func stateOpen(in language: Language) -> String {
        "open"
    }

    /// /texts/en-US/state.claimed
    public static func stateClaimed(in language: Language) -> String {
        "in work"
    }

    /// /texts/en-US/state.closed
    public static func stateClosed(in language: Language) -> String {
        "closed"
    }

    /// /texts/en-US/priority.low
    public static func priorityLow(in language: Language) -> String {
        "low"
    }

    /// /texts/en-US/priority.normal
    public static func priorityNormal(in language: Language) -> String {
        "normal"
    }

    /// /texts/en-US/priority.urgent
    public static func priorityUrgent(in language: Language) -> String {
        "urgent"
    }

    /// /texts/en-US/ticket.description
    public static func ticketDescription(in language: Language) -> String {
        "Ask for help"
    }

    /// /texts/en-US/ticket.open.description
    public static func ticketOpenDescription(in language: Language) -> String {
        "Ask a question in a thread of your own"
    }

    /// /texts/en-US/ticket.open.subject
    public static func ticketOpenSubject(in language: Language) -> String {
        "What it is about, in a few words"
    }

    /// /texts/en-US/ticket.open.body
    public static func ticketOpenBody(in language: Language) -> String {
        "What has happened"
    }

    /// /texts/en-US/ticket.opened
    public static func ticketOpened(thread: some CustomStringConvertible, in language: Language) -> String {
        "Your ticket is open: <#\(thread)>"
    }

    /// /texts/en-US/ticket.list.description
    public static func ticketListDescription(in language: Language) -> String {
        "Show the tickets that wait for an answer"
    }

    /// /texts/en-US/ticket.denied
    public static func ticketDenied(in language: Language) -> String {
        "That ticket is somebody else's."
    }

    /// /texts/en-US/ticket.body
    public static func ticketBody(in language: Language) -> String {
        "Question"
    }

    /// /texts/en-US/ticket.opener
    public static func ticketOpener(in language: Language) -> String {
        "From"
    }

    /// /texts/en-US/ticket.state
    public static func ticketState(in language: Language) -> String {
        "State"
    }

    /// /texts/en-US/ticket.priority
    public static func ticketPriority(in language: Language) -> String {
        "Priority"
    }

    /// /texts/en-US/ticket.staff
    public static func ticketStaff(in language: Language) -> String {
        "In the hands of"
    }

    /// /texts/en-US/ticket.nobody
    public static func ticketNobody(in language: Language) -> String {
        "nobody yet"
    }

    /// /texts/en-US/ticket.claim
    public static func ticketClaim(in language: Language) -> String {
        "Claim"
    }

    /// /texts/en-US/ticket.assign
    public static func ticketAssign(in language: Language) -> String {
        "Put it into somebody's hands"
    }

    /// /texts/en-US/ticket.close
    public static func ticketClose(in language: Language) -> String {
        "Close"
    }

    /// /texts/en-US/ticket.reopen
    public static func ticketReopen(in language: Language) -> String {
        "Reopen"
    }

    /// /texts/en-US/desk.denied
    public static func deskDenied(in language: Language) -> String {
        "Only the staff sees the tickets."
    }

    /// /texts/en-US/desk.heading
    public static func deskHeading(in language: Language) -> String {
        "Tickets"
    }

    /// /texts/en-US/desk.waiting
    public static func deskWaiting(in language: Language) -> String {
        "Waiting"
    }

    /// /texts/en-US/desk.more
    public static func deskMore(count: some CustomStringConvertible, in language: Language) -> String {
        "and \(count) more"
    }

    /// /texts/en-US/desk.none
    public static func deskNone(in language: Language) -> String {
        "nothing to do"
    }

    /// /texts/en-US/desk.choose
    public static func deskChoose(in language: Language) -> String {
        "Look at a ticket"
    }

    /// The language's own `panel.next`.
    public static func panelNext(in language: Language) -> String {
        "Next"
    }

    /// The language's own `panel.previous`.
    public static func panelPrevious(in language: Language) -> String {
        "Previous"
    }

    /// The language's own `panel.denied`.
    public static func panelDenied(in language: Language) -> String {
        "Only the owner of this can do that."
    }

    /// The language's own `panel.outdated`.
    public static func panelOutdated(in language: Language) -> String {
        "This panel is out of date. Here is a fresh one."
    }

    /// The language's own `panel.failed`.
    public static func panelFailed(in language: Language) -> String {
        "Something went wrong on my side. Please try again."
    }

    /// The language's own `panel.not_allowed`.
    public static func panelNotAllowed(in language: Language) -> String {
        "This bot is not available here. Ask whoever runs it to allow you or this server."
    }

    /// The language's own `panel.not_sent`.
    public static func panelNotSent(in language: Language) -> String {
        "I could not write there. Ask whoever runs this server to let me, or open your direct messages."
    }
}
