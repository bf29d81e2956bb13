/// The command line as a whole: finds the sub-command that is meant, and runs it.
enum Program {
    private static let subcommands: [Subcommand] =
        [.run, .playground] + Subcommand.commands + Subcommand.schema + Subcommand.database + [.settings, .version]

    /// Exit codes: 0 it worked, 1 it failed, 2 it was called wrongly.
    static func main(_ words: [String]) -> Int32 {
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
                print("usage: parlance \(first) …\n\n\(table(family.map { ($0.name, $0.summary) }))")
                return words.count == 1 ? 2 : 0
            }
            complain("there is no sub-command '\(words.joined(separator: " "))'; see 'parlance --help'")
            return 2
        }
        let rest = words.dropFirst(command.name.split(separator: " ").count)
        if rest.contains("--help") || rest.contains("-h") {
            print(command.help)
            return 0
        }
        do {
            return command.run(try Arguments(rest, of: command))
        } catch {
            complain("\(error.message); see 'parlance \(command.name) --help'")
            return 2
        }
    }

    private static var overview: String {
        """
        Parlance: a Discord bot for ChatGPT-style models, generated from one JSON document.

        usage: parlance SUBCOMMAND …

        \(table(subcommands.map { ($0.name, $0.summary) }))

        'parlance SUBCOMMAND --help' says more of each.
        """
    }
}
