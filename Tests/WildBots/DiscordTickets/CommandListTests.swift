import BotDriving
import Testing

/// The commands of Discord Tickets 4.0 (github.com/discord-tickets/bot, `src/commands`), each with its options:
/// `*` is required, `~` is completed while it is typed, and what can be chosen stands in parentheses.
private let commandList = """
    [message] Create a ticket from message
    [message] Pin message
    [user] Create a ticket for user
    add member*:user ticket:string~
    claim
    close reason:string
    force-close category:integer~ reason:string ticket:string~ time:string
    help
    move category*:integer~
    new references:string~
    priority priority*:string(🔴 High|🟠 Medium|🟢 Low)
    release
    remove member*:user ticket:string~
    rename name*:string
    tag tag*:integer~ for:user
    tickets member:user
    topic
    transcript ticket*:string~ member:user
    transfer member*:user
    """

@Suite struct CommandListTests {
    @Test func theCommandsAreThoseOfTheOriginal() throws {
        let registered = try RegisteredCommand.lines(of: GeneratedBot.commandPayload)
        #expect(registered == commandList.split(separator: "\n").map(String.init).sorted())
    }

    @Test func theyAreForServersOnly() throws {
        #expect(try RegisteredCommand.contexts(of: GeneratedBot.commandPayload).allSatisfy { $0.contexts == [0] })
    }
}
