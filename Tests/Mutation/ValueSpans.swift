/// Where the values of a JSON text begin and end, as well as can be told of a text that may not be JSON.
enum ValueSpans {
    static func all(in bytes: [UInt8]) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        var openings: [Int] = []
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): openings.append(index)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if let opening = openings.popLast() { spans.append(opening..<index + 1) }
            case UInt8(ascii: "\""):
                let start = index
                index += 1
                while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
                    index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
                }
                if index < bytes.count { spans.append(start..<index + 1) }
            case let byte where isWord(byte):
                let start = index
                while index + 1 < bytes.count, isWord(bytes[index + 1]) { index += 1 }
                spans.append(start..<index + 1)
            default: break
            }
            index += 1
        }
        return spans
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"),
            UInt8(ascii: "."), UInt8(ascii: "E"), UInt8(ascii: "+"):
            true
        default: false
        }
    }
}
