/// A form that opens over the window, from a command or a control.
public struct Modal: Sendable, Equatable {
    public var origin: Origin
    /// Stable: custom ids carry it.
    public var name: String
    /// The table of the row that it is about, if it is about one.
    public var table: String?
    public var title: Phrase
    public var inputs: [Input]
    /// What is done with what was written, besides setting the columns of the row that inputs bind.
    public var action: Action
    /// The view of the row that is shown then.
    public var view: String?

    public struct Input: Sendable, Equatable {
        public var origin: Origin
        public var name: String
        public var label: Phrase
        public var description: Phrase?
        public var type: Kind
        /// The column that it is a value for.
        public var binding: ColumnName?
        public var isParagraph: Bool
        public var isRequired: Bool
        public var minimum: Double?
        public var maximum: Double?
        public var minimumLength: Int?
        public var maximumLength: Int?
        public var placeholder: Phrase?
        /// What stands in it from the start.
        public var value: Value?
    }
}

extension Modal.Input {
    public enum Kind: String, Sendable, CaseIterable { case string, integer, number }

    /// The type of what is written into it.
    public var valueType: ColumnType {
        switch type {
        case .string: .text
        case .integer: .integer
        case .number: .number
        }
    }
}
