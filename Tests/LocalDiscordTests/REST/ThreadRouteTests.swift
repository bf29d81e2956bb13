import JSON
import Testing

@testable import LocalDiscord

@Suite struct ThreadRouteTests {
    private static func open(_ world: inout PureWorld, _ body: JSON) -> (status: Int, body: JSON) {
        world.request("POST", "/channels/\(world.seeds.general.id)/threads", body)
    }

    private static func id(_ answer: (status: Int, body: JSON)) -> Snowflake {
        answer.body["id"].string.flatMap { Snowflake($0) } ?? 0
    }

    @Test func aThreadWithoutAKindIsPrivateAndOnlyItsMembersSeeIt() throws {
        var world = PureWorld()
        let answer = Self.open(&world, ["name": "Ticket 1"])
        #expect(answer.status == 201)
        #expect(answer.body["type"].int == 12)
        #expect(answer.body["parent_id"].string == world.seeds.general.id.description)
        let thread = try #require(world.world.channels[Self.id(answer)])
        #expect(world.world.permissions(of: world.seeds.alice.id, in: thread).isEmpty)
        #expect(world.post(["content": "hello"], in: thread).status == 200)

        let member = "/channels/\(thread.id)/thread-members/\(world.seeds.alice.id)"
        #expect(world.request("PUT", member).status == 204)
        let joined = try #require(world.world.channels[thread.id])
        #expect(world.world.permissions(of: world.seeds.alice.id, in: joined).contains(.viewChannel))
        #expect(!world.world.permissions(of: world.seeds.bob.id, in: joined).contains(.viewChannel))
        #expect(world.request("DELETE", member).status == 204)
        let left = try #require(world.world.channels[thread.id])
        #expect(world.world.permissions(of: world.seeds.alice.id, in: left).isEmpty)
    }

    @Test func aPublicThreadIsSeenByWhoSeesTheChannel() throws {
        var world = PureWorld()
        let answer = Self.open(&world, ["name": "Aside", "type": 11])
        let thread = try #require(world.world.channels[Self.id(answer)])
        #expect(thread.kind == .publicThread)
        #expect(world.world.permissions(of: world.seeds.bob.id, in: thread).contains(.sendMessagesInThreads))
    }

    @Test func aThreadOnAMessageHasItsIdAndThereIsOnlyOne() {
        var world = PureWorld()
        let message = world.say("a question", as: world.seeds.alice, in: world.seeds.general)
        let path = "/channels/\(world.seeds.general.id)/messages/\(message.id)/threads"
        #expect(Self.id(world.request("POST", path, ["name": "Answers"])) == message.id)
        #expect(world.request("POST", path, ["name": "Answers"]).body["code"].int == 160004)
        let gone = "/channels/\(world.seeds.general.id)/messages/7/threads"
        #expect(world.request("POST", gone, ["name": "Answers"]).body["code"].int == 10008)
    }

    @Test(
        arguments: [
            ([:], "name", "BASE_TYPE_REQUIRED"), (["name": letters(101)], "name", "BASE_TYPE_BAD_LENGTH"),
            (["name": "a", "auto_archive_duration": 61], "auto_archive_duration", "BASE_TYPE_CHOICES"),
            (["name": "a", "rate_limit_per_user": 21_601], "rate_limit_per_user", "NUMBER_TYPE_MAX"),
            (["name": "a", "type": 0], "type", "BASE_TYPE_CHOICES"),
            (["name": "a", "invitable": "yes"], "invitable", "BOOLEAN_TYPE_CONVERT"),
        ] as [(JSON, String, String)])
    func aFaultyThreadIsRefused(body: JSON, path: String, code: String) {
        var world = PureWorld()
        let answer = Self.open(&world, body)
        #expect(answer.status == 400)
        #expect(answer.body.codes(path) == [code])
    }

    @Test func threadsNeedTheirOwnPermissions() throws {
        var world = PureWorld()
        let general = world.seeds.general.id
        world.world.overwrite([.createPrivateThreads], allowed: false, for: world.appID, in: general)
        #expect(Self.open(&world, ["name": "a", "type": 12]).body["code"].int == 50013)
        let answer = Self.open(&world, ["name": "a", "type": 11])
        #expect(answer.status == 201)
        // A thread below a thread is none.
        #expect(world.request("POST", "/channels/\(Self.id(answer))/threads", ["name": "b"]).body["code"].int == 50024)
        world.world.overwrite([.sendMessagesInThreads], allowed: false, for: world.appID, in: general)
        let thread = try #require(world.world.channels[Self.id(answer)])
        #expect(world.post(["content": "a"], in: thread).body["code"].int == 50013)
    }

    @Test func anArchivedThreadIsOpenedAgainByAMessageUnlessItIsLocked() throws {
        var world = PureWorld()
        let id = Self.id(Self.open(&world, ["name": "a"]))
        let path = "/channels/\(id)"
        #expect(world.request("PATCH", path, ["locked": true]).body["code"].int == 50013)
        let archived = world.request("PATCH", path, ["archived": true, "name": "closed: a"])
        #expect(archived.body["thread_metadata"]["archived"].bool == true)
        #expect(archived.body["name"].string == "closed: a")
        #expect(world.request("PATCH", path, ["name": "b"]).body["code"].int == 50083)
        let thread = try #require(world.world.channels[id])
        #expect(world.post(["content": "still here"], in: thread).status == 200)
        #expect(world.world.channels[id]?.thread?.isArchived == false)

        world.world.overwrite([.manageThreads], allowed: true, for: world.appID, in: world.seeds.general.id)
        #expect(world.request("PATCH", path, ["archived": true, "locked": true]).status == 200)
        world.world.overwrite([.manageThreads], allowed: false, for: world.appID, in: world.seeds.general.id)
        #expect(world.post(["content": "locked"], in: thread).body["code"].int == 50083)
    }

    @Test func whoIsNoMemberOfTheServerCannotBeAdded() {
        var world = PureWorld()
        let stranger = world.world.addUser("dan", globalName: nil, at: world.now)
        let id = Self.id(Self.open(&world, ["name": "a"]))
        #expect(world.request("PUT", "/channels/\(id)/thread-members/\(stranger.id)").body["code"].int == 10007)
        #expect(world.request("PUT", "/channels/\(id)/thread-members/7").body["code"].int == 10013)
        let general = world.seeds.general.id
        let path = "/channels/\(general)/thread-members/\(world.seeds.alice.id)"
        #expect(world.request("PUT", path).body["code"].int == 50024)
    }
}
