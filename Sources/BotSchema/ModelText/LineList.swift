/// Writes JSON objects with a line for each member, indented by two.
struct LineList {
    private(set) var text = ""
    private var indentation = ""
    private var isFirst = true

    mutating func object(_ body: (inout LineList) -> Void) {
        text += "{"
        indentation += "  "
        isFirst = true
        body(&self)
        indentation.removeLast(2)
        if !isFirst { text += "\n" + indentation }
        text += "}"
        isFirst = false
    }

    mutating func member(_ name: String, _ value: String) {
        begin(name)
        text += value
    }

    mutating func member(_ name: String, _ body: (inout LineList) -> Void) {
        begin(name)
        object(body)
    }

    private mutating func begin(_ name: String) {
        text += (isFirst ? "\n" : ",\n") + indentation + JSONLiteral.string(name) + ": "
        isFirst = false
    }
}
