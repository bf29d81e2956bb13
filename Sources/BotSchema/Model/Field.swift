extension View {
    /// A label with a value of the record, or with the rows of a query.
    public struct Field: Sendable, Equatable {
        public var origin: Origin
        public var label: Phrase
        /// Filled from the record, or from each row of the query.
        public var value: Template
        public var query: String?
        /// At most so many rows of the query, then `more`; of a paged list, so many on a page.
        public var limit: Int?
        public var more: Phrase?
        /// Whether it is turned page by page: a list from its first rows on where there is a limit; else a text as long as it
        /// needs to be, the newest page first.
        public var isPaged: Bool
        /// What must hold of the record for the field to be there.
        public var visible: Condition?
        /// What stands between two rows; each has a line of its own where it is nil.
        public var separator: String?
        /// Whether the rows have their places before them.
        public var isNumbered: Bool
        /// What stands there when there is nothing to show.
        public var empty: Phrase?
        public var isInline: Bool
        /// In the embed's description instead of one of its fields, for texts of more than 1024 units.
        public var isBlock: Bool

        /// Whether it is a text over pages, in the embed's description.
        public var isPagedText: Bool { isPaged && limit == nil }
    }
}
