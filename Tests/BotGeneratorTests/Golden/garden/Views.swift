// Generated from Tests/SecondBotTests/bot.json by botgen; edit that file instead.

public import BotRuntime
internal import Database
internal import Discord

extension GeneratedBot {
    /// How a panel looks to the person who acts.
    ///
    /// /views
    public func content(of panel: Panel, page: PanelPages, in context: Context) async throws -> PanelOutcome {
        let language = context.language
        switch panel {
        case .garden(let key):
            guard let record = try context.database.read({ try GardenerRow.find(key, in: $0) }) else {
                return .gone
            }
            guard maySeeGarden(record, in: context) else {
                return .denied(Texts.panelDenied(in: language))
            }
            return .shown(try await gardenPanel(of: record, page: page, in: context))
        case .choices(let key):
            guard let record = try context.database.read({ try GardenerRow.find(key, in: $0) }) else {
                return .gone
            }
            guard maySeeChoices(record, in: context) else {
                return .denied(Texts.panelDenied(in: language))
            }
            return .shown(try await choicesPanel(of: record, page: page, in: context))
        case .shed(let key):
            guard let record = try context.database.read({ try GardenerRow.find(key, in: $0) }) else {
                return .gone
            }
            guard maySeeShed(record, in: context) else {
                return .denied(Texts.panelDenied(in: language))
            }
            return .shown(try await shedPanel(of: record, page: page, in: context))
        case .board(let key):
            guard let record = try context.database.read({ try GardenerRow.find(key, in: $0) }) else {
                return .gone
            }
            guard maySeeBoard(record, in: context) else {
                return .denied(Texts.panelDenied(in: language))
            }
            return .shown(try await boardPanel(of: record, page: page, in: context))
        case .plant(let key):
            guard let record = try context.database.read({ try PlantRow.find(key, in: $0) }) else {
                return .gone
            }
            guard maySeePlant(record, in: context) else {
                return .denied(Texts.panelDenied(in: language))
            }
            return .shown(try await plantPanel(of: record, page: page, in: context))
        case .bed(let key):
            guard let record = try context.database.read({ try PlantRow.find(key, in: $0) }) else {
                return .gone
            }
            guard maySeeBed(record, in: context) else {
                return .denied(Texts.panelDenied(in: language))
            }
            return .shown(try await bedPanel(of: record, page: page, in: context))
        }
    }

    /// Whether the person who acts may see the panel.
    ///
    /// /views/garden/allow
    nonisolated func maySeeGarden(_ record: GardenerRow, in context: Context) -> Bool {
        if context.isSending { return true }
        return true
    }

    /// A row of `gardener` as a panel.
    ///
    /// /views/garden
    private func gardenPanel(
        of record: GardenerRow,
        page: PanelPages,
        in context: Context
    ) async throws -> PanelContent {
        let language = context.language
        return try context.database.read { connection in
            var panel = PanelBuilder<GardenControl>(of: record.key, page: page, title: Texts.gardenTitle(in: language))
            // /views/garden/fields/0
            panel.field(Texts.gardenOwner(in: language), "\(record.name) (\(record.id.shown))")
            // /views/garden/fields/1
            panel.block(Texts.gardenMotto(in: language), record.motto ?? "", empty: Texts.none(in: language))
            // /views/garden/fields/2
            panel.field(Texts.gardenBeds(in: language), record.beds.shown, isInline: true)
            // /views/garden/fields/3
            panel.field(Texts.gardenPatience(in: language), record.patience.shown, isInline: true)
            // /views/garden/fields/4
            panel.field(Texts.gardenSoil(in: language), record.soil.label(in: language), isInline: true)
            // /views/garden/fields/5
            panel.field(Texts.gardenNight(in: language), record.watersAtNight.shown, isInline: true)
            // /views/garden/fields/6
            let favouriteRow = try record.favouriteID.flatMap { try PlantRow.find($0, in: connection) }
            panel.field(
                Texts.gardenFavourite(in: language),
                favouriteRow?.name ?? "",
                empty: Texts.none(in: language),
                isInline: true
            )
            // /views/garden/fields/7
            let unplanted = try Queries.unplanted(actor: context.actor, limit: 3, in: connection).map { row in
                row.name
            }
            panel.list(
                Texts.gardenUnplanted(in: language),
                unplanted,
                count: try Queries.unplantedCount(actor: context.actor, in: connection),
                empty: Texts.none(in: language)
            ) { more in
                Texts.gardenMore(count: more, in: language)
            }
            // /views/garden/fields/8
            let plantsCount = try Queries.plantsCount(recordID: record.id, in: connection)
            let plantsSumHeight = try Queries.plantsSumHeight(recordID: record.id, in: connection)
            panel.field(
                "Numbers",
                "\(record.beds.shown(as: .number, in: language)), \(record.patience.shown(as: .percent, in: language)), \(plantsCount.shown), \(plantsSumHeight.shown)"
            )
            // /views/garden/fields/9
            let favouriteGardenerRow = try favouriteRow.flatMap { try GardenerRow.find($0.gardenerID, in: connection) }
            panel.field(
                "Written otherwise",
                "\(record.id.shown(as: .mention)) \(record.joinedAt.shown(as: .relative)) \(record.motto?.shown(as: .quote) ?? "") \(favouriteGardenerRow?.name.shown(as: .code) ?? "") \(favouriteRow?.plantedAt?.shown(as: .date) ?? "") \(favouriteGardenerRow?.favouriteID?.shown(as: .number, in: language) ?? "") \(favouriteRow?.isEdible.shown(Texts.panelYes(in: language), Texts.panelNo(in: language)) ?? "")",
                empty: Texts.none(in: language)
            )
            // /views/garden/fields/10
            let unplantedCount = try Queries.unplantedCount(actor: context.actor, in: connection)
            panel.field("Still to plant", ProportionBar.text(unplantedCount, of: plantsCount, in: language))
            // /views/garden/fields/11
            let plants = try TextPage(page, of: "plants") { window, limit in
                try Queries.plants(window, recordID: record.id, limit: limit, in: connection).map { row in
                    (row.key, "\(row.name): \(row.height.shown)")
                }
            }
            panel.text(Texts.gardenPlants(in: language), plants, empty: Texts.none(in: language))
            // /views/garden/rows/0
            panel.row([
                .toggle(Texts.gardenNight(in: language), .night(!record.watersAtNight), isOn: record.watersAtNight),
                .button(Texts.gardenSow(in: language), .sow, style: .secondary),
                .button(Texts.gardenClear(in: language), .clear, style: .secondary),
            ])
            // /views/garden/rows/1
            panel.row(of: Soil.allCases) { value in
                .choice(value.label(in: language), .soil(value), isCurrent: value == record.soil)
            }
            return panel.content(previous: Texts.panelPrevious(in: language), next: Texts.panelNext(in: language))
        }
    }

    /// Whether the person who acts may see the panel.
    ///
    /// /views/choices/allow
    nonisolated func maySeeChoices(_ record: GardenerRow, in context: Context) -> Bool {
        true
    }

    /// A row of `gardener` as a panel.
    ///
    /// /views/choices
    private func choicesPanel(
        of record: GardenerRow,
        page: PanelPages,
        in context: Context
    ) async throws -> PanelContent {
        let language = context.language
        return try context.database.read { connection in
            var panel = PanelBuilder<ChoicesControl>(of: record.key, page: page, title: Texts.gardenSoil(in: language))
            panel.color(0x5865F2)
            // /views/choices/rows/0/soil
            panel.select(
                "soil",
                of: Soil.allCases,
                placeholder: Texts.gardenSoil(in: language),
                isEnabled: record.joinedAt <= context.now
            ) { value in
                SelectOption(value.label(in: language), isSelected: value == record.soil)
            }
            return panel.content(previous: Texts.panelPrevious(in: language), next: Texts.panelNext(in: language))
        }
    }

    /// Whether the person who acts may see the panel.
    ///
    /// /views/shed/allow
    nonisolated func maySeeShed(_ record: GardenerRow, in context: Context) -> Bool {
        true
    }

    /// A row of `gardener` as a panel.
    ///
    /// /views/shed
    private func shedPanel(
        of record: GardenerRow,
        page: PanelPages,
        in context: Context
    ) async throws -> PanelContent {
        let language = context.language
        return try context.database.read { connection in
            var panel = PanelBuilder<ShedControl>(of: record.key, page: page, title: Texts.shedTitle(in: language))
            // /views/shed/fields/0
            if record.favouriteID != nil {
                let favouriteRow = try record.favouriteID.flatMap { try PlantRow.find($0, in: connection) }
                panel.field(
                    Texts.gardenFavourite(in: language),
                    favouriteRow?.name ?? "",
                    empty: Texts.none(in: language)
                )
            }
            // /views/shed/rows/0
            let favouriteRow = try record.favouriteID.flatMap { try PlantRow.find($0, in: connection) }
            let lendIsEnabled = record.beds > 0 && (record.favouriteID == nil || favouriteRow?.isEdible == true)
            panel.row([
                .button(
                    Texts.shedLend(in: language),
                    .lend,
                    style: .secondary,
                    isVisible: record.patronID == nil,
                    isEnabled: lendIsEnabled
                ),
                .button(Texts.shedDismiss(in: language), .dismiss, style: .danger, isVisible: record.patronID != nil),
                .button(Texts.shedMeet(in: language), .meet, style: .secondary, isEnabled: record.meetingID == nil),
                .toggle("Away", .away(!record.isAway), isOn: record.isAway, isVisible: context.actor.isAway),
                .link(
                    "About",
                    "https://example.org/plants/\(record.favouriteID.shown)",
                    isVisible: record.favouriteID != nil,
                    isEnabled: record.beds > 0
                ),
            ])
            // /views/shed/rows/1
            if !record.isAway {
                panel.row(of: Soil.allCases) { value in
                    .choice(
                        value.label(in: language),
                        .soil(value),
                        isCurrent: value == record.soil,
                        isEnabled: record.beds > 0
                    )
                }
            }
            // /views/shed/rows/2/patron
            panel.select("patron", .users, selected: record.patronID, isEnabled: record.beds > 0)
            // /views/shed/rows/3/favourite
            if record.name != "Nobody" {
                let favouritePage = try ListPage<PlantRow>(page, of: "favourite") { window, limit in
                    try Queries.own(window, recordID: record.id, limit: limit, in: connection)
                }
                panel.select("favourite", favouritePage, isEnabled: record.beds > 0) { row in
                    SelectOption(row.name)
                }
            }
            return panel.content(previous: Texts.panelPrevious(in: language), next: Texts.panelNext(in: language))
        }
    }

    /// Whether the person who acts may see the panel.
    ///
    /// /views/board/allow
    nonisolated func maySeeBoard(_ record: GardenerRow, in context: Context) -> Bool {
        true
    }

    /// A row of `gardener` as a panel.
    ///
    /// /views/board
    private func boardPanel(
        of record: GardenerRow,
        page: PanelPages,
        in context: Context
    ) async throws -> PanelContent {
        let language = context.language
        return try context.database.read { connection in
            var panel = PanelBuilder<BoardControl>(of: record.key, page: page, title: Texts.boardTitle(in: language))
            // /views/board/fields/0
            panel.field(Texts.gardenMotto(in: language), record.motto ?? "", empty: Texts.none(in: language))
            // /views/board/rows/0
            panel.row([
                .button(Texts.boardTell(in: language), .tell, style: .secondary),
                .button(Texts.boardAgain(in: language), .again, style: .secondary),
                .button(Texts.boardShow(in: language), .show, style: .secondary),
                .button(Texts.announceWritten(in: language), .write, style: .secondary),
            ])
            return panel.content(previous: Texts.panelPrevious(in: language), next: Texts.panelNext(in: language))
        }
    }

    /// Whether the person who acts may see the panel.
    ///
    /// /views/plant/allow
    nonisolated func maySeePlant(_ record: PlantRow, in context: Context) -> Bool {
        record.gardenerID == context.actor.id
    }

    /// A row of `plant` as a panel.
    ///
    /// /views/plant
    private func plantPanel(of record: PlantRow, page: PanelPages, in context: Context) async throws -> PanelContent {
        let language = context.language
        return try context.database.read { connection in
            var panel = PanelBuilder<PlantControl>(of: record.key, page: page, title: record.name)
            panel.message(record.gardenerID.shown(as: .mention))
            switch record.isEdible {
            case true: panel.color(0x57F287)
            default: break
            }
            let gardenerRow = try GardenerRow.find(record.gardenerID, in: connection)
            panel.author(gardenerRow?.name ?? "")
            panel.url("https://example.org/plants/\(record.id.shown)")
            panel.description(gardenerRow?.motto ?? "")
            panel.thumbnail(gardenerRow?.motto ?? "")
            panel.image("https://example.org/plants/\(record.id.shown).png")
            panel.footer("\(record.height.shown(as: .number, in: language)) cm")
            panel.timestamp(record.plantedAt)
            // /views/plant/fields/0
            panel.field(Texts.plantGardener(in: language), gardenerRow?.name ?? "", empty: Texts.none(in: language))
            // /views/plant/fields/1
            let besidePage = try ListPage<PlantRow>(page, of: "beside", size: 5) { window, limit in
                try Queries.beside(
                    window,
                    recordGardenerID: record.gardenerID,
                    recordID: record.id,
                    limit: limit,
                    in: connection
                )
            }
            try panel.list(
                "Beside it",
                besidePage,
                separator: ", ",
                empty: Texts.none(in: language),
                isInline: true
            ) { row in
                let gardenerRow = try GardenerRow.find(row.gardenerID, in: connection)
                return "\(row.name) of \(gardenerRow?.name ?? "")"
            }
            // /views/plant/fields/2
            let gardenerFavouriteRow = try gardenerRow?.favouriteID.flatMap { try PlantRow.find($0, in: connection) }
            if record.height >= 1000,
                Compared(record.name).contains("ROS"),
                record.gardenerID == context.actor.id,
                ([1, 2] as [Int64?]).contains(gardenerRow?.favouriteID),
                gardenerFavouriteRow?.isEdible == false,
                (record.plantedAt == nil || Compared(record.plantedAt).isBelow(context.now.adding(seconds: -86_400))),
                !(gardenerRow?.soil == .default || Compared(gardenerRow?.motto).starts(with: "keep"))
            {
                panel.field("Remarkable", record.height.shown)
            }
            // /views/plant/fields/3
            let taller = try TextPage(page, of: "taller") { window, limit in
                try Queries.taller(window, recordHeight: record.height, limit: limit, in: connection).map { row in
                    (row.key, row.name)
                }
            }
            panel.text("Taller", taller, empty: Texts.none(in: language))
            // /views/plant/fields/4
            let firstPlants = try Queries.firstPlants(limit: 3, in: connection).map { row in
                row.name
            }
            panel.list("The first", firstPlants, separator: " / ", isNumbered: true, empty: Texts.none(in: language))
            // /views/plant/fields/5
            panel.field(Texts.plantPlanted(in: language), record.plantedAt.shown, empty: Texts.none(in: language))
            // /views/plant/rows/0
            panel.row([
                .button(Texts.plantEdit(in: language), .edit, style: .secondary),
                .toggle(
                    Texts.plantEdible(in: language),
                    .edible(!record.isEdible),
                    isOn: record.isEdible,
                    emoji: Emoji("🍓")
                ),
                .link(
                    "About",
                    "https://example.org/plants/\((gardenerRow?.favouriteID).shown)",
                    emoji: Emoji("leaf", id: Snowflake(123456789))
                ),
            ])
            return panel.content(previous: Texts.panelPrevious(in: language), next: Texts.panelNext(in: language))
        }
    }

    /// Whether the person who acts may see the panel.
    ///
    /// /views/bed/allow
    nonisolated func maySeeBed(_ record: PlantRow, in context: Context) -> Bool {
        if context.isSending { return true }
        if record.gardenerID == context.actor.id { return true }
        return context.isAmong(settings.wardens)
    }

    /// A row of `plant` as a panel.
    ///
    /// /views/bed
    private func bedPanel(of record: PlantRow, page: PanelPages, in context: Context) async throws -> PanelContent {
        let language = context.language
        return try context.database.read { connection in
            var panel = PanelBuilder<BedControl>(of: record.key, page: page, title: record.name)
            // /views/bed/rows/0
            panel.row([
                .button(Texts.plantGrow(in: language), .grow, style: .secondary),
                .button(Texts.plantCare(in: language), .care, style: .secondary),
                .button(Texts.plantHarvest(in: language), .harvest, style: .secondary),
                .button(Texts.plantUproot(in: language), .uproot, style: .danger),
            ])
            // /views/bed/rows/1
            panel.row([
                .button(Texts.plantSign(in: language), .sign, style: .secondary),
                .button(Texts.plantDry(in: language), .dry, style: .secondary),
            ])
            // /views/bed/rows/2/neighbour
            let neighbourPage = try ListPage<PlantRow>(page, of: "neighbour") { window, limit in
                try Queries.inBed(window, recordGardenerID: record.gardenerID, limit: limit, in: connection)
            }
            panel.select("neighbour", neighbourPage) { row in
                SelectOption(row.name)
            }
            return panel.content(previous: Texts.panelPrevious(in: language), next: Texts.panelNext(in: language))
        }
    }
}
