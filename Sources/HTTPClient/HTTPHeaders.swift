/// The header fields of an answer, looked up by name without regard to case.
///
/// They are kept as the bytes that came: most answers have twenty fields of which two are read.
public struct HTTPHeaders: Sendable {
    /// Lines `name: value`, each ended by a line feed.
    private var lines: [UInt8]

    init(lines: [UInt8]) { self.lines = lines }

    public init(_ fields: [(name: String, value: String)] = []) {
        lines = fields.flatMap { Array("\($0.name): \($0.value)\r\n".utf8) }
    }

    /// The value of the first field of that name, without the spaces around it.
    public subscript(name: String) -> String? {
        var name = name
        return name.withUTF8 { wanted in
            lines.withUnsafeBytes { bytes in
                var value: String?
                Self.forEachField(in: bytes) { field, content in
                    guard Self.isSame(UnsafeRawBufferPointer(wanted), field) else { return true }
                    value = String(decoding: content, as: UTF8.self)
                    return false
                }
                return value
            }
        }
    }

    /// Every field in the order in which it came, names as the server wrote them.
    public var all: [(name: String, value: String)] {
        lines.withUnsafeBytes { bytes in
            var fields: [(name: String, value: String)] = []
            Self.forEachField(in: bytes) { name, value in
                fields.append((String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self)))
                return true
            }
            return fields
        }
    }

    private static func forEachField(
        in bytes: UnsafeRawBufferPointer,
        _ visit: (_ name: Slice<UnsafeRawBufferPointer>, _ value: Slice<UnsafeRawBufferPointer>) -> Bool
    ) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
            let line = rest[..<end]
            rest = rest[min(end + 1, rest.endIndex)...]
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            var value = line[(colon + 1)...]
            while let byte = value.first, isSpace(byte) { value.removeFirst() }
            while let byte = value.last, isSpace(byte) { value.removeLast() }
            if !visit(line[..<colon], value) { return }
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

    /// Whether two names are the same to HTTP.
    static func isSame(_ left: String, _ right: StaticString) -> Bool {
        let right = UnsafeBufferPointer(start: right.utf8Start, count: right.utf8CodeUnitCount)
        return left.utf8.count == right.count && zip(left.utf8, right).allSatisfy { lowercased($0) == lowercased($1) }
    }

    private static func isSame(_ left: UnsafeRawBufferPointer, _ right: Slice<UnsafeRawBufferPointer>) -> Bool {
        left.count == right.count && zip(left, right).allSatisfy { lowercased($0) == lowercased($1) }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
    }
}
