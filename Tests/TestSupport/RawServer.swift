public import EventLoop
internal import Glibc

/// A TCP server of a test that reads HTTP/1.1 requests and answers with whatever bytes the test writes, so that also
/// what no proper server would send can be tried. Listens on a free port of loopback.
@LoopActor public final class RawServer {
    public let port: UInt16
    /// How many connections have been accepted.
    public private(set) var accepted = 0
    /// Every request so far, in order.
    public private(set) var requests: [RawRequest] = []
    private let listener: Int32
    private var watch: Watch?
    private var connections: [RawConnection] = []
    private let handler: @LoopActor (RawConnection, RawRequest) -> Void

    public var url: String { "http://127.0.0.1:\(port)" }

    /// - Parameter handler: called for each request when its head and body (by `Content-Length`) are there.
    public init(_ handler: @escaping @LoopActor (RawConnection, RawRequest) -> Void) {
        self.handler = handler
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                precondition(bind(listener, $0, length) == 0 && listen(listener, 64) == 0, "no port (errno \(errno))")
                getsockname(listener, $0, &length)
            }
        }
        port = UInt16(bigEndian: address.sin_port)
        watch = EventLoop.main.watch(listener, for: .readable) { [weak self] _ in self?.acceptOne() }
    }

    /// Closes the listener and every connection.
    public func stop() {
        guard watch != nil else { return }
        watch?.cancel()
        watch = nil
        close(listener)
        for connection in connections { connection.close() }
        connections = []
    }

    private func acceptOne() {
        let descriptor = accept(listener, nil, nil)
        guard descriptor >= 0 else { return }
        accepted += 1
        // Else the second of two small pieces waits for the first one's acknowledgement.
        var yes: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
        connections.append(
            RawConnection(descriptor) { [weak self] connection, request in
                self?.requests.append(request)
                self?.handler(connection, request)
            })
    }
}

/// A request as a ``RawServer`` read it.
public struct RawRequest: Sendable {
    /// The request line and the header lines, with their line breaks.
    public let head: String
    public let body: [UInt8]

    public var method: String { String(head.prefix { $0 != " " }) }
    public var path: String { String(head.drop { $0 != " " }.dropFirst().prefix { $0 != " " }) }
    public var text: String { String(decoding: body, as: UTF8.self) }

    /// The value of the first header of that name.
    public func header(_ name: String) -> String? {
        for line in head.split(separator: "\r\n") where line.lowercased().hasPrefix(name.lowercased() + ":") {
            return String(line.drop { $0 != ":" }.dropFirst().drop { $0 == " " })
        }
        return nil
    }
}

/// One connection of a ``RawServer``.
@LoopActor public final class RawConnection {
    private var descriptor: Int32
    private var watch: Watch?
    private var received: [UInt8] = []
    private var unsent: [UInt8] = []
    private var closesWhenSent = false
    private let handler: @LoopActor (RawConnection, RawRequest) -> Void
    private var waiters: [CheckedContinuation<Void, Never>] = []
    /// Whether the other side, or the test, has closed it.
    public private(set) var isClosed = false

    init(_ descriptor: Int32, handler: @escaping @LoopActor (RawConnection, RawRequest) -> Void) {
        self.descriptor = descriptor
        self.handler = handler
        watch = EventLoop.main.watch(descriptor, for: .readable) { [weak self] in self?.ready($0) }
    }

    /// Sends `text`, as soon as the socket takes it.
    public func write(_ text: String) { write(Array(text.utf8)) }

    public func write(_ bytes: [UInt8]) {
        guard !isClosed else { return }
        unsent += bytes
        flush()
    }

    /// Answers with a status, headers and a body of known length.
    public func answer(_ status: Int, headers: [String] = [], _ body: String = "") {
        let lines = ["HTTP/1.1 \(status) X", "Content-Length: \(body.utf8.count)"] + headers
        write(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
    }

    /// Begins a chunked answer; pieces follow with ``chunk(_:)``, and an empty one ends it.
    public func beginChunked(_ status: Int = 200, headers: [String] = []) {
        write(
            (["HTTP/1.1 \(status) X", "Transfer-Encoding: chunked"] + headers).joined(separator: "\r\n") + "\r\n\r\n")
    }

    public func chunk(_ text: String) { write("\(String(text.utf8.count, radix: 16))\r\n\(text)\r\n") }

    /// Closes once everything is sent.
    public func finish() {
        closesWhenSent = true
        flush()
    }

    /// Closes with a reset instead of an orderly end.
    public func reset() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        close()
    }

    public func close() {
        guard !isClosed else { return }
        isClosed = true
        watch?.cancel()
        Glibc.close(descriptor)
        for waiter in waiters { waiter.resume() }
        waiters = []
    }

    /// Waits until the connection is closed by either side.
    public func waitUntilClosed() async {
        if isClosed { return }
        await withCheckedContinuation { waiters.append($0) }
    }

    private func ready(_ readiness: Readiness) {
        if readiness.contains(.writable), !unsent.isEmpty { flush() }
        guard readiness.contains(.readable), !isClosed else { return }
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
        if count > 0 {
            received += buffer[..<count]
            takeRequests()
        } else if count == 0 || errno != EAGAIN {
            close()
        }
    }

    private func takeRequests() {
        while let end = received.firstRange(of: Array("\r\n\r\n".utf8)) {
            let head = RawRequest(head: String(decoding: received[..<end.upperBound], as: UTF8.self), body: [])
            let length = head.header("Content-Length").flatMap { Int($0) } ?? 0
            guard received.count >= end.upperBound + length else { return }
            let body = Array(received[end.upperBound..<(end.upperBound + length)])
            received.removeFirst(end.upperBound + length)
            handler(self, RawRequest(head: head.head, body: body))
        }
    }

    private func flush() {
        while !unsent.isEmpty {
            let count = unsent.withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            if count < 0 {
                guard errno == EAGAIN else { return close() }
                watch?.update([.readable, .writable])
                return
            }
            unsent.removeFirst(count)
        }
        if closesWhenSent { return close() }
        watch?.update(.readable)
    }
}
