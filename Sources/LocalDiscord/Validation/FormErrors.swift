internal import JSON

/// Where a field stands in a request's body: `components`, `0`, `custom_id`.
struct FormPath: Sendable {
    fileprivate var keys: [String] = []

    subscript(key: String) -> FormPath { FormPath(keys: keys + [key]) }
    subscript(index: Int) -> FormPath { self[String(index)] }
}

/// Everything that is wrong with a request's body, collected before it is refused as a whole
/// (Discord, reference, error messages).
struct FormErrors {
    private var root = Node()

    private struct Node {
        var children: [(key: String, node: Node)] = []
        var errors: [JSON] = []

        mutating func add(_ error: JSON, at path: ArraySlice<String>) {
            guard let key = path.first else {
                errors.append(error)
                return
            }
            let index =
                children.firstIndex { $0.key == key }
                ?? {
                    children.append((key, Node()))
                    return children.count - 1
                }()
            children[index].node.add(error, at: path.dropFirst())
        }

        var json: JSON {
            var members = children.map { (key: $0.key, value: $0.node.json) }
            if !errors.isEmpty { members.append(("_errors", JSON(errors))) }
            return JSON(object: members)
        }
    }

    private(set) var isEmpty = true

    mutating func add(_ code: String, _ message: String, at path: FormPath) {
        isEmpty = false
        root.add(["code": JSON(code), "message": JSON(message)], at: path.keys[...])
    }

    func check() throws(APIError) {
        if !isEmpty { throw .invalidForm(root.json) }
    }

    static func refusal(_ code: String, _ message: String, at path: FormPath) -> APIError {
        var errors = FormErrors()
        errors.add(code, message, at: path)
        return .invalidForm(errors.root.json)
    }
}
