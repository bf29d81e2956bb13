/// Reads a file's bytes as text.
enum TextDecoding {
    /// UTF-8, or UTF-16 where a byte order mark says so; nil for anything else. The mark is no part of the text.
    static func text(of bytes: [UInt8]) -> String? {
        let text: String? =
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
                String(validating: bytes.dropFirst(3), as: UTF8.self)
            } else if bytes.starts(with: [0xFF, 0xFE]) {
                utf16(bytes.dropFirst(2)) { UInt16($1) << 8 | UInt16($0) }
            } else if bytes.starts(with: [0xFE, 0xFF]) {
                utf16(bytes.dropFirst(2)) { UInt16($0) << 8 | UInt16($1) }
            } else {
                String(validating: bytes, as: UTF8.self)
            }
        // No text has a NUL; many a binary file that happens to be valid UTF-8 has.
        return text.flatMap { $0.utf8.contains(0) ? nil : $0 }
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, _ unit: (UInt8, UInt8) -> UInt16) -> String? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        return String(validating: units, as: UTF16.self)
    }
}
