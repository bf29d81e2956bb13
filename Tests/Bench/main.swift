internal import JSON
internal import ProcessSupport

// Measures the bot under load: `bench BOT [--users N] [--messages N]`, where BOT is the path of the program.
runProgram("bench") {
    let result = try await Bench(BenchOptions(CommandLine.arguments.dropFirst())).run()
    print(result.text)
    return true
}
