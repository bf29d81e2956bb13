extension MigrationPlan: CustomStringConvertible {
    /// The plan as an SQL script whose comments say what each statement is for.
    public var description: String {
        steps.map(\.description).joined(separator: "\n\n")
    }
}

extension MigrationStep: CustomStringConvertible {
    public var description: String {
        let comments = changes.flatMap { change in
            ["-- \(change.kind.words): \(change.text)"] + (change.hint.map { ["--   \($0)"] } ?? [])
        }
        return (comments + statements.map { $0 + ";" }).joined(separator: "\n")
    }
}

extension MigrationChange.Kind {
    /// How people read it.
    public var words: String {
        switch self {
        case .safe: "safe"
        case .rename: "rename"
        case .needsRenamedFrom: "loses data, or needs renamedFrom"
        case .losesData: "loses data"
        case .impossible: "impossible"
        }
    }
}

extension Int {
    /// The number with what it counts, such as `1 row` and `2 rows`.
    func counting(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}
