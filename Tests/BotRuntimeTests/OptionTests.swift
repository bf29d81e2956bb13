import Discord
import JSON
import Testing

@testable import BotRuntime

@Suite struct OptionTests {
    private func invocation(_ name: String, _ type: Int, _ value: JSON) throws -> CommandInvocation {
        try CommandInvocation(
            json: [
                "id": "1", "name": "user", "type": 1,
                "options": [["name": JSON(name), "type": JSON(type), "value": value]],
            ])
    }

    @Test func whatWasNotFilledInIsNil() throws {
        let invocation = try invocation("other", 3, "x")
        #expect(try invocation.text("a") == nil)
        #expect(try invocation.integer("a") == nil)
        #expect(try invocation.boolean("a") == nil)
        #expect(!invocation.gives(["a", "b"]))
        #expect(invocation.gives(["a", "other"]))
    }

    @Test func boundsAreCheckedAgain() throws {
        let number = try invocation("n", 4, 17)
        #expect(try number.integer("n", minimum: 17, maximum: 17) == 17)
        #expect(throws: InvalidOption.self) { try number.integer("n", maximum: 16) }
        #expect(throws: InvalidOption.self) { try number.integer("n", minimum: 18) }
        #expect(throws: InvalidOption.self) { try number.text("n") }
        #expect(try number.number("n") == 17)
        #expect(throws: InvalidOption.self) { try number.number("n", maximum: 16.5) }
        #expect(throws: InvalidOption.self) { try invocation("n", 10, 1.5).integer("n") }
    }

    @Test func aTextIsMeasuredInUTF16UnitsWithoutItsOuterWhiteSpace() throws {
        let text = try invocation("t", 3, "  👩‍👩‍👧‍👦  ")
        #expect(try text.text("t", maximumLength: 11) == "👩‍👩‍👧‍👦")
        #expect(throws: InvalidOption.self) { try text.text("t", maximumLength: 10) }
        let blank = try invocation("t", 3, " \n ")
        #expect(throws: InvalidOption.self) { try blank.text("t", minimumLength: 1) }
    }

    @Test func aBlankTextEmptiesAColumnThatMayBeEmpty() throws {
        let blank = try invocation("t", 3, "   ")
        #expect(try blank.optionalText("t") == .some(.none))
        #expect(try blank.optionalText("u") == .none)
        #expect(try invocation("t", 3, "x").optionalText("t") == .some("x"))
    }
}
