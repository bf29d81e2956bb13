internal import Glibc

/// Files beside the tests, found without resource bundles, and those that tests write.
public enum Files {
    /// Why a file cannot be used.
    public struct Failure: Error, CustomStringConvertible {
        public var description: String

        public init(description: String) { self.description = description }

        fileprivate init(_ action: String, _ path: String) {
            description = "cannot \(action) \(path): \(String(cString: strerror(errno)))"
        }
    }

    /// The folder that a file or a folder is in.
    public static func folder(of path: String) -> String {
        String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }

    public static func read(_ path: String) throws(Failure) -> [UInt8] {
        guard let file = fopen(path, "r") else { throw Failure("read", path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    /// Writes a file, and makes its folder where only that is missing.
    public static func write(_ bytes: some Sequence<UInt8>, to path: String) throws(Failure) {
        mkdir(folder(of: path), 0o755)
        guard let file = fopen(path, "w") else { throw Failure("write", path) }
        let bytes = Array(bytes)
        let count = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, count == bytes.count else { throw Failure("write", path) }
    }

    /// The names in a folder, sorted, without hidden ones.
    public static func names(in path: String) throws(Failure) -> [String] {
        guard let folder = opendir(path) else { throw Failure("list", path) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// The Swift files in a folder and in those below it.
    public static func swiftFiles(in path: String) throws(Failure) -> [String] {
        var files: [String] = []
        for name in try names(in: path) {
            if name.hasSuffix(".swift") {
                files.append("\(path)/\(name)")
            } else if !name.contains(".") {
                files += try swiftFiles(in: "\(path)/\(name)")
            }
        }
        return files
    }

    /// When a file was written last, in nanoseconds since 1970.
    public static func writingTime(of path: String) throws(Failure) -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else { throw Failure("look at", path) }
        return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    }
}
