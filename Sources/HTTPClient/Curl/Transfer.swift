internal import EventLoop

/// One request on its way and what has come back of it so far. Knows nothing of curl.
@LoopActor final class Transfer {
    /// The largest head that is accepted, in bytes.
    private static let maximumHeadBytes = 64 << 10
    /// How much of an unwanted rest is read, and for how long, before the connection is given up instead.
    private static let maximumUnwantedBytes = 64 << 10
    private static let unwantedPatience = Duration.seconds(1)

    let request: HTTPRequest
    let destination: Destination
    let started = ContinuousClock.now
    var onHead: (@LoopActor (HTTPHead) -> Void)?
    /// `nil`: the body is collected.
    var onBody: (@LoopActor ([UInt8]) -> HTTPBodyDemand)?
    var continuation: CheckedContinuation<Result<HTTPHead, HTTPError>, Never>?
    /// The handle that carries it, from start to end.
    var easy: CurlEasy?
    /// Rings when a transfer may have waited too long.
    var alarm: Alarm?

    private(set) var head: HTTPHead?
    private(set) var body: [UInt8] = []
    /// Why a callback stopped the transfer; curl only knows that it did.
    private(set) var refusal: HTTPError.Code?
    private var lines: [UInt8] = []
    private var status = 0
    private var receivedBytes = 0
    private var lastActivity: ContinuousClock.Instant?
    private var unwantedSince: ContinuousClock.Instant?

    init(_ request: HTTPRequest, to destination: Destination) {
        self.request = request
        self.destination = destination
    }

    /// Gives the caller its result, once.
    func finish(_ result: Result<HTTPHead, HTTPError>) {
        onHead = nil
        onBody = nil
        guard let continuation else { return }
        self.continuation = nil
        continuation.resume(returning: result)
    }

    // MARK: Time

    /// The next moment at which this transfer has waited too long, and for what.
    var deadline: (instant: ContinuousClock.Instant, phase: HTTPError.Phase)? {
        if let unwantedSince { return (unwantedSince.advanced(by: Self.unwantedPatience), .idle) }
        let timeouts = request.timeouts
        var next: (instant: ContinuousClock.Instant, phase: HTTPError.Phase)?
        func consider(_ limit: Duration?, from start: ContinuousClock.Instant, _ phase: HTTPError.Phase) {
            guard let instant = limit.map({ start.advanced(by: $0) }), next.map({ instant < $0.instant }) ?? true else {
                return
            }
            next = (instant, phase)
        }
        consider(timeouts.total, from: started, .total)
        if receivedBytes == 0 { consider(timeouts.firstBodyByte, from: started, .firstByte) }
        if let lastActivity {
            consider(timeouts.idle, from: lastActivity, .idle)
        } else {
            consider(timeouts.firstByte, from: started, .firstByte)
        }
        return next
    }

    /// Asks to be looked at by the next deadline. The alarm may ring early, so only an earlier deadline needs this.
    func watchDeadline() {
        if let deadline { alarm?.bringForward(to: deadline.instant) }
    }

    private func noteActivity() {
        let isFirst = lastActivity == nil
        lastActivity = .now
        if isFirst { watchDeadline() }
    }

    // MARK: What comes

    /// Takes a line of the head with its line break, or of the trailer. False stops the transfer.
    func receive(headerLine line: UnsafeRawBufferPointer) -> Bool {
        guard head == nil, let first = line.first else { return true }
        if first == UInt8(ascii: "H"), line.starts(with: "HTTP/".utf8) {
            noteActivity()
            lines.removeAll(keepingCapacity: true)
            let digits = line.drop { $0 != UInt8(ascii: " ") }.dropFirst().prefix { $0 > 0x20 }
            status = Int(String(decoding: digits, as: UTF8.self)) ?? 0
            return true
        }
        if first == 0x0D || first == 0x0A { return receiveEndOfHead() }
        lines.append(contentsOf: line)
        return lines.count <= Self.maximumHeadBytes || refuse(.tooLarge)
    }

    private func receiveEndOfHead() -> Bool {
        guard status >= 200 else { return true }
        let head = HTTPHead(status: status, headers: HTTPHeaders(lines: lines))
        self.head = head
        lines = []
        onHead?(head)
        onHead = nil
        return true
    }

    /// Takes a piece of the body. False stops the transfer.
    func receive(body piece: UnsafeRawBufferPointer) -> Bool {
        receivedBytes += piece.count
        if unwantedSince != nil {
            // Nobody waits any more; beyond a little, closing is cheaper than reading on.
            return receivedBytes <= Self.maximumUnwantedBytes
        }
        noteActivity()
        guard receivedBytes <= request.maximumResponseBytes else { return refuse(.tooLarge) }
        guard let onBody else {
            body.append(contentsOf: piece)
            return true
        }
        if onBody(Array(piece)) == .enough, let head {
            unwantedSince = .now
            receivedBytes = 0
            watchDeadline()
            finish(.success(head))
        }
        return true
    }

    private func refuse(_ code: HTTPError.Code) -> Bool {
        refusal = code
        return false
    }
}
