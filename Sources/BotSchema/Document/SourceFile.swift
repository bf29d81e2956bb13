internal import Glibc

/// A file that people write by hand, a bot's document above all.
public enum SourceFile {
    /// What such a file has at most, in bytes; a larger one is refused before it is read.
    public static let limit = DocumentReader.Limit.bytes

    /// The bytes of the whole file.
    public static func bytes(of path: String) throws(SourceFileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SourceFileError(path: path, reason: lastError()) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw SourceFileError(path: path, reason: lastError()) }
        guard status.st_size <= limit else { throw tooLarge(path, "\(status.st_size)") }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0 { throw SourceFileError(path: path, reason: lastError()) }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            // A pipe has no size beforehand.
            guard bytes.count <= limit else { throw tooLarge(path, "more than \(limit)") }
        }
    }

    private static func lastError() -> String { String(cString: strerror(errno)) }

    private static func tooLarge(_ path: String, _ size: String) -> SourceFileError {
        SourceFileError(path: path, reason: "it has \(size) bytes; at most \(limit) are read")
    }
}

/// A file that cannot be read.
public struct SourceFileError: Error, CustomStringConvertible {
    let path: String
    let reason: String

    public var description: String { "cannot read '\(path)': \(reason)" }
}
