internal import JSON

/// A field that Discord refuses, and why (reference: Error Messages).
public struct FormRefusal: Sendable, Hashable {
    /// From the body down to the field: keys, and indexes as digits. Empty for the body as a whole.
    public let path: [String]
    /// Such as `BASE_TYPE_BAD_LENGTH`; empty where Discord gave none.
    public let code: String
    /// Discord's own sentence.
    public let message: String

    public init(path: [String], code: String, message: String) {
        self.path = path
        self.code = code
        self.message = message
    }

    /// More are passed over: whoever mends a hundred fields asks again.
    static let most = 100

    /// Walks the tree of errors: objects are fields, arrays under `_errors` hold what is wrong there.
    static func collect(from json: JSON) -> [FormRefusal] {
        var refusals: [FormRefusal] = []
        collect(json, path: [], into: &refusals)
        return refusals
    }

    private static func collect(_ json: JSON, path: [String], into refusals: inout [FormRefusal]) {
        guard path.count < 16 else { return }
        for (key, value) in json.object ?? [] {
            if key != "_errors" {
                collect(value, path: path + [String(key.prefix(100))], into: &refusals)
                continue
            }
            for error in value.array ?? [] where refusals.count < most {
                refusals.append(
                    FormRefusal(
                        path: path, code: String((error["code"].string ?? "").prefix(100)),
                        message: String((error["message"].string ?? "").prefix(200))))
            }
        }
    }
}

extension FormRefusal: CustomStringConvertible {
    public var description: String { "\(place): \(message)" }

    var place: String { path.isEmpty ? "(body)" : path.joined(separator: ".") }
}
