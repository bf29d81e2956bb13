internal import BotHost
internal import BotRuntime
internal import Database
internal import EventLoop

extension BotProgram {
    var databaseCommands: [Subcommand] {
        [
            Subcommand(
                name: "db check", summary: "Checks that the database is whole: its pages, its references, its turns.",
                options: [envFile]
            ) { arguments in
                withDatabase(arguments) { path in
                    let problems = try await Database.problems(at: path, schema: Hosted.Definition.databaseSchema)
                    emit(problems.isEmpty ? "\(path) is in order." : problems.joined(separator: "\n"))
                    return problems.isEmpty ? 0 : 1
                }
            },
            Subcommand(
                name: "db backup", summary: "Copies the database to a new file, also while the bot runs.",
                operands: ["FILE"], options: [envFile]
            ) { arguments in
                withDatabase(arguments) { path in
                    try await Database.backUp(path, to: arguments.operands[0])
                    emit("\(path) has been copied to \(arguments.operands[0]).")
                    return 0
                }
            },
        ] + migrationCommands
    }

    /// Runs `use` on the event loop with the path of the database, and answers the exit code.
    func withDatabase(
        _ arguments: Arguments, _ use: @escaping @Sendable @LoopActor (String) async throws -> Int32
    ) -> Int32 {
        do {
            let variable = "PARLANCE_DATABASE"
            let setting = Hosted.Settings.descriptions.first { $0.variable == variable }
            let path = try settingsSource(arguments)[variable] ?? setting?.defaultText ?? "\(name).sqlite"
            return onLoop {
                do {
                    return try await use(path)
                } catch let refusal as MigrationRefusal {
                    complain(refusal.description)
                    complainAsIs(refusal.details)
                    return 1
                } catch {
                    complain("\(error)")
                    return 1
                }
            }
        } catch {
            complain("\(error)")
            return 1
        }
    }
}
