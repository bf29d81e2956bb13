import BotSchema
import ProcessSupport
import Testing

/// The documents that the generator is tried on, and files beside the tests.
enum Samples {
    static let tests = Files.folder(of: #filePath)
    static let package = Files.folder(of: Files.folder(of: tests))

    /// A document by the name that its golden files have.
    struct Sample: CustomTestStringConvertible, Sendable {
        var name: String
        /// Within the package.
        var path: String
        var testDescription: String { name }

        func bytes() throws -> [UInt8] { try Files.read("\(package)/\(path)") }

        func bot() throws -> Bot { try compile(bytes(), path: path) }
    }

    static let parlance = Sample(name: "parlance", path: "Schema/bot.json")
    static let garden = Sample(name: "garden", path: "Tests/SecondBotTests/bot.json")
    /// Threads that are opened, counts that are shown, and what is done later.
    static let tickets = example("tickets")
    static let poll = example("poll")
    static let reminders = example("reminders")
    static let all = [parlance, garden, tickets, poll, reminders]

    private static func example(_ name: String) -> Sample {
        Sample(name: name, path: "Schema/Examples/\(name)/bot.json")
    }

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    static func compile(_ bytes: [UInt8], path: String) throws -> Bot {
        let (bot, diagnostics) = Compiler.compile(path: path, bytes: bytes)
        guard let bot else {
            throw Failure(description: diagnostics.map(\.description).joined(separator: "\n"))
        }
        return bot
    }
}
