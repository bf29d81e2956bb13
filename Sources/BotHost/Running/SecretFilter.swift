/// Blots out whatever secret a program knows, so that no careless message can give one away.
public struct SecretFilter: Sendable {
    private let secrets: [String]

    /// - Parameter secrets: Texts that must never be written. Empty ones are passed over.
    public init(_ secrets: [String] = []) { self.secrets = secrets.filter { !$0.isEmpty } }

    public func filtered(_ text: String) -> String {
        secrets.reduce(text) { text, secret in text.replacing(secret, with: "[secret]") }
    }
}
