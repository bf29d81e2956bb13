internal import Discord

/// Decides what becomes of a message: pure, so that every line of the rules is a test.
enum Intake {
    /// What is known of the person who wrote.
    struct Author: Equatable {
        var id: Snowflake
        var status: Status
        var currentSession: Session?
    }

    /// What is known of the author's current session.
    struct Session: Equatable {
        var id: Int64
        var creator: Snowflake
        var guild: Snowflake?
        var isPublic: Bool
    }

    enum Decision: Equatable {
        /// Nothing is done and nothing is stored.
        case ignore
        /// The author is told how to switch the bot on, unless they were told within the last day.
        case hint
        /// The message opens a session and is answered in it.
        case answerInNewSession
        case answer(session: Int64)
        /// The author is told that the session is private, unless they were told within the last hour.
        case privateSession
    }

    /// - Parameters:
    ///   - author: Nil for a person whom nothing is stored about.
    ///   - isAddressed: Whether the message mentions the bot or is a direct message to it.
    ///   - isMemberOfSessionGuild: Whether the author belongs to the server of their current session.
    static func decide(author: Author?, isAddressed: Bool, isMemberOfSessionGuild: Bool) -> Decision {
        guard let author else { return isAddressed ? .hint : .ignore }
        switch author.status {
        case .disable:
            return isAddressed ? .hint : .ignore
        case .new:
            return .answerInNewSession
        case .activate:
            guard let session = author.currentSession else { return isAddressed ? .hint : .ignore }
            if session.creator == author.id { return .answer(session: session.id) }
            return session.isPublic && isMemberOfSessionGuild ? .answer(session: session.id) : .privateSession
        }
    }
}
