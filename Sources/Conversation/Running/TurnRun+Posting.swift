internal import Database
internal import EventLoop

/// What a turn does once it has an answer.
extension TurnRun {
    func post(_ number: Int, within limit: Duration) {
        let piece = pieces[number]
        posting = EventLoop.main.spawn { [self] in
            switch await context.delegate.post(piece, of: turn, within: limit) {
            case .posted(let messageID): posted(number, messageID)
            case .retry(let delay): handle(.postFailed(retryAfter: delay))
            case .impossible: handle(.postImpossible)
            }
        }
    }

    func find(_ number: Int) {
        let piece = pieces[number]
        posting = EventLoop.main.spawn { [self] in
            do {
                var others = try context.database.read { try TurnStore($0).postedMessages(of: turn) }
                others.formUnion(pieces.compactMap(\.messageID))
                switch await context.delegate.find(piece, of: turn, besides: others) {
                case .found(let messageID): posted(number, messageID)
                case .absent: handle(.absent(piece: number))
                case .retry(let delay): handle(.postFailed(retryAfter: delay))
                case .impossible: handle(.postImpossible)
                }
            } catch {
                context.delegate.storageFailed(error)
                handle(.postFailed(retryAfter: nil))
            }
        }
    }

    private func posted(_ number: Int, _ messageID: String) {
        pieces[number].messageID = messageID
        handle(.posted(piece: number, messageID: messageID))
    }

    func record(_ piece: Int, _ messageID: String, _ state: TurnState?) {
        let (turn, now) = (turn, context.configuration.wallClock())
        records.write { connection in
            let store = TurnStore(connection)
            try store.recordPosted(piece, of: turn, messageID: messageID)
            if let state { try store.finish(turn, as: state, at: now) }
        }
    }

    func finish(_ state: TurnState, _ failure: String?) {
        let (turn, now) = (turn, context.configuration.wallClock())
        self.turn.failure = turn.failure ?? failure
        records.write { try TurnStore($0).finish(turn, as: state, failure: failure, at: now) }
    }
}
