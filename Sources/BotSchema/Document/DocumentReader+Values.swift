extension DocumentReader {
    mutating func readValue(depth: Int) throws(Stop) -> Node {
        let start = position()
        guard let first = next else { throw fail("the document ends where a value is expected") }
        switch first {
        case UInt8(ascii: "{"):
            return Node(kind: .object(try readMembers(depth: depth + 1)), position: start)
        case UInt8(ascii: "["):
            return Node(kind: .array(try readElements(depth: depth + 1)), position: start)
        case UInt8(ascii: "\""):
            return Node(kind: .string(try readString()), position: start)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return Node(kind: try readNumber(), position: start)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            return Node(kind: try readWord(), position: start)
        case UInt8(ascii: "'"):
            throw fail("a text stands in double quotes, not in single ones")
        case UInt8(ascii: "+"):
            throw fail("a number has no plus sign")
        case UInt8(ascii: "."):
            throw fail("a number begins with a digit", hint: "write 0.5, not .5")
        default:
            throw fail("a value is expected here")
        }
    }

    private mutating func readMembers(depth: Int) throws(Stop) -> [Node.Member] {
        try enter(depth: depth)
        var members: [Node.Member] = []
        var places: [String: Position] = [:]
        try skipSpace()
        while next != UInt8(ascii: "}") {
            guard next == UInt8(ascii: "\"") else {
                throw fail(
                    next == nil ? "the document ends inside an object" : "a name in double quotes is expected here",
                    hint: next == nil ? "a '}' is missing" : nil)
            }
            let place = position()
            let name = try readString()
            try skipSpace()
            guard next == UInt8(ascii: ":") else { throw fail("a ':' is expected after the name \(quoted(name))") }
            index += 1
            try skipSpace()
            let value = try readValue(depth: depth)
            if let first = places[name] {
                try slip(
                    "the name \(quoted(name)) stands here twice; it is first at line \(first.line), column \(first.column)",
                    at: place)
            } else {
                places[name] = place
                members.append(Node.Member(name: name, namePosition: place, value: value))
            }
            guard try readSeparator(closing: UInt8(ascii: "}")) else { break }
        }
        index += 1
        return members
    }

    private mutating func readElements(depth: Int) throws(Stop) -> [Node] {
        try enter(depth: depth)
        var elements: [Node] = []
        try skipSpace()
        while next != UInt8(ascii: "]") {
            elements.append(try readValue(depth: depth))
            guard try readSeparator(closing: UInt8(ascii: "]")) else { break }
        }
        index += 1
        return elements
    }

    private mutating func enter(depth: Int) throws(Stop) {
        guard depth <= Limit.depth else {
            throw fail("brackets stand more than \(Limit.depth) levels deep", category: .limit)
        }
        index += 1
    }

    /// Reads what stands between two elements and stops before whatever follows.
    /// - Returns: Whether another element may follow.
    private mutating func readSeparator(closing: UInt8) throws(Stop) -> Bool {
        let bracket = Character(Unicode.Scalar(closing))
        try skipSpace()
        switch next {
        case closing:
            return false
        case UInt8(ascii: ","):
            let comma = position()
            index += 1
            try skipSpace()
            if next == closing {
                try slip("a comma stands before '\(bracket)'", at: comma, hint: "remove it")
            }
            return true
        case nil:
            throw fail("the document ends where ',' or '\(bracket)' is expected")
        default:
            throw fail("a ',' or '\(bracket)' is expected here")
        }
    }

    private mutating func readWord() throws(Stop) -> Node.Kind {
        var end = index
        while end < bytes.count, isLetter(bytes[end]) { end += 1 }
        let word = String(decoding: bytes[index..<end], as: UTF8.self)
        let kind: Node.Kind? =
            switch word {
            case "null": .null
            case "true": .boolean(true)
            case "false": .boolean(false)
            default: nil
            }
        guard let kind else {
            let nearest = nearestName(to: word.lowercased(), in: ["null", "true", "false"])
            throw fail(
                "the word \(quoted(word)) means nothing here",
                hint: nearest.map { "did you mean '\($0)'?" } ?? "a text stands in double quotes")
        }
        index = end
        return kind
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
    }

    /// Steps over white space; a comment is reported and stepped over.
    mutating func skipSpace() throws(Stop) {
        while let byte = next {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                advanceOverLines()
            case UInt8(ascii: "/"), UInt8(ascii: "#"):
                try skipComment()
            default:
                return
            }
        }
    }

    private mutating func skipComment() throws(Stop) {
        try slip("JSON has no comments", hint: "remove it")
        let isBlock = bytes[index...].starts(with: [UInt8(ascii: "/"), UInt8(ascii: "*")])
        if isBlock {
            index += 2
            while index < bytes.count, !bytes[index...].starts(with: [UInt8(ascii: "*"), UInt8(ascii: "/")]) {
                advanceOverLines()
            }
            index = min(index + 2, bytes.count)
        } else {
            while let byte = next, byte != UInt8(ascii: "\n") { index += 1 }
        }
    }
}
