internal import CSQLite
internal import Glibc

/// The database's file before SQLite opens it: where it really is, whose it is, and how a new one comes to be.
struct DatabaseFile {
    enum Contents { case none, ours }

    /// Absolute, with symbolic links followed, so that one file has one lock.
    let path: String

    init(_ path: String) throws(DatabaseError) {
        guard !path.isEmpty, !path.utf8.contains(0), path != ":memory:" else {
            throw DatabaseError(.cannotOpen, "The database needs the path of a file.")
        }
        if let resolved = Self.resolve(path) {
            self.path = resolved
            return
        }
        let folderEnd = path.lastIndex(of: "/")
        let folder = folderEnd.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        guard let resolved = Self.resolve(folder) else {
            throw DatabaseError(
                .cannotOpen, "The folder '\(folder)' of the database does not exist: make it, or change the path.")
        }
        self.path = resolved + "/" + (folderEnd.map { String(path[path.index(after: $0)...]) } ?? path)
    }

    private static func resolve(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Looks at the file's header only, so that a file of somebody else is not touched in any way.
    ///
    /// SQLite, file format 1.3: the application id stands at byte 68, the first page's type and number of cells (rows of
    /// the schema) at 100 and 103.
    func contents() throws(DatabaseError) -> Contents {
        var status = stat()
        guard stat(path, &status) == 0 else { return .none }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw DatabaseError(.cannotOpen, "'\(path)' is not a file, so it cannot be the database.")
        }
        let header = try readHeader()
        if header.isEmpty { return .none }
        guard header.count == 105, header.starts(with: Array("SQLite format 3\0".utf8)) else {
            throw DatabaseError(
                .notADatabase,
                "'\(path)' is not an SQLite database: move it away, or set PARLANCE_DATABASE to another path."
            )
        }
        let applicationID = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        if applicationID == DatabaseSchema.applicationID { return .ours }
        let isEmpty = applicationID == 0 && header[100] == 13 && header[103] == 0 && header[104] == 0
        guard isEmpty, !Self.hasContents(path + "-wal"), !Self.hasContents(path + "-journal") else {
            throw DatabaseError(
                .foreign, "'\(path)' is the database of another program: set PARLANCE_DATABASE to another path.")
        }
        return .none
    }

    private func readHeader() throws(DatabaseError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw DatabaseError(
                .cannotOpen, "The database '\(path)' cannot be read: \(String(cString: strerror(errno))).")
        }
        defer { close(descriptor) }
        var header = [UInt8](repeating: 0, count: 105)
        let count = pread(descriptor, &header, header.count, 0)
        return Array(header.prefix(max(0, count)))
    }

    static func hasContents(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_size > 0
    }

    /// Makes the file under another name and moves it into place when `fill` has written it, so that at any instant the
    /// path has a whole database or none. `fill` gets the path of an empty file; `beforeMove` puts aside what is replaced.
    func create(_ fill: (String) throws -> Void, beforeMove: () throws -> Void = {}) throws {
        let unfinished = path + ".new"
        let remove = { for suffix in ["", "-journal", "-wal", "-shm"] { unlink(unfinished + suffix) } }
        remove()
        // People's conversations are nobody else's business on this machine.
        let descriptor = open(unfinished, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw creationFailure() }
        defer { close(descriptor) }
        do {
            try fill(unfinished)
            guard fsync(descriptor) == 0 else { throw creationFailure() }
            try beforeMove()
            guard rename(unfinished, path) == 0 else { throw creationFailure() }
        } catch {
            remove()
            throw error
        }
        flushFolder()
    }

    private func flushFolder() {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        // Without the right to read the folder the name reaches the disk a little later, with the next write-back.
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    func creationFailure() -> DatabaseError {
        let code = errno
        let isReadOnly = code == EROFS || code == EACCES || code == EPERM
        return DatabaseError(
            isReadOnly ? .readOnly : code == ENOSPC ? .full : .cannotOpen,
            "The database '\(path)' cannot be made: \(String(cString: strerror(code))).")
    }
}
