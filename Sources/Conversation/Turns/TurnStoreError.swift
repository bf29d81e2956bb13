/// The table `turn` holds what no version of this program has written.
public enum TurnStoreError: Error, Sendable, CustomStringConvertible {
    case unknownState(String)

    public var description: String {
        switch self {
        case .unknownState(let state): "A turn in the database has the unknown state '\(state)'."
        }
    }
}
