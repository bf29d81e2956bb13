// Generated from Schema/bot.json by botgen; edit that file instead.

public import Database

extension GeneratedBot {
    /// What a database of the bot is made from, and compared with when it is opened.
    ///
    /// /tables
    public nonisolated static let databaseSchema = DatabaseSchema(
        name: "parlance",
        revision: 1,
        model: model,
        ddl: [
            #"""
            CREATE TABLE "user" (
              "id" INTEGER PRIMARY KEY,
              "name" TEXT NOT NULL,
              "created_at" INTEGER NOT NULL,
              "updated_at" INTEGER NOT NULL,
              "modified_at" INTEGER NOT NULL,
              "status" TEXT NOT NULL DEFAULT 'disable',
              "model" TEXT NOT NULL DEFAULT 'gpt-4o-mini',
              "current_session_id" INTEGER REFERENCES "session" ("id") ON DELETE SET NULL,
              "system_msg" TEXT,
              "max_tokens" INTEGER NOT NULL DEFAULT 500,
              "temperature" REAL NOT NULL DEFAULT 0.8,
              "show_public" INTEGER NOT NULL DEFAULT 0,
              "attach" INTEGER NOT NULL DEFAULT 0
            ) STRICT
            """#,
            #"""
            CREATE INDEX "user_current_session_id" ON "user" ("current_session_id")
            """#,
            #"""
            CREATE TABLE "session" (
              "id" INTEGER PRIMARY KEY AUTOINCREMENT,
              "creator_id" INTEGER NOT NULL REFERENCES "user" ("id") ON DELETE CASCADE,
              "guild_id" INTEGER,
              "name" TEXT NOT NULL,
              "model" TEXT NOT NULL DEFAULT 'gpt-4o-mini',
              "created_at" INTEGER NOT NULL,
              "updated_at" INTEGER NOT NULL,
              "modified_at" INTEGER NOT NULL,
              "is_public" INTEGER NOT NULL DEFAULT 0,
              "system_msg" TEXT
            ) STRICT
            """#,
            #"""
            CREATE INDEX "session_creator_id_updated_at" ON "session" ("creator_id", "updated_at")
            """#,
            #"""
            CREATE INDEX "session_guild_id_is_public_updated_at" ON "session" ("guild_id", "is_public", "updated_at")
            """#,
            #"""
            CREATE TABLE "message" (
              "id" INTEGER PRIMARY KEY AUTOINCREMENT,
              "session_id" INTEGER NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
              "turn_id" INTEGER NOT NULL,
              "role" TEXT NOT NULL,
              "speaker_id" INTEGER REFERENCES "user" ("id") ON DELETE SET NULL,
              "speaker" TEXT NOT NULL,
              "content" TEXT NOT NULL,
              "created_at" INTEGER NOT NULL
            ) STRICT
            """#,
            #"""
            CREATE INDEX "message_session_id_turn_id_id" ON "message" ("session_id", "turn_id", "id")
            """#,
            #"""
            CREATE INDEX "message_speaker_id" ON "message" ("speaker_id")
            """#,
            #"""
            CREATE TABLE "notice" (
              "user_id" INTEGER NOT NULL REFERENCES "user" ("id") ON DELETE CASCADE,
              "kind" TEXT NOT NULL,
              "sent_at" INTEGER NOT NULL,
              PRIMARY KEY ("user_id", "kind")
            ) STRICT, WITHOUT ROWID
            """#,
            #"""
            CREATE TABLE "usage" (
              "day" INTEGER PRIMARY KEY,
              "tokens" INTEGER NOT NULL DEFAULT 0
            ) STRICT
            """#,
            #"""
            CREATE TABLE "meta" (
              "key" TEXT PRIMARY KEY,
              "value" TEXT
            ) WITHOUT ROWID
            """#,
            #"""
            CREATE TABLE "turn" (
              "id" INTEGER PRIMARY KEY,
              "question_id" TEXT NOT NULL UNIQUE,
              "session_id" INTEGER REFERENCES "session" ("id") ON DELETE SET NULL,
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
            """#,
            #"""
            CREATE INDEX "turn_unfinished" ON "turn" ("session_id", "id") WHERE "state" IN ('received', 'answered')
            """#,
            #"""
            CREATE TABLE "piece" (
              "turn_id" INTEGER NOT NULL REFERENCES "turn" ("id") ON DELETE CASCADE,
              "number" INTEGER NOT NULL,
              "nonce" TEXT NOT NULL,
              "message_id" TEXT,
              PRIMARY KEY ("turn_id", "number")
            ) STRICT, WITHOUT ROWID
            """#,
            #"""
            CREATE INDEX "piece_message" ON "piece" ("message_id")
            """#,
        ],
        invariants: [
            .init(
                "Turns that are not over belong to no session",
                sql: """
                    SELECT "id" FROM "turn" WHERE "state" IN ('received', 'answered') AND "session_id" IS NULL
                    """),
            .init(
                "Turns are answered and have no answer",
                sql: """
                    SELECT "id" FROM "turn" WHERE "state" = 'answered' AND ("answer" IS NULL
                    OR NOT EXISTS (SELECT 1 FROM "piece" WHERE "piece"."turn_id" = "turn"."id"))
                    """),
            .init(
                "Turns have an answer before they are answered, or keep it when they are over",
                sql: """
                    SELECT "id" FROM "turn" WHERE "state" <> 'answered' AND "answer" IS NOT NULL
                    """),
            .init(
                "Turns are posted and pieces of them are not",
                sql: """
                    SELECT "id" FROM "turn" WHERE "state" = 'posted'
                    AND EXISTS (SELECT 1 FROM "piece" WHERE "piece"."turn_id" = "turn"."id" AND "message_id" IS NULL)
                    """),
            .init(
                "Pieces of turns are missing",
                sql: """
                    SELECT "turn_id" FROM "piece" WHERE "number" >= 0 GROUP BY "turn_id"
                    HAVING min("number") <> 0 OR max("number") <> count(*) - 1
                    """),
            .init(
                "Pieces of turns share a nonce or a message with another",
                sql: """
                    SELECT "turn_id" FROM "piece" WHERE "nonce" IN (SELECT "nonce" FROM "piece" GROUP BY "nonce" HAVING count(*) > 1)
                    OR "message_id" IN (SELECT "message_id" FROM "piece" WHERE "message_id" IS NOT NULL
                    GROUP BY "message_id" HAVING count(*) > 1)
                    """),
        ])

    /// The tables as text, for comparing.
    private nonisolated static let model =
        #"""
        {
          "name": "parlance",
          "revision": 1,
          "conversation": {"table": "session"},
          "tables": {
            "message": {
              "key": ["id"],
              "columns": {
                "content": {"type": "text"},
                "created_at": {"type": "time", "onCreate": "now"},
                "id": {"type": "integer", "generated": true},
                "role": {"type": "enum", "values": ["assistant", "user"]},
                "session_id": {"type": "integer", "references": "session.id", "onDelete": "cascade"},
                "speaker": {"type": "text"},
                "speaker_id": {"type": "snowflake", "nullable": true, "references": "user.id", "onDelete": "set null"},
                "turn_id": {"type": "integer"}
              },
              "indexes": [["session_id", "turn_id", "id"], ["speaker_id"]]
            },
            "notice": {
              "key": ["user_id", "kind"],
              "columns": {
                "kind": {"type": "enum", "values": ["hint", "private_session"]},
                "sent_at": {"type": "time"},
                "user_id": {"type": "snowflake", "references": "user.id", "onDelete": "cascade"}
              },
              "indexes": []
            },
            "session": {
              "key": ["id"],
              "columns": {
                "created_at": {"type": "time", "onCreate": "now"},
                "creator_id": {"type": "snowflake", "references": "user.id", "onDelete": "cascade"},
                "guild_id": {"type": "snowflake", "nullable": true},
                "id": {"type": "integer", "generated": true},
                "is_public": {"type": "boolean", "default": false},
                "model": {"type": "enum", "values": ["gpt-3.5-turbo-instruct", "gpt-4.1", "gpt-4o", "gpt-4o-mini", "o4-mini"], "default": "gpt-4o-mini"},
                "modified_at": {"type": "time", "onCreate": "now"},
                "name": {"type": "text", "minLength": 1, "maxLength": 100},
                "system_msg": {"type": "text", "nullable": true, "maxLength": 2000},
                "updated_at": {"type": "time", "onCreate": "now"}
              },
              "indexes": [["creator_id", "updated_at"], ["guild_id", "is_public", "updated_at"]]
            },
            "usage": {
              "key": ["day"],
              "columns": {
                "day": {"type": "integer"},
                "tokens": {"type": "integer", "default": 0, "minimum": 0}
              },
              "indexes": []
            },
            "user": {
              "key": ["id"],
              "columns": {
                "attach": {"type": "boolean", "default": false},
                "created_at": {"type": "time", "onCreate": "now"},
                "current_session_id": {"type": "integer", "nullable": true, "references": "session.id", "onDelete": "set null"},
                "id": {"type": "snowflake"},
                "max_tokens": {"type": "integer", "default": 500, "minimum": 1, "maximum": 16384},
                "model": {"type": "enum", "values": ["gpt-3.5-turbo-instruct", "gpt-4.1", "gpt-4o", "gpt-4o-mini", "o4-mini"], "default": "gpt-4o-mini"},
                "modified_at": {"type": "time", "onCreate": "now"},
                "name": {"type": "text", "maxLength": 100},
                "show_public": {"type": "boolean", "default": false},
                "status": {"type": "enum", "values": ["activate", "disable", "new"], "default": "disable"},
                "system_msg": {"type": "text", "nullable": true, "maxLength": 2000},
                "temperature": {"type": "number", "default": 0.8, "minimum": 0.0, "maximum": 2.0},
                "updated_at": {"type": "time", "onCreate": "now"}
              },
              "indexes": [["current_session_id"]]
            }
          }
        }
        """#
}
