internal import Glibc

/// A file beside the database that one process at a time holds, so that two bots never answer from one database.
final class ProcessLock {
    private let path: String
    private let descriptor: Int32

    init(path: String, of database: String) throws(DatabaseError) {
        self.path = path
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 else { throw Self.failure(errno, path: path, of: database) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                throw DatabaseError(
                    .locked,
                    "The database '\(database)' is in use by another process: stop that one first, or set "
                        + "PARLANCE_DATABASE to another path.")
            }
            // The holder before us may have removed the file between our open and our lock; then ours locks nothing.
            if Self.isSameFile(descriptor, path) {
                self.descriptor = descriptor
                return
            }
            close(descriptor)
        }
    }

    deinit {
        unlink(path)
        close(descriptor)
    }

    private static func isSameFile(_ descriptor: Int32, _ path: String) -> Bool {
        var opened = stat()
        var named = stat()
        return fstat(descriptor, &opened) == 0 && stat(path, &named) == 0 && opened.st_ino == named.st_ino
            && opened.st_dev == named.st_dev
    }

    private static func failure(_ code: Int32, path: String, of database: String) -> DatabaseError {
        let reason = String(cString: strerror(code))
        let isReadOnly = code == EROFS || code == EACCES || code == EPERM
        return DatabaseError(
            isReadOnly ? .readOnly : .cannotOpen,
            "The folder of the database '\(database)' must be writable, but '\(path)' cannot be made there: \(reason).")
    }
}
