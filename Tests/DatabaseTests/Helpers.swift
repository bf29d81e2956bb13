import EventLoop
import ProcessSupport
import Testing

@testable import Database

let notes = DatabaseSchema(
    name: "notes", revision: 3, model: #"{"tables":["note"]}"#,
    ddl: [
        "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, size REAL, data BLOB);",
        "CREATE INDEX note_size ON note (size);",
        "CREATE TABLE tag (note_id INTEGER NOT NULL REFERENCES note(id) ON DELETE CASCADE, name TEXT);",
    ])

/// Opens the folder's database with a commit that does not wait for the disk.
func openNotes(
    _ folder: TemporaryFolder, _ name: String = "notes.sqlite", schema: DatabaseSchema = notes
) async throws -> Database {
    try await Database.open(
        path: folder.file(name), schema: schema, configuration: .init(synchronous: .normal, busyTimeout: .zero))
}

func memory() throws -> Connection {
    let connection = try Connection(path: ":memory:", access: .memory)
    try notes.install(in: connection)
    return connection
}

/// The code of the error that `body` throws.
func code<Success>(_ body: () async throws -> Success) async -> DatabaseError.Code? {
    do {
        _ = try await body()
        return nil
    } catch {
        return (error as? DatabaseError)?.code
    }
}
