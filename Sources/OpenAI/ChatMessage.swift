/// One message of what the model is told.
public struct ChatMessage: Hashable, Sendable {
    public enum Role: String, Hashable, Sendable { case system, user, assistant }

    public var role: Role
    public var text: String

    public init(_ role: Role, _ text: String) {
        self.role = role
        self.text = text
    }
}
