internal import Glibc

/// The copy that is kept of a database before it changes, beside it and under a name of its own.
struct BackupFile {
    private let file: DatabaseFile

    var path: String { file.path }

    /// - Parameter reason: What the name says besides the time, such as `revision-3`.
    init(of database: DatabaseFile, _ reason: String) throws {
        let stem = "\(database.path).\(Self.time())-\(reason)"
        var candidate = "\(stem).backup"
        var number = 2
        while access(candidate, F_OK) == 0 {
            candidate = "\(stem)-\(number).backup"
            number += 1
        }
        file = try DatabaseFile(candidate)
    }

    /// Copies what `connection` sees; the copy is on the disk then.
    func write(from connection: Connection) throws {
        try file.create { try connection.execute("VACUUM INTO ?", [$0]) }
    }

    /// Takes the copy away again.
    func remove() { unlink(path) }

    /// The present time in UTC, without colons, which some file systems refuse.
    private static func time() -> String {
        var now = Glibc.time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        let numbers = [
            parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec,
        ]
        let digits = numbers.map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(digits[0])-\(digits[1])-\(digits[2])T\(digits[3])-\(digits[4])-\(digits[5])Z"
    }
}
