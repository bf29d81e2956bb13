import Testing

@testable import Discord

struct ShardPlanTests {
    @Test(arguments: [
        ("0", [0]), ("0-3", [0, 1, 2, 3]), ("0,2,5", [0, 2, 5]), ("5-6,0,6", [0, 5, 6]), ("7-7", [7]),
        ("9999", [9999]),
    ])
    func numbersOfShardsAreRead(text: String, values: [Int]) { #expect(ShardIDs(text)?.values == values) }

    @Test(arguments: [
        "", "a", "3-0", "-1", "1-", "0--3", "0-1-2", "0,,1", " 0", "+1", "10000", "0-99999999999999999999",
    ])
    func anythingElseIsNone(text: String) { #expect(ShardIDs(text) == nil) }

    @Test func withoutAPlanThereAreAsManyAsDiscordRecommends() throws {
        #expect(try ShardPlan().shards(recommended: 1) == [GatewayShard(id: 0, count: 1)])
        #expect(try ShardPlan().shards(recommended: 3).map(\.description) == ["0/3", "1/3", "2/3"])
        #expect(try ShardPlan().shards(recommended: 0).count == 1)
    }

    @Test func aProcessServesTheShardsThatItIsToldTo() throws {
        let plan = ShardPlan(count: 8, ids: ShardIDs("4-5,7"))
        #expect(try plan.shards(recommended: 1).map(\.id) == [4, 5, 7])
        #expect(try plan.shards(recommended: 1).allSatisfy { $0.count == 8 })
    }

    @Test func aShardBeyondTheirNumberIsRefused() {
        #expect(throws: GatewayFailure.noSuchShard(4, count: 4)) {
            try ShardPlan(count: 4, ids: ShardIDs("0-4")).shards(recommended: 9)
        }
    }

    @Test func aGuildBelongsToOneShard() {
        let guild = Snowflake(UInt64(6) << 22 | 0x3F_FFFF)
        #expect(GatewayShard(serving: guild, among: 4) == GatewayShard(id: 2, count: 4))
        #expect(GatewayShard(serving: Snowflake(.max), among: 1).id == 0)
    }
}
