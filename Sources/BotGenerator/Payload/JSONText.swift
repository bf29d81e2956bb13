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
            let lines = present.map { "\(inner)\(Self.quoted($0)): \($1.text(depth: depth + 1))" }
            return "{\n\(lines.joined(separator: ",\n"))\n\(outer)}"
        case .array(let elements):
            if elements.isEmpty { return "[]" }
            if elements.allSatisfy(\.isScalar) {
                return "[" + elements.map { $0.text(depth: 0) }.joined(separator: ", ") + "]"
            }
            return "[\n\(elements.map { inner + $0.text(depth: depth + 1) }.joined(separator: ",\n"))\n\(outer)]"
        case .string(let text): return Self.quoted(text)
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

    /// (RFC 8259, section 7)
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
