internal import EventLoop
internal import Glibc
internal import JSON
internal import Synchronization

// Measures the bot under load: `bench BOT [--users N] [--messages N]`, where BOT is the path of the program.

func run() async -> Int32 {
    do {
        let options = try BenchOptions(CommandLine.arguments.dropFirst())
        let result = try await Bench(options).run()
        print(result.text)
        return 0
    } catch {
        var line = "bench: \(error)\n"
        line.withUTF8 { bytes in _ = write(2, bytes.baseAddress, bytes.count) }
        return error is BenchOptions.Invalid ? 2 : 1
    }
}

let code = Mutex<Int32>(0)
EventLoop.main.spawn {
    let result = await run()
    code.withLock { $0 = result }
    EventLoop.main.stop()
}
EventLoop.main.run()
exit(code.withLock { $0 })
