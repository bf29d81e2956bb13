internal import BotSchema

/// A JSON value that is only written; members keep their order.
indirect enum JSONText {
    case object([(String, JSONText?)])
    case array([JSONText])
    case string(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    /// A value with the place of the document that says it, and the place of its words where they stand elsewhere.
    case sourced(JSONText, pointer: String, words: String?)

    func from(_ pointer: String, words: String? = nil) -> JSONText { .sourced(self, pointer: pointer, words: words) }

    /// The value as text, indented by two spaces so that differences can be read.
    var text: String { text(depth: 0) }

    private func text(depth: Int) -> String {
        let inner = String(repeating: "  ", count: depth + 1)
        let outer = String(repeating: "  ", count: depth)
        switch self {
        case .object(let members):
            let present = members.compactMap { key, value in value.map { (key, $0) } }
            if present.isEmpty { return "{}" }
            let lines = present.map { "\(inner)\(JSONLiteral.string($0)): \($1.text(depth: depth + 1))" }
            return "{\n\(lines.joined(separator: ",\n"))\n\(outer)}"
        case .array(let elements):
            if elements.isEmpty { return "[]" }
            if elements.allSatisfy(\.isScalar) {
                return "[" + elements.map { $0.text(depth: 0) }.joined(separator: ", ") + "]"
            }
            return "[\n\(elements.map { inner + $0.text(depth: depth + 1) }.joined(separator: ",\n"))\n\(outer)]"
        case .string(let text): return JSONLiteral.string(text)
        case .integer(let number): return String(number)
        case .number(let number): return Int(exactly: number).map(String.init) ?? String(number)
        case .boolean(let truth): return String(truth)
        case .sourced(let value, _, _): return value.text(depth: depth)
        }
    }

    private var isScalar: Bool {
        switch self {
        case .object, .array: false
        case .sourced(let value, _, _): value.isScalar
        case .string, .integer, .number, .boolean: true
        }
    }
}
