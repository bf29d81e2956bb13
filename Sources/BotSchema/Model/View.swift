/// A panel: a row of a table as an embed with rows of components.
public struct View: Sendable, Equatable {
    public var origin: Origin
    public var name: String
    public var table: String
    /// Who may see it.
    public var allow: [Rule]
    /// The answer to somebody who may not; a general one where it is nil.
    public var denied: Phrase?
    /// The view to show, of the person who acts, when the row is gone.
    public var gone: String?
    public var title: Template
    public var fields: [Field]
    public var rows: [[Component]]

    public struct Field: Sendable, Equatable {
        public var origin: Origin
        public var label: Phrase
        /// Filled from the record, or from each row of the query.
        public var value: Template
        public var query: String?
        /// At most so many rows of the query, then `more`.
        public var limit: Int?
        public var more: Phrase?
        /// Whether the field is a text as long as it needs to be, turned page by page, the newest page first.
        public var isPaged: Bool
        /// What stands there when there is nothing to show.
        public var empty: Phrase?
        public var isInline: Bool
        /// In the embed's description instead of one of its fields, for texts of more than 1024 units.
        public var isBlock: Bool
    }
}

public struct Component: Sendable, Equatable {
    public var origin: Origin
    /// Stable: component ids carry it.
    public var name: String
    public var kind: Kind
    public var action: Action

    public enum Kind: Sendable, Equatable {
        case button(label: Phrase, style: Style)
        /// A button for each value of an enumeration.
        case enumerationButtons(String)
        /// A button for each model.
        case modelButtons
        /// A select over the rows of a query, 25 a page.
        case querySelect(
            query: String, label: Template, description: Template?, selectedColumn: String?, placeholder: Phrase?)
    }

    public enum Style: String, Sendable, CaseIterable { case primary, secondary, success, danger }
}
