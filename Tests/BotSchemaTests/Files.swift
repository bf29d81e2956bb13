import ProcessSupport

extension Files {
    static let tests = folder(of: #filePath)
    static let package = folder(of: folder(of: tests))
}
