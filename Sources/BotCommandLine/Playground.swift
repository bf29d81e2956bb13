internal import BotHost
internal import BotRuntime
internal import EventLoop
internal import LocalDiscord

/// A Discord, if need be a model, and the bot, all in this process and on this machine.
struct Playground<Hosted: HostedBot>: Sendable {
    let program: BotProgram<Hosted>
    let port: UInt16
    let hasPage: Bool
    /// A file that every request of the bot is appended to.
    let recording: String?
    /// What goes wrong at Discord and at the model; nil for nothing.
    let faults: FaultPlan?
    /// What the person has set: the environment over the file of `--env-file`.
    let variables: [String: String]

    /// Runs until a signal ends it, and answers the exit code.
    @LoopActor func run() async -> Int32 {
        do {
            var configuration = LocalDiscordServer.Configuration()
            configuration.port = port
            configuration.applicationName = program.title
            configuration.recording = try recording.map { try Recording(path: $0) }
            let discord = try await LocalDiscordServer.start(configuration)
            if hasPage { discord.servePage() }
            let model = try await startModel(recordingTo: configuration.recording)
            let settings = try Hosted.Settings(from: SettingsSource(environment: variables(leadingTo: discord, model)))
            emit(introduction(discord, model))
            model?.model.faults = discord.faults
            discord.faults.plan = faults
            let code = await program.serve(settings)
            await model?.stop()
            await discord.stop()
            return code
        } catch {
            program.complain("\(error)")
            return 1
        }
    }

    @LoopActor private func startModel(recordingTo recording: Recording?) async throws -> LocalModelServer? {
        guard program.talksToModel, (variables["OPENAI_API_KEY"] ?? "").isEmpty else { return nil }
        let model = try LocalModelServer.start()
        model.model.onRequest = { method, path, body in
            recording?.record(service: "openai", method: method, path: path, body: body)
        }
        return model
    }

    @LoopActor private func variables(
        leadingTo discord: LocalDiscordServer, _ model: LocalModelServer?
    ) -> [String: String] {
        var variables = variables
        variables["DISCORD_TOKEN"] = discord.configuration.token
        variables["DISCORD_API_URL"] = discord.apiURL
        if let model {
            variables["OPENAI_API_KEY"] = "scripted"
            variables["OPENAI_BASE_URL"] = model.baseURL
        }
        // Its own file: what is tried here does not belong among real conversations.
        if variables["PARLANCE_DATABASE"] == nil {
            variables["PARLANCE_DATABASE"] = "\(program.name)-playground.sqlite"
        }
        return variables
    }

    @LoopActor private func introduction(_ discord: LocalDiscordServer, _ model: LocalModelServer?) -> String {
        let answers =
            switch (program.talksToModel, model) {
            case (false, _): ""
            case (true, nil): " Answers come from the model of your OPENAI_API_KEY."
            case (true, _?): " Answers come from a scripted model."
            }
        let place =
            hasPage
            ? "Open http://127.0.0.1:\(discord.port)/ in a browser." : "Discord's interface is at \(discord.apiURL)."
        return place + answers + (faults.map { "\nThings go wrong: \($0.summary)." } ?? "")
    }
}
