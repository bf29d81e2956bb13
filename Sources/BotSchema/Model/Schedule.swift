/// Effects that are done for a row when their time has come, once, also after a restart.
public struct Schedule: Sendable, Equatable {
    public var origin: Origin
    public var name: String
    /// The table of the rows that it is for.
    public var table: String
    public var action: Action

    /// The table that keeps what is planned.
    public var storage: String { "scheduled_" + name }
}
