@testable import BotSchema

/// The reference of the language as Markdown: every word with its meaning and an example from a real document.
struct ReferencePage {
    private let schema: LanguageSchema
    private let uses: WordUses
    private(set) var text = ""
    /// Words that no document shows, and words without a description.
    private(set) var problems: [String] = []
    private var written: Set<String> = []
    private var waiting: [String] = []

    init(schema: LanguageSchema, uses: WordUses) {
        self.schema = schema
        self.uses = uses
        write()
    }

    private mutating func write() {
        text = """
            # The words of the language

            Every word that a bot's document can say, with its type, its meaning, and an example out of a document that is built
            and tested here. `Schema/bot.schema.json` says the same to editors; this page is made from it, and a test fails where
            the two differ.

            """
        section("", schema.root)
        while !waiting.isEmpty {
            let name = waiting.removeFirst()
            if let definition = schema.definition(name) { section(name, definition) }
        }
    }

    private mutating func section(_ name: String, _ node: Node) {
        text += "\n## \(name.isEmpty ? "The document" : "`\(name)`")\n\n"
        text += (node["description"]?.text ?? "") + "\n"
        if node["description"] == nil { problems.append("\(name) has no description") }
        let branches = LanguageSchema.branches(of: node)
        if !branches.isEmpty { text += "\nIt is " + branches.map { type(of: $0) }.joined(separator: ", or ") + ".\n" }
        words(of: node, owner: name)
        for branch in branches where LanguageSchema.reference(in: branch) == nil { words(of: branch, owner: name) }
    }

    private mutating func words(of node: Node, owner: String) {
        let required = Set((node["required"]?.list ?? []).compactMap(\.text))
        for member in node["properties"]?.members ?? [] {
            let word = Word(owner: owner, name: member.name)
            guard written.insert("\(owner).\(member.name)").inserted else { continue }
            write(word, member.value, isRequired: required.contains(member.name))
        }
        if let others = node["additionalProperties"], others.members != nil { _ = type(of: others) }
        for branch in LanguageSchema.branches(of: node) { _ = type(of: branch) }
        if let items = node["items"] { _ = type(of: items) }
    }

    private mutating func write(_ word: Word, _ node: Node, isRequired: Bool) {
        let (_, resolved) = schema.resolved(node)
        let label = word.owner.isEmpty ? word.name : "\(word.owner).\(word.name)"
        let description = node["description"]?.text ?? resolved["description"]?.text
        if description == nil { problems.append("\(label) has no description") }
        var facts = type(of: node)
        if isRequired { facts += ", required" }
        if let standard = node["default"] { facts += ", `\(standard.json(depth: .max))` where nothing is said" }
        text += "\n### \(word.name)\n\n\(description ?? "") *(\(facts))*\n"
        if let use = uses.example(of: word) {
            text += "\nIn `\(use.bot)`:\n\n```json\n\"\(word.name)\": \(Self.shown(use.value))\n```\n"
        } else if let example = (node["examples"] ?? resolved["examples"])?.list?.first {
            text += "\nFor example:\n\n```json\n\"\(word.name)\": \(Self.shown(example))\n```\n"
        } else {
            problems.append("no document uses \(label), and bot.schema.json has no example of it")
        }
        // The words of an object that has no name of its own follow the word that it stands behind.
        if LanguageSchema.reference(in: node) == nil {
            let inner = word.owner.isEmpty ? word.name : "\(word.owner).\(word.name)"
            words(of: node, owner: inner)
            for branch in LanguageSchema.branches(of: node) where LanguageSchema.reference(in: branch) == nil {
                words(of: branch, owner: inner)
            }
        }
    }

    /// A value so short that a reader sees its point.
    private static func shown(_ value: Node) -> String {
        for depth in [9, 4, 3, 2] where value.json(depth: depth).count <= 240 { return value.json(depth: depth) }
        return value.json(depth: 1)
    }

    /// What can stand there, in words; definitions that are named get their sections.
    private mutating func type(of node: Node) -> String {
        if let name = LanguageSchema.reference(in: node) {
            if written.insert(name).inserted { waiting.append(name) }
            return "[`\(name)`](#\(name))"
        }
        if let constant = node["const"] { return "`\(constant.json(depth: .max))`" }
        if let values = node["enum"]?.list {
            return values.map { "`\($0.json(depth: .max))`" }.joined(separator: ", ")
        }
        let branches = LanguageSchema.branches(of: node)
        if !branches.isEmpty {
            var parts: [String] = []
            for branch in branches { parts.append(type(of: branch)) }
            return parts.joined(separator: " or ")
        }
        if let items = node["items"] { return "a list of " + type(of: items) }
        if let others = node["additionalProperties"], others.members != nil { return "by name: " + type(of: others) }
        let types = (node["type"].map { $0.list ?? [$0] } ?? []).compactMap(\.text)
        return types.map { Self.words[$0] ?? $0 }.joined(separator: " or ")
    }

    private static let words = [
        "string": "text", "integer": "whole number", "number": "number", "boolean": "`true` or `false`",
        "object": "object", "array": "list", "null": "`null`",
    ]
}
