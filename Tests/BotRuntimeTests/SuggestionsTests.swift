import BotRuntime
import Discord
import Testing

@Suite struct SuggestionsTests {
    private func choices(_ names: String...) -> [AutocompleteChoice] {
        names.map { AutocompleteChoice($0, value: .text($0)) }
    }

    @Test func whatBeginsWithTheTypedTextStandsFirst() {
        let found = Suggestions.matching(" Pe ", in: choices("Grape", "pear", "Apple", "Peach"))
        #expect(found.map(\.name) == ["pear", "Peach", "Grape"])
        #expect(Suggestions.matching("", in: choices("a", "b")).count == 2)
    }

    @Test func onlyWhatDiscordTakesIsOffered() {
        let long = String(repeating: "x", count: 120)
        let many = (0..<40).map { AutocompleteChoice("n\($0)", value: .integer($0)) }
        #expect(Suggestions.fitting(many).count == 25)
        #expect(Suggestions.fitting([AutocompleteChoice(long, value: .integer(1))])[0].name.count == 100)
        #expect(Suggestions.fitting([AutocompleteChoice("x", value: .text(long))]).isEmpty)
        #expect(Suggestions.fitting(choices(" ", "a", "a")).map(\.name) == ["a"])
    }

    @Test func aNumberThatJSONWouldNotKeepIsNotOffered() {
        #expect(AutocompleteChoice("x", value: Int64(1) << 53) != nil)
        #expect(AutocompleteChoice("x", value: Int64.max) == nil)
    }
}
