internal import Glibc

/// A folder for a bot's database, removed with it.
final class TestFolder: Sendable {
    let path: String

    init() {
        var template = Array("/tmp/parlance-wild-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { fatalError("no temporary folder (errno \(errno))") }
        path = String(cString: made)
    }

    deinit {
        for ending in ["", "-wal", "-shm", ".lock"] { unlink(path + "/bot.sqlite" + ending) }
        rmdir(path)
    }
}
