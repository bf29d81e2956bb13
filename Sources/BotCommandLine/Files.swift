internal import Glibc

/// The bytes of a whole file.
///
/// - Throws: ``FileError``.
func readFile(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw FileError(path: path, number: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = read(descriptor, &buffer, buffer.count)
        if count == 0 { return bytes }
        guard count > 0 else { throw FileError(path: path, number: errno) }
        bytes.append(contentsOf: buffer.prefix(count))
    }
}

struct FileError: Error, CustomStringConvertible {
    let path: String
    let number: Int32
    var description: String { "\(path) cannot be read: \(String(cString: strerror(number)))" }
}
