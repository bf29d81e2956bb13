internal import EventLoop
internal import Glibc
internal import Synchronization

/// What the arguments of a program lack or have too much of: its description is the usage.
public protocol UsageError: Error, CustomStringConvertible {}

/// Does the work of a program on the loop of this thread, and ends with 0 if it went well, 1 if not, 2 after a usage error.
///
/// - Parameter work: gives whether it went well.
public func runProgram(_ name: String, _ work: @escaping @Sendable @LoopActor () async throws -> Bool) -> Never {
    let code = Mutex<Int32>(1)
    EventLoop.main.spawn {
        do {
            let isWell = try await work()
            if isWell { code.withLock { $0 = 0 } }
        } catch {
            var line = "\(name): \(error)\n"
            line.withUTF8 { bytes in _ = write(2, bytes.baseAddress, bytes.count) }
            if error is any UsageError { code.withLock { $0 = 2 } }
        }
        EventLoop.main.stop()
    }
    EventLoop.main.run()
    exit(code.withLock { $0 })
}
