internal import JSON

/// A framed block in a message: title, text and fields (resources/message: Embed Object).
public struct Embed: Hashable, Sendable {
    /// A name and a value, side by side with its neighbours where `isInline`.
    public struct Field: Hashable, Sendable {
        public var name: String
        public var value: String
        public var isInline: Bool

        public init(_ name: String, _ value: String, isInline: Bool = false) {
            self.name = name
            self.value = value
            self.isInline = isInline
        }
    }

    public var title: String?
    public var description: String?
    /// Where the title leads.
    public var url: String?
    /// The colour of the bar at its left, 0xRRGGBB.
    public var color: Int?
    public var fields: [Field]
    /// Stands above the title.
    public var author: String?
    public var footer: String?
    /// ISO 8601; shown beside the footer, in the reader's time zone.
    public var timestamp: String?
    public var imageURL: String?
    public var thumbnailURL: String?

    public init(
        title: String? = nil, description: String? = nil, url: String? = nil, color: Int? = nil, fields: [Field] = [],
        author: String? = nil, footer: String? = nil, timestamp: String? = nil, imageURL: String? = nil,
        thumbnailURL: String? = nil
    ) {
        self.title = title
        self.description = description
        self.url = url
        self.color = color
        self.fields = fields
        self.author = author
        self.footer = footer
        self.timestamp = timestamp
        self.imageURL = imageURL
        self.thumbnailURL = thumbnailURL
    }

    /// What counts towards the 6000 characters that all embeds of a message may have together.
    var length: Int {
        [title, description, author, footer].reduce(0) { $0 + ($1?.utf16.count ?? 0) }
            + fields.reduce(0) { $0 + $1.name.utf16.count + $1.value.utf16.count }
    }

    var json: JSON {
        [
            "title": JSON(title),
            "description": JSON(description),
            "url": JSON(url),
            "color": JSON(color),
            "fields": fields.isEmpty
                ? .missing
                : JSON(fields.map { ["name": JSON($0.name), "value": JSON($0.value), "inline": JSON($0.isInline)] }),
            "author": author.map { ["name": JSON($0)] } ?? .missing,
            "footer": footer.map { ["text": JSON($0)] } ?? .missing,
            "timestamp": JSON(timestamp),
            "image": imageURL.map { ["url": JSON($0)] } ?? .missing,
            "thumbnail": thumbnailURL.map { ["url": JSON($0)] } ?? .missing,
        ]
    }

    /// (resources/message: Embed Limits)
    func check(_ path: String, _ problems: inout Problems) {
        problems.check("\(path).title", title, 0...256)
        problems.check("\(path).description", description, 0...4096)
        problems.check("\(path).author.name", author, 1...256)
        problems.check("\(path).footer.text", footer, 0...2048)
        problems.check("\(path).fields", fields.count, 0...25, unit: "fields")
        for (index, field) in fields.enumerated() {
            problems.check("\(path).fields[\(index)].name", field.name, 1...256)
            problems.check("\(path).fields[\(index)].value", field.value, 1...1024)
        }
        problems.check(url: "\(path).url", url)
        problems.check(url: "\(path).image.url", imageURL)
        problems.check(url: "\(path).thumbnail.url", thumbnailURL)
        if let color, !(0...0xFF_FFFF).contains(color) { problems.add("\(path).color", "is no colour 0xRRGGBB") }
        if length == 0, imageURL == nil, thumbnailURL == nil { problems.add(path, "is empty") }
    }
}
