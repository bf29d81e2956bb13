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
    public var look: Look
    public var fields: [Field]
    public var rows: [[Component]]

    /// The components that do something: all but those that only lead to an address.
    public var controls: [Component] { rows.joined().filter { !$0.kind.isLink } }

    /// What the embed shows besides its title and fields.
    public struct Look: Sendable, Equatable {
        /// Above the embed.
        public var content: Template?
        public var description: Template?
        public var color: Color?
        public var author: Template?
        public var footer: Template?
        /// The column of a time, beside the footer.
        public var timestamp: String?
        /// Addresses; one that is none is left out when the view is shown.
        public var url: Template?
        public var image: Template?
        public var thumbnail: Template?

        public init() {}

        /// In the order of the document's words.
        public var templates: [Template] {
            [content, description, author, footer, url, image, thumbnail].compactMap(\.self)
        }
    }

    /// The bar at the embed's left, as 0xRRGGBB.
    public enum Color: Sendable, Equatable {
        case fixed(Int)
        /// By the value of a column; none for a value that is not named.
        case byValue(column: String, [Shade])

        public struct Shade: Sendable, Equatable {
            public var value: Literal
            public var color: Int
        }
    }
}
