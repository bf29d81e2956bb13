import Glibc

/// A folder of its own for a test, removed with it.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        var template = Array("/tmp/parlance-conversation-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { fatalError("no temporary folder (errno \(errno))") }
        path = String(cString: made)
    }

    deinit {
        for suffix in ["", "-wal", "-shm", ".lock"] { unlink(path + "/test.sqlite" + suffix) }
        rmdir(path)
    }

    var file: String { path + "/test.sqlite" }
}
