internal import BotHost
internal import BotRuntime
internal import BotSchema
internal import Discord
internal import EventLoop
internal import JSON

extension BotProgram {
    /// Reads what all sub-commands about commands take, and lets `use` work with Discord; answers the exit code.
    func withRegistry(
        _ arguments: Arguments, _ use: @escaping @Sendable @LoopActor (CommandRegistry) async throws -> Int32
    ) -> Int32 {
        if let id = arguments["--guild"], Snowflake(id) == nil {
            complain("--guild takes a server's id, a number, not '\(id)'")
            return 2
        }
        if let choice = arguments["--color"], Paint.Choice(rawValue: choice) == nil {
            complain("--color takes \(Paint.Choice.allCases.map(\.rawValue).joined(separator: ", ")), not '\(choice)'")
            return 2
        }
        let guild = arguments["--guild"].flatMap { Snowflake($0) }
        return withSettings(arguments, demanding: ["DISCORD_TOKEN"]) { settings in
            onLoop {
                do {
                    return try await use(
                        try await CommandRegistry(of: Hosted.Definition.self, settings: settings, guild: guild))
                } catch let error as CommandsRefused {
                    complain("Discord refuses the commands; nothing was registered")
                    complain(about: error.refusals)
                    return 1
                } catch {
                    complain("\(error)")
                    return 1
                }
            }
        }
    }

    /// Shows what Discord refuses, with its places in the document.
    func complain(about refusals: [CommandRefusal]) {
        if refusals.isEmpty { return }
        let file = DocumentFile.find(document)
        let text = RefusalText(document: file?.path ?? document, places: file.map { DocumentPlaces(of: $0.bytes) })
        complainAsIs(text.text(of: refusals))
    }

    func show(_ difference: CommandDifference, _ arguments: Arguments, _ further: [(key: String, value: JSON)] = []) {
        if arguments.has("--json") { return emit(DifferenceJSON.object(of: difference, further).text) }
        let choice = arguments["--color"].flatMap { Paint.Choice(rawValue: $0) } ?? .auto
        emit(DifferenceText(paint: Paint(choice)).text(of: difference))
    }

    /// Shows what differs and, unless it is only tried, registers it.
    @LoopActor func register(with registry: CommandRegistry, _ arguments: Arguments) async throws -> Int32 {
        let name = arguments["--only"].map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }
        let names = registry.local.compactMap { $0["name"].string }
        if let name, !names.contains(name) {
            complain("the schema has no command '\(name)'; it has \(names.joined(separator: ", "))")
            return 2
        }
        let whole = try await registry.difference()
        let difference = name.map { whole.only($0) } ?? whole
        let registers = !difference.isEmpty && !arguments.has("--dry-run")
        let isForPeople = !arguments.has("--json")
        if isForPeople { show(difference, arguments) }
        if registers {
            if let name {
                try await registry.register(only: name)
            } else {
                try await registry.register(keeping: whole.kept)
            }
        }
        if !isForPeople {
            show(difference, arguments, [("registered", JSON(registers))])
        } else if !difference.isEmpty {
            let counts = DifferenceText.counts(of: difference)
            emit(registers ? "Registered: \(counts)." : "Not registered (--dry-run): \(counts).")
        }
        return 0
    }
}
