internal import BotSchema

extension DataDefinition {
    /// The tables that belong to the runtime: what the database was made for, and the turns of conversations with the
    /// pieces of their answers.
    ///
    /// Ids of a chat platform are text there, because other platforms have other ids.
    var runtimeTables: [String] {
        let meta = """
            CREATE TABLE "meta" (
              "key" TEXT PRIMARY KEY,
              "value" TEXT
            ) WITHOUT ROWID
            """
        guard let name = bot.conversationTable, let key = bot.table(name).singleKey else { return [meta] }
        let session = "\(dialect.type(key.type)) REFERENCES \(dialect.quoted(name)) (\(dialect.quoted(key.name)))"
        let turn = """
            CREATE TABLE "turn" (
              "id" INTEGER PRIMARY KEY,
              "question_id" TEXT NOT NULL UNIQUE,
              "session_id" \(session) ON DELETE SET NULL,
              "channel_id" TEXT NOT NULL,
              "guild_id" TEXT,
              "author_id" TEXT NOT NULL,
              "locale" TEXT,
              "state" TEXT NOT NULL CHECK ("state" IN ('received', 'answered', 'posted', 'failed', 'cancelled')),
              "answer" TEXT,
              "failure" TEXT,
              "created_at" INTEGER NOT NULL,
              "updated_at" INTEGER NOT NULL
            ) STRICT
            """
        let unfinished = """
            CREATE INDEX "turn_unfinished" ON "turn" ("session_id", "id") WHERE "state" IN ('received', 'answered')
            """
        let piece = """
            CREATE TABLE "piece" (
              "turn_id" INTEGER NOT NULL REFERENCES "turn" ("id") ON DELETE CASCADE,
              "number" INTEGER NOT NULL,
              "nonce" TEXT NOT NULL,
              "message_id" TEXT,
              PRIMARY KEY ("turn_id", "number")
            ) STRICT, WITHOUT ROWID
            """
        let message = """
            CREATE INDEX "piece_message" ON "piece" ("message_id")
            """
        return [meta, turn, unfinished, piece, message]
    }
}
