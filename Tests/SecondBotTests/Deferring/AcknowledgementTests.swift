import BotRuntime
import Discord
import EventLoop
import TestSupport
import Testing

/// What becomes of deferred work where Discord does not simply take the acknowledgement.
@Suite(.onLoop) struct AcknowledgementTests {
    @Test @LoopActor func nothingIsDoneForWhomDiscordHasTurnedAwayAlready() async throws {
        let garden = try await Garden()
        garden.responder.refusals = [(404, 10062)]
        try await garden.use("announce openly")
        #expect(garden.responder.calls == [] && garden.channels.posts.isEmpty)
        #expect(garden.responder.errors.count == 1)
    }

    @Test(arguments: [(503, 0), (400, 40060)])
    @LoopActor func whatMayHaveBeenReadIsGoneOnWith(status: Int, code: Int) async throws {
        let garden = try await Garden()
        garden.responder.refusals = [(status, code)]
        try await garden.use("announce openly")
        #expect(garden.responder.calls.count == 1 && garden.channels.posts.count == 1)
        #expect(garden.responder.errors == [])
    }

    @Test @LoopActor func overHTTPItIsTheAnswerToTheRequest() async throws {
        let garden = try await Garden()
        garden.channels.isHeld = true
        let interaction = try garden.use(of: "announce openly")
        var first: [InteractionResponse?] = []
        let work = EventLoop.main.spawn { await garden.service.handle(interaction) { first.append($0) } }
        await garden.channels.postWaits()
        #expect(first == [.deferredMessage(isEphemeral: false)])
        garden.channels.goOn()
        await work.value
        #expect(garden.responder.calls.count == 1)
        guard case .edit = garden.responder.calls[0] else {
            Issue.record("\(garden.responder.calls)")
            return
        }
        await garden.service.handle(interaction) { first.append($0) }
        #expect(first == [.deferredMessage(isEphemeral: false), nil])
    }

    @Test @LoopActor func anAnswerThatOvertakesTheAcknowledgementIsGivenAgain() async throws {
        let garden = try await Garden()
        // Discord does not know the webhook yet, and then not the message.
        garden.responder.refusals = [(404, 10015), (404, 10008)]
        await garden.service.handle(try garden.use(of: "announce openly")) { _ in }
        #expect(garden.responder.calls.count == 1 && garden.responder.errors == [])
        // One that is refused otherwise is not.
        garden.responder.calls = []
        garden.responder.refusals = [(403, 50001)]
        await garden.service.handle(try garden.use(of: "announce openly")) { _ in }
        #expect(garden.responder.calls == [] && garden.responder.errors.count == 1)
    }

    @Test @LoopActor func anAcknowledgementThatSomebodyHasDeletedHoldsNothingUp() async throws {
        let garden = try await Garden()
        let interaction = try garden.use(of: "announce openly", as: Garden.bob)
        let responder = garden.responder
        responder.onCall = { [unowned responder] call in
            if call == .delete { responder.refusals = [(404, 10008)] }
        }
        await garden.service.handle(interaction)
        #expect(responder.calls.count == 2 && responder.errors == [])
        guard case .followUp(let payload) = responder.calls.last else {
            Issue.record("nothing followed")
            return
        }
        #expect(payload.flags == .ephemeral)
    }
}
