/// How far a migration may go without asking.
public enum MigrationPermission: Sendable, Hashable {
    /// Everything that keeps what is stored: additions, renames, rebuilds.
    case safeChanges
    /// Also what loses data.
    case dataLoss
}

/// What a migration did.
public struct MigrationReport: Sendable {
    public let plan: MigrationPlan
    /// The path of the copy from before; nil where no table had to change.
    public let backup: String?
}

/// Why a database was left as it is: bringing it up to date would lose data, or cannot be done.
public struct MigrationRefusal: Error, Sendable, CustomStringConvertible {
    public let path: String
    public let plan: MigrationPlan

    /// One sentence; the plan comes with it as ``plan``.
    public var description: String {
        let reason =
            plan.isImpossible
            ? "its tables cannot be changed to this program's before the schema or the rows are"
            : "changing its tables to this program's would lose data"
        return "The database '\(path)' is left as it is, because \(reason)."
    }

    /// What a person can do then.
    public var advice: String {
        plan.isImpossible
            ? "Change what the plan calls impossible, and build and start again."
            : "If what is lost is not needed: 'parlance db migrate --allow-data-loss', which writes a backup first."
    }
}
