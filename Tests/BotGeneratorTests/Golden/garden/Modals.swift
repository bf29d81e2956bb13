// Generated from Tests/SecondBotTests/bot.json by botgen; edit that file instead.

internal import BotRuntime
internal import Database
internal import Discord

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
        case "plant_edit": return try await submitPlantEdit(submission, id, in: context)
        case "sow": return try await submitSow(submission, id, in: context)
        default: return try await outdated(nil, in: context)
        }
    }

    /// The panel in which a form was opened, if a control opened it.
    private nonisolated func panel(at place: ComponentID?) -> Panel? {
        switch place?.view {
        case GardenControl.view:
            place.flatMap { Snowflake(controlText: $0.record) }.map { .garden($0) }
        case ChoicesControl.view:
            place.flatMap { Snowflake(controlText: $0.record) }.map { .choices($0) }
        case PlantControl.view:
            place.flatMap { Int64(controlText: $0.record) }.map { .plant($0) }
        case BedControl.view:
            place.flatMap { Int64(controlText: $0.record) }.map { .bed($0) }
        default: nil
        }
    }

    /// What is said of something that does not fit its input; everything that was written is quoted.
    private func rejected(
        _ invalid: InvalidInput,
        _ submission: ModalSubmission,
        labels: [(name: String, label: String)],
        in language: Language
    ) -> Answer {
        let label = labels.first { $0.name == invalid.name }?.label ?? invalid.name
        let (least, most) = invalid.bounds
        let sentence: String
        switch invalid.rule {
        case .text:
            sentence = Texts.panelInvalidText(label: label, least: least, most: most, in: language)
        case .integer:
            sentence = Texts.panelInvalidInteger(
                label: label,
                given: invalid.given,
                least: least,
                most: most,
                in: language
            )
        case .number:
            sentence = Texts.panelInvalidNumber(
                label: label,
                given: invalid.given,
                least: least,
                most: most,
                in: language
            )
        }
        return invalid.answer(sentence, to: submission, labels: labels)
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
        let inputs: PlantEditInputs
        do throws(InvalidInput) {
            inputs = try PlantEditInputs(submission)
        } catch {
            let labels: [(name: String, label: String)] = [
                ("name", Texts.favouriteName(in: language)),
                ("label", Texts.plantLabelShort(in: language)),
                ("height", Texts.plantHeight(in: language)),
            ]
            return rejected(error, submission, labels: labels, in: language)
        }
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
        let inputs: SowInputs
        do throws(InvalidInput) {
            inputs = try SowInputs(submission)
        } catch {
            let labels: [(name: String, label: String)] = [
                ("name", Texts.favouriteName(in: language)),
                ("days", Texts.plantDays(in: language)),
            ]
            return rejected(error, submission, labels: labels, in: language)
        }
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
