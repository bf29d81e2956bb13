internal import CJansson

/// Why a text is not JSON.
public struct JSONError: Error, Equatable, CustomStringConvertible {
    public let message: String
    /// Where reading stopped, in bytes from the start.
    public let position: Int

    public var description: String { "not JSON at byte \(position): \(message)" }
}

extension JSON {
    /// Reads UTF-8 text. Any value may stand at its top, and of two members with one key the last counts.
    ///
    /// - Throws: ``JSONError`` when the text is not JSON, not UTF-8, or deeper than jansson's 2048 levels.
    public init(parsing bytes: some Collection<UInt8>) throws(JSONError) {
        let result: Result<JSON, JSONError>? = bytes.withContiguousStorageIfAvailable {
            Self.parse(UnsafeRawBufferPointer($0))
        }
        switch result ?? Array(bytes).withUnsafeBytes({ Self.parse($0) }) {
        case .success(let json): self = json
        case .failure(let error): throw error
        }
    }

    public init(parsing text: String) throws(JSONError) { try self.init(parsing: text.utf8) }

    private static func parse(_ bytes: UnsafeRawBufferPointer) -> Result<JSON, JSONError> {
        var error = json_error_t()
        let flags = Int(JSON_DECODE_ANY | JSON_ALLOW_NUL)
        guard let root = json_loadb(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, flags, &error)
        else {
            let message = withUnsafeBytes(of: &error.text) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            return .failure(JSONError(message: message.isEmpty ? "empty" : message, position: Int(error.position)))
        }
        return .success(JSON(adopting: root))
    }

    /// The value as compact UTF-8 text; ``missing`` is `null`.
    public var bytes: [UInt8] {
        guard let pointer = pointer else { return Array("null".utf8) }
        let flags = Int(JSON_COMPACT | JSON_ENCODE_ANY)
        // Nearly everything fits the first time; jansson says how much room the rest needs, and begins anew.
        let result = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 8192) {
            buffer -> Result<[UInt8], Oversized> in
            let size = json_dumpb(pointer, buffer.baseAddress, buffer.count, flags)
            guard size <= buffer.count else { return .failure(Oversized(size: size)) }
            return .success([UInt8](UnsafeRawBufferPointer(buffer)[..<size]))
        }
        switch result {
        case .success(let bytes): return bytes
        case .failure(let oversized):
            return [UInt8](unsafeUninitializedCapacity: oversized.size) { buffer, count in
                count = buffer.withMemoryRebound(to: CChar.self) {
                    json_dumpb(pointer, $0.baseAddress, oversized.size, flags)
                }
            }
        }
    }

    private struct Oversized: Error { let size: Int }

    /// The value as compact text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension JSON: CustomStringConvertible {
    public var description: String { text }
}
