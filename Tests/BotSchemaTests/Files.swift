import ProcessSupport

extension Files {
    static let tests = folder(of: #filePath)
    static let package = folder(of: folder(of: tests))

    /// The Swift files in a folder and in those below it.
    static func swiftFiles(in path: String) throws -> [String] {
        try names(in: path).flatMap { name -> [String] in
            if name.hasSuffix(".swift") { return ["\(path)/\(name)"] }
            return name.contains(".") ? [] : try swiftFiles(in: "\(path)/\(name)")
        }
    }
}
