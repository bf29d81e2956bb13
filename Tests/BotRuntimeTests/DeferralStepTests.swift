import Discord
import Testing

@testable import BotRuntime

/// The way from an acknowledgement to an answer.
@Suite struct DeferralStepTests {
    private static let open = MessagePayload(content: "for all")
    private static let own = MessagePayload(content: "for one", flags: .ephemeral)
    private static let modal = Modal(customID: "m", title: "M", components: [])

    private struct Case {
        var deferral: Deferral
        var response: InteractionResponse
        var steps: [Deferral.Step]?
    }

    private static let cases: [Case] = [
        Case(deferral: .message(isEphemeral: false), response: .message(open), steps: [.edit(open)]),
        Case(deferral: .message(isEphemeral: false), response: .message(own), steps: [.delete, .followUp(own)]),
        Case(
            deferral: .message(isEphemeral: true), response: .message(own),
            steps: [.edit(MessagePayload(content: "for one"))]),
        // Discord keeps what one person saw for that person.
        Case(deferral: .message(isEphemeral: true), response: .message(open), steps: [.edit(open)]),
        Case(deferral: .message(isEphemeral: false), response: .update(open), steps: [.edit(open)]),
        Case(deferral: .update, response: .update(open), steps: [.edit(open)]),
        Case(deferral: .update, response: .message(open), steps: [.followUp(open)]),
        Case(deferral: .update, response: .message(own), steps: [.followUp(own)]),
        Case(deferral: .update, response: .modal(modal), steps: nil),
        Case(deferral: .message(isEphemeral: true), response: .modal(modal), steps: nil),
        Case(deferral: .message(isEphemeral: true), response: .autocomplete([]), steps: nil),
    ]

    @Test func eachResponseHasItsSteps() {
        for expected in Self.cases {
            #expect(
                expected.deferral.steps(to: expected.response) == expected.steps,
                "\(expected.deferral) to \(expected.response)")
        }
    }

    @Test func anAcknowledgementIsAFirstResponse() {
        #expect(Deferral.update.acknowledgement == .deferredUpdate)
        #expect(Deferral.message(isEphemeral: true).acknowledgement == .deferredMessage(isEphemeral: true))
    }
}
