internal import Glibc

/// The programs that were built together with the one that runs.
public enum BuiltProgram {
    /// Where the program of this name is, such as `parlance`.
    public static func path(of name: String) -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let program = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return program.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/" + name
    }
}
