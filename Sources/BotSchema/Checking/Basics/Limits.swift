/// The figures that a document is held to, and whose they are.
enum Limits {
    /// Discord, interactions/application-commands: an integer option is between -2^53 and 2^53. It is also what every
    /// reader of JSON keeps exactly.
    static let exactIntegers = -(1 << 53)...(1 << 53)

    /// PostgreSQL cuts longer names.
    static let databaseName = 63
    /// SQLite and PostgreSQL take more; what needs more is something else than a table.
    static let columns = 250
    static let text = 100
    /// The program's help begins with it; it stands on a line or two of a terminal.
    static let botSummary = 1...200
    /// More than anybody turns through.
    static let queryRows = 100_000

    // Discord, interactions/application-commands.
    static let commandName = 32
    static let description = 1...100
    static let options = 25
    /// A command, a group in it, and a sub-command in that.
    static let subcommandDepth = 2
    static let choices = 25
    static let choice = 1...100
    static let optionText = 0...6000
    static let commandCharacters = 8000
    static func commands(_ kind: Command.Kind) -> Int { kind == .slash ? 100 : 15 }

    // Discord, components/reference.
    static let rows = 5
    static let buttonsInRow = 5
    static let buttonLabel = 1...80
    static let buttonAddress = 512
    static let queryButtons = 5
    static let placeholder = 1...150
    static let selectLabel = 1...100

    // Discord, interactions/receiving-and-responding and components/reference.
    static let modalTitle = 1...45
    static let modalInputs = 1...5
    static let modalLabel = 1...45
    static let inputPlaceholder = 1...100
    static let inputText = 0...4000

    // Discord, resources/message. All are counted in UTF-16 units, which is never less than what Discord counts.
    static let content = 1...2000
    static let separator = 20
    static let embedTitle = 256
    static let embedAuthor = 256
    static let embedDescription = 4096
    static let embedFooter = 2048
    static let address = 2048
    /// Two pages of 1800 units fit into a description of 4096.
    static let pagedTexts = 2
    static let embedFields = 25
    static let embedFieldName = 1...256
    static let embedFieldValue = 1...1024
}
