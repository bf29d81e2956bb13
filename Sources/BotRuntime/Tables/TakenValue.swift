internal import Database

/// A value of which there can be one only, and that another row has already. Thrown in a transaction it takes back what was
/// done before.
public struct TakenValue: Error, Hashable, CustomStringConvertible {
    /// The value as people read it.
    public let given: String
    /// The columns in question, as `table.column`.
    public let columns: [String]

    public var description: String { "what \(columns.joined(separator: " and ")) should hold is there already" }

    /// The failure of a statement as it is thrown on: every other one stays what it is.
    ///
    /// - Parameter values: what was to be stored, by column.
    static func named(
        _ error: any Error, _ values: [(column: String, value: (any ValueConvertible)?)]
    ) -> any Error {
        if let taken = TakenValue(error, values) { return taken }
        return error
    }

    private init?(_ error: any Error, _ values: [(column: String, value: (any ValueConvertible)?)]) {
        guard let error = error as? DatabaseError, !error.takenColumns.isEmpty else { return nil }
        columns = error.takenColumns
        let names = columns.map { $0.split(separator: ".").last.map(String.init) ?? $0 }
        let stored = names.compactMap { name in values.first { $0.column == name }?.value?.databaseValue }
        // Of a key over several columns the ids say nothing to people.
        let texts = stored.filter { if case .text = $0 { true } else { false } }
        given = (texts.isEmpty ? stored : texts).map(\.shown).joined(separator: ", ")
    }
}

extension Value {
    fileprivate var shown: String {
        switch self {
        case .integer(let number): number.shown
        case .real(let number): number.shown
        case .text(let text): text
        case .null, .blob: ""
        }
    }
}
