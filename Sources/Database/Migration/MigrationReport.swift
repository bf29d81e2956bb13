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
    /// What the program is called whose commands help.
    let program: String

    /// One sentence; ``details`` says what exactly.
    public var description: String {
        let reason =
            plan.isImpossible
            ? "its tables cannot be changed to this program's before the schema or the rows are"
            : "changing its tables to this program's would lose data"
        return "The database '\(path)' is left as it is, because \(reason)."
    }

    /// The whole plan as an SQL script, and what a person can do.
    public var details: String { "\n\(plan)\n\n\(advice)" }

    private var advice: String {
        if plan.isImpossible { return "Change what the plan calls impossible, then build and start again." }
        // The database may be another than the one that the command would take by itself.
        return """
            If what is lost is not needed, this makes the changes, and keeps a copy from before:

              PARLANCE_DATABASE=\(shellWord) \(program) db migrate --allow-data-loss
            """
    }

    private var shellWord: String {
        let isPlain = path.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || "0123456789/._-".utf8.contains(byte)
        }
        return isPlain ? path : "'\(path.replacing("'", with: "'\\''"))'"
    }
}
