import JSON
import Testing

@testable import LocalDiscord

@Suite struct RouteTests {
    @Test(
        arguments: [
            ("GET", "/nothing", 404, 0), ("DELETE", "/users/@me", 405, 0), ("GET", "/channels/5", 404, 10003),
            ("GET", "/guilds/5", 404, 10004), ("GET", "/users/5", 404, 10013),
            ("POST", "/channels/5/messages", 404, 10003), ("GET", "/channels/x", 400, 50035),
            ("GET", "/applications/5/commands", 403, 20012),
        ]) func whatIsNotThereIsRefused(method: String, path: String, status: Int, code: Int)
    {
        var world = PureWorld()
        let answer = world.request(method, path)
        #expect(answer.status == status)
        #expect(answer.body["code"].int == code)
    }

    @Test func aServerShowsItsChannelsRolesAndMembers() {
        var world = PureWorld()
        let guild = "/guilds/\(world.seeds.guild.id)"
        #expect(world.request("GET", guild).body["name"].string == "Playground")
        let channels = world.request("GET", guild + "/channels").body
        #expect(channels.array?.compactMap { $0["name"].string } == ["general", "private"])
        #expect(channels[1]["permission_overwrites"][0]["deny"].string == "1024")
        #expect(world.request("GET", guild + "/roles").body[0]["name"].string == "@everyone")
        #expect(
            world.request("GET", guild + "/members/\(world.seeds.bob.id)").body["user"]["global_name"].string == "Bob")
        let stranger = world.world.addUser("dave", globalName: nil, at: world.now)
        #expect(world.request("GET", guild + "/members/\(stranger.id)").body["code"].int == 10007)
    }

    @Test func thePrivateChannelIsSeenByItsMembersOnly() {
        let world = PureWorld()
        func sees(_ user: LocalUser, _ channel: LocalChannel) -> Bool {
            world.world.permissions(of: user.id, in: channel).contains(.viewChannel)
        }
        let seeds = world.seeds
        #expect(sees(seeds.alice, seeds.secret) && sees(seeds.bob, seeds.secret) && sees(seeds.bot, seeds.secret))
        #expect(!sees(seeds.carol, seeds.secret))
        #expect(sees(seeds.carol, seeds.general))
        #expect(world.world.isPublic(seeds.general) && !world.world.isPublic(seeds.secret))
    }

    @Test func theBotLearnsWhoItIs() {
        var world = PureWorld()
        #expect(world.request("GET", "/users/@me").body["id"].string == world.appID.description)
        #expect(world.request("GET", "/applications/@me").body["id"].string == world.appID.description)
        #expect(world.request("GET", "/oauth2/applications/@me").body["bot"]["username"].string == "Parlance")
        #expect(world.request("GET", "/gateway/bot").body["session_start_limit"]["max_concurrency"].int == 1)
    }

    @Test func theMultipartBodyOfAMessageIsRead() throws {
        let body = """
            --x\r\nContent-Disposition: form-data; name="payload_json"\r\nContent-Type: application/json\r\n\r
            {"content": "a"}\r\n--x\r\nContent-Disposition: form-data; name="files[0]"; filename="n.txt"\r
            Content-Type: text/plain\r\n\r\none\r\ntwo\r\n--x--\r\n
            """
        let (json, files) = try Multipart.read(Array(body.utf8), boundary: "x")
        #expect(json["content"].string == "a")
        #expect(files.map(\.filename) == ["n.txt"])
        #expect(files.first?.contentType == "text/plain")
        #expect(files.first.map { String(decoding: $0.bytes, as: UTF8.self) } == "one\r\ntwo")
    }

    @Test(arguments: ["", "--x", "--x\r\n", "--x\r\nno head\r\n--x--", "--x\r\n\r\n"])
    func aBrokenMultipartBodyIsRefused(body: String) {
        #expect(throws: APIError.self) { try Multipart.read(Array(body.utf8), boundary: "x") }
    }

    @Test func aFileOverTenMebibytesIsTooLarge() {
        var body = Array("--x\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"n\"\r\n\r\n".utf8)
        body += [UInt8](repeating: 0, count: (10 << 20) + 1)
        body += Array("\r\n--x--\r\n".utf8)
        #expect(throws: APIError.self) { try Multipart.read(body, boundary: "x") }
    }
}
