import EventLoop
import ProcessSupport

/// A run of the real `botgen`, which the build puts beside the tests, with 100 MiB of memory and no more.
@LoopActor struct BotgenRun {
    let exitCode: Int32
    let errors: String
    let time: Duration

    init(on document: String, into folder: String) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        // What is counted is the memory that it writes to. The peak of its resident set would begin with that of the
        // program that started it. A sanitizer's own memory, which is many times as much, would be counted too.
        let limit = Sanitizer.isPresent ? "" : "ulimit -d 102400; "
        let process = try ChildProcess(
            "/bin/sh",
            ["-c", limit + "exec \"$0\" \"$@\"", BuiltProgram.path(of: "botgen"), "/", document, folder],
            environment: [:])
        exitCode = try await process.end(atMost: .seconds(60))
        time = clock.now - start
        errors = process.standardError
    }
}
