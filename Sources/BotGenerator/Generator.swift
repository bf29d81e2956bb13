public import BotSchema

/// From a checked model to everything that is made of it. Pure: the same model gives the same bytes.
///
/// The stages: model → names and types (`Swift/`), statements (`SQL/`), the registration payload (`Payload/`) → one Swift
/// file a subject (`Files/`). Reading the document stands before it, in `BotSchema`; writing files behind it, in `botgen`.
public enum Generator {
    /// The names of the files that ``files(for:source:)`` makes, whatever the model holds: a build plugin has to
    /// know them before the schema is read.
    public static let fileNames = writers.map(\.name) + [TextsFile.name]

    /// The Swift files of a bot, in a fixed order.
    ///
    /// - Parameter source: what the files call the document that they come from, such as `Schema/bot.json`.
    public static func files(for bot: Bot, source: String) -> [GeneratedFile] {
        var input = GeneratorInput(bot: bot, source: source)
        var files = writers.map { file($0.name, $0.write, input) }
        // The language's own texts are there as far as the other files say them.
        for file in files { input.saidTexts.formUnion(TextsFile.names(in: file.text)) }
        files.append(file(TextsFile.name, TextsFile.write, input))
        return files
    }

    /// `Program.swift`, for a bot whose target is a program without a hand-written `main.swift`.
    ///
    /// - Parameter source: the path of the document within its package, where the program looks for it.
    public static func program(for bot: Bot, source: String) -> GeneratedFile {
        file("Program.swift", ProgramFile.write, GeneratorInput(bot: bot, source: source))
    }

    /// The statements that make the tables and indexes of an empty database, in order.
    public static func ddl(_ bot: Bot) -> [String] { DataDefinition(bot: bot, dialect: .sqlite).statements }

    /// What registers the commands with Discord: the text of a JSON array (interactions/application-commands).
    public static func payload(_ bot: Bot) -> String { CommandPayload(bot: bot).json.text }

    /// What is made of a model besides Swift: the tables as SQL, the registration payload, and the model itself.
    public static func otherOutputs(of bot: Bot) -> [GeneratedFile] {
        [
            GeneratedFile(name: "schema.sql", text: ddl(bot).map { $0 + ";\n" }.joined(separator: "\n")),
            GeneratedFile(name: "commands.json", text: payload(bot) + "\n"),
            GeneratedFile(name: "model.json", text: ModelText.text(of: bot) + "\n"),
        ]
    }

    /// Where in the document each part of ``payload(_:)`` comes from, as the runtime's `CommandSources` reads it.
    public static func payloadSources(_ bot: Bot) -> String {
        CommandPayload(bot: bot).json.sourceLines.joined(separator: "\n")
    }

    private typealias Writer = @Sendable (GeneratorInput, inout LineWriter) -> Void

    private static func file(_ name: String, _ write: Writer, _ input: GeneratorInput) -> GeneratedFile {
        var lines = LineWriter()
        lines.line("// Generated from \(input.source) by botgen; edit that file instead.")
        write(input, &lines)
        return GeneratedFile(name: name, text: lines.text)
    }

    private static let writers: [(name: String, write: Writer)] = [
        ("Settings.swift", SettingsFile.write),
        ("Enums.swift", EnumsFile.write),
        ("Tables.swift", TablesFile.write),
        ("Queries.swift", QueriesFile.write),
        ("DatabaseSchema.swift", DatabaseSchemaFile.write),
        ("Commands.swift", CommandsFile.write),
        ("Components.swift", ComponentsFile.write),
        ("Schedules.swift", SchedulesFile.write),
        ("Views.swift", ViewsFile.write),
        ("Modals.swift", ModalsFile.write),
        ("BotFunctions.swift", BotFunctionsFile.write),
        ("GeneratedBot.swift", BotFile.write),
    ]
}

/// A file to write, by its name and whole text.
public struct GeneratedFile: Sendable, Equatable {
    public var name: String
    public var text: String
}

/// What every writer of a file is given.
struct GeneratorInput: Sendable {
    let bot: Bot
    let source: String
    /// The functions of `Texts` that the other files call.
    var saidTexts: Set<String> = []
}
