/// How a database gets from the tables that it has to those of a schema, in order.
public struct MigrationPlan: Sendable, Hashable {
    /// The revision that the database was made for, or brought to last.
    public var fromRevision: Int
    public var toRevision: Int
    public var steps: [MigrationStep]

    /// Whether there is nothing to do. The database may still have to note its new revision and model.
    public var isEmpty: Bool { steps.isEmpty }

    /// Whether every step may be taken without asking anybody.
    public var isSafe: Bool { !losesData && !isImpossible }

    /// Whether a step would lose what is stored, or might unless `renamedFrom` says otherwise.
    public var losesData: Bool { changes.contains { $0.kind == .losesData || $0.kind == .needsRenamedFrom } }

    /// Whether a step cannot be taken at all before the schema or the rows are changed.
    public var isImpossible: Bool { changes.contains { $0.kind == .impossible } }

    public var changes: [MigrationChange] { steps.flatMap(\.changes) }

    /// Everything that is run, in order; none of it ends with a semicolon.
    public var statements: [String] { steps.flatMap(\.statements) }
}

/// Changes that are made together, because the same statements make them.
public struct MigrationStep: Sendable, Hashable {
    /// At least one.
    public var changes: [MigrationChange]
    /// May be empty where a change is impossible.
    public var statements: [String]

    /// The gravest of its changes.
    public var kind: MigrationChange.Kind { changes.map(\.kind).max() ?? .safe }
}

/// One difference between the tables of the database and those of the schema.
public struct MigrationChange: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable, Comparable {
        /// Nothing that is stored is lost.
        case safe
        /// Something goes on under the name that the schema gives it.
        case rename
        /// What goes may be what comes under another name; without `renamedFrom` it is lost.
        case needsRenamedFrom
        case losesData
        case impossible

        public static func < (one: Kind, other: Kind) -> Bool { one.gravity < other.gravity }

        private var gravity: Int {
            switch self {
            case .safe: 0
            case .rename: 1
            case .needsRenamedFrom: 2
            case .losesData: 3
            case .impossible: 4
            }
        }
    }

    public var kind: Kind
    public var table: String
    /// What changes, in words, without a full stop.
    public var text: String
    /// How many rows are written, or lose something, or stand in the way.
    public var rows: Int
    /// What a person may do about it.
    public var hint: String?

    init(_ kind: Kind, _ table: String, _ text: String, rows: Int = 0, hint: String? = nil) {
        self.kind = kind
        self.table = table
        self.text = text
        self.rows = rows
        self.hint = hint
    }
}
