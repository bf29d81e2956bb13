import BotGenerator
import BotSchema
import Testing

/// What people have to write by hand when the document grows.
@Suite struct AdditionTests {
    /// The second bot's document without its column `waters_at_night`, the button that toggles it, the field that shows it,
    /// and the slash command that sets it.
    private func reducedGarden() throws -> Bot {
        var text = String(decoding: try Samples.garden.bytes(), as: UTF8.self)
        try remove(&text, from: "        \"waters_at_night\":", to: "        \"favourite_id\"")
        try replace(&text, ", \"waters_at_night\"]", "]")
        try remove(&text, from: "    \"night\": {\n      \"kind\"", to: "    \"favourite\": {")
        try remove(
            &text, from: "        { \"label\": \"@garden.night\"", to: "        { \"label\": \"@garden.favourite\"")
        try remove(&text, from: "        {\n          \"night\"", to: "        {\n          \"soil\"")
        for key in ["garden.night", "night.description", "night.on"] {
            while let range = line(of: "      \"\(key)\":", in: text) { text.removeSubrange(range) }
        }
        return try Samples.compile(Array(text.utf8), path: "reduced.json")
    }

    private func remove(_ text: inout String, from start: String, to end: String) throws {
        let first = try #require(text.firstRange(of: start))
        let last = try #require(text[first.upperBound...].firstRange(of: end))
        text.removeSubrange(first.lowerBound..<last.lowerBound)
    }

    private func replace(_ text: inout String, _ old: String, _ new: String) throws {
        text.replaceSubrange(try #require(text.firstRange(of: old)), with: new)
    }

    private func line(of start: String, in text: String) -> Range<String.Index>? {
        guard let range = text.firstRange(of: start),
            let end = text[range.upperBound...].firstIndex(of: "\n")
        else { return nil }
        return range.lowerBound..<text.index(after: end)
    }

    @Test func aColumnWithAToggleAndACommandNeedTheDocumentAlone() throws {
        let before = try reducedGarden()
        let after = try Samples.garden.bot()
        #expect(after.tables[0].columns.count == before.tables[0].columns.count + 1)
        #expect(after.commands.count == before.commands.count + 1)
        #expect(after.views[0].rows.count == before.views[0].rows.count + 1)
        let file = { (bot: Bot, name: String) in
            Generator.files(for: bot, source: "bot.json").first { $0.name == name }?.text ?? ""
        }
        // Nothing more is asked of people: the same protocol, here none at all.
        #expect(file(before, "Functions.swift") == file(after, "Functions.swift"))
        #expect(!file(after, "GeneratedBot.swift").contains("BotFunctions"))
        #expect(!file(before, "Components.swift").contains("case night(Bool)"))
        #expect(file(after, "Components.swift").contains("case night(Bool)"))
        #expect(file(after, "Commands.swift").contains(".watersAtNight(options.on)"))
    }
}
