public import Discord

/// Where in the bot's document each part of the registration payload comes from, so that what Discord refuses can be
/// mended where it was said.
public struct CommandSources: Sendable {
    private struct Source {
        var pointer: String
        var words: String?
    }

    private var sources: [String: Source] = [:]
    private let language: @Sendable (String) -> String

    public init<Definition: BotDefinition>(of _: Definition.Type) {
        self.init(Definition.commandSources) { Definition.Language(locale: $0).rawValue }
    }

    /// - Parameters:
    ///   - lines: What is generated: a line each of a part's path in the payload (empty for the payload itself), the
    ///   JSON pointer of what says it, and the pointer of its words where they stand elsewhere, with spaces between them. A
    ///   pointer that begins with a dot goes on from that of the part around it, whose line stands before.
    ///   - language: The document's language for a locale.
    init(_ lines: String, language: @escaping @Sendable (String) -> String) {
        self.language = language
        for line in lines.split(separator: "\n") {
            let parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            guard parts.count >= 2 else { continue }
            let path = parts[0].split(separator: ".").map(String.init)
            let around = parts[1].hasPrefix(".") ? nearest(to: path).source?.pointer ?? "" : ""
            let pointer = around + parts[1].drop { $0 == "." }
            sources[parts[0]] = Source(pointer: pointer, words: parts.count > 2 ? parts[2] : nil)
        }
    }

    /// What Discord refuses, in the order in which it says so; empty where the error is about something else.
    ///
    /// - Parameter index: The command that was sent alone, by its place in the payload; nil where the whole was sent.
    public func refusals(in error: DiscordError, ofCommand index: Int? = nil) -> [CommandRefusal] {
        guard error.kind == .invalidForm else { return [] }
        let above = index.map { [String($0)] } ?? []
        if error.refusals.isEmpty {
            return [refusal(at: above, code: String(error.code), message: error.message)]
        }
        return error.refusals.map { refusal(at: above + $0.path, code: $0.code, message: $0.message) }
    }

    private func refusal(at path: [String], code: String, message: String) -> CommandRefusal {
        var (source, field) = nearest(to: path)
        if let translated = translated(path) { (source, field) = (translated, []) }
        return CommandRefusal(
            pointer: source?.pointer ?? "", words: source?.words, field: field.joined(separator: "."), code: code,
            message: message)
    }

    /// What says nothing about itself comes from where the part around it does; `field` is the way from there.
    private func nearest(to path: [String]) -> (source: Source?, field: [String]) {
        for count in (0...path.count).reversed() {
            if let source = sources[path.prefix(count).joined(separator: ".")] {
                return (source, Array(path.dropFirst(count)))
            }
        }
        return (nil, path)
    }

    /// The translation of a text stands where the text does, under its own language.
    private func translated(_ path: [String]) -> Source? {
        guard path.count >= 2, let locale = path.last, path[path.count - 2].hasSuffix("_localizations") else {
            return nil
        }
        let field = path[path.count - 2].dropLast("_localizations".count)
        guard var source = sources[(path.dropLast(2) + [String(field)]).joined(separator: ".")] else { return nil }
        if let words = source.words {
            let key = words.split(separator: "/").dropFirst(2)
            source.words = "/texts/\(language(locale))/\(key.joined(separator: "/"))"
        }
        return source
    }
}
