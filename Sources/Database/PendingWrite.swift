/// A piece of work that waits for the writer thread, with whoever waits for its result.
protocol PendingWrite: AnyObject, Sendable {
    func perform(on connection: Connection) throws
    /// Called once, after the commit (nil) or after the failure.
    func finish(_ error: (any Error)?)
}

/// `@unchecked Sendable`: it is made by one thread and then used by the writer thread only.
final class PendingWriteOf<Success: Sendable>: PendingWrite, @unchecked Sendable {
    private let body: @Sendable (Connection) throws -> Success
    private let completion: @Sendable (Result<Success, any Error>) -> Void
    private var success: Success?

    init(
        _ body: @escaping @Sendable (Connection) throws -> Success,
        completion: @escaping @Sendable (Result<Success, any Error>) -> Void
    ) {
        self.body = body
        self.completion = completion
    }

    func perform(on connection: Connection) throws { success = try body(connection) }

    func finish(_ error: (any Error)?) {
        if let error {
            completion(.failure(error))
        } else if let success {
            completion(.success(success))
        }
    }
}
