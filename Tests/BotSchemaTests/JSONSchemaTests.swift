import ProcessSupport
import Testing

@testable import BotSchema

/// `Schema/bot.schema.json` is what editors complete and check documents with; the compiler has the last word.
/// `check_json_schema.py` compares the two with a validator.
@Suite struct JSONSchemaTests {
    private static let keys: [(definition: String, keys: [String])] = [
        ("actor", Keys.actor), ("conversation", Keys.conversation), ("code", Keys.code), ("setting", Keys.setting),
        ("model", Keys.model), ("prices", Keys.prices), ("table", Keys.table), ("column", Keys.column),
        ("query", Keys.query), ("call", Keys.call), ("comparison", Keys.comparison), ("moment", Keys.moment),
        ("command", Keys.command),
        ("subcommand", Keys.subcommand), ("target", Keys.target), ("having", Keys.having), ("firstRow", Keys.firstRow),
        ("option", Keys.option), ("choice", Keys.choice), ("offeredEnum", Keys.offeredEnum),
        ("offeredQuery", Keys.offeredQuery), ("view", Keys.view), ("field", Keys.field),
        ("component", Keys.component), ("select", Keys.select), ("queryButtons", Keys.queryButtons),
        ("channels", Keys.channels), ("effect", Keys.effect), ("requirement", Keys.requirement),
        ("openingModal", Keys.openingModal), ("modal", Keys.modal), ("input", Keys.input),
        ("moment", Keys.moment), ("deletion", Keys.deletion), ("opening", Keys.opening), ("thread", Keys.thread),
        ("recipient", Keys.recipient), ("cooldown", Keys.cooldown), ("schedule", Keys.schedule),
    ]

    private func schema() throws -> Node {
        let (root, problems) = DocumentReader.read(try Files.read("\(Files.package)/Schema/bot.schema.json"))
        try #require(problems.isEmpty)
        return try #require(root)
    }

    private func members(_ node: Node?, _ path: String...) throws -> [Node.Member] {
        var members: [Node.Member] = []
        var node = node
        for name in path {
            guard case .object(let list)? = node?.kind else { break }
            node = list.first { $0.name == name }?.value
        }
        if case .object(let list)? = node?.kind { members = list }
        try #require(!members.isEmpty, "\(path)")
        return members
    }

    @Test func itHasTheSameNamesAsTheCompiler() throws {
        let schema = try schema()
        #expect(Set(try members(schema, "properties").map(\.name)) == Set(Keys.document))
        for (definition, keys) in Self.keys {
            let names = try members(schema, "$defs", definition, "properties").map(\.name)
            #expect(Set(names) == Set(keys), "\(definition)")
        }
    }

    @Test func everyNameInItIsExplained() throws {
        let schema = try schema()
        for (definition, _) in Self.keys {
            for member in try members(schema, "$defs", definition, "properties") {
                let names = try members(member.value).map(\.name)
                #expect(names.contains("description") || names.contains("$ref"), "\(definition) \(member.name)")
            }
        }
    }
}
