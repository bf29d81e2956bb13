import JSON
import Testing

@testable import LocalDiscord

@Suite struct MessageRefusalTests {
    /// A body that Discord refuses, with the field and the code that it names.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let body: JSON
        let field: String
        let code: String

        init(_ description: String, _ body: JSON, _ field: String, _ code: String) {
            testDescription = description
            self.body = body
            self.field = field
            self.code = code
        }
    }

    static let cases: [Case] = [
        Case("content over 2000", ["content": letters(2001)], "content", "BASE_TYPE_MAX_LENGTH"),
        Case(
            "content that is long in UTF-16 units only", ["content": JSON(String(repeating: "👨‍👩‍👧‍👦", count: 182))],
            "content", "BASE_TYPE_MAX_LENGTH"),
        Case("content that is no text", ["content": ["a"]], "content", "STRING_TYPE_CONVERT"),
        Case("a nonce over 25", ["content": "a", "nonce": letters(26)], "nonce", "BASE_TYPE_MAX_LENGTH"),
        Case("an unknown flag", ["content": "a", "flags": 64], "flags", "FLAGS_INVALID"),
        Case(
            "a reply to an unknown message", ["content": "a", "message_reference": ["message_id": "5"]],
            "message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE"),
        Case(
            "a reply to no id", ["content": "a", "message_reference": ["message_id": "x"]],
            "message_reference.message_id", "NUMBER_TYPE_COERCE"),
        Case(
            "mentions that exclude each other",
            ["content": "a", "allowed_mentions": ["parse": ["users"], "users": ["5"]]], "allowed_mentions",
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE"),
        Case(
            "an unknown kind of mention", ["content": "a", "allowed_mentions": ["parse": ["bots"]]],
            "allowed_mentions.parse.0", "BASE_TYPE_CHOICES"),
        Case("an unknown sticker", ["content": "a", "sticker_ids": ["5"]], "sticker_ids", "STICKER_INVALID"),
        // Embeds
        Case(
            "eleven embeds", ["embeds": JSON((0..<11).map { _ in ["title": "a"] })], "embeds", "BASE_TYPE_MAX_LENGTH"),
        Case("a title over 256", ["embeds": [["title": letters(257)]]], "embeds.0.title", "BASE_TYPE_MAX_LENGTH"),
        Case(
            "a description over 4096", ["embeds": [["description": letters(4097)]]], "embeds.0.description",
            "BASE_TYPE_MAX_LENGTH"),
        Case(
            "a footer over 2048", ["embeds": [["footer": ["text": letters(2049)]]]], "embeds.0.footer.text",
            "BASE_TYPE_BAD_LENGTH"),
        Case(
            "26 fields",
            ["embeds": [["fields": JSON((0..<26).map { _ in ["name": "a", "value": "b"] })]]], "embeds.0.fields",
            "BASE_TYPE_MAX_LENGTH"),
        Case(
            "a field without a name", ["embeds": [["fields": [["name": "", "value": "b"]]]]],
            "embeds.0.fields.0.name", "BASE_TYPE_REQUIRED"),
        Case(
            "a field's value over 1024", ["embeds": [["fields": [["name": "a", "value": letters(1025)]]]]],
            "embeds.0.fields.0.value", "BASE_TYPE_BAD_LENGTH"),
        Case(
            "over 6000 together",
            ["embeds": [["description": letters(4000)], ["description": letters(2001)]]], "embeds",
            "MAX_EMBED_SIZE_EXCEEDED"),
        Case("an embed with nothing in it", ["embeds": [["color": 1]]], "embeds.0.description", "BASE_TYPE_REQUIRED"),
        Case(
            "a color that is none", ["embeds": [["title": "a", "color": 0x1000000]]], "embeds.0.color",
            "NUMBER_TYPE_MAX"),
        Case(
            "an address that is none", ["embeds": [["title": "a", "url": "ftp:x"]]], "embeds.0.url",
            "URL_TYPE_INVALID_URL"),
        Case(
            "a time that is none", ["embeds": [["title": "a", "timestamp": "yesterday"]]], "embeds.0.timestamp",
            "DATE_TYPE_COERCE"),
    ]

    @Test(arguments: cases) func whatDiscordRefusesIsRefusedWithThePathOfTheField(_ item: Case) {
        var world = PureWorld()
        let (status, body) = world.post(item.body)
        #expect(status == 400)
        #expect(body["code"].int == 50035)
        #expect(body["message"].string == "Invalid Form Body")
        #expect(body.codes(item.field) == [item.code], "\(body)")
    }

    @Test(
        arguments: [
            ["content": letters(2000)], ["content": "a", "nonce": letters(25)], ["content": "a", "nonce": 5],
            ["content": "a", "message_reference": ["message_id": "5", "fail_if_not_exists": false]],
            ["embeds": [["description": letters(4096), "title": letters(256), "footer": ["text": letters(1648)]]]],
            ["embeds": [["title": "a", "fields": JSON((0..<25).map { _ in ["name": "a", "value": "b"] })]]],
            ["content": "a", "flags": 4096, "tts": false, "allowed_mentions": ["parse": []], "embeds": nil],
            ["content": nil, "embeds": [["title": "a", "timestamp": "2026-01-31T12:00:00.000000+00:00"]]],
        ] as [JSON]) func whatFitsIsTaken(body: JSON)
    {
        var world = PureWorld()
        let answer = world.post(body)
        #expect(answer.status == 200, "\(answer.body)")
    }

    @Test(arguments: [[:], ["content": ""], ["content": " \n"], ["content": nil, "embeds": []]] as [JSON])
    func anEmptyMessageIsRefused(body: JSON) {
        var world = PureWorld()
        #expect(world.post(body).body["code"].int == 50006)
    }

    @Test func everythingThatIsWrongIsToldAtOnce() {
        var world = PureWorld()
        let body = world.post(["content": letters(2001), "nonce": letters(26), "embeds": [["title": letters(257)]]])
            .body
        #expect(body.codes("content").count == 1)
        #expect(body.codes("nonce").count == 1)
        #expect(body.codes("embeds.0.title").count == 1)
    }
}
