internal import BotSchema
internal import Glibc

/// Where a bot's document is on this machine: the program knows its path within the package, but can be called anywhere.
enum DocumentFile {
    /// The document's bytes and the path that leads to it from here; nil where it is not at hand.
    static func find(_ document: String) -> (path: String, bytes: [UInt8])? {
        for folder in [""] + foldersAroundProgram() {
            let path = folder + document
            if let bytes = try? SourceFile.bytes(of: path) { return (path, bytes) }  // the next folder may have it
        }
        return nil
    }

    /// The folders that the program lies in, from the innermost on: a build folder is inside of its package.
    private static func foldersAroundProgram() -> [String] {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        guard count > 0, count < buffer.count else { return [] }
        let path = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return path.indices.filter { path[$0] == "/" }.reversed().map { String(path[...$0]) }
    }
}
