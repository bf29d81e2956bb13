import BotSchema
import ProcessSupport
import Testing

/// Discord's limits on how many of something there can be: the last number that fits, and the first that does not.
@Suite struct CountTests {
    /// What is wrong with the small document after a replacement.
    private func complaints(_ old: String, _ new: String) throws -> [String] {
        let base = String(decoding: try Files.read("\(Files.tests)/Diagnostics/base.json"), as: UTF8.self)
        let document = try Edit(old: old, new: new).applied(to: base)
        return Compiler.compile(path: "bot.json", bytes: Array(document.utf8)).diagnostics.map(\.message)
    }

    private func list(_ range: Range<Int>, _ element: (Int) -> String) -> String {
        range.map(element).joined(separator: ", ")
    }

    @Test(arguments: [(100, true), (101, false)])
    func thereAreAtMostAHundredSlashCommands(count: Int, fits: Bool) throws {
        let commands = list(1..<count) {
            #""c\#($0)": { "kind": "slash", "description": "d", "target": { "table": "person", "row": "$actor" }, "view": "person" }"#
        }
        let found = try complaints(#""commands": {"#, #""commands": { \#(commands),"#)
        #expect(found == (fits ? [] : ["Discord takes at most 100 slash commands, not 101"]))
    }

    @Test(arguments: ["message", "user"], [(15, true), (16, false)])
    func thereAreAtMostFifteenCommandsInEachMenu(kind: String, limit: (count: Int, fits: Bool)) throws {
        let commands = list((kind == "message" ? 1 : 0)..<limit.count) {
            #""c\#($0)": { "kind": "\#(kind)", "name": "c \#($0)", "target": { "table": "person", "row": "$actor" }, "view": "person" }"#
        }
        let found = try complaints(#""commands": {"#, #""commands": { \#(commands),"#)
        #expect(found == (limit.fits ? [] : ["Discord takes at most 15 \(kind) commands, not 16"]))
    }

    @Test(arguments: [(25, true), (26, false)])
    func aCommandHasAtMostTwentyFiveOptions(count: Int, fits: Bool) throws {
        let options = list(1..<count) {
            #""o\#($0)": { "binds": "person.level", "description": "d", "allow": "owner" }"#
        }
        let found = try complaints(#""options": {"#, #""options": { \#(options),"#)
        #expect(found == (fits ? [] : ["a command has at most 25 options, not 26"]))
    }

    @Test(arguments: [(25, true), (26, false)])
    func anOptionHasAtMostTwentyFiveChoices(count: Int, fits: Bool) throws {
        let models = list(2..<count) { #""m-\#($0)": { "endpoint": "chat", "context": 1 }"# }
        let base = String(decoding: try Files.read("\(Files.tests)/Diagnostics/base.json"), as: UTF8.self)
        let document = try [
            Edit(old: #""models": {"#, new: #""models": { \#(models),"#),
            Edit(old: #""binds": "person.level""#, new: #""binds": "person.model""#),
        ].reduce(base) { try $1.applied(to: $0) }
        let found = Compiler.compile(path: "bot.json", bytes: Array(document.utf8)).diagnostics.map(\.message)
        #expect(found == (fits ? [] : ["an option has at most 25 choices, not 26"]))
    }

    @Test(arguments: [(8000, true), (8001, false)])
    func aCommandHasAtMostEightThousandCharacters(count: Int, fits: Bool) throws {
        // 2 for the command's name, 13 for the option that is there, 23 × (9 + 60) for others, 23 × (14 × 8 + 13 × 8 + 61)
        // for their choices, and the command's description.
        let description = String(repeating: "d", count: count - 2 - 13 - 23 * 69 - 23 * 277)
        let options = list(10..<33) {
            #""option_\#($0)": { "binds": "person.mood", "description": "\#(String(repeating: "d", count: 60))", "allow": "owner" }"#
        }
        let labels = list(10..<24) {
            #""value_\#($0)": "\#(String(repeating: "x", count: $0 == 10 ? 61 : 8))""#
        }
        let base = String(decoding: try Files.read("\(Files.tests)/Diagnostics/base.json"), as: UTF8.self)
        let document = try [
            Edit(old: #""options": {"#, new: #""options": { \#(options),"#),
            Edit(old: "Shows yourself", new: description),
            Edit(old: #""enums": {"#, new: #""enums": { "shade": { \#(labels) },"#),
            Edit(
                old: #""factor": {"#,
                new: #""shade": { "type": "enum", "enum": "shade", "nullable": true }, "factor": {"#),
        ].reduce(base) { try $1.applied(to: $0) }.split(
            separator: #""binds": "person.mood""#, omittingEmptySubsequences: false
        )
        .joined(separator: #""binds": "person.shade""#)
        let found = Compiler.compile(path: "bot.json", bytes: Array(document.utf8)).diagnostics.map(\.message)
        #expect(found == (fits ? [] : ["the command has 8001 characters in all; Discord takes 8000"]))
    }

    @Test(arguments: [(25, true), (26, false)])
    func aPanelHasAtMostTwentyFiveFieldsBesideItsBlocks(count: Int, fits: Bool) throws {
        let fields = list(2..<count) { #"{ "label": "f\#($0)", "value": "{level}" }"# }
        let block = #"{ "label": "b", "value": "{level}", "block": true }"#
        let found = try complaints(#"{ "label": "Mood","#, #"\#(fields), \#(block), { "label": "Mood","#)
        #expect(found == (fits ? [] : ["a panel has at most 25 fields, not 26"]))
    }

    @Test(arguments: [(5, true), (6, false)])
    func aPanelHasAtMostFiveRowsThePagingRowIncluded(count: Int, fits: Bool) throws {
        // A paged field takes a row, and `remove` one.
        let rows = list(2..<count) {
            #"{ "r\#($0)": { "button": "b", "effect": { "call": "press" }, "allow": "owner" } }"#
        }
        let found = try complaints(#"{ "remove": { "button""#, #"\#(rows), { "remove": { "button""#)
        #expect(found == (fits ? [] : ["a panel has at most 5 rows, not 6"]))
    }
}
