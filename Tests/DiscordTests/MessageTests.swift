import Discord
import JSON
import Testing

struct MessageTests {
    static let author: JSON = ["id": "2", "username": "alice", "global_name": "Alice"]

    static func message(_ more: (key: String, value: JSON)...) throws -> Message {
        var members: [(key: String, value: JSON)] = [("id", "1"), ("channel_id", "3"), ("author", author)]
        members += more
        return try Message(json: JSON(object: members))
    }

    @Test func aMessageIsReadWithItsAttachmentsStickersAndMentions() throws {
        let json = try JSON(
            parsing: """
                {"id": "1", "channel_id": "3", "guild_id": "4", "type": 0, "content": "look", "novelty": {},
                 "author": {"id": "2", "username": "alice", "global_name": null}, "member": {"nick": "Al", "roles": ["9"]},
                 "timestamp": "2024-01-01T00:00:00.000000+00:00", "mentions": [{"id": "7", "username": "bot"}],
                 "attachments": [{"id": "5", "filename": "a.png", "content_type": "image/png", "size": 12,
                                  "url": "https://cdn/a.png", "width": 1, "height": 2}, {"id": "broken"}],
                 "sticker_items": [{"id": "6", "name": "wave", "format_type": 1}]}
                """)
        let message = try Message(json: json)
        #expect(message.id == 1 && message.channelID == 3 && message.guildID == 4)
        #expect(message.content == "look")
        #expect(message.author.displayName == "alice")
        #expect(message.member?.nickname == "Al")
        #expect(message.mentions == [7])
        #expect(message.attachments.map(\.filename) == ["a.png"])
        #expect(message.attachments.first?.contentType == "image/png")
        #expect(message.stickers.map(\.name) == ["wave"])
        #expect(message.isWrittenByPerson)
    }

    @Test func theAnsweredMessageComesAlongUnlessItIsDeleted() throws {
        let quoted: JSON = ["id": "8", "channel_id": "3", "author": Self.author, "content": "before"]
        let reply = try Self.message(
            ("type", 19), ("message_reference", ["message_id": "8"]), ("referenced_message", quoted))
        #expect(reply.referencedMessageID == 8)
        #expect(reply.referencedMessage?.content == "before")
        let orphan = try Self.message(
            ("type", 19), ("message_reference", ["message_id": "8"]), ("referenced_message", .null))
        #expect(orphan.referencedMessageID == 8)
        #expect(orphan.referencedMessage == nil)
    }

    @Test func onlyOrdinaryMessagesAndRepliesOfPeopleAreWrittenByAPerson() throws {
        #expect(try Self.message(("type", 0)).isWrittenByPerson)
        #expect(try Self.message(("type", 19)).isWrittenByPerson)
        for type in [1, 6, 7, 18, 20, 21, 23, 24] {
            #expect(try !Self.message(("type", JSON(type))).isWrittenByPerson)
        }
        #expect(try !Self.message(("webhook_id", "9")).isWrittenByPerson)
        #expect(try !Self.message(("author", ["id": "2", "username": "x", "bot": true])).isWrittenByPerson)
        #expect(try !Self.message(("author", ["id": "2", "username": "x", "system": true])).isWrittenByPerson)
    }

    @Test func aMissingRequiredFieldIsNamed() {
        #expect(throws: MalformedPayload(subject: "message", field: "channel_id")) {
            try Message(json: ["id": "1", "author": Self.author])
        }
        #expect(throws: MalformedPayload(subject: "user", field: "id")) {
            try Message(json: ["id": "1", "channel_id": "3"])
        }
    }

    @Test func theGlobalNameIsShownBeforeTheUserName() throws {
        #expect(try User(json: Self.author).displayName == "Alice")
    }
}
