internal import Glibc

/// A folder that generated files are written to.
public struct OutputFolder {
    private let path: String

    /// Makes the folder where there is none yet.
    public init(_ path: String) throws(OutputError) {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw OutputError("make", path) }
        self.path = path
    }

    /// Writes a file, and leaves alone one that has these contents already, so that nothing is compiled again for nothing.
    public func write(_ text: String, to name: String) throws(OutputError) {
        let path = "\(path)/\(name)"
        let contents = Array(text.utf8)
        if Self.hasContents(path, contents) { return }
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw OutputError("write", path) }
        defer { close(file) }
        var rest = contents[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { throw OutputError("write", path) }
            rest = rest.dropFirst(count)
        }
    }

    private static func hasContents(_ path: String, _ contents: [UInt8]) -> Bool {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        // One byte more than there should be shows a longer file.
        var present = [UInt8](repeating: 0, count: contents.count + 1)
        var count = 0
        while count < present.count {
            let more = present.withUnsafeMutableBytes { read(file, $0.baseAddress! + count, $0.count - count) }
            guard more > 0 else { break }
            count += more
        }
        return present[..<count] == contents[...]
    }
}

/// A folder or a file that cannot be written.
public struct OutputError: Error, CustomStringConvertible {
    public let description: String

    init(_ action: String, _ path: String) {
        description = "cannot \(action) '\(path)': \(String(cString: strerror(errno)))"
    }
}
