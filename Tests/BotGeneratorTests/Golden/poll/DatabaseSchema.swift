// Generated from Schema/Examples/poll/bot.json by botgen; edit that file instead.

public import Database

extension GeneratedBot {
    /// What a database of the bot is made from, and compared with when it is opened.
    ///
    /// /tables
    public nonisolated static let databaseSchema = DatabaseSchema(
        name: "poll",
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
            CREATE TABLE "poll" (
              "id" INTEGER PRIMARY KEY AUTOINCREMENT,
              "owner_id" INTEGER NOT NULL REFERENCES "person" ("id") ON DELETE CASCADE,
              "question" TEXT NOT NULL,
              "is_open" INTEGER NOT NULL DEFAULT 1,
              "created_at" INTEGER NOT NULL,
              "closes_at" INTEGER NOT NULL
            ) STRICT
            """#,
            #"""
            CREATE TABLE "choice" (
              "id" INTEGER PRIMARY KEY AUTOINCREMENT,
              "poll_id" INTEGER NOT NULL REFERENCES "poll" ("id") ON DELETE CASCADE,
              "position" INTEGER NOT NULL,
              "label" TEXT
            ) STRICT
            """#,
            #"""
            CREATE INDEX "choice_poll_id_position" ON "choice" ("poll_id", "position")
            """#,
            #"""
            CREATE TABLE "vote" (
              "poll_id" INTEGER NOT NULL REFERENCES "poll" ("id") ON DELETE CASCADE,
              "voter_id" INTEGER NOT NULL REFERENCES "person" ("id") ON DELETE CASCADE,
              "choice_id" INTEGER NOT NULL REFERENCES "choice" ("id") ON DELETE CASCADE,
              PRIMARY KEY ("poll_id", "voter_id")
            ) STRICT, WITHOUT ROWID
            """#,
            #"""
            CREATE INDEX "vote_choice_id" ON "vote" ("choice_id")
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
          "name": "poll",
          "revision": 1,
          "tables": {
            "choice": {
              "key": ["id"],
              "columns": {
                "id": {"type": "integer", "generated": true},
                "label": {"type": "text", "nullable": true, "minLength": 1, "maxLength": 70},
                "poll_id": {"type": "integer", "references": "poll.id", "onDelete": "cascade"},
                "position": {"type": "integer"}
              },
              "indexes": [["poll_id", "position"]]
            },
            "person": {
              "key": ["id"],
              "columns": {
                "id": {"type": "snowflake"},
                "name": {"type": "text", "maxLength": 100}
              },
              "indexes": []
            },
            "poll": {
              "key": ["id"],
              "columns": {
                "closes_at": {"type": "time"},
                "created_at": {"type": "time", "onCreate": "now"},
                "id": {"type": "integer", "generated": true},
                "is_open": {"type": "boolean", "default": true},
                "owner_id": {"type": "snowflake", "references": "person.id", "onDelete": "cascade"},
                "question": {"type": "text", "minLength": 1, "maxLength": 200}
              },
              "indexes": []
            },
            "vote": {
              "key": ["poll_id", "voter_id"],
              "columns": {
                "choice_id": {"type": "integer", "references": "choice.id", "onDelete": "cascade"},
                "poll_id": {"type": "integer", "references": "poll.id", "onDelete": "cascade"},
                "voter_id": {"type": "snowflake", "references": "person.id", "onDelete": "cascade"}
              },
              "indexes": [["choice_id"]]
            }
          }
        }
        """#
}
