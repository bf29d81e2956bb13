import BotGenerator
import JSON
import Testing

@Suite struct PayloadTests {
    private func commands(of sample: Samples.Sample) throws -> [JSON] {
        try #require(try JSON(parsing: Generator.payload(try sample.bot())).array)
    }

    @Test func aCommandIsRegisteredWithItsOptionsAndBounds() throws {
        let user = try #require(try commands(of: Samples.parlance).first { $0["name"].string == "user" })
        #expect(user["type"].int == 1)
        #expect(user["contexts"] == [0, 1])
        #expect(user["integration_types"] == [0])
        let options = try #require(user["options"].array)
        #expect(options.map { $0["name"].string } == ["system_msg", "max_tokens", "temperature"])
        #expect(options.map { $0["type"].int } == [3, 4, 10])
        #expect(options[0]["max_length"].int == 2000)
        #expect(options[1]["min_value"].double == 1)
        #expect(options[1]["max_value"].double == 16384)
        #expect(options[2]["min_value"].double == 0)
        #expect(options[2]["max_value"].double == 2)
    }

    @Test func aMessageCommandHasNeitherDescriptionNorOptions() throws {
        let show = try #require(try commands(of: Samples.parlance).first { $0["type"].int == 3 })
        #expect(show["name"].string == "Show session")
        #expect(!show["description"].exists)
        #expect(!show["options"].exists)
    }

    @Test func otherLanguagesAreLocalizations() throws {
        let garden = try #require(try commands(of: Samples.garden).first)
        #expect(garden["description"].string == "Show your garden")
        #expect(garden["description_localizations"] == ["ja": "庭を見る"])
        let soil = try #require(garden["options"].array?.last)
        #expect(soil["choices"].array?.map { $0["value"].string } == ["clay", "sand", "default"])
        #expect(soil["choices"][0]["name_localizations"] == ["ja": "粘土"])
    }

    @Test func anOptionMayNarrowTheBoundsOfItsColumn() throws {
        let garden = try #require(try commands(of: Samples.garden).first)
        let beds = try #require(garden["options"].array?.first { $0["name"].string == "beds" })
        #expect(beds["max_value"].double == 50)
        #expect(beds["min_value"].double == 0)
    }

    @Test func aCommandForPrivateChannelsCanBeInstalledByItsUser() throws {
        #expect(try commands(of: Samples.garden)[0]["integration_types"] == [0, 1])
        #expect(try commands(of: Samples.garden)[1]["integration_types"] == [0])
    }

    @Test func aRequiredOptionSaysSo() throws {
        let night = try commands(of: Samples.garden)[1]
        #expect(night["options"][0]["required"].bool == true)
        #expect(night["options"][0]["type"].int == 5)
    }

    @Test func subcommandsAndTheirGroupsStandAmongTheOptions() throws {
        let plant = try #require(try commands(of: Samples.garden).first { $0["name"].string == "plant" })
        let options = try #require(plant["options"].array)
        #expect(options.map { $0["name"].string } == ["show", "edit", "sow", "find"])
        #expect(options.map { $0["type"].int } == [1, 1, 1, 2])
        #expect(options[0]["options"].array?.map { $0["type"].int } == [4, 3, 4])
        #expect(options[0]["options"][2]["choices"].array?.map { $0["value"].int } == [1, 100])
        #expect(options[3]["options"].array?.map { $0["name"].string } == ["label", "like", "oldest"])
        #expect(options[3]["options"][0]["type"].int == 1)
        #expect(!options[0]["contexts"].exists, "only what is registered says where it is found")
    }

    @Test func whoFindsACommandIsRegistered() throws {
        let plant = try #require(try commands(of: Samples.garden).first { $0["name"].string == "plant" })
        // 1 << 5 and 1 << 40.
        #expect(plant["default_member_permissions"].int == 1_099_511_627_808)
        #expect(plant["nsfw"].bool == true)
        let neighbour = try #require(try commands(of: Samples.garden).first { $0["name"].string == "neighbour" })
        #expect(neighbour["integration_types"] == [0, 1])
        #expect(neighbour["options"].array?.map { $0["type"].int } == [6, 6, 3, 7])
        #expect(neighbour["options"][3]["channel_types"] == [0, 11])
    }
}
