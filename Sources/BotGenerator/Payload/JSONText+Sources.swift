extension JSONText {
    /// Where each part of the value comes from that says so: a line each of the part's path (`0.options.2.description`), the
    /// JSON pointer of what says it (`/commands/user/options/temperature/description`) and, where its words stand elsewhere,
    /// their pointer, with spaces between them. A pointer that goes on from the one around it begins with a dot.
    ///
    /// What says nothing comes from where the part around it does.
    var sourceLines: [String] {
        var lines: [String] = []
        collect("", within: "", into: &lines)
        return lines
    }

    private func collect(_ path: String, within around: String, into lines: inout [String]) {
        func inner(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
        switch self {
        case .object(let members):
            for (key, value) in members { value?.collect(inner(key), within: around, into: &lines) }
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                element.collect(inner(String(index)), within: around, into: &lines)
            }
        case .sourced(let value, let pointer, let words):
            let goesOn = !around.isEmpty && (pointer == around || pointer.hasPrefix(around + "/"))
            let shown = goesOn ? "." + pointer.dropFirst(around.count) : pointer
            lines.append([path, shown, words].compactMap(\.self).joined(separator: " "))
            value.collect(path, within: pointer, into: &lines)
        case .string, .integer, .number, .boolean: break
        }
    }
}
