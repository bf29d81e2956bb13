/// One of the things that an action does.
public enum Effect: Sendable, Equatable {
    /// Turns a yes/no column over. The control carries the value to set, not 'flip'.
    case toggle(column: String)
    /// Sets a column to the value of the control that was used.
    case set(column: String)
    /// A hand-written function does it, and says what is answered.
    case call(FunctionUse)
}
