// Generated from Tests/SecondBotTests/bot.json by botgen; edit that file instead.

internal import BotRuntime
internal import Database
public import Discord

/// What was written into the form `announcement`.
///
/// /modals/announcement/inputs
struct AnnouncementInputs: Sendable {
    /// /modals/announcement/inputs/motto
    let motto: String?

    init(_ submission: ModalSubmission) throws(InvalidInput) {
        motto = try submission.optionalText("motto", maximumLength: 200)
    }
}

/// What was written into the form `plant_edit`.
///
/// /modals/plant_edit/inputs
struct PlantEditInputs: Sendable {
    /// /modals/plant_edit/inputs/name
    let name: String
    /// /modals/plant_edit/inputs/label
    let label: String?
    /// /modals/plant_edit/inputs/height
    let height: Int64

    init(_ submission: ModalSubmission) throws(InvalidInput) {
        name = try submission.text("name", minimumLength: 1, maximumLength: 80)
        label = try submission.optionalText("label", maximumLength: 40)
        height = try submission.integer("height", minimum: 0, maximum: 300)
    }
}

/// What was written into the form `sow`.
///
/// /modals/sow/inputs
struct SowInputs: Sendable {
    /// /modals/sow/inputs/name
    let name: String
    /// /modals/sow/inputs/days
    let days: Int64?

    init(_ submission: ModalSubmission) throws(InvalidInput) {
        name = try submission.text("name", minimumLength: 1, maximumLength: 80)
        days = try submission.optionalInteger("days", minimum: 0, maximum: 365)
    }
}

extension GeneratedBot {
    /// What was written into a form of whatever age.
    ///
    /// /modals
    func submit(_ submission: ModalSubmission, in context: Context) async throws -> Answer {
        guard let id = FormID(submission.customID) else { return try await outdated(nil, in: context) }
        switch id.form {
        case "announcement": return try await submitAnnouncement(submission, id, in: context)
        case "plant_edit": return try await submitPlantEdit(submission, id, in: context)
        case "sow": return try await submitSow(submission, id, in: context)
        default: return try await outdated(nil, in: context)
        }
    }

    /// How a form that has been sent is acknowledged before its work.
    ///
    /// /modals
    nonisolated func deferral(of submission: ModalSubmission, isOnMessage: Bool) -> Deferral? {
        switch FormID(submission.customID)?.form {
        case "announcement": isOnMessage ? .update : .message(isEphemeral: true)
        default: nil
        }
    }

    /// The panel in which a form was opened, if a control opened it.
    private nonisolated func panel(at place: ComponentID?) -> Panel? {
        switch place?.view {
        case GardenControl.view:
            place.flatMap { Snowflake(controlText: $0.record) }.map { .garden($0) }
        case ChoicesControl.view:
            place.flatMap { Snowflake(controlText: $0.record) }.map { .choices($0) }
        case ShedControl.view:
            place.flatMap { Snowflake(controlText: $0.record) }.map { .shed($0) }
        case BoardControl.view:
            place.flatMap { Snowflake(controlText: $0.record) }.map { .board($0) }
        case PlantControl.view:
            place.flatMap { Int64(controlText: $0.record) }.map { .plant($0) }
        case BedControl.view:
            place.flatMap { Int64(controlText: $0.record) }.map { .bed($0) }
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
        case "announcement":
            [("motto", Texts.gardenMotto(in: language))]
        case "plant_edit":
            [
                ("name", Texts.favouriteName(in: language)),
                ("label", Texts.plantLabelShort(in: language)),
                ("height", Texts.plantHeight(in: language)),
            ]
        case "sow":
            [("name", Texts.favouriteName(in: language)), ("days", Texts.plantDays(in: language))]
        default: []
        }
    }

    /// Opens the form `announcement`.
    ///
    /// /modals/announcement
    func openAnnouncementForm(
        for record: GardenerRow,
        from place: ComponentID? = nil,
        in context: Context
    ) throws -> Answer {
        let language = context.language
        let id = FormID(form: "announcement", record: record.key.controlText, place: place)
        let inputs = [
            Component.label(
                Texts.gardenMotto(in: language),
                .textInput(.prefilled("motto", value: record.motto ?? "", isRequired: false, length: 0...200))
            )
        ]
        return .form(Modal(customID: id.customID, title: Texts.announceWritten(in: language), components: inputs))
    }

    /// What was written into the form `announcement`.
    ///
    /// /modals/announcement
    private func submitAnnouncement(
        _ submission: ModalSubmission,
        _ id: FormID,
        in context: Context
    ) async throws -> Answer {
        let language = context.language
        guard let key = Snowflake(controlText: id.record),
            let record = try context.database.read({ try GardenerRow.find(key, in: $0) })
        else {
            return try await outdated(panel(at: id.place), in: context)
        }
        if record.id != context.actor.id {
            return .text(Texts.panelDenied(in: language))
        }
        let inputs = try AnnouncementInputs(submission)
        let changes: [GardenerRow.Change] = [.motto(inputs.motto)]
        let updated = try await context.database.write { connection in
            guard let record = try GardenerRow.find(record.key, in: connection) else {
                throw Refusal.outdated(panel(at: id.place))
            }
            guard record.id == context.actor.id else {
                throw Refusal.text(Texts.panelDenied(in: language))
            }
            try GardenerRow.update(record.key, changes, at: context.now, in: connection)
            return try GardenerRow.find(record.key, in: connection) ?? record
        }
        _ = try await send(.garden(updated.key), to: .channel(context.interaction.channelID), number: 1, in: context)
        return try await close(
            panel(at: id.place),
            page: id.place?.page ?? PanelPages(),
            notice: Texts.announceDone(in: language),
            in: context
        )
    }

    /// Opens the form `plant_edit`.
    ///
    /// /modals/plant_edit
    func openPlantEditForm(
        for record: PlantRow,
        from place: ComponentID? = nil,
        in context: Context
    ) throws -> Answer {
        let language = context.language
        let id = FormID(form: "plant_edit", record: record.key.controlText, place: place)
        let inputs = [
            Component.label(
                Texts.favouriteName(in: language),
                .textInput(.prefilled("name", value: record.name, length: 1...80))
            ),
            Component.label(
                Texts.plantLabelShort(in: language),
                description: Texts.plantLabel(in: language),
                .textInput(
                    .prefilled(
                        "label",
                        isParagraph: true,
                        value: record.label ?? "",
                        isRequired: false,
                        length: 0...40
                    )
                )
            ),
            Component.label(
                Texts.plantHeight(in: language),
                .textInput(.prefilled("height", value: (record.height).shown, length: 1...40))
            ),
        ]
        return .form(Modal(customID: id.customID, title: Texts.plantEdit(in: language), components: inputs))
    }

    /// What was written into the form `plant_edit`.
    ///
    /// /modals/plant_edit
    private func submitPlantEdit(
        _ submission: ModalSubmission,
        _ id: FormID,
        in context: Context
    ) async throws -> Answer {
        let language = context.language
        guard let key = Int64(controlText: id.record),
            let record = try context.database.read({ try PlantRow.find(key, in: $0) })
        else {
            return try await outdated(panel(at: id.place), in: context)
        }
        if record.gardenerID != context.actor.id {
            return .text(Texts.panelDenied(in: language))
        }
        let inputs = try PlantEditInputs(submission)
        let changes: [PlantRow.Change] = [.name(inputs.name), .label(inputs.label), .height(inputs.height)]
        let updated = try await context.database.write { connection in
            guard let record = try PlantRow.find(record.key, in: connection) else {
                throw Refusal.outdated(panel(at: id.place))
            }
            guard record.gardenerID == context.actor.id else {
                throw Refusal.text(Texts.panelDenied(in: language))
            }
            try PlantRow.update(record.key, changes, at: context.now, in: connection)
            return try PlantRow.find(record.key, in: connection) ?? record
        }
        return try await close(
            panel(at: id.place),
            page: id.place?.page ?? PanelPages(),
            else: Panel.plant(updated.key),
            in: context
        )
    }

    /// Opens the form `sow`.
    ///
    /// /modals/sow
    func openSowForm(from place: ComponentID? = nil, in context: Context) throws -> Answer {
        let language = context.language
        try checkLimit(
            "modal/sow",
            per: .user,
            uses: 2,
            seconds: 3600,
            in: context,
            refusal: { Texts.panelCooldown(time: $0, in: language) }
        )
        let id = FormID(form: "sow", place: place)
        let inputs = [
            Component.label(
                Texts.favouriteName(in: language),
                .textInput(.prefilled("name", placeholder: Texts.plantExample(in: language), length: 1...80))
            ),
            Component.label(
                Texts.plantDays(in: language),
                .textInput(.prefilled("days", isRequired: false, length: 0...40))
            ),
        ]
        return .form(Modal(customID: id.customID, title: Texts.plantSow(in: language), components: inputs))
    }

    /// What was written into the form `sow`.
    ///
    /// /modals/sow
    private func submitSow(_ submission: ModalSubmission, _ id: FormID, in context: Context) async throws -> Answer {
        let language = context.language
        let inputs = try SowInputs(submission)
        return try await limited(
            "modal/sow",
            per: .user,
            uses: 2,
            seconds: 3600,
            in: context,
            refusal: { Texts.panelCooldown(time: $0, in: language) }
        ) {
            let created = try await context.database.write { connection in
                let created = try PlantRow.insert(
                    gardenerID: context.actor.id,
                    name: inputs.name,
                    plantedAt: inputs.days.map { context.now.adding($0, times: 86_400) },
                    in: connection
                )
                return created
            }
            return try await present(Panel.plant(created.key), as: .message(isEphemeral: true), in: context)
        }
    }
}
