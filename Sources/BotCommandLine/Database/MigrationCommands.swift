internal import BotHost
internal import BotRuntime
internal import Database

extension BotProgram {
    var migrationCommands: [Subcommand] { [plan, migrate, restore] }

    private var schema: DatabaseSchema { Hosted.Definition.databaseSchema }

    private var plan: Subcommand {
        Subcommand(
            name: "db plan",
            summary:
                "Shows the SQL that brings the database to this program's tables, and what each change would lose.",
            details: """
                Each change is safe, a rename (the document says renamedFrom), loses data, needs renamedFrom if what is new
                is what goes, or is impossible before rows are changed. The next start makes safe changes and renames.
                Nothing is changed by this, and the bot may be running.
                """,
            options: [Subcommand.Option(name: "--json", text: "Print one JSON object instead of SQL"), envFile]
        ) { arguments in
            withDatabase(arguments) { path in
                let plan = try await Database.migrationPlan(at: path, schema: schema)
                emit(arguments.has("--json") ? PlanReport(path, plan).json : PlanReport(path, plan).text)
                return 0
            }
        }
    }

    private var migrate: Subcommand {
        let permission = Subcommand.Option(name: "--allow-data-loss", text: "Also make changes that lose data")
        return Subcommand(
            name: "db migrate",
            summary: "Makes the database, or brings it to this program's tables after keeping a copy of it.",
            details: """
                The copy stands beside the database: FILE.TIME-revision-N.backup. Everything happens in one transaction, or
                nothing does. When a change would lose data, the plan is shown instead. The bot must not be running.
                """,
            options: [permission, envFile]
        ) { arguments in
            withDatabase(arguments) { path in
                let database = try await Database.open(
                    path: path, schema: schema,
                    permission: arguments.has(permission.name) ? .dataLoss : .safeChanges)
                let report = database.migration
                try await database.close()
                for change in report?.plan.changes ?? [] { emit("\(change.kind.words): \(change.text)") }
                if let backup = report?.backup { emit("The database from before is kept as \(backup).") }
                emit("\(path) has the tables of this program.")
                return 0
            }
        }
    }

    private var restore: Subcommand {
        Subcommand(
            name: "db restore",
            summary: "Puts a backup in the place of the database, which is kept under another name.",
            details: """
                The backup is checked first: that it is whole, and this bot's. What it replaces stands beside it then as
                FILE.TIME-replaced.backup. A backup of an earlier revision is brought up to date by the next start. The bot
                must not be running.
                """,
            operands: ["FILE"], options: [envFile]
        ) { arguments in
            withDatabase(arguments) { path in
                let replaced = try await Database.restore(arguments.operands[0], to: path, schema: schema)
                emit("\(path) is now what \(arguments.operands[0]) holds.")
                if let replaced { emit("What it was before is kept as \(replaced).") }
                return 0
            }
        }
    }
}
