internal import EventLoop
internal import Glibc
internal import Synchronization

// Tortures the bot: `torture BOT [--minutes M] [--seed N] [--users N] …`, where BOT is the path of the program.

func run() async -> Int32 {
    do {
        let options = try TortureOptions(CommandLine.arguments.dropFirst())
        return try await Torture(options).run() ? 0 : 1
    } catch {
        var line = "torture: \(error)\n"
        line.withUTF8 { bytes in _ = write(2, bytes.baseAddress, bytes.count) }
        return error is TortureOptions.Invalid ? 2 : 1
    }
}

let code = Mutex<Int32>(1)
EventLoop.main.spawn {
    let result = await run()
    code.withLock { $0 = result }
    EventLoop.main.stop()
}
EventLoop.main.run()
exit(code.withLock { $0 })
