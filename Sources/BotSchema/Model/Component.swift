/// A control of a panel, or several of one kind.
public struct Component: Sendable, Equatable {
    public var origin: Origin
    /// Stable: component ids carry it.
    public var name: String
    public var kind: Kind
    /// Before the label of a button: a character, or the name and id of a server's own as in `name:123`.
    public var emoji: String?
    /// What a select shows before something is chosen.
    public var placeholder: Phrase?
    /// What must hold of the record for it to be there.
    public var visible: Condition?
    /// What must hold of the record for it to do something; else it is grey.
    public var enabled: Condition?
    public var action: Action

    public enum Kind: Sendable, Equatable {
        case button(label: Phrase, style: Style)
        /// A button that leads to an address and does nothing.
        case link(label: Phrase, address: Template)
        /// A button for each value of an enumeration.
        case enumerationButtons(String)
        /// A button for each model.
        case modelButtons
        /// A button for each of the first five rows of a query.
        case queryButtons(query: String, label: Template, style: Style)
        /// A select over the values of an enumeration.
        case enumerationSelect(String)
        /// A select over the models.
        case modelSelect
        /// A select over the rows of a query, 25 a page.
        case querySelect(query: String, label: Template, description: Template?, selectedColumn: String?)
        /// A select that Discord fills.
        case entitySelect(Entity, selectedColumn: String?)
    }

    public enum Style: String, Sendable, CaseIterable { case primary, secondary, success, danger }

    /// What Discord offers in a select of its own.
    public enum Entity: Sendable, Equatable {
        case users, roles, mentionables
        /// Any channel where there are no types.
        case channels([ChannelType])
    }
}

extension Component {
    /// What must hold of the record for it to be used; empty where nothing must.
    public var conditions: [Condition] { [visible, enabled].compactMap(\.self) }
}

extension Component.Kind {
    public var isLink: Bool {
        if case .link = self { true } else { false }
    }

    public var isSelect: Bool {
        switch self {
        case .enumerationSelect, .modelSelect, .querySelect, .entitySelect: true
        case .button, .link, .enumerationButtons, .modelButtons, .queryButtons: false
        }
    }

    /// The query whose rows it offers.
    public var query: String? {
        switch self {
        case .queryButtons(let query, _, _), .querySelect(let query, _, _, _): query
        case .button, .link, .enumerationButtons, .modelButtons, .enumerationSelect, .modelSelect, .entitySelect: nil
        }
    }
}
