import Testing

@testable import LocalDiscord

@Suite struct FaultPlanTests {
    private func decisions(_ plan: FaultPlan, at place: FaultKind.Place, _ subject: String = "a") -> [FaultKind?] {
        (1...2000).map { plan.fault(at: place, for: subject, number: $0)?.kind }
    }

    @Test func theSameSeedDecidesTheSameAndAnotherOneSomethingElse() throws {
        let plan = try FaultPlan(parsing: "seed=7,rate=0.5")
        #expect(decisions(plan, at: .rest) == decisions(try FaultPlan(parsing: "7 rate=0.5"), at: .rest))
        #expect(decisions(plan, at: .rest) != decisions(try FaultPlan(parsing: "8,rate=0.5"), at: .rest))
        #expect(decisions(plan, at: .rest) != decisions(plan, at: .rest, "b"))
    }

    @Test(arguments: FaultKind.Place.allCases) func everyKindHappensAsOftenAsIsSaid(place: FaultKind.Place) throws {
        let found = decisions(try FaultPlan(parsing: "seed=1,rate=0.4"), at: place).compactMap { $0 }
        #expect((700...900).contains(found.count), "0.4 of 2000")
        #expect(Set(found) == Set(place.kinds))
    }

    @Test func whatIsNotNamedDoesNotHappen() throws {
        let plan = try FaultPlan(parsing: "seed=3, rate=0.2, rest.500=0.5 # half of them\nmodel.cut")
        #expect(plan.seed == 3 && plan.rates == [.rest500: 0.5, .modelCut: 0.2])
        #expect(decisions(plan, at: .gateway).allSatisfy { $0 == nil })
        let some = try FaultPlan(parsing: "gateway=0.13,gateway.close=0,rest")
        #expect(some.rates[.gatewayClose] == nil && some.rates[.gatewayCut] == 0.01)
        #expect(some.rates[.rest500] == FaultPlan.usualRate / Double(FaultKind.Place.rest.kinds.count))
    }

    @Test func aPersonReadsHowOftenThingsGoWrong() throws {
        let plan = try FaultPlan(parsing: "seed=7,gateway=0.1,rest.500=0.015")
        #expect(plan.summary == "seed 7, gateway 10.0 %, rest 1.5 %, file 0.0 %, model 0.0 %")
    }

    @Test func aPlanIsReadBackAsItWasWritten() throws {
        for text in ["7", "seed=2,rate=0.3,model", "rest.500=0.25,gateway"] {
            let plan = try FaultPlan(parsing: text)
            #expect(try FaultPlan(parsing: plan.text) == plan)
        }
        #expect(try FaultPlan(parsing: FaultPlan(seed: 4, rates: [:]).text).rates.isEmpty)
    }

    @Test(arguments: [
        ("seed=x", "seed=x"), ("rate=2", "needs a number from 0 to 1"), ("rest.501", "'rest.501' is no fault"),
        ("rest.500=0.7,rest.503=0.7", "the rates of rest are more than 1"), ("model=-1", "needs a number"),
    ])
    func aPlanThatCannotBeReadIsRefused(text: String, complaint: String) {
        let error = #expect(throws: LocalDiscordError.self) { try FaultPlan(parsing: text) }
        #expect(error?.description.contains(complaint) == true)
    }

    @Test func everyKindIsNamedAfterItsPlace() {
        for kind in FaultKind.allCases { #expect(kind.rawValue.hasPrefix(kind.place.rawValue + ".")) }
    }
}
