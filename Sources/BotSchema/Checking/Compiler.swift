/// Turns the text of a document into a checked model.
///
/// The stages: bytes → nodes with places (`DocumentReader`) → a model whose every reference holds (`Checker`).
public enum Compiler {
    /// - Parameters:
    ///   - path: How messages name the document.
    ///   - bytes: The document, JSON in UTF-8.
    /// - Returns: The model, nil if there are errors; and everything that is wrong, in the order of the document.
    public static func compile(path: String, bytes: [UInt8]) -> (bot: Bot?, diagnostics: [Diagnostic]) {
        let checker = Checker(path: path)
        let bot = compile(bytes, with: checker)
        return (bot, checker.diagnostics.sorted(by: Diagnostic.precedes))
    }

    /// The same, with what the checker came to know.
    static func compile(_ bytes: [UInt8], with checker: Checker) -> Bot? {
        let (root, problems) = DocumentReader.read(bytes)
        for problem in problems {
            checker.report(
                problem.category, problem.message, at: Origin(pointer: "", position: problem.position),
                hint: problem.hint, file: problem.site.file, line: problem.site.line)
        }
        let bot = root.flatMap { checker.readDocument(Placed(root: $0)) }
        return checker.hasErrors ? nil : bot
    }
}

extension Checker {
    /// Reads the sections in the order in which they refer to each other.
    fileprivate func readDocument(_ place: Placed<Node>) -> Bot? {
        guard let document = fields(place, "a bot", Keys.document) else { return nil }
        _ = string(document["$schema"])
        readTexts(document["texts"])
        let models = readModels(document["models"])
        let enums = readEnums(document["enums"])
        let settings = readSettings(document["settings"])
        readTables(required("tables", of: document))
        readActor(required("actor", of: document))
        let conversation = readConversation(document["conversation"])
        readQueries(document["queries"])
        declareViews(document["views"])
        declareSchedules(document["schedules"])
        declareModals(document["modals"])
        let commands = readCommands(document["commands"])
        let views = readViews()
        let schedules = readSchedules()
        let modals = readModals()
        readCodeTexts(document["code"])
        let summary = document["description"].map { phrase($0, Limits.botSummary) }
        let name = botName(required("name", of: document))
        let revision = integer(required("revision", of: document), in: 1...Int(Int32.max))
        let queries = finishQueries()
        let texts = finishTexts()
        guard let actor, let name, let revision else { return nil }
        return Bot(
            name: name, summary: summary ?? nil, revision: revision.value, actor: actor,
            conversationTable: conversation, settings: StandardSettings.all(of: name) + settings, models: models,
            enums: enums,
            tables: tables.values.map(\.table) + scheduleTables(schedules)
                + cooldownTables(commands, views, modals),
            queries: queries, schedules: schedules, commands: commands,
            views: views, modals: modals, texts: texts, languages: self.texts.languages)
    }

    private func botName(_ place: Placed<Node>?) -> String? {
        guard var name = string(place) else { return nil }
        name.namePosition = nil
        return isWellFormed(name.value, .snakeCase(longest: 32), at: name) ? name.value : nil
    }
}
