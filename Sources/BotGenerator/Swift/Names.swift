/// How things of the document are called in Swift.
enum Names {
    /// `notice_kind` → `NoticeKind`.
    static func type(_ name: String) -> String { camel(name, capitalizesFirst: true) }

    /// `current_session_id` → `currentSessionID`, as it stands behind a dot or as a label, where keywords need no backticks.
    ///
    /// Two would mean something else there even in backticks: `self` and `init`.
    static func bare(_ name: String) -> String {
        let camel = camel(name, capitalizesFirst: false)
        return ["self", "init"].contains(camel) ? camel + "Value" : camel
    }

    /// The same, in backticks if it is a keyword, as it stands where it is declared or by itself.
    static func declared(_ name: String) -> String {
        let bare = bare(name)
        return keywords.contains(bare) ? "`\(bare)`" : bare
    }

    /// The same for a constant or a parameter beside others of these names.
    static func local(_ name: String, besides others: Set<String>) -> String {
        others.contains(bare(name)) ? bare(name) + "Value" : declared(name)
    }

    /// A parameter that is called by its name outside, and by ``local(_:besides:)`` inside.
    static func parameter(_ name: String, besides others: Set<String>) -> String {
        let local = local(name, besides: others)
        return local == declared(name) ? local : "\(bare(name)) \(local)"
    }

    /// A property that an initializer sets which has parameters or constants of these names.
    static func assigned(_ name: String, besides others: Set<String>) -> String {
        others.contains(bare(name)) ? "self.\(bare(name))" : declared(name)
    }

    /// `session` → `SessionRow`.
    static func row(_ table: String) -> String { type(table) + "Row" }

    /// `session` → `SessionControl`.
    static func control(_ view: String) -> String { type(view) + "Control" }

    /// A value of an enumeration, as a case: any text is a name in backticks (Swift Evolution 0451).
    static func enumCase(_ value: String) -> String {
        let camel = bare(value)
        if camel == value || isSnakeCase(value) { return keywords.contains(camel) ? "`\(camel)`" : camel }
        return "`\(value)`"
    }

    /// The same behind a dot, where most keywords need no backticks.
    static func enumReference(_ value: String) -> String {
        let name = enumCase(value)
        let bare = bare(value)
        return name == "`\(bare)`" && !["init", "self"].contains(bare) && isSnakeCase(value) ? bare : name
    }

    /// A language such as `zh-CN` as a case: `zhCN`.
    static func language(_ code: String) -> String {
        let parts = code.split(separator: "-")
        return parts.prefix(1).map { $0.lowercased() }.joined() + parts.dropFirst().joined()
    }

    private static func isSnakeCase(_ name: String) -> Bool {
        let first = name.utf8.first.map { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 } ?? false
        return first
            && name.utf8.allSatisfy {
                UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
                    || $0 == UInt8(ascii: "_")
            }
    }

    private static func camel(_ name: String, capitalizesFirst: Bool) -> String {
        var result = ""
        for part in name.split(whereSeparator: { $0 == "_" || $0 == "." || $0 == "-" }) {
            let isFirst = result.isEmpty
            if isFirst && !capitalizesFirst {
                result += part
            } else if let acronym = acronyms[String(part)] {
                result += acronym
            } else {
                result += part.prefix(1).uppercased() + part.dropFirst()
            }
        }
        return result
    }

    private static let acronyms = ["id": "ID", "ids": "IDs", "url": "URL", "api": "API"]

    /// Words that cannot be declared as names without backticks (The Swift Programming Language, Lexical Structure).
    private static let keywords: Set<String> = [
        "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import", "init", "inout",
        "internal", "let", "open", "operator", "precedencegroup", "private", "protocol", "public", "rethrows", "static",
        "struct", "subscript", "typealias", "var", "break", "case", "catch", "continue", "default", "defer", "do",
        "else",
        "fallthrough", "for", "guard", "if", "in", "repeat", "return", "switch", "throw", "where", "while", "any", "as",
        "await", "false", "is", "nil", "self", "Self", "super", "throws", "true", "try",
    ]
}
