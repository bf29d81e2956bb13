/// Decides when each request may be sent so that Discord's limits are kept (topics/rate-limits). Pure: it is told what
/// happens and what time it is.
///
/// Requests of one kind to one channel (guild, webhook) stand in a queue and are sent one after the other, so they arrive
/// in order. Which bucket a kind of request counts against is learned from the answers; what is left in the bucket, the
/// limit of 50 requests a second for the whole bot and every 429 decide when the first of a queue may go. When Discord has
/// refused too much of late, nothing goes for a while. A request whose deadline has passed, or that could go only after it,
/// is given back unsent.
struct RateLimiter {
    typealias Instant = ContinuousClock.Instant

    /// A request in the hands of the limiter.
    struct Ticket: Hashable {
        let number: UInt64
        let endpoint: Endpoint
        let topLevel: TopLevel
        let deadline: Instant
    }

    /// What the passing of time brought.
    struct Progress {
        /// May be sent now; each is to be reported by `answered`, `retry` or `abandon`.
        var start: [Ticket] = []
        /// Will not be sent: their deadline lies before the moment at which they could be.
        var expired: [Ticket] = []
        /// When to ask again, unless something else happens before.
        var wake: Instant?
    }

    enum Verdict: Equatable { case done, retry, giveUp }

    private struct QueueKey: Hashable {
        let endpoint: Endpoint
        let topLevel: TopLevel
    }

    private struct Queue {
        var waiting: [Ticket] = []
        var inFlight: UInt64?
        var notBefore: Instant?

        /// Whether forgetting it would forget something.
        func isHeld(_ now: Instant) -> Bool { !waiting.isEmpty || inFlight != nil || notBefore ?? now > now }
    }

    private let maximumWaiting: Int
    private var global: GlobalLimit
    private var queues: [QueueKey: Queue] = [:]
    /// The queues with waiting requests, in the order of their turns.
    private var turns: [QueueKey] = []
    private var buckets = RateLimitBuckets()
    private var circuit = InvalidRequestCircuit()
    private var lastNumber: UInt64 = 0
    private var waitingCount = 0
    private var pruneAt = 256

    /// - Parameters:
    ///   - requestsPerSecond: Discord's global limit, 50 unless it has granted more.
    ///   - maximumWaiting: how many requests may wait at once; more are refused.
    init(requestsPerSecond: Int = 50, maximumWaiting: Int = 4096) {
        global = GlobalLimit(perSecond: requestsPerSecond)
        self.maximumWaiting = maximumWaiting
    }

    /// Takes a request. Ask ``advance(now:)`` next; it may be allowed to go at once. `nil` when too many wait already.
    mutating func submit(_ endpoint: Endpoint, _ topLevel: TopLevel, deadline: Instant) -> Ticket? {
        guard waitingCount < maximumWaiting else { return nil }
        lastNumber += 1
        let ticket = Ticket(number: lastNumber, endpoint: endpoint, topLevel: topLevel, deadline: deadline)
        wait(ticket, isFirst: false)
        return ticket
    }

    /// Takes an answer. `retry` puts the request back at the head of its queue; `giveUp` does not, because what Discord
    /// asks to wait goes beyond its deadline.
    mutating func answered(_ ticket: Ticket, _ answer: RateLimitAnswer, now: Instant) -> Verdict {
        release(ticket)
        buckets.learn(ticket, answer, now: now)
        circuit.count(answer, now: now)
        guard answer.status == 429 else { return .done }
        let until = now + (answer.retryAfter ?? .seconds(1))
        if answer.isGlobal, !ticket.endpoint.isOfInteraction {
            global.block(until: until)
        } else {
            queues[key(of: ticket), default: Queue()].notBefore = until
        }
        guard until < ticket.deadline else { return .giveUp }
        wait(ticket, isFirst: true)
        return .retry
    }

    /// Puts a request that failed for another reason back at the head of its queue, to be sent at `instant`.
    mutating func retry(_ ticket: Ticket, at instant: Instant) {
        release(ticket)
        queues[key(of: ticket), default: Queue()].notBefore = instant
        wait(ticket, isFirst: true)
    }

    /// Forgets a request, whether it waits or is on its way.
    mutating func abandon(_ ticket: Ticket) {
        release(ticket)
        let key = key(of: ticket)
        guard let index = queues[key]?.waiting.firstIndex(of: ticket) else { return }
        queues[key]?.waiting.remove(at: index)
        waitingCount -= 1
    }

    /// Says what may be sent now, what never will be, and when to ask again.
    mutating func advance(now: Instant) -> Progress {
        var progress = Progress()
        guard !turns.isEmpty else { return progress }
        let closes = circuit.closes(now: now)
        var unserved: [QueueKey] = []
        var served: [QueueKey] = []
        let urgent = turns.filter { !$0.endpoint.isLowPriority }
        for key in urgent + turns.filter(\.endpoint.isLowPriority) {
            let before = progress.start.count
            serve(key, notBefore: closes ?? now, now: now, &progress)
            guard queues[key]?.waiting.isEmpty == false else {
                if queues[key]?.isHeld(now) == false { queues[key] = nil }
                continue
            }
            if progress.start.count > before { served.append(key) } else { unserved.append(key) }
        }
        // Who was served waits behind the others: no queue can keep another from its turn.
        turns = unserved + served
        prune(now: now)
        return progress
    }

    private mutating func serve(
        _ key: QueueKey, notBefore: Instant, now: Instant, _ progress: inout Progress
    ) {
        while let queue = queues[key], let ticket = queue.waiting.first {
            let isBusy = queue.inFlight != nil
            // Behind a request on its way nothing can start, whatever the limits say.
            let earliest = isBusy ? now : max(notBefore, earliestStart(queue, ticket, now: now))
            if ticket.deadline <= now || earliest > ticket.deadline {
                queues[key]?.waiting.removeFirst()
                waitingCount -= 1
                progress.expired.append(ticket)
            } else if isBusy || earliest > now {
                let next = isBusy ? ticket.deadline : earliest
                progress.wake = min(progress.wake ?? next, next)
                return
            } else {
                queues[key]?.waiting.removeFirst()
                waitingCount -= 1
                depart(ticket, key, now: now)
                progress.start.append(ticket)
            }
        }
    }

    private func earliestStart(_ queue: Queue, _ ticket: Ticket, now: Instant) -> Instant {
        var earliest = max(now, queue.notBefore ?? now)
        if let reset = buckets.reset(for: ticket) { earliest = max(earliest, reset) }
        if !ticket.endpoint.isOfInteraction {
            earliest = max(earliest, global.earliestStart(isLowPriority: ticket.endpoint.isLowPriority, now: now))
        }
        return earliest
    }

    private mutating func depart(_ ticket: Ticket, _ key: QueueKey, now: Instant) {
        queues[key]?.inFlight = ticket.number
        if !ticket.endpoint.isOfInteraction { global.count(now) }
        buckets.count(ticket, now: now)
    }

    private mutating func wait(_ ticket: Ticket, isFirst: Bool) {
        let key = key(of: ticket)
        if queues[key]?.waiting.isEmpty ?? true, !turns.contains(key) { turns.append(key) }
        queues[key, default: Queue()].waiting.insert(ticket, at: isFirst ? 0 : queues[key]?.waiting.count ?? 0)
        waitingCount += 1
    }

    private mutating func release(_ ticket: Ticket) {
        let key = key(of: ticket)
        if queues[key]?.inFlight == ticket.number { queues[key]?.inFlight = nil }
        buckets.release(ticket)
    }

    private func key(of ticket: Ticket) -> QueueKey {
        QueueKey(endpoint: ticket.endpoint.queue, topLevel: ticket.topLevel)
    }

    /// Forgets what is full again or empty, once there is much of it: every interaction has its own queue and bucket.
    private mutating func prune(now: Instant) {
        guard buckets.number + queues.count > pruneAt else { return }
        buckets.prune(now: now)
        queues = queues.filter { $0.value.isHeld(now) }
        pruneAt = max(256, 2 * (buckets.number + queues.count))
    }
}
