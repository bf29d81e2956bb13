internal import BotHost
internal import BotRuntime
internal import BotSchema
internal import EventLoop
internal import Glibc
internal import LocalDiscord

extension BotProgram {
    /// Whether the bot answers with a language model, so that the playground has to have one.
    var talksToModel: Bool { Hosted.Settings.descriptions.contains { $0.variable == "OPENAI_API_KEY" } }

    var playground: Subcommand {
        Subcommand(
            name: "playground",
            summary: talksToModel
                ? "Runs the bot against a Discord, and without OPENAI_API_KEY a scripted model, on this machine."
                : "Runs the bot against a Discord on this machine.",
            options: [
                Subcommand.Option(
                    name: "--port", value: "PORT", text: "Where the page is: 8080 unless told otherwise, 0 for any"),
                Subcommand.Option(name: "--headless", text: "No page: only the Discord and the bot"),
                Subcommand.Option(
                    name: "--record", value: "FILE", text: "Append every request of the bot to FILE as JSON lines"),
                Subcommand.Option(
                    name: "--faults", value: "PLAN",
                    text: "Let things go wrong: a seed such as 7, seed=7,rate=0.1,gateway,rest.500=0.02, or @FILE"),
                envFile,
            ]
        ) { arguments in
            do {
                let port = try arguments.integer("--port", in: 0...65_535, otherwise: 8080)
                let file = try settingsFile(arguments)
                let faults = try plan(arguments)
                let stage = Playground(
                    program: self,
                    port: UInt16(port), hasPage: !arguments.has("--headless"), recording: arguments["--record"],
                    faults: faults, variables: file.merging(SettingsSource.processEnvironment) { _, given in given })
                return onLoop { await stage.run() }
            } catch {
                complain("\(error)")
                return error is UsageError ? 2 : 1
            }
        }
    }

    private func plan(_ arguments: Arguments) throws -> FaultPlan? {
        guard let text = arguments["--faults"] else { return nil }
        if text.hasPrefix("@") {
            let bytes = try SourceFile.bytes(of: String(text.dropFirst()))
            return try FaultPlan(parsing: String(decoding: bytes, as: UTF8.self))
        }
        do { return try FaultPlan(parsing: text) } catch { throw UsageError("--faults: \(error.description)") }
    }
}
