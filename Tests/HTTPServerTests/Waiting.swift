import EventLoop

/// A place for what a closure saw.
@LoopActor final class Box<Value> {
    var value: Value?
    nonisolated init() {}
}

/// Lets tasks wait until a test says go.
@LoopActor final class Gate {
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    nonisolated init() {}

    func open() {
        isOpen = true
        for continuation in waiting { continuation.resume() }
        waiting = []
    }

    func wait() async {
        if isOpen { return }
        await withCheckedContinuation { waiting.append($0) }
    }
}

extension String {
    /// Where `text` begins, in bytes.
    func range(of text: String) -> Int? {
        let whole = Array(utf8)
        let part = Array(text.utf8)
        guard whole.count >= part.count else { return nil }
        return (0...whole.count - part.count).first { whole[$0..<$0 + part.count].elementsEqual(part) }
    }
}
