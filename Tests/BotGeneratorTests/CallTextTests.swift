import Testing

@testable import BotGenerator

@Suite struct CallTextTests {
    @Test func aCallIsTakenApartAtItsOwnCommasOnly() {
        let call = CallText(#".link("a, \(name(1, 2)) \"b\", c", [1, 2], emoji: Emoji("x", id: 3), do: { f($0, 1) })"#)
        #expect(call?.opening == ".link(")
        #expect(
            call?.arguments == [
                #""a, \(name(1, 2)) \"b\", c""#, "[1, 2]", #"emoji: Emoji("x", id: 3)"#, "do: { f($0, 1) }",
            ])
    }

    @Test(arguments: [
        ("return try await f(a, b)", "return try await f(", ")"),
        ("count: try Queries.f(a)", "count: try Queries.f(", ")"),
        ("let x = try f(g(a), b).map { row in", "let x = try f(", ").map { row in"),
        ("let p = Builder<Item>(of: a)", "let p = Builder<Item>(", ")"),
    ])
    func whatStandsAroundACallStaysWithIt(code: String, opening: String, closing: String) {
        #expect(CallText(code)?.opening == opening)
        #expect(CallText(code)?.closing == closing)
    }

    @Test(arguments: ["plain", "f()", "a + f(b)", "f(a))", #"f("a)"#, "f(a).b", "guard f(a) else {"])
    func whatIsNoCallStaysWhole(code: String) {
        #expect(CallText(code) == nil)
    }

    @Test func argumentsOfAnItemThatIsTooLongStandOnLinesOfTheirOwn() {
        var lines = LineWriter()
        let long = String(repeating: "a", count: 60)
        lines.list("row([", ["short", ".toggle(\(long), \(long))"], "])", trailingComma: true)
        #expect(
            lines.text == """
                row([
                    short,
                    .toggle(
                        \(long),
                        \(long)
                    ),
                ])

                """)
    }
}
