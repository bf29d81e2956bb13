@testable import BotSchema

/// `Schema/bot.schema.json` as a tree of JSON Schema (2020-12), as far as the language's schema uses it.
struct LanguageSchema {
    let root: Node

    init(_ root: Node) {
        self.root = root
    }

    /// What stands behind `#/$defs/name`.
    func definition(_ name: String) -> Node? { root["$defs"]?[name] }

    /// The schema that a node refers to, with the name of its definition; the node itself where it refers to none.
    func resolved(_ schema: Node) -> (name: String?, schema: Node) {
        guard let name = Self.reference(in: schema), let definition = definition(name) else { return (nil, schema) }
        return (name, definition)
    }

    static func reference(in schema: Node) -> String? {
        guard let path = schema["$ref"]?.text, path.hasPrefix("#/$defs/") else { return nil }
        return String(path.dropFirst("#/$defs/".count))
    }

    /// The schemas one of which holds for a value.
    static func branches(of schema: Node) -> [Node] { (schema["oneOf"] ?? schema["anyOf"])?.list ?? [] }

    /// Whether a value has the shape that a schema describes; bounds and conditions are left to validators.
    func describes(_ schema: Node, _ value: Node) -> Bool {
        let schema = resolved(schema).schema
        if let constant = schema["const"], !constant.isSame(as: value) { return false }
        if let values = schema["enum"]?.list, !values.contains(where: { $0.isSame(as: value) }) { return false }
        if let type = schema["type"], !(type.list ?? [type]).contains(where: { value.isOfType($0.text ?? "") }) {
            return false
        }
        if let pattern = schema["pattern"]?.text, let text = value.text {
            guard let regex = try? Regex(pattern), text.contains(regex) else { return false }
        }
        if let members = value.members {
            let names = Set(members.map(\.name))
            guard (schema["required"]?.list ?? []).allSatisfy({ names.contains($0.text ?? "") }) else { return false }
            let known = schema["properties"]?.members ?? []
            for member in members {
                if let property = known.first(where: { $0.name == member.name })?.value {
                    guard describes(property, member.value) else { return false }
                } else if case .boolean(false)? = schema["additionalProperties"]?.kind,
                    schema["patternProperties"] == nil
                {
                    return false
                }
            }
        }
        if let elements = value.list, let items = schema["items"] {
            guard elements.allSatisfy({ describes(items, $0) }) else { return false }
        }
        let branches = Self.branches(of: schema)
        return branches.isEmpty || branches.contains { describes($0, value) }
    }
}

extension Node {
    subscript(name: String) -> Node? { members?.first { $0.name == name }?.value }

    var members: [Member]? { if case .object(let members) = kind { members } else { nil } }
    var list: [Node]? { if case .array(let elements) = kind { elements } else { nil } }
    var text: String? { if case .string(let text) = kind { text } else { nil } }

    func isOfType(_ type: String) -> Bool {
        switch (kind, type) {
        case (.null, "null"), (.boolean, "boolean"), (.integer, "integer"), (.integer, "number"), (.number, "number"),
            (.string, "string"), (.array, "array"), (.object, "object"):
            true
        default: false
        }
    }

    func isSame(as other: Node) -> Bool { json(depth: .max) == other.json(depth: .max) }

    /// The value on one line; what stands deeper than `depth` brackets is left out.
    func json(depth: Int) -> String {
        switch kind {
        case .null: return "null"
        case .boolean(let truth): return "\(truth)"
        case .integer(let number): return "\(number)"
        case .number(let number): return "\(number)"
        case .string(let text): return Self.quoted(text)
        case .array(let elements):
            if elements.isEmpty { return "[]" }
            if depth <= 0 { return "[…]" }
            return "[" + elements.map { $0.json(depth: depth - 1) }.joined(separator: ", ") + "]"
        case .object(let members):
            if members.isEmpty { return "{}" }
            if depth <= 0 { return "{ … }" }
            let parts = members.map { Self.quoted($0.name) + ": " + $0.value.json(depth: depth - 1) }
            return "{ " + parts.joined(separator: ", ") + " }"
        }
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
    }
}
