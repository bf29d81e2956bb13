public import EventLoop
internal import Glibc
internal import ProcessSupport

/// A TCP connection to this machine on which a test writes and reads plain bytes.
@LoopActor public final class RawClient {
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    private let descriptor: Int32
    private var watch: Watch?
    private var waiter: CheckedContinuation<Void, Never>?
    /// What has come and was not taken yet.
    public private(set) var received: [UInt8] = []
    public private(set) var hasEnded = false

    public init(port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failure(description: "no connection to port \(port): errno \(errno)") }
        startReading()
    }

    /// Writes everything at once, which blocks where the other side does not read: keep it small.
    public func send(_ text: String) throws { try send(Array(text.utf8)) }

    public func send(_ bytes: [UInt8]) throws {
        guard write(descriptor, bytes, bytes.count) == bytes.count else {
            throw Failure(description: "writing failed: errno \(errno)")
        }
    }

    /// Takes bytes from the connection no more, so that the other side has to wait.
    public func stopReading() {
        watch?.cancel()
        watch = nil
    }

    public func startReading() {
        guard watch == nil else { return }
        watch = EventLoop.main.watch(descriptor, for: .readable) { [self] _ in
            var buffer = [UInt8](repeating: 0, count: 64 << 10)
            let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
            if count > 0 { received += buffer.prefix(count) }
            if count == 0 || (count < 0 && errno != EAGAIN) {
                hasEnded = true
                stopReading()
            }
            waiter?.resume()
            waiter = nil
        }
    }

    /// Waits until `isEnough`, and takes everything that has come.
    @discardableResult public func read(until isEnough: ([UInt8]) -> Bool) async throws -> [UInt8] {
        let deadline = EventLoop.main.schedule(after: .seconds(10 * Patience.factor)) { [self] in
            waiter?.resume()
            waiter = nil
        }
        defer { deadline.cancel() }
        let end = ContinuousClock.now.advanced(by: .seconds(9 * Patience.factor))
        while !isEnough(received) {
            guard !hasEnded, ContinuousClock.now < end else {
                throw Failure(description: "\(hasEnded ? "ended" : "nothing more came") after: \(text)")
            }
            await withCheckedContinuation { waiter = $0 }
        }
        defer { received = [] }
        return received
    }

    /// Waits until the text ends so.
    @discardableResult public func read(upTo end: String) async throws -> String {
        String(decoding: try await read { $0.suffix(end.utf8.count).elementsEqual(end.utf8) }, as: UTF8.self)
    }

    /// Waits until the other side closes, and takes everything.
    public func readToEnd() async throws -> String {
        String(decoding: try await read { _ in hasEnded }, as: UTF8.self)
    }

    private var text: String { String(decoding: received, as: UTF8.self) }

    /// Tells the other side that nothing follows.
    public func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    public func close() {
        stopReading()
        Glibc.close(descriptor)
    }
}
