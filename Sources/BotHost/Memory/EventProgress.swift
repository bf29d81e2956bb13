internal import Discord

/// How far the events of one gateway session are dealt with. Events come in order, and are dealt with in any.
struct EventProgress {
    private struct Entry {
        let sequence: Int
        let message: Snowflake?
        var isOver = false
    }

    /// One event on its way; Discord may send the same one twice.
    struct Ticket {
        fileprivate let number: Int
    }

    /// Everything up to this event is dealt with.
    private(set) var sequence: Int
    /// The greatest message among these, of this session or an earlier one.
    private(set) var message: Snowflake?
    /// From the oldest event that is not dealt with on.
    private var open: [Entry] = []
    /// The number of the first one.
    private var first = 0

    init(after sequence: Int, message: Snowflake?) {
        self.sequence = sequence
        self.message = message
    }

    /// Whether nothing is under way.
    var isSettled: Bool { open.isEmpty }

    /// An event has come.
    ///
    /// - Parameter message: the message that it brings, if it brings one.
    mutating func begin(_ sequence: Int, message: Snowflake? = nil) -> Ticket {
        open.append(Entry(sequence: sequence, message: message))
        return Ticket(number: first + open.count - 1)
    }

    /// An event is dealt with: what follows from it is kept.
    mutating func end(_ ticket: Ticket) {
        guard open.indices.contains(ticket.number - first) else { return }
        open[ticket.number - first].isOver = true
        let over = open.prefix(while: \.isOver)
        for entry in over {
            sequence = max(sequence, entry.sequence)
            message = entry.message.map { max($0, message ?? $0) } ?? message
        }
        first += over.count
        open.removeFirst(over.count)
    }
}
