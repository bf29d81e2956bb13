// Migrates a database and kills itself on the way, as a power cut or `kill -9` would end the program.
//
// usage: killed-migration FILE STATEMENT MODEL DDL…
import Database
import Glibc

let words = CommandLine.arguments
guard words.count > 4, let last = Int(words[2]) else { exit(2) }
let schema = DatabaseSchema(name: "bot", revision: 2, model: words[3], ddl: Array(words[4...]))
do {
    try Database.migrate(words[1], to: schema) { if $0 == last { kill(getpid(), SIGKILL) } }
} catch {
    print(error)
    exit(1)
}
