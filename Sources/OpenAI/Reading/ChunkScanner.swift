/// Finds the text in a chunk of a stream without building the tree of its JSON.
///
/// One word of an answer comes in 250 bytes that are the same each time; as a tree they cost more than everything else
/// about the answer together. So the usual chunk is read here, and whatever is unusual is left to the JSON library.
struct ChunkScanner {
    struct Chunk: Hashable {
        var text = ""
        var finishReason: String?
    }

    /// The chunk is unusual, or no JSON: nothing was decided.
    private struct Unusual: Error {}

    private static let maximumDepth = 32
    private let bytes: [UInt8]
    private var position = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The text and the end of a chunk with at most one choice, no usage and no error; `nil` for every other.
    static func scan(_ bytes: [UInt8], _ endpoint: CompletionRequest.Endpoint) -> Chunk? {
        var scanner = ChunkScanner(bytes)
        do throws(Unusual) {
            let chunk = try scanner.readChunk(endpoint)
            scanner.skipSpace()
            return scanner.position == bytes.count ? chunk : nil
        } catch { return nil }
    }

    private mutating func readChunk(_ endpoint: CompletionRequest.Endpoint) throws(Unusual) -> Chunk {
        var chunk: Chunk?
        try readObject { scanner, key throws(Unusual) in
            if isSame(key, "choices") {
                guard chunk == nil else { throw Unusual() }
                chunk = try scanner.readChoices(endpoint)
            } else if isSame(key, "usage") || isSame(key, "error") {
                try scanner.expect("null")
            } else {
                try scanner.skipValue()
            }
        }
        guard let chunk else { throw Unusual() }
        return chunk
    }

    private mutating func readChoices(_ endpoint: CompletionRequest.Endpoint) throws(Unusual) -> Chunk {
        var chunk = Chunk()
        try expect("[")
        try readObject { scanner, key throws(Unusual) in
            if isSame(key, "finish_reason") {
                chunk.finishReason = try scanner.readStringOrNull()
            } else if endpoint == .completions, isSame(key, "text") {
                chunk.text = try scanner.readStringOrNull() ?? ""
            } else if endpoint == .chat, isSame(key, "delta") {
                chunk.text = try scanner.readDelta()
            } else {
                try scanner.skipValue()
            }
        }
        try expect("]")
        return chunk
    }

    private mutating func readDelta() throws(Unusual) -> String {
        var text = ""
        try readObject { scanner, key throws(Unusual) in
            if isSame(key, "content") {
                text = try scanner.readStringOrNull() ?? ""
            } else if isSame(key, "refusal") {
                try scanner.expect("null")
            } else {
                try scanner.skipValue()
            }
        }
        return text
    }

    // MARK: JSON

    /// Calls `member` with the key of each member, its value being next.
    private mutating func readObject(
        _ member: (inout ChunkScanner, ArraySlice<UInt8>) throws(Unusual) -> Void
    ) throws(Unusual) {
        try expect("{")
        if take("}") { return }
        repeat {
            let key = try readRawString()
            try expect(":")
            try member(&self, key)
        } while take(",")
        try expect("}")
    }

    private mutating func skipValue(depth: Int = 0) throws(Unusual) {
        guard depth < Self.maximumDepth else { throw Unusual() }
        skipSpace()
        guard position < bytes.count else { throw Unusual() }
        switch bytes[position] {
        case UInt8(ascii: "\""):
            _ = try readRawString()
        case UInt8(ascii: "{"):
            try readObject { scanner, _ throws(Unusual) in try scanner.skipValue(depth: depth + 1) }
        case UInt8(ascii: "["):
            position += 1
            if take("]") { return }
            repeat { try skipValue(depth: depth + 1) } while take(",")
            try expect("]")
        default:
            // Numbers, true, false, null: nothing depends on them.
            let start = position
            while position < bytes.count, Self.isPlain(bytes[position]) { position += 1 }
            if position == start { throw Unusual() }
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    private mutating func readStringOrNull() throws(Unusual) -> String? {
        skipSpace()
        if position < bytes.count, bytes[position] == UInt8(ascii: "n") {
            try expect("null")
            return nil
        }
        let raw = try readRawString()
        guard raw.contains(UInt8(ascii: "\\")) else { return String(decoding: raw, as: UTF8.self) }
        guard let text = EscapedText.decode(raw) else { throw Unusual() }
        return text
    }

    /// The bytes between two quotation marks, escapes as they are.
    private mutating func readRawString() throws(Unusual) -> ArraySlice<UInt8> {
        try expect("\"")
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") { return bytes[start..<(position - 1)] }
            if byte == UInt8(ascii: "\\") { position += 1 }
            if byte < 0x20 { throw Unusual() }
        }
        throw Unusual()
    }

    private mutating func skipSpace() {
        while position < bytes.count, bytes[position] <= 0x20 {
            guard [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) else { return }
            position += 1
        }
    }

    private mutating func take(_ token: StaticString) -> Bool {
        skipSpace()
        guard position < bytes.count, bytes[position] == token.utf8Start.pointee else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ token: StaticString) throws(Unusual) {
        skipSpace()
        let end = position + token.utf8CodeUnitCount
        guard end <= bytes.count else { throw Unusual() }
        for index in 0..<token.utf8CodeUnitCount where bytes[position + index] != token.utf8Start[index] {
            throw Unusual()
        }
        position = end
    }
}
