import BotSchema
import Glibc
import Testing

/// The documents that the generator is tried on, and files beside the tests.
enum Samples {
    static let tests = folder(of: #filePath)
    static let package = folder(of: folder(of: tests))

    /// A document by the name that its golden files have.
    struct Sample: CustomTestStringConvertible, Sendable {
        var name: String
        /// Within the package.
        var path: String
        var testDescription: String { name }

        func bytes() throws -> [UInt8] { try read("\(package)/\(path)") }

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

    // MARK: Files

    private static func folder(of path: String) -> String {
        String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }

    static func read(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "r") else { throw Failure(description: "cannot read \(path)") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    static func write(_ text: String, to path: String) throws {
        let folder = folder(of: path)
        mkdir(folder, 0o755)
        guard let file = fopen(path, "w") else { throw Failure(description: "cannot write \(path)") }
        defer { fclose(file) }
        let bytes = Array(text.utf8)
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
            throw Failure(description: "cannot write \(path)")
        }
    }
}
