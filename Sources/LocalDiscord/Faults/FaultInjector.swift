public import EventLoop

/// Lets things go wrong at the gateway, in REST and at a model: by a plan, or the next time on demand; and counts them.
@LoopActor public final class FaultInjector {
    /// What happens by itself; nil for nothing.
    public var plan: FaultPlan?
    /// How often each kind has happened.
    public private(set) var counts: [FaultKind: Int] = [:]
    /// Called with each fault that happens and what it happens to: an event's name, a route, a question.
    public var onFault: (@LoopActor (Fault, _ subject: String) -> Void)?

    private struct Order {
        var fault: Fault
        var subject: String?
    }

    /// More subjects are forgotten, and counted from 1 again.
    private static let mostSubjects = 10_000

    private var orders: [Order] = []
    private var numbers: [String: Int] = [:]

    public init() {}

    /// Lets the next requests of the kind's place go wrong, whatever the plan says.
    ///
    /// - Parameter subject: Only those of this route (`POST /channels/{channel_id}/messages`) or question.
    public func order(_ fault: Fault, count: Int = 1, for subject: String? = nil) {
        orders += Array(repeating: Order(fault: fault, subject: subject), count: count)
    }

    /// Lets nothing go wrong any more.
    public func clear() {
        plan = nil
        orders = []
    }

    /// What goes wrong now; the hook that asks lets it happen.
    ///
    /// - Parameter possible: What can happen here; anything else is passed over.
    func next(
        at place: FaultKind.Place, for subject: String, possible: (FaultKind) -> Bool = { _ in true }
    ) -> Fault? {
        guard plan != nil || !orders.isEmpty else { return nil }
        if numbers.count >= Self.mostSubjects { numbers = [:] }
        let key = "\(place.rawValue) \(subject)"
        let number = numbers[key, default: 0] + 1
        numbers[key] = number
        let fault = takeOrder(at: place, for: subject) ?? plan?.fault(at: place, for: subject, number: number)
        guard let fault, possible(fault.kind) else { return nil }
        note(fault, subject)
        return fault
    }

    /// Counts a fault that happens.
    func note(_ fault: Fault, _ subject: String) {
        counts[fault.kind, default: 0] += 1
        onFault?(fault, subject)
    }

    private func takeOrder(at place: FaultKind.Place, for subject: String) -> Fault? {
        let index = orders.firstIndex { $0.fault.kind.place == place && ($0.subject ?? subject) == subject }
        return index.map { orders.remove(at: $0).fault }
    }
}
