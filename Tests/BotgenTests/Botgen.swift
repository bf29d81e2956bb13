import EventLoop
import ProcessSupport

/// A run of the real `botgen`, which the build puts beside the tests.
@LoopActor struct BotgenRun {
    let exitCode: Int32
    let errors: String
    let time: Duration
    /// The most memory it had at once, in MiB.
    let peakMebibytes: Int

    init(on document: String, into folder: String) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let process = try ChildProcess(BuiltProgram.path(of: "botgen"), ["/", document, folder], environment: [:])
        exitCode = try await process.end(atMost: .seconds(60))
        time = clock.now - start
        errors = process.standardError
        peakMebibytes = process.peakMebibytes
    }
}
