@testable import BotSchema

/// A word of the language: a name that one kind of object can have.
struct Word: Hashable {
    /// The kind of object, as `bot.schema.json` names it; empty for the document itself.
    var owner: String
    var name: String
}

/// Where the words of the language stand in real documents.
struct WordUses {
    struct Use {
        /// The bot whose document it is.
        var bot: String
        var value: Node
    }

    private let schema: LanguageSchema
    private(set) var uses: [Word: [Use]] = [:]

    init(of schema: LanguageSchema) {
        self.schema = schema
    }

    mutating func collect(from document: Node, of bot: String) {
        walk(document, schema.root, owner: "", bot)
    }

    private mutating func walk(_ value: Node, _ schema: Node, owner: String, _ bot: String) {
        let (definition, resolved) = self.schema.resolved(schema)
        let owner = definition ?? owner
        if let branch = LanguageSchema.branches(of: resolved).first(where: { self.schema.describes($0, value) }) {
            walk(value, branch, owner: owner, bot)
        }
        let properties = resolved["properties"]?.members ?? []
        for member in value.members ?? [] {
            if let property = properties.first(where: { $0.name == member.name })?.value {
                uses[Word(owner: owner, name: member.name), default: []].append(Use(bot: bot, value: member.value))
                let inner = owner.isEmpty ? member.name : "\(owner).\(member.name)"
                walk(member.value, property, owner: inner, bot)
            } else if let others = resolved["additionalProperties"]
                ?? resolved["patternProperties"]?.members?.first?.value,
                others.members != nil
            {
                let pattern = resolved["patternProperties"]?.members?.first?.value
                walk(member.value, pattern ?? others, owner: owner, bot)
            }
        }
        if let items = resolved["items"] {
            for element in value.list ?? [] { walk(element, items, owner: owner, bot) }
        }
    }

    /// The use that shows a word best: in the first document that has it, the shortest one that is not trivial.
    func example(of word: Word) -> Use? {
        guard let all = uses[word], let bot = all.first?.bot else { return nil }
        return all.filter { $0.bot == bot }.min { Self.rank($0.value) < Self.rank($1.value) }
    }

    /// Empty values say nothing, and long ones too much.
    private static func rank(_ value: Node) -> Int {
        let length = value.json(depth: 3).count
        return value.members?.isEmpty == true || value.list?.isEmpty == true ? length + 100_000 : length
    }
}
