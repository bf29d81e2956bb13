/// Which control of a panel is meant, by its stable name, and the value that it sets.
public struct ControlID: Hashable, Sendable {
    public var name: String
    /// Empty for a control that carries none.
    public var value: String

    public init(_ name: String) {
        self.name = name
        value = ""
    }

    public init(_ name: String, _ value: some ControlValue) {
        self.name = name
        self.value = value.controlText
    }
}

/// The controls of one view, generated as an enum.
public protocol PanelControl: Hashable, Sendable {
    /// The view's stable name.
    static var view: String { get }
    var id: ControlID { get }
    /// Reads an id; nil for a control or a value that no longer exists.
    init?(_ id: ControlID)
}
