// Generated from Schema/Examples/tickets/bot.json by botgen; edit that file instead.

public import Database

extension GeneratedBot {
    /// What a database of the bot is made from, and compared with when it is opened.
    ///
    /// /tables
    public nonisolated static let databaseSchema = DatabaseSchema(
        name: "tickets",
        revision: 1,
        model: model,
        ddl: [
            #"""
            CREATE TABLE "person" (
              "id" INTEGER PRIMARY KEY,
              "name" TEXT NOT NULL
            ) STRICT
            """#,
            #"""
            CREATE TABLE "ticket" (
              "id" INTEGER PRIMARY KEY AUTOINCREMENT,
              "opener_id" INTEGER NOT NULL REFERENCES "person" ("id") ON DELETE CASCADE,
              "staff_id" INTEGER,
              "guild_id" INTEGER,
              "thread_id" INTEGER,
              "message_id" INTEGER,
              "subject" TEXT NOT NULL,
              "body" TEXT NOT NULL,
              "state" TEXT NOT NULL DEFAULT 'open',
              "priority" TEXT NOT NULL DEFAULT 'normal',
              "opened_at" INTEGER NOT NULL,
              "changed_at" INTEGER NOT NULL
            ) STRICT
            """#,
            #"""
            CREATE INDEX "ticket_guild_id_state" ON "ticket" ("guild_id", "state")
            """#,
            #"""
            CREATE TABLE "meta" (
              "key" TEXT PRIMARY KEY,
              "value" TEXT
            ) WITHOUT ROWID
            """#,
        ])

    /// The tables as text, for comparing.
    private nonisolated static let model =
        #"""
        {
          "name": "tickets",
          "revision": 1,
          "tables": {
            "person": {
              "key": ["id"],
              "columns": {
                "id": {"type": "snowflake"},
                "name": {"type": "text", "maxLength": 100}
              },
              "indexes": []
            },
            "ticket": {
              "key": ["id"],
              "columns": {
                "body": {"type": "text", "minLength": 1, "maxLength": 1000},
                "changed_at": {"type": "time", "onCreate": "now"},
                "guild_id": {"type": "snowflake", "nullable": true},
                "id": {"type": "integer", "generated": true},
                "message_id": {"type": "snowflake", "nullable": true},
                "opened_at": {"type": "time", "onCreate": "now"},
                "opener_id": {"type": "snowflake", "references": "person.id", "onDelete": "cascade"},
                "priority": {"type": "enum", "values": ["low", "normal", "urgent"], "default": "normal"},
                "staff_id": {"type": "snowflake", "nullable": true},
                "state": {"type": "enum", "values": ["claimed", "closed", "open"], "default": "open"},
                "subject": {"type": "text", "minLength": 3, "maxLength": 80},
                "thread_id": {"type": "snowflake", "nullable": true}
              },
              "indexes": [["guild_id", "state"]]
            }
          }
        }
        """#
}
