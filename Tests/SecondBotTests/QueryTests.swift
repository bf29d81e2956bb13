import BotRuntime
import Database
import Discord
import EventLoop
import TestSupport
import Testing

/// The query `neighbours` of `bot.json`, which has every kind of condition, over two references, and an order of every kind.
@Suite(.onLoop) struct QueryTests {
    private static let now = Timestamp(milliseconds: 100 * 86_400_000)

    @LoopActor private struct Neighbourhood {
        let garden: Garden
        let actor: GardenerRow

        init() async throws {
            garden = try await Garden()
            try await garden.run("garden")
            try await garden.run("garden", as: Garden.bob)
            actor = try #require(try garden.gardener())
        }

        @discardableResult
        func plant(_ name: String, height: Int64 = 10, days: Int64? = 1, of owner: UInt64 = Garden.bob) async throws
            -> PlantRow
        {
            let time = days.map { QueryTests.now.adding(seconds: -$0 * 86_400) }
            return try await garden.database.write {
                try PlantRow.insert(
                    gardenerID: Snowflake(owner), name: name, height: height, plantedAt: time, in: $0)
            }
        }

        func change(_ gardener: UInt64, _ changes: GardenerRow.Change...) async throws {
            _ = try await garden.database.write {
                try GardenerRow.update(Snowflake(gardener), changes, at: QueryTests.now, in: $0)
            }
        }

        func names(
            _ window: RowWindow<Int64> = .first, butNot: String? = "no such", focused: String = "", limit: Int = 25
        ) throws -> [String] {
            let actor = try garden.gardener() ?? actor
            return try garden.database.read {
                try Queries.neighbours(
                    window, actor: actor, now: QueryTests.now, optionButNot: butNot, focused: focused, limit: limit,
                    in: $0)
            }.map(\.name)
        }
    }

    @Test @LoopActor func boundsHoldOnBothSides() async throws {
        let all = try await Neighbourhood()
        for height in [0, 1, 199, 200] { try await all.plant("h\(height)", height: Int64(height)) }
        #expect(try all.names() == ["h1", "h199"])
    }

    @Test @LoopActor func whatIsMissingIsNeitherAboveNorBelow() async throws {
        let all = try await Neighbourhood()
        try await all.plant("never", days: nil)
        try await all.plant("long ago", days: 52 * 7)
        try await all.plant("lately", days: 52 * 7 - 1)
        #expect(try all.names() == ["lately"])
    }

    @Test @LoopActor func aColumnOfTheRowThatIsReferredToDecides() async throws {
        let all = try await Neighbourhood()
        try await all.plant("a")
        #expect(try all.names() == ["a"])
        try await all.change(Garden.bob, .soil(.default))
        #expect(try all.names() == [])
        try await all.change(Garden.bob, .soil(.sand))
        #expect(try all.names() == ["a"])
    }

    @Test @LoopActor func anythingButNullIncludesEverythingAndAnythingButAValueIncludesNull() async throws {
        let all = try await Neighbourhood()
        let own = try await all.plant("own", of: Garden.ada)
        try await all.plant("other")
        #expect(try all.names() == ["own", "other"])
        // `$actor.favourite.gardener_id` is Ada's own id now.
        try await all.change(Garden.ada, .favouriteID(own.id))
        #expect(try all.names() == ["other"])
    }

    @Test @LoopActor func whatIsTypedIsLookedForLiterally() async throws {
        let all = try await Neighbourhood()
        for name in ["100% Rose", "100 roses", "Tulip_1", "Tulipa1"] { try await all.plant(name) }
        #expect(try all.names(focused: "ROSE") == ["100% Rose", "100 roses"])
        #expect(try all.names(focused: "100%") == ["100% Rose"])
        #expect(try all.names(focused: "p_") == ["Tulip_1"])
        #expect(try all.names(butNot: "tulip") == ["100% Rose", "100 roses"])
        // Every name starts with an option that has not been given.
        #expect(try all.names(butNot: nil) == [])
    }

    @Test @LoopActor func theOppositeOfAnUnknownHolds() async throws {
        let all = try await Neighbourhood()
        let favourite = try await all.plant("favourite")
        // Bob has no favourite: whether it is edible is unknown, and then it is not inedible.
        #expect(try all.names() == ["favourite"])
        try await all.change(Garden.bob, .favouriteID(favourite.id))
        #expect(try all.names() == [])
    }

    @Test @LoopActor func pagesFollowAnOrderOfEveryKindWithMissingValuesLast() async throws {
        let all = try await Neighbourhood()
        // Sand comes behind clay, as in the document; then the highest favourite, and none at the end.
        try await all.change(Garden.bob, .soil(.sand))
        for (name, days) in [("s1", 1), ("s2", 9)] { try await all.plant(name, days: Int64(days)) }
        for (name, days) in [("c3", 9), ("c1", 2), ("c2", 2)] {
            try await all.plant(name, days: Int64(days), of: Garden.ada)
        }
        let order = ["c1", "c2", "c3", "s1", "s2"]
        #expect(try all.names() == order)
        #expect(try all.names(.last, limit: 2) == ["s1", "s2"])
        let keys = try all.garden.database.read {
            try Queries.neighbours(
                actor: all.actor, now: Self.now, optionButNot: "-", focused: "", limit: 9, in: $0)
        }.map(\.id)
        for (index, key) in keys.enumerated() {
            #expect(try all.names(.from(key)) == Array(order[index...]))
            #expect(try all.names(.through(key)) == Array(order[...index]))
            #expect(try all.names(.from(key), limit: 2) == Array(order[index...].prefix(2)))
            #expect(try all.names(.through(key), limit: 2) == Array(order[...index].suffix(2)))
        }
    }

    @Test @LoopActor func aQueryEndsAfterItsLimit() async throws {
        let all = try await Neighbourhood()
        for number in 10..<22 { try await all.plant("p\(number)") }
        #expect(try all.names() == (10..<20).map { "p\($0)" })
        #expect(try all.names(.last, limit: 2) == ["p18", "p19"])
    }
}
