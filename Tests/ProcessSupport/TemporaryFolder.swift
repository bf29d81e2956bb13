internal import Glibc

/// A folder of its own for what a test or a measurement writes, removed with the files in it when nobody has it any more.
public final class TemporaryFolder: Sendable {
    public let path: String

    /// - Parameter inMemory: Whether the folder is kept in memory where the system can do that, so that nothing waits for a
    ///   disk.
    public init(inMemory: Bool = false) {
        let parent = inMemory && access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        var template = Array("\(parent)/parlance-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { fatalError("no temporary folder (errno \(errno))") }
        path = String(cString: made)
    }

    deinit { remove() }

    /// Removes the folder with the files in it, if it is still there.
    public func remove() {
        for name in names { unlink(file(name)) }
        rmdir(path)
    }

    /// The names of the files in it, sorted.
    public var names: [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// The path of a file in it.
    public func file(_ name: String) -> String { path + "/" + name }

    public func write(_ bytes: [UInt8], to name: String) {
        let descriptor = open(file(name), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
    }

    /// What a file holds; nothing where there is none.
    public func bytes(of name: String) -> [UInt8] { (try? Files.read(file(name))) ?? [] }
}
