internal import CLinux
internal import Glibc

/// What a file descriptor is ready for. Hang-ups and errors count as both, so that the next read or write reports them.
public struct Readiness: OptionSet, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    public static let readable = Readiness(rawValue: 1)
    public static let writable = Readiness(rawValue: 2)
    /// The other side has closed at least its sending half.
    public static let hangUp = Readiness(rawValue: 4)

    init(epoll events: UInt32) {
        var readiness: Readiness = []
        if events & EPOLLIN.rawValue != 0 { readiness.insert(.readable) }
        if events & EPOLLOUT.rawValue != 0 { readiness.insert(.writable) }
        if events & (EPOLLERR.rawValue | EPOLLHUP.rawValue | EPOLLRDHUP.rawValue) != 0 {
            readiness.formUnion([.readable, .writable, .hangUp])
        }
        self = readiness
    }

    var epollEvents: UInt32 {
        var events: UInt32 = 0
        if contains(.readable) { events |= EPOLLIN.rawValue }
        if contains(.writable) { events |= EPOLLOUT.rawValue }
        if contains(.hangUp) { events |= EPOLLRDHUP.rawValue }
        return events
    }
}

/// A file descriptor that the loop watches, level-triggered, until ``cancel()``.
@LoopActor public final class Watch {
    private let loop: EventLoop
    public let descriptor: Int32
    let generation: UInt32
    private(set) var handler: (@LoopActor (Readiness) -> Void)?

    init(loop: EventLoop, descriptor: Int32, generation: UInt32, handler: @escaping @LoopActor (Readiness) -> Void) {
        self.loop = loop
        self.descriptor = descriptor
        self.generation = generation
        self.handler = handler
    }

    /// Changes what is waited for; nothing pauses the watch.
    public func update(_ interest: Readiness) {
        guard loop.watches[descriptor] === self else { return }
        loop.control(EPOLL_CTL_MOD, descriptor, events: interest.epollEvents, tag: generation)
    }

    /// Stops watching, and releases what the handler holds. Call it before the descriptor is closed; the descriptor itself
    /// stays open.
    public func cancel() {
        handler = nil
        guard loop.watches[descriptor] === self else { return }
        loop.watches[descriptor] = nil
        loop.control(EPOLL_CTL_DEL, descriptor, events: 0, tag: 0)
    }
}

extension EventLoop {
    /// Calls `handler` whenever `descriptor` is ready for one of `interest`, as long as it stays ready.
    ///
    /// A descriptor has one watch at a time.
    @LoopActor public func watch(
        _ descriptor: Int32, for interest: Readiness, handler: @escaping @LoopActor (Readiness) -> Void
    ) -> Watch {
        precondition(watches[descriptor] == nil, "descriptor \(descriptor) is watched already")
        lastWatchGeneration &+= 1
        let watch = Watch(loop: self, descriptor: descriptor, generation: lastWatchGeneration, handler: handler)
        watches[descriptor] = watch
        control(EPOLL_CTL_ADD, descriptor, events: interest.epollEvents, tag: watch.generation)
        return watch
    }
}
