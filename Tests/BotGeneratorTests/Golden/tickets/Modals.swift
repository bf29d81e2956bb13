// Generated from Schema/Examples/tickets/bot.json by botgen; edit that file instead.

internal import BotRuntime
internal import Database
public import Discord

/// What was written into the form `open`.
///
/// /modals/open/inputs
struct OpenInputs: Sendable {
    /// /modals/open/inputs/subject
    let subject: String
    /// /modals/open/inputs/body
    let body: String

    init(_ submission: ModalSubmission) throws(InvalidInput) {
        subject = try submission.text("subject", minimumLength: 3, maximumLength: 80)
        body = try submission.text("body", minimumLength: 1, maximumLength: 1000)
    }
}

extension GeneratedBot {
    /// What was written into a form of whatever age.
    ///
    /// /modals
    func submit(_ submission: ModalSubmission, in context: Context) async throws -> Answer {
        guard let id = FormID(submission.customID) else { return try await outdated(nil, in: context) }
        switch id.form {
        case "open": return try await submitOpen(submission, id, in: context)
        default: return try await outdated(nil, in: context)
        }
    }

    /// How a form that has been sent is acknowledged before its work.
    ///
    /// /modals
    nonisolated func deferral(of submission: ModalSubmission, isOnMessage: Bool) -> Deferral? {
        switch FormID(submission.customID)?.form {
        case "open": isOnMessage ? .update : .message(isEphemeral: true)
        default: nil
        }
    }

    /// The panel in which a form was opened, if a control opened it.
    private nonisolated func panel(at place: ComponentID?) -> Panel? {
        switch place?.view {
        case DeskControl.view:
            place.flatMap { Snowflake(controlText: $0.record) }.map { .desk($0) }
        case TicketControl.view:
            place.flatMap { Int64(controlText: $0.record) }.map { .ticket($0) }
        default: nil
        }
    }

    /// What stands above the inputs of a form.
    ///
    /// /modals
    public nonisolated func labels(
        of submission: ModalSubmission,
        in language: Language
    ) -> [(name: String, label: String)] {
        switch FormID(submission.customID)?.form {
        case "open":
            [("subject", Texts.ticketOpenSubject(in: language)), ("body", Texts.ticketOpenBody(in: language))]
        default: []
        }
    }

    /// Opens the form `open`.
    ///
    /// /modals/open
    func openOpenForm(from place: ComponentID? = nil, in context: Context) throws -> Answer {
        let language = context.language
        let id = FormID(form: "open", place: place)
        let inputs = [
            Component.label(
                Texts.ticketOpenSubject(in: language),
                .textInput(.prefilled("subject", length: 3...80))
            ),
            Component.label(
                Texts.ticketOpenBody(in: language),
                .textInput(.prefilled("body", isParagraph: true, length: 1...1000))
            ),
        ]
        return .form(Modal(customID: id.customID, title: Texts.ticketDescription(in: language), components: inputs))
    }

    /// What was written into the form `open`.
    ///
    /// /modals/open
    private func submitOpen(_ submission: ModalSubmission, _ id: FormID, in context: Context) async throws -> Answer {
        let language = context.language
        let inputs = try OpenInputs(submission)
        let created = try await context.database.write { connection in
            let created = try TicketRow.insert(
                openerID: context.actor.id,
                guildID: context.interaction.guildID,
                subject: inputs.subject,
                body: inputs.body,
                at: context.now,
                in: connection
            )
            return created
        }
        let thread = try await openThread(
            "#\(created.id.shown) \(created.subject)",
            in: context.interaction.channelID,
            isPrivate: true,
            in: context
        )
        let createdNow = try await context.database.write { connection in
            try TicketRow.update(created.key, [.threadID(thread)], at: context.now, in: connection)
            return try TicketRow.find(created.key, in: connection) ?? created
        }
        let message = try await send(
            .ticket(createdNow.key),
            to: .channel(createdNow.threadID),
            mentioning: context.actor.id,
            number: 3,
            in: context
        )
        let createdNowNow = try await context.database.write { connection in
            try TicketRow.update(createdNow.key, [.messageID(message)], at: context.now, in: connection)
            return try TicketRow.find(createdNow.key, in: connection) ?? createdNow
        }
        return try await close(
            panel(at: id.place),
            page: id.place?.page ?? PanelPages(),
            notice: Texts.ticketOpened(thread: (createdNowNow.threadID).shown, in: language),
            in: context
        )
    }
}
