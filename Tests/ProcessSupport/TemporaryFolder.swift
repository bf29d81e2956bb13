internal import Glibc

/// A folder for what a test or a measurement writes.
public struct TemporaryFolder: Sendable {
    public let path: String

    /// - Throws: ``Failure`` when the system gives none.
    public init() throws(Failure) {
        var template = Array("/tmp/parlance.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure(number: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes the folder with the files in it.
    public func remove() {
        guard let folder = opendir(path) else { return }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { unlink("\(path)/\(name)") }
        }
        closedir(folder)
        rmdir(path)
    }

    public struct Failure: Error, CustomStringConvertible {
        let number: Int32
        public var description: String { "no temporary folder: \(String(cString: strerror(number)))" }
    }
}
