import Glibc

/// Holds a thread until it is opened.
///
/// `@unchecked Sendable`: POSIX semaphores are made for several threads.
final class Gate: @unchecked Sendable {
    private let arrival = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
    private let opening = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init() {
        sem_init(arrival, 0, 0)
        sem_init(opening, 0, 0)
    }

    deinit {
        arrival.deallocate()
        opening.deallocate()
    }

    func wait() {
        sem_post(arrival)
        sem_wait(opening)
    }

    /// Returns when a thread stands at the gate.
    func waitForArrival() { sem_wait(arrival) }

    func open() { sem_post(opening) }
}
