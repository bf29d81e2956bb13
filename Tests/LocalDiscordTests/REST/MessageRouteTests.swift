import JSON
import Testing

@testable import LocalDiscord

@Suite struct MessageRouteTests {
    @Test func aReplyNamesWhatItRepliesTo() {
        var world = PureWorld()
        let question = world.say("hello", as: world.seeds.alice, in: world.seeds.general)
        let body = world.post([
            "content": "hi", "message_reference": ["message_id": JSON(question.id.description)],
        ]).body
        #expect(body["type"].int == 19)
        #expect(body["referenced_message"]["content"].string == "hello")
        #expect(body["message_reference"]["message_id"].string == question.id.description)
        #expect(body["author"]["bot"].bool == true)
    }

    @Test func aReplyPingsTheAuthorUnlessMentionsAreNotAllowed() {
        var world = PureWorld()
        let alice = world.seeds.alice
        let question = world.say("hello", as: alice, in: world.seeds.general)
        let reference: JSON = ["message_id": JSON(question.id.description)]
        let text = JSON("<@\(alice.id)> and @everyone")
        #expect(world.post(["content": text, "message_reference": reference]).body["mentions"].array?.count == 1)
        let quiet = world.post([
            "content": text, "message_reference": reference, "allowed_mentions": ["parse": []],
        ]).body
        #expect(quiet["mentions"].array?.count == 0)
        #expect(quiet["mention_everyone"].bool == false)
    }

    @Test func theSameNonceReturnsTheFirstMessageForFiveMinutes() {
        var world = PureWorld()
        let body: JSON = ["content": "a", "nonce": "n1", "enforce_nonce": true]
        let first = world.post(body).body["id"].string
        world.pass(.seconds(299))
        #expect(world.post(["content": "b", "nonce": "n1", "enforce_nonce": true]).body["id"].string == first)
        #expect(world.post(["content": "b", "nonce": "n2", "enforce_nonce": true]).body["id"].string != first)
        #expect(world.post(body, in: world.seeds.secret).body["id"].string != first)
        // Without enforcement a nonce means nothing.
        #expect(world.post(["content": "a", "nonce": "n1"]).body["id"].string != first)
        world.pass(.seconds(2))
        #expect(world.post(body).body["id"].string != first)
    }

    @Test func messagesAreListedNewestFirstAroundAnyOfThem() {
        var world = PureWorld()
        let ids = (0..<10).map { world.say("m\($0)", as: world.seeds.alice, in: world.seeds.general).id }
        let path = "/channels/\(world.seeds.general.id)/messages"
        func list(_ query: [(name: String, value: String)]) -> [String] {
            (world.request("GET", path, query: query).body.array ?? []).compactMap { $0["content"].string }
        }
        #expect(list([("limit", "2")]) == ["m9", "m8"])
        #expect(list([("limit", "2"), ("before", "\(ids[4])")]) == ["m3", "m2"])
        #expect(list([("limit", "2"), ("after", "\(ids[4])")]) == ["m6", "m5"])
        #expect(list([("limit", "3"), ("around", "\(ids[4])")]) == ["m5", "m4", "m3"])
        #expect(world.request("GET", path, query: [("limit", "101")]).body.codes("limit") == ["NUMBER_TYPE_MAX"])
        #expect(world.request("GET", path, query: [("before", "x")]).body.codes("before") == ["NUMBER_TYPE_COERCE"])
    }

    @Test func onlyTheBotsOwnMessagesCanBeEdited() {
        var world = PureWorld()
        let others = world.say("mine", as: world.seeds.alice, in: world.seeds.general)
        let path = "/channels/\(world.seeds.general.id)/messages/"
        #expect(world.request("PATCH", path + "\(others.id)", ["content": "x"]).body["code"].int == 50005)
        #expect(world.request("DELETE", path + "\(others.id)").body["code"].int == 50013)
        let own = world.post(["content": "a", "embeds": [["title": "t"]]]).body["id"].string ?? ""
        let edited = world.request("PATCH", path + own, ["content": "b"]).body
        #expect(edited["content"].string == "b")
        #expect(edited["embeds"].array?.count == 1)
        #expect(edited["edited_timestamp"].string != nil)
        #expect(world.request("PATCH", path + own, ["content": nil, "embeds": []]).body["code"].int == 50006)
        #expect(world.request("GET", path + own).body["content"].string == "b")
        #expect(world.request("DELETE", path + own).status == 204)
        #expect(world.request("GET", path + own).body["code"].int == 10008)
    }

    @Test func aMessageOlderThanAnHourCanBeEditedOnlyAFewTimes() {
        var world = PureWorld()
        let id = world.post(["content": "a"]).body["id"].string ?? ""
        let path = "/channels/\(world.seeds.general.id)/messages/\(id)"
        for _ in 0..<5 { #expect(world.request("PATCH", path, ["content": "b"]).status == 200) }
        world.pass(.seconds(3601))
        for _ in 0..<3 { #expect(world.request("PATCH", path, ["content": "c"]).status == 200) }
        #expect(world.request("PATCH", path, ["content": "d"]).body["code"].int == 30046)
    }

    @Test func whatIsForbiddenInAChannelIsMissingPermissions() {
        var world = PureWorld()
        let general = world.seeds.general
        let message = world.say("a", as: world.seeds.alice, in: general)
        world.world.overwrite([.sendMessages, .addReactions], allowed: false, for: world.appID, in: general.id)
        #expect(world.post(["content": "a"]).body["code"].int == 50013)
        let reaction = "/channels/\(general.id)/messages/\(message.id)/reactions/👌/@me"
        #expect(world.request("PUT", reaction).body["code"].int == 50013)
        #expect(world.request("POST", "/channels/\(general.id)/typing").body["code"].int == 50013)
        world.world.overwrite(.viewChannel, allowed: false, for: world.appID, in: general.id)
        #expect(world.request("GET", "/channels/\(general.id)").body["code"].int == 50001)
    }

    @Test func directMessagesReachWhoeverTakesThem() {
        var world = PureWorld()
        let answer = world.request(
            "POST", "/users/@me/channels", ["recipient_id": JSON(world.seeds.alice.id.description)])
        #expect(answer.body["type"].int == 1)
        #expect(answer.body["recipients"][0]["username"].string == "alice")
        let path = "/channels/\(answer.body["id"].string ?? "")/messages"
        #expect(world.request("POST", path, ["content": "a"]).status == 200)
        world.world.users[world.seeds.alice.id]?.acceptsDirectMessages = false
        #expect(world.request("POST", path, ["content": "a"]).body["code"].int == 50007)
        #expect(world.request("POST", "/users/@me/channels", ["recipient_id": "5"]).body["code"].int == 10013)
    }

    @Test func reactionsAreKeptInTheirOrderAndTakenBack() {
        var world = PureWorld()
        let message = world.say("a", as: world.seeds.alice, in: world.seeds.general)
        let path = "/channels/\(world.seeds.general.id)/messages/\(message.id)"
        let pen = "\(path)/reactions/\(PercentEncoding.encode("✍🏻"))"
        #expect(world.request("PUT", pen + "/@me").status == 204)
        #expect(world.request("PUT", pen + "/@me").status == 204)
        #expect(world.request("GET", pen).body[0]["id"].string == world.appID.description)
        #expect(world.request("GET", path).body["reactions"][0]["count"].int == 1)
        #expect(world.request("GET", path).body["reactions"][0]["me"].bool == true)
        #expect(world.request("DELETE", pen + "/@me").status == 204)
        #expect(!world.request("GET", path).body["reactions"].exists)
        #expect(world.request("PUT", "\(path)/reactions/nonsense/@me").body["code"].int == 10014)
        #expect(world.request("PUT", "\(path)1/reactions/👌/@me").body["code"].int == 10008)
    }

    @Test func filesAreKeptAndNamed() throws {
        var world = PureWorld()
        let file = UploadedFile(
            field: "files[0]", filename: "a b.txt", contentType: "text/plain", bytes: Array("hello".utf8))
        let body = world.request(
            "POST", "/channels/\(world.seeds.general.id)/messages",
            ["attachments": [["id": 0, "description": "words"]]], files: [file]
        ).body
        let attachment = body["attachments"][0]
        #expect(attachment["size"].int == 5)
        #expect(attachment["description"].string == "words")
        #expect(attachment["url"].string?.hasSuffix("/a%20b.txt") == true)
        let id = try #require(attachment["id"].string.flatMap { Snowflake($0) })
        #expect(world.world.files[id]?.bytes == Array("hello".utf8))
    }

    @Test func aChannelKeepsOnlyItsNewestMessages() {
        var log = MessageLog(limit: 3)
        var world = PureWorld()
        let messages = (0..<10).map { world.say("\($0)", as: world.seeds.bob, in: world.seeds.general) }
        for message in messages { log.append(message) }
        #expect(log.messages.map(\.content) == ["7", "8", "9"])
        #expect(log[messages[6].id] == nil)
        #expect(log[messages[7].id]?.content == "7")
        log.remove(messages[8].id)
        #expect(log.messages.map(\.content) == ["7", "9"])
    }
}
