import BotDriving
import Testing

/// The commands of Reminder Bot as its version 1.6 registered them at the end of 2022 (github.com/reminder-bot/reminder-rs,
/// `src/main.rs` and `src/commands`), each with its options: `*` is required, `~` is completed while it is typed.
private let commandList = """
    [user] View Local Time
    clock
    dashboard
    del
    donate
    help
    info
    look channel:channel disabled:boolean relative:boolean
    macro delete name*:string~
    macro finish
    macro list
    macro record name*:string description:string
    macro run name*:string~
    nudge minutes:integer seconds:integer
    offset hours:integer minutes:integer seconds:integer
    pause until:string
    remind time*:string content*:string~ channels:string interval:string expires:string tts:boolean
    timer delete name*:string
    timer list
    timer start name*:string
    timezone timezone:string~
    todo channel add task*:string
    todo channel view
    todo server add task*:string
    todo server view
    todo user add task*:string
    todo user view
    """

@Suite struct CommandListTests {
    @Test func theCommandsAreThoseOfTheOriginal() throws {
        let registered = try RegisteredCommand.lines(of: GeneratedBot.commandPayload)
        #expect(registered == commandList.split(separator: "\n").map(String.init).sorted())
    }

    @Test func whoManagesAServerFindsThoseThatChangeIt() throws {
        let manageGuild = 32
        for command in try RegisteredCommand.contexts(of: GeneratedBot.commandPayload) {
            let isForManagers = ["del", "look", "macro", "nudge", "offset", "pause", "remind", "timer", "todo"]
                .contains(command.name)
            #expect(command.permissions == (isForManagers ? manageGuild : nil), "\(command.name)")
            #expect(command.contexts == (command.name == "macro" ? [0] : [0, 1]), "\(command.name)")
        }
    }
}
