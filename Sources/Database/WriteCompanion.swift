/// Notes that go along with whatever is written, in its transaction: they are kept exactly when that is.
///
/// Everything is called on the writer thread.
public protocol WriteCompanion: AnyObject, Sendable {
    /// Called at the end of each transaction; what it throws takes the transaction back.
    func write(on connection: Connection) throws

    /// Called when the transaction is over.
    func ended(isCommitted: Bool)
}
