extension Checker {
    /// The table that keeps how often actions have been done.
    static let cooldownTable = "cooldown"

    /// `{"seconds": 30, "per": "user", "uses": 1}`.
    func cooldown(_ place: Placed<Node>?) -> Action.Cooldown? {
        guard let place, let fields = fields(place, "a cooldown", Keys.cooldown) else { return nil }
        use([.cooldown])
        if tables.names.contains(Self.cooldownTable) {
            report(
                .name, "uses are counted in a table 'cooldown', but the document has one of that name", at: place,
                hint: "call that table differently")
        }
        // A month; longer is no cooldown but a quota, which belongs into a table of the document's own.
        guard let seconds = integer(required("seconds", of: fields), in: 1...2_592_000) else { return nil }
        let subject = word(fields["per"], as: Action.Cooldown.Subject.self)?.value ?? .user
        let uses = integer(fields["uses"], in: 1...1000)?.value ?? 1
        return Action.Cooldown(seconds: seconds.value, subject: subject, uses: uses)
    }

    /// The table of uses, where some action has a cooldown.
    func cooldownTables(_ commands: [Command], _ views: [View], _ modals: [Modal]) -> [Table] {
        let actions =
            commands.flatMap(\.leaves).map(\.action) + views.flatMap { $0.rows.joined().map(\.action) }
            + modals.map(\.action)
        guard let origin = actions.first(where: { $0.cooldown != nil })?.origin else { return [] }
        func column(_ name: String, _ type: ColumnType) -> Column {
            Column(
                origin: origin, name: name, type: type, isNullable: false, isUnique: false, isGenerated: false,
                defaultValue: nil, reference: nil, minimum: nil, maximum: nil, minimumLength: nil, maximumLength: nil,
                isStampedOnCreate: false, stampedByColumns: [])
        }
        var table = Table(
            origin: origin, name: Self.cooldownTable, key: ["action", "subject_id"], owner: nil,
            columns: [
                column("action", .text), column("subject_id", .snowflake), column("uses", .integer),
                column("until_at", .time),
            ], indexes: [["until_at"]])
        table.isRuntime = true
        return [table]
    }
}
