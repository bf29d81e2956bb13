public import EventLoop

internal import CLinux
internal import Glibc

/// A program that runs beside this one, for what only a process of its own can show: exit codes, signals, `kill -9`, and
/// what it takes of the machine.
@LoopActor public final class ChildProcess {
    public let identifier: Int32
    /// What it has written so far.
    public private(set) var standardOutput = ""
    public private(set) var standardError = ""
    /// The exit code, or 128 and the signal's number; nil while it runs.
    public private(set) var exitCode: Int32?
    /// Is called with whatever it writes to its standard error, as it comes.
    public var onStandardError: (@LoopActor (String) -> Void)?

    private var watches: [Watch] = []
    private var waiters: [(isDone: (ChildProcess) -> Bool, resume: () -> Void)] = []

    /// Starts the program at `path` with `environment` as its whole environment, but for what a sanitizer is told.
    ///
    /// - Throws: ``SpawnError``.
    public init(_ path: String, _ arguments: [String], environment: [String: String]) throws {
        var output: [Int32] = [0, 0]
        var error: [Int32] = [0, 0]
        guard pipe(&output) == 0, pipe(&error) == 0 else {
            throw SpawnError(path: path, number: errno)
        }
        // The child gets the two writing ends by number only: nothing of this program stays open in it.
        for end in output + error { _ = clinux_close_on_exec(end) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output[1], 1)
        posix_spawn_file_actions_adddup2(&actions, error[1], 2)

        var words = ([path] + arguments).map { strdup($0) } + [nil]
        var variables =
            environment.merging(Sanitizer.options) { given, _ in given }
            .map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in words + variables { free(text) } }
        var process: pid_t = 0
        let result = posix_spawn(&process, path, &actions, nil, &words, &variables)
        close(output[1])
        close(error[1])
        guard result == 0 else {
            close(output[0])
            close(error[0])
            throw SpawnError(path: path, number: result)
        }
        identifier = process
        collect(output[0]) { $0.standardOutput += $1 }
        collect(error[0]) { child, text in
            child.standardError += text
            child.onStandardError?(text)
        }
        let descriptor = clinux_pidfd_open(process)
        watch(descriptor) { child in
            var status: Int32 = 0
            waitpid(process, &status, 0)
            child.exitCode = status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
            return false
        }
    }

    /// Sends a signal, such as `SIGTERM` or `SIGKILL`.
    public func signal(_ number: Int32) {
        if exitCode == nil { kill(identifier, number) }
    }

    /// Waits until `isDone` holds; it is asked whenever something was written or the program ended.
    ///
    /// - Parameter limit: What is promised; where nothing is, patience.
    /// - Throws: ``Overdue`` with what the program wrote.
    public func wait(atMost limit: Duration? = nil, until isDone: @escaping (ChildProcess) -> Bool) async throws {
        if isDone(self) { return }
        let limit = limit.map { $0 * Sanitizer.slowdown } ?? .seconds(20) * Patience.factor
        let isInTime = await withCheckedContinuation { continuation in
            var pending: CheckedContinuation<Bool, Never>? = continuation
            let timer = EventLoop.main.schedule(after: limit) {
                pending?.resume(returning: false)
                pending = nil
            }
            waiters.append(
                (
                    isDone,
                    {
                        timer.cancel()
                        pending?.resume(returning: true)
                        pending = nil
                    }
                ))
        }
        if !isInTime { throw Overdue(output: standardOutput, error: standardError) }
    }

    /// Waits for the end and answers the exit code.
    @discardableResult
    public func end(atMost limit: Duration? = nil) async throws -> Int32 {
        try await wait(atMost: limit) { $0.exitCode != nil && $0.watches.isEmpty }
        return exitCode ?? -1
    }

    private func collect(_ descriptor: Int32, _ append: @escaping (ChildProcess, String) -> Void) {
        watch(descriptor) { child in
            var buffer = [UInt8](repeating: 0, count: 16_384)
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return false }
            append(child, String(decoding: buffer.prefix(count), as: UTF8.self))
            return true
        }
    }

    /// Calls `handler` whenever the descriptor is readable, until it answers false.
    private func watch(_ descriptor: Int32, _ handler: @escaping (ChildProcess) -> Bool) {
        var watch: Watch?
        watch = EventLoop.main.watch(descriptor, for: .readable) { [self] _ in
            if !handler(self) {
                watch?.cancel()
                watches.removeAll { $0 === watch }
                watch = nil
                close(descriptor)
            }
            let done = waiters.filter { $0.isDone(self) }
            waiters.removeAll { $0.isDone(self) }
            for waiter in done { waiter.resume() }
        }
        if let watch { watches.append(watch) }
    }

    public struct SpawnError: Error, CustomStringConvertible {
        let path: String
        let number: Int32
        public var description: String { "\(path) cannot be started: \(String(cString: strerror(number)))" }
    }

    public struct Overdue: Error, CustomStringConvertible {
        let output: String
        let error: String
        public var description: String { "the program did not get there in time; it wrote:\n\(output)\(error)" }
    }
}
