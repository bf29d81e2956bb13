import BotRuntime
import Database
import Discord
import EventLoop
import JSON
import TestSupport
import Testing

/// Actions that say `defers`: they are acknowledged at once, and answered when they are done.
@Suite(.onLoop) struct DeferralTests {
    private static let denied = "That is somebody else's garden."

    /// What the garden asked Discord for, with what a person reads of it.
    @LoopActor private static func story(_ garden: Garden) -> [String] {
        garden.responder.calls.map { call in
            switch call {
            case .respond(let type): "respond \(type ?? 0)"
            case .edit(let payload): "edit \(words(payload))"
            case .delete: "delete"
            case .followUp(let payload):
                "follow \(words(payload))" + (payload.flags.contains(.ephemeral) ? ", privately" : "")
            }
        }
    }

    private static func words(_ payload: MessagePayload) -> String {
        payload.embeds?.first?.title ?? payload.content ?? ""
    }

    @Test(arguments: [("announce openly", false), ("announce quietly", true)])
    @LoopActor func aCommandIsAcknowledgedBeforeItsWorkAndAnsweredAfterIt(
        command: String, isEphemeral: Bool
    ) async throws {
        let garden = try await Garden()
        garden.channels.isHeld = true
        let interaction = try garden.use(of: command)
        let work = EventLoop.main.spawn { await garden.service.handle(interaction) }
        await garden.channels.postWaits()
        #expect(garden.responder.responses == [.deferredMessage(isEphemeral: isEphemeral)])
        #expect(Self.story(garden) == ["respond 5"])
        garden.channels.goOn()
        await work.value
        #expect(Self.story(garden) == ["respond 5", "edit The board"])
        guard case .edit(let payload) = garden.responder.calls[1] else { return }
        // Who sees it was decided by the acknowledgement; Discord takes no such flag in an edit.
        #expect(payload.flags == [] && payload.problemsOfEdit == [] && payload.components?.isEmpty == false)
        #expect(garden.channels.posts.count == 1 && garden.responder.errors == [])
    }

    @Test @LoopActor func whatOnlyThePersonMaySeeDoesNotTakeThePlaceOfWhatEverybodyWasToldOf() async throws {
        let garden = try await Garden()
        let shown = try await garden.use("announce openly", as: Garden.bob)
        #expect(shown.responses == [.deferredMessage(isEphemeral: false)])
        #expect(Self.story(garden) == ["respond 5", "delete", "follow \(Self.denied), privately"])
        try await garden.use("announce quietly", as: Garden.bob)
        #expect(Self.story(garden) == ["respond 5", "edit \(Self.denied)"])
        #expect(garden.channels.posts.isEmpty)
    }

    @Test @LoopActor func whomTheBotDoesNotWorkForIsToldSo() async throws {
        let garden = try await Garden(isAllowed: { _, _ in false })
        try await garden.use("announce quietly")
        #expect(Self.story(garden) == ["respond 5", "edit There is no garden here."])
        #expect(try garden.gardener() == nil)
    }

    @Test @LoopActor func aFailureTakesThePlaceOfTheAnswer() async throws {
        let garden = try await Garden()
        garden.channels.failures = 1
        try await garden.use("announce quietly")
        #expect(Self.story(garden).count == 2 && garden.responder.errors.count == 1)
        #expect(garden.channels.posts.isEmpty)
        try await garden.database.write {
            try $0.execute(#"ALTER TABLE "gardener" RENAME COLUMN "motto" TO "proverb""#)
        }
        let failed = garden.bot.sentence(.failed, in: .enUS)
        try await garden.use("announce quietly")
        #expect(Self.story(garden) == ["respond 5", "edit \(failed)"])
        try await garden.use("announce openly")
        #expect(Self.story(garden) == ["respond 5", "delete", "follow \(failed), privately"])
        try await garden.press("1:board:100:tell:")
        #expect(Self.story(garden) == ["respond 6", "follow \(failed), privately"])
    }

    @Test @LoopActor func workWithoutEndIsGivenUp() async throws {
        let garden = try await Garden(deadline: .milliseconds(1), deferredLimit: .milliseconds(50))
        garden.channels.isHeld = true
        try await garden.use("announce quietly")
        #expect(Self.story(garden) == ["respond 5", "edit \(garden.bot.sentence(.failed, in: .enUS))"])
        #expect(garden.responder.errors == ["the answer to an interaction was not ready in time"])
        let before = garden.responder.calls
        garden.channels.goOn()
        #expect(garden.responder.calls == before)
    }

    @Test @LoopActor func aButtonLeavesItsPanelAsItIsUntilItsWorkIsDone() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        garden.channels.isHeld = true
        let press = EventLoop.main.spawn { _ = try? await garden.press("1:board:100:tell:") }
        await garden.channels.postWaits()
        #expect(Self.story(garden) == ["respond 6"])
        garden.channels.goOn()
        await press.value
        #expect(Self.story(garden) == ["respond 6", "edit The board"])
        // A message of its own follows, and so does what only the person may see.
        try await garden.press("1:board:100:show:")
        #expect(Self.story(garden) == ["respond 6", "follow Your shed"])
        try await garden.press("1:board:100:tell:", as: Garden.bob, isEphemeral: false)
        #expect(Self.story(garden) == ["respond 6", "follow \(Self.denied), privately"])
        #expect(garden.channels.posts.count == 2)
    }

    @Test @LoopActor func aQuestionComesAtOnceAndItsAnswerIsDeferred() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let question = try await garden.press("1:board:100:again:")
        #expect(Self.story(garden) == ["respond 4"])
        #expect(question.content == "Tell everybody once more?" && question.isEphemeral)
        try await garden.press(try #require(question.button("Cancel")))
        #expect(Self.story(garden) == ["respond 7"])
        try await garden.press(try #require(question.button("Confirm")))
        #expect(Self.story(garden) == ["respond 6", "edit The board"])
        #expect(garden.channels.posts.count == 1)
    }

    @Test @LoopActor func aFormOpensAtOnceAndItsSubmissionIsDeferred() async throws {
        let garden = try await Garden()
        let form = try await garden.use("announce written")
        #expect(Self.story(garden) == ["respond 9"])
        let shown = try await garden.send(form, ["motto": "Grow"])
        #expect(shown.responses == [.deferredMessage(isEphemeral: true)])
        #expect(Self.story(garden) == ["respond 5", "edit Everybody knows now."])
        let onPanel = try await garden.press("1:board:100:write:")
        #expect(Self.story(garden) == ["respond 9"])
        try await garden.send(onPanel, ["motto": "Sow"], isOnPanel: true)
        #expect(Self.story(garden) == ["respond 6", "edit The board"])
        #expect(try garden.gardener()?.motto == "Sow")
        // What does not fit is quoted as ever.
        try await garden.send(onPanel, ["motto": String(repeating: "a", count: 300)], isOnPanel: true)
        #expect(Self.story(garden) == ["respond 6", "follow Motto takes 1 to 200 characters., privately"])
    }

    @Test @LoopActor func theSameInteractionIsDoneOnce() async throws {
        let garden = try await Garden()
        garden.channels.isHeld = true
        let interaction = try garden.use(of: "announce openly")
        let work = EventLoop.main.spawn { await garden.service.handle(interaction) }
        await garden.channels.postWaits()
        await garden.service.handle(interaction)
        garden.channels.goOn()
        await work.value
        await garden.service.handle(interaction)
        #expect(Self.story(garden) == ["respond 5", "edit The board"])
        #expect(garden.channels.posts.count == 1)
    }

    @Test @LoopActor func othersAreAnsweredMeanwhile() async throws {
        let garden = try await Garden()
        garden.channels.isHeld = true
        let interaction = try garden.use(of: "announce openly")
        let work = EventLoop.main.spawn { await garden.service.handle(interaction) }
        await garden.channels.postWaits()
        #expect(try await garden.run("garden").type == 4)
        #expect(try await garden.run("garden", as: Garden.bob).type == 4)
        garden.channels.goOn()
        await work.value
        #expect(garden.channels.posts.count == 1)
    }
}
