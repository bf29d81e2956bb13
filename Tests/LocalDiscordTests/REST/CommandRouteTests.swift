import JSON
import Testing

@testable import LocalDiscord

@Suite struct CommandRouteTests {
    @Test func theEchoOfACommandFillsInDiscordsDefaults() throws {
        var world = PureWorld()
        let path = "/applications/\(world.appID)/commands"
        let (status, body) = world.request(
            "POST", path,
            [
                "name": "user", "description": "d",
                "options": [["type": 4, "name": "n", "description": "d", "required": false, "min_value": 1]],
            ])
        #expect(status == 201)
        #expect(body["id"].string != nil && body["version"].string != nil)
        #expect(body["application_id"].string == world.appID.description)
        #expect(body["type"].int == 1)
        #expect(body["default_member_permissions"].isNull && body["contexts"].isNull)
        #expect(body["integration_types"][0].int == 0)
        #expect(body["nsfw"].bool == false && body["dm_permission"].bool == true)
        // What says nothing is not given back.
        #expect(
            body["options"][0] == [
                "type": 4, "name": "n", "name_localizations": .null, "description": "d",
                "description_localizations": .null, "min_value": 1,
            ])
    }

    @Test func overwritingKeepsTheIdOfTheSameNameAndChangesTheVersionWithTheContent() {
        var world = PureWorld()
        let path = "/applications/\(world.appID)/commands"
        let first = world.request(
            "PUT", path, [["name": "a", "description": "d"], ["name": "b", "description": "d"]]
        ).body
        let second = world.request(
            "PUT", path, [["name": "b", "description": "e"], ["name": "a", "description": "d"]]
        ).body
        #expect(second[1] == first[0])
        #expect(second[0]["id"] == first[1]["id"])
        #expect(second[0]["version"] != first[1]["version"])
        #expect(world.request("PUT", path, []).body.array?.isEmpty == true)
        #expect(world.request("GET", path).body.array?.isEmpty == true)
    }

    @Test func creatingOneOfTheSameNameReplacesIt() {
        var world = PureWorld()
        let path = "/applications/\(world.appID)/commands"
        let first = world.request("POST", path, ["name": "a", "description": "d"])
        let second = world.request("POST", path, ["name": "a", "description": "e"])
        #expect((first.status, second.status) == (201, 200))
        #expect(first.body["id"] == second.body["id"])
        #expect(world.request("GET", path).body.array?.count == 1)
    }

    @Test func aCommandCanBeReadChangedAndDeletedAlone() {
        var world = PureWorld()
        let path = "/applications/\(world.appID)/guilds/\(world.seeds.guild.id)/commands"
        let made = world.request("POST", path, ["name": "a", "description": "d"]).body
        #expect(made["guild_id"].string == world.seeds.guild.id.description)
        #expect(!made["contexts"].exists)
        let one = path + "/\(made["id"].string ?? "")"
        #expect(world.request("GET", one).body == made)
        let changed = world.request("PATCH", one, ["description": "e"]).body
        #expect(changed["description"].string == "e" && changed["name"].string == "a")
        #expect(world.request("PATCH", one, ["description": ""]).body.codes("description") == ["BASE_TYPE_REQUIRED"])
        #expect(world.request("DELETE", one).status == 204)
        #expect(world.request("GET", one).body["code"].int == 10063)
        #expect(world.request("GET", "/applications/\(world.appID)/commands").body.array?.isEmpty == true)
    }

    @Test func theCommandThatOpensAnActivityCannotBeLeftOut() {
        var world = PureWorld()
        let path = "/applications/\(world.appID)/commands"
        let launch: JSON = ["type": 4, "name": "launch", "handler": 2]
        let slash: JSON = ["name": "a", "description": "d"]
        #expect(world.request("PUT", path, [launch]).body[0]["handler"].int == 2)
        #expect(world.request("PUT", path, [slash]).body["code"].int == 50240)
        #expect(world.request("PUT", path, [slash, launch]).status == 200)
    }

    @Test func localizationsAreListedOnlyWhenTheyAreAskedFor() {
        var world = PureWorld()
        let path = "/applications/\(world.appID)/commands"
        let command: JSON = ["name": "a", "description": "d", "name_localizations": ["de": "b"]]
        #expect(world.request("PUT", path, [command]).body[0]["name_localizations"]["de"].string == "b")
        #expect(!world.request("GET", path).body[0]["name_localizations"].exists)
        let full = world.request("GET", path, query: [("with_localizations", "true")]).body
        #expect(full[0]["name_localizations"]["de"].string == "b")
    }
}
