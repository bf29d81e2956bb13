/// Where everything of a document stands, for messages about it that come later than its check.
public struct DocumentPlaces: Sendable {
    private let root: Node?

    /// - Parameter bytes: The document, JSON in UTF-8. One that cannot be read has no places.
    public init(of bytes: [UInt8]) { root = DocumentReader.read(bytes).root }

    /// The place of what a pointer leads to: its name's where it has one. Of what is not there, the nearest part around it.
    ///
    /// - Parameter pointer: As RFC 6901 writes it: `/commands/user/options/0`.
    public func position(of pointer: String) -> Position? {
        guard var node = root else { return nil }
        var position = node.position
        for token in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            guard let (next, place) = Self.child(of: node, Self.unescaped(token)) else { break }
            (node, position) = (next, place)
        }
        return position
    }

    private static func child(of node: Node, _ token: String) -> (Node, Position)? {
        switch node.kind {
        case .object(let members): members.first { $0.name == token }.map { ($0.value, $0.namePosition) }
        case .array(let elements):
            Int(token).flatMap { elements.indices.contains($0) ? (elements[$0], elements[$0].position) : nil }
        default: nil
        }
    }

    private static func unescaped(_ token: Substring) -> String {
        var text = ""
        var isEscaped = false
        for scalar in token.unicodeScalars {
            if isEscaped {
                text += scalar == "1" ? "/" : "~"
                isEscaped = false
            } else if scalar == "~" {
                isEscaped = true
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
