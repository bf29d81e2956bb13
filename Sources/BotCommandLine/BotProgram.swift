public import BotHost
internal import BotRuntime
internal import Database
internal import Glibc

/// The command line of a bot: finds the sub-command that is meant, and runs it.
public struct BotProgram<Hosted: HostedBot>: Sendable {
    /// The bot's document, within the folder of its package.
    let document: String

    /// - Parameter document: the path of the bot's document, within the folder of its package.
    public init(document: String) { self.document = document }

    /// What the program is called: the bot's name.
    var name: String { Hosted.Definition.databaseSchema.name }

    /// The same, as a sentence begins with it.
    var title: String { name.prefix(1).uppercased() + name.dropFirst() }

    private var subcommands: [Subcommand] {
        [run, playground] + commandsCommands + schemaCommands + databaseCommands + [settings, version]
    }

    /// Runs what this process was called for, and ends it. Exit codes: 0 it worked, 1 it failed, 2 it was called wrongly.
    public func main() -> Never { exit(main(Array(CommandLine.arguments.dropFirst()))) }

    func main(_ words: [String]) -> Int32 {
        guard let first = words.first, !["--help", "-h", "help"].contains(first) else {
            print(overview)
            return words.isEmpty ? 2 : 0
        }
        guard
            let command = subcommands.first(where: {
                words.starts(with: $0.name.split(separator: " ").map(String.init))
            })
        else {
            let family = subcommands.filter { $0.name.hasPrefix(first + " ") }
            if !family.isEmpty, words.count == 1 || ["--help", "-h"].contains(words[1]) {
                print("usage: \(name) \(first) …\n\n\(table(family.map { ($0.name, $0.summary) }))")
                return words.count == 1 ? 2 : 0
            }
            complain("there is no sub-command '\(words.joined(separator: " "))'; see '\(name) --help'")
            return 2
        }
        let rest = words.dropFirst(command.name.split(separator: " ").count)
        if rest.contains("--help") || rest.contains("-h") {
            print(command.help(in: name))
            return 0
        }
        do {
            return command.run(try Arguments(rest, of: command))
        } catch {
            complain("\(error.message); see '\(name) \(command.name) --help'")
            return 2
        }
    }

    private var overview: String {
        """
        \(title): \(Hosted.Definition.summary ?? "a Discord bot"), generated from one JSON document.

        usage: \(name) SUBCOMMAND …

        \(table(subcommands.map { ($0.name, $0.summary) }))

        '\(name) SUBCOMMAND --help' says more of each.
        """
    }

    /// One line on standard error.
    func complain(_ message: String) {
        complainAsIs("\(name): \(message.split(separator: "\n").joined(separator: "; "))")
    }
}
