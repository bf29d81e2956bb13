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
        #expect(try invocation("t", 3, "   ").optionalText("t") == nil)
        #expect(try invocation("t", 3, "x").optionalText("u") == nil)
        #expect(try invocation("t", 3, " x ").optionalText("t") == "x")
    }

    @Test func whatIsRequiredIsThere() throws {
        let invocation = try invocation("t", 3, "x")
        #expect(try invocation.required("t", invocation.text("t")) == "x")
        #expect(throws: InvalidOption.self) { try invocation.required("u", invocation.text("u")) }
    }

    @Test func onlyWhatCanBeChosenIsTaken() throws {
        let text = try invocation("t", 3, "warm")
        #expect(try text.text("t", among: ["warm", "cold"]) == "warm")
        #expect(throws: InvalidOption.self) { try text.text("t", among: ["cold"]) }
        #expect(try text.text("u", among: ["cold"]) == nil)
        let number = try invocation("n", 4, 3)
        #expect(try number.integer("n", among: [1, 3]) == 3)
        #expect(throws: InvalidOption.self) { try number.number("n", among: [1, 2.5]) }
    }

    @Test func whatIsChosenInDiscordComesWithItsObject() throws {
        let invocation = try CommandInvocation(
            json: [
                "id": "1", "name": "show", "type": 1,
                "options": [
                    ["name": "who", "type": 6, "value": "20"], ["name": "where", "type": 7, "value": "30"],
                    ["name": "role", "type": 8, "value": "40"], ["name": "either", "type": 9, "value": "40"],
                    ["name": "file", "type": 11, "value": "50"], ["name": "gone", "type": 6, "value": "21"],
                ],
                "resolved": [
                    "users": ["20": ["id": "20", "username": "ada", "global_name": "Ada"]],
                    "channels": ["30": ["id": "30", "type": 0, "name": "general"]],
                    "roles": ["40": ["id": "40", "name": "staff", "permissions": "0"]],
                    "attachments": ["50": ["id": "50", "filename": "a.png", "url": "https://x/a.png", "size": 12]],
                ],
            ])
        #expect(try invocation.user("who")?.displayName == "Ada")
        #expect(try invocation.channel("where")?.displayName == "general")
        #expect(try invocation.role("role")?.displayName == "staff")
        #expect(try invocation.mentionable("either")?.displayName == "staff")
        #expect(try invocation.mentionable("who")?.id == Snowflake(20))
        #expect(try invocation.attachment("file")?.size == 12)
        #expect(try invocation.user("other") == nil)
        #expect(throws: InvalidOption.self) { try invocation.user("gone") }
        #expect(throws: InvalidOption.self) { try invocation.role("who") }
    }

    @Test func whatIsOutOfItsBoundsSaysWhichTheyAre() throws {
        let number = try #require(throws: InvalidOption.self) { try invocation("n", 4, 17).integer("n", maximum: 16) }
        #expect(number.bounds == .init(given: "17", rule: .integer(minimum: nil, maximum: 16)))
        let fraction = try #require(throws: InvalidOption.self) {
            try invocation("n", 10, 1.5).number("n", minimum: 2)
        }
        #expect(fraction.bounds == .init(given: "1.5", rule: .number(minimum: 2, maximum: nil)))
        let text = try #require(throws: InvalidOption.self) {
            try invocation("t", 3, " x ").text("t", minimumLength: 2)
        }
        #expect(text.bounds == .init(given: "x", rule: .text(2...6000)))
        #expect(text.bounds?.rule.bounds.least == "2" && fraction.bounds?.rule.bounds.most == "∞")
        let other = try #require(throws: InvalidOption.self) { try invocation("t", 3, "x").integer("t") }
        #expect(other.bounds == nil)
    }

    @Test func anOptionIsCalledAsThePersonSeesIt() throws {
        let payload = """
            [{"name": "user", "options": [
                {"name": "n", "name_localizations": {"ja": "数"}},
                {"name": "group", "options": [{"name": "sub", "options": [
                    {"name": "n", "name_localizations": {"ja": "番号"}}
                ]}]}
            ]}]
            """
        let plain = try invocation("n", 4, 17)
        #expect(plain.shownName(of: "n", in: payload, locale: "ja") == "数")
        #expect(plain.shownName(of: "n", in: payload, locale: "de") == "n")
        #expect(plain.shownName(of: "other", in: payload, locale: "ja") == "other")
        let inner = try CommandInvocation(
            json: [
                "id": "1", "name": "user", "type": 1,
                "options": [["name": "group", "type": 2, "options": [["name": "sub", "type": 1, "options": []]]]],
            ])
        #expect(inner.shownName(of: "n", in: payload, locale: "ja") == "番号")
    }
}
