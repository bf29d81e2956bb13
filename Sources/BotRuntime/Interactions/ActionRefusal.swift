/// Why an action is not done. Thrown in a transaction it takes back what the action has done before.
public enum ActionRefusal<Panel: Hashable & Sendable>: Error, Hashable {
    /// What the action is about has changed or is gone: the panel as it is now is shown, or what stands for it.
    case outdated(Panel?)
    /// A sentence that only the person sees says why.
    case text(String)
}
