internal import Glibc

/// A file that cannot be read or written.
struct FileError: Error, CustomStringConvertible {
    let path: String
    let action: String
    let code: Int32

    var description: String { "cannot \(action) '\(path)': \(String(cString: strerror(code)))" }
}

func readFile(_ path: String) throws(FileError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(path: path, action: "read", code: errno) }
    defer { close(file) }
    var contents: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
        let count = read(file, &chunk, chunk.count)
        if count < 0 { throw FileError(path: path, action: "read", code: errno) }
        if count == 0 { return contents }
        contents += chunk[..<count]
    }
}

/// Leaves a file alone that has these contents already, so that nothing is compiled again for nothing.
func writeFile(_ path: String, _ contents: [UInt8]) throws(FileError) {
    if let present = try? readFile(path), present == contents { return }
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw FileError(path: path, action: "write", code: errno) }
    defer { close(file) }
    var rest = contents[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        guard count > 0 else { throw FileError(path: path, action: "write", code: errno) }
        rest = rest.dropFirst(count)
    }
}

func makeFolder(_ path: String) throws(FileError) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw FileError(path: path, action: "make", code: errno) }
}
