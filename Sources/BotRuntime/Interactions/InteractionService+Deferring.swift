internal import Discord
internal import EventLoop

/// Discord's code for a first response to an interaction that has one (topics/opcodes-and-status-codes: JSON).
private let alreadyAcknowledged = 40060

/// How long to wait before asking again when Discord does not know of the acknowledgement yet: over HTTP it is an answer
/// to Discord's own request, and a quick answer can overtake it.
private let acknowledgementPauses: [Duration] = [
    .milliseconds(100), .milliseconds(200), .milliseconds(400), .milliseconds(800), .milliseconds(1600),
]

/// What takes its time: acknowledged at once, answered later.
extension InteractionService {
    /// Tells Discord that the answer follows.
    ///
    /// - Returns: whether Discord has certainly read it; nil where it has not, and the person is told that the interaction
    ///   failed: then nothing is to be done.
    func acknowledge(_ interaction: Interaction, _ deferral: Deferral) async -> Bool? {
        do {
            try await responder.respond(to: interaction, with: deferral.acknowledgement)
            return true
        } catch let error as DiscordError where error.mayHaveHappened || error.code == alreadyAcknowledged {
            return false
        } catch {
            onError(error, interaction)
            return nil
        }
    }

    /// Does the work, and puts its answer in the place of the acknowledgement.
    ///
    /// - Parameter isRead: whether Discord has certainly read the acknowledgement.
    func finish(_ interaction: Interaction, _ deferral: Deferral, isRead: Bool) async {
        let response = await response(to: interaction, within: deferredLimit)
        do {
            if let steps = deferral.steps(to: response) {
                try await perform(steps, for: interaction, isRead: isRead)
            } else {
                onError(MisplacedResponse(), interaction)
                let failure = failure(in: Bot.Language(locale: interaction.locale))
                try await perform(deferral.steps(to: failure) ?? [], for: interaction, isRead: isRead)
            }
        } catch {
            onError(error, interaction)
        }
    }

    private func perform(_ steps: [Deferral.Step], for interaction: Interaction, isRead: Bool) async throws {
        for step in steps {
            var pauses = (isRead ? [] : acknowledgementPauses)[...]
            while let error = try await attempt(step, for: interaction) {
                if let pause = pauses.popFirst() {
                    try await EventLoop.main.sleep(for: pause)
                } else if step == .delete {
                    break  // Somebody has done it.
                } else {
                    throw error
                }
            }
        }
    }

    /// - Returns: Discord's word that it does not know what is to be changed.
    private func attempt(_ step: Deferral.Step, for interaction: Interaction) async throws -> DiscordError? {
        do {
            try await perform(step, for: interaction)
            return nil
        } catch let error as DiscordError where error.kind == .notFound {
            return error
        }
    }

    private func perform(_ step: Deferral.Step, for interaction: Interaction) async throws {
        switch step {
        case .edit(let payload): try await responder.editResponse(to: interaction, payload)
        case .delete: try await responder.deleteResponse(to: interaction)
        case .followUp(let payload): try await responder.followUp(interaction, payload)
        }
    }
}
