// Generated from Tests/SecondBotTests/bot.json by botgen; edit that file instead.

internal import BotRuntime
internal import Database
internal import Discord

/// The controls of the view `garden`, each with the value that it sets.
///
/// /views/garden/rows
enum GardenControl: PanelControl {
    /// /views/garden/rows/0/night
    case night(Bool)
    /// /views/garden/rows/1/soil
    case soil(Soil)

    static let view = "garden"

    var id: ControlID {
        switch self {
        case .night(let value): ControlID("night", value)
        case .soil(let value): ControlID("soil", value)
        }
    }

    init?(_ id: ControlID) {
        switch id.name {
        case "night":
            guard let value = Bool(controlText: id.value) else { return nil }
            self = .night(value)
        case "soil":
            guard let value = Soil(controlText: id.value) else { return nil }
            self = .soil(value)
        default: return nil
        }
    }
}

/// The controls of the view `choices`, each with the value that it sets.
///
/// /views/choices/rows
enum ChoicesControl: PanelControl {
    /// /views/choices/rows/0/soil
    case soil(Soil)

    static let view = "choices"

    var id: ControlID {
        switch self {
        case .soil(let value): ControlID("soil", value)
        }
    }

    init?(_ id: ControlID) {
        switch id.name {
        case "soil":
            guard let value = Soil(controlText: id.value) else { return nil }
            self = .soil(value)
        default: return nil
        }
    }
}

/// The controls of the view `plant`, each with the value that it sets.
///
/// /views/plant/rows
enum PlantControl: PanelControl {
    /// /views/plant/rows/0/edible
    case edible(Bool)

    static let view = "plant"

    var id: ControlID {
        switch self {
        case .edible(let value): ControlID("edible", value)
        }
    }

    init?(_ id: ControlID) {
        switch id.name {
        case "edible":
            guard let value = Bool(controlText: id.value) else { return nil }
            self = .edible(value)
        default: return nil
        }
    }
}

extension GeneratedBot {
    /// A use of a control in a panel of whatever age; nothing that its id says is believed.
    func press(_ press: ComponentPress, in context: Context) async throws -> Answer {
        guard let id = ComponentID(press.customID) else { return try await outdated(nil, in: context) }
        switch id.view {
        case GardenControl.view: return try await pressGarden(id, press.values, in: context)
        case ChoicesControl.view: return try await pressChoices(id, press.values, in: context)
        case PlantControl.view: return try await pressPlant(id, press.values, in: context)
        default: return try await outdated(nil, in: context)
        }
    }

    /// A use of a control in a panel of `garden`.
    ///
    /// /views/garden/rows
    private func pressGarden(_ id: ComponentID, _ values: [String], in context: Context) async throws -> Answer {
        let language = context.language
        guard let key = Snowflake(controlText: id.record) else {
            return try await outdated(nil, in: context)
        }
        let panel = Panel.garden(key)
        guard let record = try context.database.read({ try GardenerRow.find(key, in: $0) }) else {
            return try await outdated(panel, in: context)
        }
        guard maySeeGarden(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        if id.isPageTurn { return try await present(panel, page: id.page, in: context) }
        guard let control = GardenControl(id.control(choosing: values)) else {
            return try await outdated(panel, in: context)
        }
        guard mayUse(control, of: record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        switch id.step {
        case .press:
            if let question = question(before: control, in: language) {
                return .question(
                    question,
                    id.with(control.id),
                    confirm: Texts.panelConfirm(in: language),
                    cancel: Texts.panelCancel(in: language)
                )
            }
        case .cancel: return .replacement(Texts.panelCancelled(in: language))
        case .confirm: break
        }
        switch control {
        // /views/garden/rows/0/night
        case .night(let value):
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                try GardenerRow.update(record.key, [.watersAtNight(value)], at: context.now, in: connection)
            }
            return try await present(panel, page: id.page, in: context)
        // /views/garden/rows/1/soil
        case .soil(let value):
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                if value == .default, record.favouriteID == nil {
                    throw Refusal.text(Texts.favouriteNone(in: language))
                }
                try GardenerRow.update(record.key, [.soil(value)], at: context.now, in: connection)
            }
            return try await present(panel, page: id.page, in: context)
        }
    }

    /// Whether the person who acts may use the control.
    ///
    /// /views/garden/rows
    private nonisolated func mayUse(_ control: GardenControl, of record: GardenerRow, in context: Context) -> Bool {
        switch control {
        case .night:
            record.id == context.actor.id
        case .soil:
            true
        }
    }

    /// The row as it is in the transaction, if the control may still be used.
    private nonisolated func current(
        _ record: GardenerRow,
        for control: GardenControl,
        in context: Context,
        _ connection: Connection
    ) throws -> GardenerRow {
        guard let record = try GardenerRow.find(record.key, in: connection) else {
            throw Refusal.outdated(.garden(record.key))
        }
        let language = context.language
        guard mayUse(control, of: record, in: context) else {
            throw Refusal.text(Texts.panelDenied(in: language))
        }
        return record
    }

    /// What to ask before the control's effect; nil where nothing is asked.
    private func question(before control: GardenControl, in language: Language) -> String? {
        switch control {
        case .soil: Texts.gardenSoilConfirm(in: language)
        case .night: nil
        }
    }

    /// A use of a control in a panel of `choices`.
    ///
    /// /views/choices/rows
    private func pressChoices(_ id: ComponentID, _ values: [String], in context: Context) async throws -> Answer {
        let language = context.language
        guard let key = Snowflake(controlText: id.record) else {
            return try await outdated(nil, in: context)
        }
        let panel = Panel.choices(key)
        guard let record = try context.database.read({ try GardenerRow.find(key, in: $0) }) else {
            return try await outdated(panel, in: context)
        }
        guard maySeeChoices(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        if id.isPageTurn { return try await present(panel, page: id.page, in: context) }
        guard let control = ChoicesControl(id.control(choosing: values)) else {
            return try await outdated(panel, in: context)
        }
        guard mayUse(control, of: record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        switch control {
        // /views/choices/rows/0/soil
        case .soil(let value):
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                try GardenerRow.update(record.key, [.soil(value)], at: context.now, in: connection)
            }
            return try await present(panel, page: id.page, in: context)
        }
    }

    /// Whether the person who acts may use the control.
    ///
    /// /views/choices/rows
    private nonisolated func mayUse(_ control: ChoicesControl, of record: GardenerRow, in context: Context) -> Bool {
        switch control {
        case .soil:
            record.id == context.actor.id
        }
    }

    /// The row as it is in the transaction, if the control may still be used.
    private nonisolated func current(
        _ record: GardenerRow,
        for control: ChoicesControl,
        in context: Context,
        _ connection: Connection
    ) throws -> GardenerRow {
        guard let record = try GardenerRow.find(record.key, in: connection) else {
            throw Refusal.outdated(.choices(record.key))
        }
        let language = context.language
        guard mayUse(control, of: record, in: context) else {
            throw Refusal.text(Texts.panelDenied(in: language))
        }
        return record
    }

    /// A use of a control in a panel of `plant`.
    ///
    /// /views/plant/rows
    private func pressPlant(_ id: ComponentID, _ values: [String], in context: Context) async throws -> Answer {
        let language = context.language
        guard let key = Int64(controlText: id.record) else {
            return try await outdated(nil, in: context)
        }
        let panel = Panel.plant(key)
        guard let record = try context.database.read({ try PlantRow.find(key, in: $0) }) else {
            return try await outdated(panel, in: context)
        }
        guard maySeePlant(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        if id.isPageTurn { return try await present(panel, page: id.page, in: context) }
        guard let control = PlantControl(id.control(choosing: values)) else {
            return try await outdated(panel, in: context)
        }
        guard mayUse(control, of: record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        switch control {
        // /views/plant/rows/0/edible
        case .edible(let value):
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                try PlantRow.update(record.key, [.isEdible(value)], at: context.now, in: connection)
            }
            return try await present(panel, page: id.page, in: context)
        }
    }

    /// Whether the person who acts may use the control.
    ///
    /// /views/plant/rows
    private nonisolated func mayUse(_ control: PlantControl, of record: PlantRow, in context: Context) -> Bool {
        switch control {
        case .edible:
            record.gardenerID == context.actor.id
        }
    }

    /// The row as it is in the transaction, if the control may still be used.
    private nonisolated func current(
        _ record: PlantRow,
        for control: PlantControl,
        in context: Context,
        _ connection: Connection
    ) throws -> PlantRow {
        guard let record = try PlantRow.find(record.key, in: connection) else {
            throw Refusal.outdated(.plant(record.key))
        }
        let language = context.language
        guard maySeePlant(record, in: context) else {
            throw Refusal.text(Texts.panelDenied(in: language))
        }
        guard mayUse(control, of: record, in: context) else {
            throw Refusal.text(Texts.panelDenied(in: language))
        }
        return record
    }
}
