import BotRuntime
import Database
import Discord
import EventLoop
import JSON
import TestSupport
import Testing

/// The views of `bot.json`: what stands in their embeds, and how their lists are turned.
@Suite(.onLoop) struct PanelTests {
    /// A garden in which Ada has a favourite plant with others beside it.
    @LoopActor private static func garden(plants: Int = 1, motto: String? = nil) async throws -> Garden {
        let garden = try await Garden()
        try await garden.run("garden")
        let favourite = try await garden.plant("Rose", height: 1200)
        for number in 1..<max(1, plants) {
            try await garden.plant("p\(number)", height: Int64(1200 + number))
        }
        _ = try await garden.database.write {
            try GardenerRow.update(
                Snowflake(Garden.ada), [.favouriteID(favourite.id), .motto(motto)], at: .now, in: $0)
        }
        return garden
    }

    @Test @LoopActor func everythingAroundTheFieldsIsShown() async throws {
        let garden = try await Self.garden(motto: "https://example.org/motto.png")
        let shown = try await garden.run("favourite")
        let embed = shown.data["embeds"][0]
        #expect(shown.problems == [])
        #expect(shown.content == "<@100>")
        #expect(shown.data["allowed_mentions"].text == #"{"parse":[]}"#)
        #expect(shown.title == "Rose" && shown.description?.hasPrefix("https://example.org/motto.png\n\n") == true)
        #expect(embed["author"]["name"].string == "Ada" && embed["footer"]["text"].string == "1,200 cm")
        #expect(embed["url"].string == "https://example.org/plants/1")
        #expect(embed["image"]["url"].string == "https://example.org/plants/1.png")
        #expect(embed["thumbnail"]["url"].string == "https://example.org/motto.png")
        #expect(!embed["color"].exists && !embed["timestamp"].exists)
        #expect(shown.controls.compactMap { $0["emoji"]["name"].string } == ["🍓", "leaf"])
        #expect(shown.controls.last?["url"].string == "https://example.org/plants/1")
    }

    @Test @LoopActor func theColourFollowsTheRow() async throws {
        let garden = try await Self.garden()
        let shown = try await garden.run("favourite")
        let pressed = try await garden.press(try #require(shown.button("To eat")))
        #expect(pressed.data["embeds"][0]["color"].int == 0x57F287)
    }

    @Test @LoopActor func whatHasNoValueIsLeftOut() async throws {
        let garden = try await Self.garden(motto: "not an address")
        let shown = try await garden.run("favourite")
        #expect(shown.problems == [])
        #expect(!shown.data["embeds"][0]["thumbnail"].exists)
    }

    @Test @LoopActor func everyListIsOnAPageOfItsOwn() async throws {
        let garden = try await Self.garden(plants: 400)
        var shown = try await garden.run("favourite")
        func list(_ shown: Shown) -> String? { shown.fields["Beside it"] }
        func turns(_ shown: Shown, _ label: String) -> [String] {
            shown.controls.filter { $0["label"].string == label }.compactMap { $0["custom_id"].string }
        }
        // The list opens on its first rows, the text over pages on its last.
        #expect(list(shown) == (1...5).map { "p\($0) of Ada" }.joined(separator: ", "))
        #expect(shown.description?.hasSuffix("p399") == true)
        #expect(turns(shown, "Next").count == 1 && turns(shown, "Previous").count == 1)

        shown = try await garden.press(turns(shown, "Next")[0])
        #expect(list(shown)?.hasPrefix("p6 of Ada") == true)
        #expect(shown.description?.hasSuffix("p399") == true)

        shown = try await garden.press(turns(shown, "Previous")[1])
        let page = shown.description
        #expect(page?.hasSuffix("p399") == false)
        #expect(list(shown)?.hasPrefix("p6 of Ada") == true)

        // Both stay where they are when something else is pressed.
        shown = try await garden.press(try #require(shown.button("To eat")))
        #expect(shown.description == page)
        #expect(list(shown)?.hasPrefix("p6 of Ada") == true)
        #expect(shown.problems == [])
    }

    @Test @LoopActor func aListIsNumberedAndSeparated() async throws {
        let garden = try await Self.garden(plants: 3)
        #expect(try await garden.run("favourite").fields["The first"] == "1. Rose / 2. p1 / 3. p2")
    }

    @Test @LoopActor func whatATemplateCountsIsOfTheRow() async throws {
        let garden = try await Self.garden(motto: "a\nb")
        try await garden.plant("Apple", height: 300, isEdible: true)
        try await garden.plant("Plum", height: 1200, isEdible: true)
        let shown = try await garden.run("garden")
        #expect(shown.fields["Numbers"] == "1, 50%, 2, 1500")
        #expect(shown.fields["Still to plant"] == "██████████ 100%")
        let otherwise = try #require(shown.fields["Written otherwise"])
        #expect(otherwise.hasPrefix("<@100> <t:"))
        #expect(otherwise.hasSuffix(":R> > a\n> b `Ada`  1 no"))
    }

    @Test @LoopActor func aFieldIsThereWhileItsConditionHolds() async throws {
        let garden = try await Self.garden()
        func isShown() async throws -> Bool { try await garden.run("favourite").fields["Remarkable"] != nil }
        func change(_ changes: GardenerRow.Change...) async throws {
            _ = try await garden.database.write {
                try GardenerRow.update(Snowflake(Garden.ada), changes, at: .now, in: $0)
            }
        }
        func changePlant(_ changes: PlantRow.Change...) async throws {
            _ = try await garden.database.write { try PlantRow.update(1, changes, at: .now, in: $0) }
        }
        #expect(try await isShown())
        try await change(.motto("Keep out"))
        #expect(try await !isShown())
        try await change(.motto("out"))
        #expect(try await isShown())
        try await change(.soil(.default))
        #expect(try await !isShown())
        try await change(.soil(.sand))
        try await changePlant(.plantedAt(.now))
        #expect(try await !isShown())
        try await changePlant(.plantedAt(Timestamp(milliseconds: 0)))
        #expect(try await isShown())
        try await changePlant(.isEdible(true))
        #expect(try await !isShown())
        try await changePlant(.isEdible(false), .height(999))
        #expect(try await !isShown())
        try await changePlant(.height(1000), .name("rosé"))
        #expect(try await isShown())
        try await changePlant(.name("ro"))
        #expect(try await !isShown())
    }
}
