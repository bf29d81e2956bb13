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
    /// /views/garden/rows/0/sow
    case sow
    /// /views/garden/rows/0/clear
    case clear
    /// /views/garden/rows/1/soil
    case soil(Soil)

    static let view = "garden"

    var id: ControlID {
        switch self {
        case .night(let value): ControlID("night", value)
        case .sow: ControlID("sow")
        case .clear: ControlID("clear")
        case .soil(let value): ControlID("soil", value)
        }
    }

    init?(_ id: ControlID) {
        switch id.name {
        case "night":
            guard let value = Bool(controlText: id.value) else { return nil }
            self = .night(value)
        case "sow":
            self = .sow
        case "clear":
            self = .clear
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

/// The controls of the view `shed`, each with the value that it sets.
///
/// /views/shed/rows
enum ShedControl: PanelControl {
    /// /views/shed/rows/0/lend
    case lend
    /// /views/shed/rows/0/dismiss
    case dismiss
    /// /views/shed/rows/0/meet
    case meet
    /// /views/shed/rows/0/away
    case away(Bool)
    /// /views/shed/rows/1/soil
    case soil(Soil)
    /// /views/shed/rows/2/patron
    case patron(Snowflake)
    /// /views/shed/rows/3/favourite
    case favourite(Int64)

    static let view = "shed"

    var id: ControlID {
        switch self {
        case .lend: ControlID("lend")
        case .dismiss: ControlID("dismiss")
        case .meet: ControlID("meet")
        case .away(let value): ControlID("away", value)
        case .soil(let value): ControlID("soil", value)
        case .patron(let value): ControlID("patron", value)
        case .favourite(let value): ControlID("favourite", value)
        }
    }

    init?(_ id: ControlID) {
        switch id.name {
        case "lend":
            self = .lend
        case "dismiss":
            self = .dismiss
        case "meet":
            self = .meet
        case "away":
            guard let value = Bool(controlText: id.value) else { return nil }
            self = .away(value)
        case "soil":
            guard let value = Soil(controlText: id.value) else { return nil }
            self = .soil(value)
        case "patron":
            guard let value = Snowflake(controlText: id.value) else { return nil }
            self = .patron(value)
        case "favourite":
            guard let value = Int64(controlText: id.value) else { return nil }
            self = .favourite(value)
        default: return nil
        }
    }
}

/// The controls of the view `board`, each with the value that it sets.
///
/// /views/board/rows
enum BoardControl: PanelControl {
    /// /views/board/rows/0/tell
    case tell
    /// /views/board/rows/0/again
    case again
    /// /views/board/rows/0/show
    case show
    /// /views/board/rows/0/write
    case write

    static let view = "board"

    var id: ControlID {
        switch self {
        case .tell: ControlID("tell")
        case .again: ControlID("again")
        case .show: ControlID("show")
        case .write: ControlID("write")
        }
    }

    init?(_ id: ControlID) {
        switch id.name {
        case "tell":
            self = .tell
        case "again":
            self = .again
        case "show":
            self = .show
        case "write":
            self = .write
        default: return nil
        }
    }

    /// Whether a use is acknowledged before its work. A question before it comes at once.
    func defers(at step: ComponentID.Step) -> Bool {
        switch self {
        case .tell, .show: true
        case .again: step == .confirm
        case .write: false
        }
    }
}

/// The controls of the view `plant`, each with the value that it sets.
///
/// /views/plant/rows
enum PlantControl: PanelControl {
    /// /views/plant/rows/0/edit
    case edit
    /// /views/plant/rows/0/edible
    case edible(Bool)

    static let view = "plant"

    var id: ControlID {
        switch self {
        case .edit: ControlID("edit")
        case .edible(let value): ControlID("edible", value)
        }
    }

    init?(_ id: ControlID) {
        switch id.name {
        case "edit":
            self = .edit
        case "edible":
            guard let value = Bool(controlText: id.value) else { return nil }
            self = .edible(value)
        default: return nil
        }
    }
}

/// The controls of the view `bed`, each with the value that it sets.
///
/// /views/bed/rows
enum BedControl: PanelControl {
    /// /views/bed/rows/0/grow
    case grow
    /// /views/bed/rows/0/care
    case care
    /// /views/bed/rows/0/harvest
    case harvest
    /// /views/bed/rows/0/uproot
    case uproot
    /// /views/bed/rows/1/sign
    case sign
    /// /views/bed/rows/1/dry
    case dry
    /// /views/bed/rows/2/neighbour
    case neighbour(Int64)

    static let view = "bed"

    var id: ControlID {
        switch self {
        case .grow: ControlID("grow")
        case .care: ControlID("care")
        case .harvest: ControlID("harvest")
        case .uproot: ControlID("uproot")
        case .sign: ControlID("sign")
        case .dry: ControlID("dry")
        case .neighbour(let value): ControlID("neighbour", value)
        }
    }

    init?(_ id: ControlID) {
        switch id.name {
        case "grow":
            self = .grow
        case "care":
            self = .care
        case "harvest":
            self = .harvest
        case "uproot":
            self = .uproot
        case "sign":
            self = .sign
        case "dry":
            self = .dry
        case "neighbour":
            guard let value = Int64(controlText: id.value) else { return nil }
            self = .neighbour(value)
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
        case ShedControl.view: return try await pressShed(id, press.values, in: context)
        case BoardControl.view: return try await pressBoard(id, press.values, in: context)
        case PlantControl.view: return try await pressPlant(id, press.values, in: context)
        case BedControl.view: return try await pressBed(id, press.values, in: context)
        default: return try await outdated(nil, in: context)
        }
    }

    /// How a use of a control is acknowledged before its work.
    nonisolated func deferral(of press: ComponentPress) -> Deferral? {
        guard let id = ComponentID(press.customID) else { return nil }
        let control = id.control(choosing: press.values)
        let defers =
            switch id.view {
            case BoardControl.view: BoardControl(control)?.defers(at: id.step) ?? false
            default: false
            }
        return defers ? .update : nil
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
        // /views/garden/rows/0/sow
        case .sow:
            let (updated, created) = try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                let created = try PlantRow.insert(
                    gardenerID: context.actor.id,
                    name: context.actor.name,
                    plantedAt: context.now,
                    in: connection
                )
                try GardenerRow.update(
                    record.key,
                    [
                        .beds(record.beds.adding(1, from: 0, to: 100)),
                        .patience(record.patience.adding(-0.25, from: 0, to: 1)),
                    ],
                    at: context.now,
                    in: connection
                )
                try GardenerRow.update(context.actor.key, [.favouriteID(created.id)], at: context.now, in: connection)
                return (try GardenerRow.find(record.key, in: connection) ?? record, created)
            }
            return try await present(
                Panel.bed(created.key),
                notice: Texts.gardenSown(name: created.name, beds: (updated.beds).shown, in: language),
                as: .message(isEphemeral: true),
                in: context
            )
        // /views/garden/rows/0/clear
        case .clear:
            try await context.database.write { connection in
                _ = try current(record, for: control, in: context, connection)
                for row in try Queries.unplanted(actor: context.actor, limit: .max, in: connection) {
                    try PlantRow.delete(row.key, in: connection)
                }
            }
            return try await present(panel, page: id.page, notice: Texts.gardenCleared(in: language), in: context)
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
        case .night, .sow:
            return record.id == context.actor.id
        case .clear:
            if record.id == context.actor.id { return true }
            return context.permits(.manageGuild)
        case .soil:
            return true
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
        case .night, .sow, .clear: nil
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
        guard try context.database.read({ try offers(control, of: record, in: context, $0) }) else {
            return try await outdated(panel, in: context)
        }
        switch control {
        // /views/choices/rows/0/soil
        case .soil(let value):
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                guard try offers(control, of: record, in: context, connection) else {
                    throw Refusal.outdated(panel)
                }
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

    /// Whether the row's panel would have the control now, and enabled.
    ///
    /// /views/choices/rows
    private nonisolated func offers(
        _ control: ChoicesControl,
        of record: GardenerRow,
        in context: Context,
        _ connection: Connection
    ) throws -> Bool {
        switch control {
        case .soil:
            return record.joinedAt <= context.now
        }
    }

    /// A use of a control in a panel of `shed`.
    ///
    /// /views/shed/rows
    private func pressShed(_ id: ComponentID, _ values: [String], in context: Context) async throws -> Answer {
        let language = context.language
        guard let key = Snowflake(controlText: id.record) else {
            return try await outdated(nil, in: context)
        }
        let panel = Panel.shed(key)
        guard let record = try context.database.read({ try GardenerRow.find(key, in: $0) }) else {
            return try await outdated(panel, in: context)
        }
        guard maySeeShed(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        if id.isPageTurn { return try await present(panel, page: id.page, in: context) }
        guard let control = ShedControl(id.control(choosing: values)) else {
            return try await outdated(panel, in: context)
        }
        guard mayUse(control, of: record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        guard try context.database.read({ try offers(control, of: record, in: context, $0) }) else {
            return try await outdated(panel, in: context)
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
        // /views/shed/rows/0/lend
        case .lend:
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                guard try offers(control, of: record, in: context, connection) else {
                    throw Refusal.outdated(panel)
                }
                try GardenerRow.update(
                    record.key,
                    [.beds(record.beds.adding(-1, from: 0, to: 100))],
                    at: context.now,
                    in: connection
                )
            }
            return try await present(panel, page: id.page, in: context)
        // /views/shed/rows/0/dismiss
        case .dismiss:
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                guard try offers(control, of: record, in: context, connection) else {
                    throw Refusal.outdated(panel)
                }
                try GardenerRow.update(record.key, [.patronID(nil)], at: context.now, in: connection)
            }
            return try await present(panel, page: id.page, in: context)
        // /views/shed/rows/0/meet
        case .meet:
            let thread = try await openThread(
                "All about \(record.name)",
                in: context.interaction.channelID,
                isPrivate: false,
                in: context
            )
            try await context.database.write { connection in
                _ = try GardenerRow.update(record.key, [.meetingID(thread)], at: context.now, in: connection)
            }
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                try GardenerRow.update(
                    record.key,
                    [.beds(record.beds.adding(1, from: 0, to: 100))],
                    at: context.now,
                    in: connection
                )
            }
            return try await present(panel, page: id.page, in: context)
        // /views/shed/rows/0/away
        case .away(let value):
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                guard try offers(control, of: record, in: context, connection) else {
                    throw Refusal.outdated(panel)
                }
                try GardenerRow.update(record.key, [.isAway(value)], at: context.now, in: connection)
            }
            return try await present(panel, page: id.page, in: context)
        // /views/shed/rows/1/soil
        case .soil(let value):
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                guard try offers(control, of: record, in: context, connection) else {
                    throw Refusal.outdated(panel)
                }
                try GardenerRow.update(record.key, [.soil(value)], at: context.now, in: connection)
            }
            return try await present(panel, page: id.page, in: context)
        // /views/shed/rows/2/patron
        case .patron(let value):
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                guard try offers(control, of: record, in: context, connection) else {
                    throw Refusal.outdated(panel)
                }
                try GardenerRow.update(record.key, [.patronID(value)], at: context.now, in: connection)
            }
            return try await present(panel, page: id.page, in: context)
        // /views/shed/rows/3/favourite
        case .favourite(let value):
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                guard try offers(control, of: record, in: context, connection) else {
                    throw Refusal.outdated(panel)
                }
                let found = try Queries.own(having: value, recordID: record.id, in: connection)
                guard let chosen = found else { throw Refusal.outdated(panel) }
                try GardenerRow.update(record.key, [.favouriteID(chosen.id)], at: context.now, in: connection)
            }
            return try await present(panel, page: id.page, in: context)
        }
    }

    /// Whether the person who acts may use the control.
    ///
    /// /views/shed/rows
    private nonisolated func mayUse(_ control: ShedControl, of record: GardenerRow, in context: Context) -> Bool {
        switch control {
        case .lend, .dismiss, .meet, .away, .soil, .patron, .favourite:
            true
        }
    }

    /// The row as it is in the transaction, if the control may still be used.
    private nonisolated func current(
        _ record: GardenerRow,
        for control: ShedControl,
        in context: Context,
        _ connection: Connection
    ) throws -> GardenerRow {
        guard let record = try GardenerRow.find(record.key, in: connection) else {
            throw Refusal.outdated(.shed(record.key))
        }
        return record
    }

    /// Whether the row's panel would have the control now, and enabled.
    ///
    /// /views/shed/rows
    private nonisolated func offers(
        _ control: ShedControl,
        of record: GardenerRow,
        in context: Context,
        _ connection: Connection
    ) throws -> Bool {
        var context = context
        context.actor = try GardenerRow.find(context.actor.key, in: connection) ?? context.actor
        switch control {
        case .lend:
            let favouriteRow = try record.favouriteID.flatMap { try PlantRow.find($0, in: connection) }
            return record.patronID == nil
                && record.beds > 0
                && (record.favouriteID == nil || favouriteRow?.isEdible == true)
        case .dismiss:
            return record.patronID != nil
        case .meet:
            return record.meetingID == nil
        case .away:
            return context.actor.isAway
        case .soil:
            return !record.isAway && record.beds > 0
        case .patron:
            return record.beds > 0
        case .favourite:
            return record.name != "Nobody" && record.beds > 0
        }
    }

    /// What to ask before the control's effect; nil where nothing is asked.
    private func question(before control: ShedControl, in language: Language) -> String? {
        switch control {
        case .dismiss: Texts.shedDismissConfirm(in: language)
        case .lend, .meet, .away, .soil, .patron, .favourite: nil
        }
    }

    /// A use of a control in a panel of `board`.
    ///
    /// /views/board/rows
    private func pressBoard(_ id: ComponentID, _ values: [String], in context: Context) async throws -> Answer {
        let language = context.language
        guard let key = Snowflake(controlText: id.record) else {
            return try await outdated(nil, in: context)
        }
        let panel = Panel.board(key)
        guard let record = try context.database.read({ try GardenerRow.find(key, in: $0) }) else {
            return try await outdated(panel, in: context)
        }
        guard maySeeBoard(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        if id.isPageTurn { return try await present(panel, page: id.page, in: context) }
        guard let control = BoardControl(id.control(choosing: values)) else {
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
        // /views/board/rows/0/tell
        case .tell:
            _ = try await send(
                .garden(record.key),
                to: .channel(context.interaction.channelID),
                number: 1,
                in: context
            )
            return try await present(panel, page: id.page, in: context)
        // /views/board/rows/0/again
        case .again:
            _ = try await send(
                .garden(record.key),
                to: .channel(context.interaction.channelID),
                number: 1,
                in: context
            )
            return try await present(panel, page: id.page, in: context)
        // /views/board/rows/0/show
        case .show:
            _ = try await send(.garden(record.key), to: .user(record.id), number: 1, in: context)
            return try await present(Panel.shed(record.key), as: .message(isEphemeral: false), in: context)
        // /views/board/rows/0/write
        case .write:
            return try openAnnouncementForm(for: record, from: id, in: context)
        }
    }

    /// Whether the person who acts may use the control.
    ///
    /// /views/board/rows
    private nonisolated func mayUse(_ control: BoardControl, of record: GardenerRow, in context: Context) -> Bool {
        switch control {
        case .tell, .again, .show:
            record.id == context.actor.id
        case .write:
            true
        }
    }

    /// What to ask before the control's effect; nil where nothing is asked.
    private func question(before control: BoardControl, in language: Language) -> String? {
        switch control {
        case .again: Texts.boardAgainConfirm(in: language)
        case .tell, .show, .write: nil
        }
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
        // /views/plant/rows/0/edit
        case .edit:
            return try openPlantEditForm(for: record, from: id, in: context)
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
        case .edit, .edible:
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

    /// A use of a control in a panel of `bed`.
    ///
    /// /views/bed/rows
    private func pressBed(_ id: ComponentID, _ values: [String], in context: Context) async throws -> Answer {
        let language = context.language
        guard let key = Int64(controlText: id.record) else {
            return try await outdated(nil, in: context)
        }
        let panel = Panel.bed(key)
        guard let record = try context.database.read({ try PlantRow.find(key, in: $0) }) else {
            return try await outdated(panel, in: context)
        }
        guard maySeeBed(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        if id.isPageTurn { return try await present(panel, page: id.page, in: context) }
        guard let control = BedControl(id.control(choosing: values)) else {
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
        // /views/bed/rows/0/grow
        case .grow:
            return try await limited(
                "bed.grow",
                per: .channel,
                uses: 2,
                seconds: 60,
                in: context,
                refusal: { Texts.panelCooldown(time: $0, in: language) }
            ) {
                try await context.database.write { connection in
                    let record = try current(record, for: control, in: context, connection)
                    try PlantRow.update(
                        record.key,
                        [.height(record.height.adding(5))],
                        at: context.now,
                        in: connection
                    )
                }
                return try await present(panel, page: id.page, in: context)
            }
        // /views/bed/rows/0/care
        case .care:
            let created = try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                let inserted = try CareRow.insertIfAbsent(
                    plantID: record.id,
                    gardenerID: context.actor.id,
                    until: context.now.adding(seconds: 129_600),
                    in: connection
                )
                if inserted == nil {
                    try CareRow.update(
                        plantID: record.id,
                        gardenerID: context.actor.id,
                        [.until(context.now.adding(seconds: 129_600))],
                        at: context.now,
                        in: connection
                    )
                }
                let presentCare = try CareRow.find(plantID: record.id, gardenerID: context.actor.id, in: connection)
                guard let created = inserted ?? presentCare else {
                    throw Refusal.outdated(panel)
                }
                return created
            }
            let notice = try context.database.read { connection in
                let gardenerRow = try GardenerRow.find(created.gardenerID, in: connection)
                return "Cared for by \(gardenerRow?.name ?? ""), \(created.isDaily.shown)"
            }
            return try await present(panel, page: id.page, notice: notice, in: context)
        // /views/bed/rows/0/harvest
        case .harvest:
            let created = try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                let gardenerRow = try GardenerRow.find(record.gardenerID, in: connection)
                guard let gardenerName = gardenerRow?.name else {
                    throw Refusal.outdated(panel)
                }
                try PlantRow.update(
                    record.key,
                    [.name(gardenerName), .plantedAt(nil)],
                    at: context.now,
                    in: connection
                )
                let inserted = try HarvestRow.insertIfAbsent(
                    plantID: record.id,
                    year: 2026,
                    note: record.name,
                    in: connection
                )
                guard let created = inserted else {
                    throw Refusal.text(Texts.plantHarvested(in: language))
                }
                return created
            }
            return try await present(
                panel,
                page: id.page,
                notice: "Harvested in \(created.year.shown): \(created.note)",
                in: context
            )
        // /views/bed/rows/0/uproot
        case .uproot:
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                try PlantRow.delete(record.key, in: connection)
            }
            return try await leave(panel, notice: "\(record.name) is gone.", in: context)
        // /views/bed/rows/1/sign
        case .sign:
            let thread = try await openThread(
                "All about \(record.name)",
                in: context.interaction.channelID,
                isPrivate: true,
                in: context
            )
            let recordNow = try await context.database.write { connection in
                try PlantRow.update(record.key, [.signID(thread)], at: context.now, in: connection)
                return try PlantRow.find(record.key, in: connection) ?? record
            }
            _ = try await send(.bed(recordNow.key), to: .channel(recordNow.signID), number: 2, in: context)
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                try ScheduleStore.plan(
                    "water",
                    for: record.key,
                    at: context.now.adding(seconds: 86_400),
                    by: context.actor.id,
                    in: context,
                    connection
                )
            }
            return try await present(
                panel,
                page: id.page,
                notice: Texts.plantSigned(thread: (recordNow.signID).shown, in: language),
                in: context
            )
        // /views/bed/rows/1/dry
        case .dry:
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                try ScheduleStore.cancel("water", for: record.key, in: connection)
            }
            return try await present(panel, page: id.page, in: context)
        // /views/bed/rows/2/neighbour
        case .neighbour(let value):
            let choice = try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                let found = try Queries.inBed(having: value, recordGardenerID: record.gardenerID, in: connection)
                guard let chosen = found else { throw Refusal.outdated(panel) }
                try PlantRow.update(chosen.key, [.height(record.height)], at: context.now, in: connection)
                return chosen
            }
            return try await present(Panel.garden(choice.gardenerID), in: context)
        }
    }

    /// Whether the person who acts may use the control.
    ///
    /// /views/bed/rows
    private nonisolated func mayUse(_ control: BedControl, of record: PlantRow, in context: Context) -> Bool {
        switch control {
        case .grow:
            context.isAmong(settings.wardens)
        case .care, .harvest, .uproot, .sign, .dry, .neighbour:
            record.gardenerID == context.actor.id
        }
    }

    /// The row as it is in the transaction, if the control may still be used.
    private nonisolated func current(
        _ record: PlantRow,
        for control: BedControl,
        in context: Context,
        _ connection: Connection
    ) throws -> PlantRow {
        guard let record = try PlantRow.find(record.key, in: connection) else {
            throw Refusal.outdated(.bed(record.key))
        }
        let language = context.language
        guard maySeeBed(record, in: context) else {
            throw Refusal.text(Texts.panelDenied(in: language))
        }
        guard mayUse(control, of: record, in: context) else {
            throw Refusal.text(Texts.panelDenied(in: language))
        }
        return record
    }

    /// What to ask before the control's effect; nil where nothing is asked.
    private func question(before control: BedControl, in language: Language) -> String? {
        switch control {
        case .uproot: Texts.plantUprootConfirm(in: language)
        case .grow, .care, .harvest, .sign, .dry, .neighbour: nil
        }
    }
}
