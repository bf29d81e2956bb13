/// What a person can do: a command, a control of a panel, the submission of a modal, or what is done at a time that was
/// kept for it. All of them are checked, asked about and answered alike.
public struct Action: Sendable, Equatable {
    public var origin: Origin
    /// Who may do it.
    public var allow: [Rule]
    /// The question to ask before the effects, if any.
    public var confirm: Phrase?
    /// What must hold for a value to be set.
    public var requirements: [Requirement]
    /// Done in this order.
    public var effects: [Effect]
    /// What is said then.
    public var reply: Reply?
    /// How often it may be done.
    public var cooldown: Cooldown?
    /// Whether it is acknowledged before it is done, because it may take longer than Discord waits for an answer.
    public var defers = false

    /// So many uses within a time, which begins with the first of them.
    public struct Cooldown: Sendable, Equatable {
        public var seconds: Int
        public var subject: Subject
        public var uses: Int

        /// Whose uses are counted together.
        public enum Subject: String, Sendable, CaseIterable { case user, guild, channel }
    }

    public struct Requirement: Sendable, Equatable {
        public var origin: Origin
        /// The value that is to be set.
        public var value: Literal
        /// The column of the record that must not be null then.
        public var column: String
        public var otherwise: Phrase
    }
}

extension Action {
    /// The yes/no column that it turns over, if it turns one over.
    public var toggledColumn: String? {
        for case .toggle(let column) in effects { return column }
        return nil
    }

    /// The column that it sets to the control's value, if it sets one.
    public var chosenColumn: String? {
        for case .set(let column) in effects { return column }
        return nil
    }
}

/// Who may do something; one rule that holds is enough, and no rule means nobody.
public enum Rule: Sendable, Equatable {
    /// The person whose id stands in the row's owner column.
    case owner
    case everyone
    /// Who has this permission in the channel; in direct messages nobody has.
    case permission(Permission)
    /// Whom a setting names, by id or by role; or everybody where a yes/no setting is on.
    case setting(String)
    /// A hand-written function decides.
    case function(FunctionUse)
}

/// The use of a function that is written by hand.
public struct FunctionUse: Sendable, Hashable {
    public var origin: Origin
    public var name: String
}
