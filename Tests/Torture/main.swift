internal import ProcessSupport

// Tortures the bot: `torture BOT [--minutes M] [--seed N] [--users N] …`, where BOT is the path of the program.
runProgram("torture") {
    try await Torture(TortureOptions(CommandLine.arguments.dropFirst())).run()
}
