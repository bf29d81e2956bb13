// Generated from Schema/Examples/reminders/bot.json by botgen; edit that file instead.

public import Database

extension GeneratedBot {
    /// What a database of the bot is made from, and compared with when it is opened.
    ///
    /// /tables
    public nonisolated static let databaseSchema = DatabaseSchema(
        name: "reminders",
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
            CREATE TABLE "reminder" (
              "id" INTEGER PRIMARY KEY AUTOINCREMENT,
              "person_id" INTEGER NOT NULL REFERENCES "person" ("id") ON DELETE CASCADE,
              "channel_id" INTEGER,
              "what" TEXT NOT NULL,
              "due_at" INTEGER NOT NULL,
              "message_id" INTEGER,
              "created_at" INTEGER NOT NULL
            ) STRICT
            """#,
            #"""
            CREATE INDEX "reminder_person_id_due_at" ON "reminder" ("person_id", "due_at")
            """#,
            #"""
            CREATE TABLE "scheduled_remind" (
              "record_id" INTEGER PRIMARY KEY REFERENCES "reminder" ("id") ON DELETE CASCADE,
              "actor_id" INTEGER NOT NULL REFERENCES "person" ("id") ON DELETE CASCADE,
              "locale" TEXT,
              "guild_id" INTEGER,
              "channel_id" INTEGER,
              "due_at" INTEGER NOT NULL,
              "planned_at" INTEGER NOT NULL,
              "step" INTEGER NOT NULL DEFAULT 0,
              "attempts" INTEGER NOT NULL DEFAULT 0
            ) STRICT
            """#,
            #"""
            CREATE INDEX "scheduled_remind_due_at" ON "scheduled_remind" ("due_at")
            """#,
            #"""
            CREATE TABLE "cooldown" (
              "action" TEXT NOT NULL,
              "subject_id" INTEGER NOT NULL,
              "uses" INTEGER NOT NULL,
              "until_at" INTEGER NOT NULL,
              PRIMARY KEY ("action", "subject_id")
            ) STRICT, WITHOUT ROWID
            """#,
            #"""
            CREATE INDEX "cooldown_until_at" ON "cooldown" ("until_at")
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
          "name": "reminders",
          "revision": 1,
          "tables": {
            "cooldown": {
              "key": ["action", "subject_id"],
              "columns": {
                "action": {"type": "text"},
                "subject_id": {"type": "snowflake"},
                "until_at": {"type": "time"},
                "uses": {"type": "integer"}
              },
              "indexes": [["until_at"]]
            },
            "person": {
              "key": ["id"],
              "columns": {
                "id": {"type": "snowflake"},
                "name": {"type": "text", "maxLength": 100}
              },
              "indexes": []
            },
            "reminder": {
              "key": ["id"],
              "columns": {
                "channel_id": {"type": "snowflake", "nullable": true},
                "created_at": {"type": "time", "onCreate": "now"},
                "due_at": {"type": "time"},
                "id": {"type": "integer", "generated": true},
                "message_id": {"type": "snowflake", "nullable": true},
                "person_id": {"type": "snowflake", "references": "person.id", "onDelete": "cascade"},
                "what": {"type": "text", "minLength": 1, "maxLength": 200}
              },
              "indexes": [["person_id", "due_at"]]
            },
            "scheduled_remind": {
              "key": ["record_id"],
              "columns": {
                "actor_id": {"type": "snowflake", "references": "person.id", "onDelete": "cascade"},
                "attempts": {"type": "integer", "default": 0},
                "channel_id": {"type": "snowflake", "nullable": true},
                "due_at": {"type": "time"},
                "guild_id": {"type": "snowflake", "nullable": true},
                "locale": {"type": "text", "nullable": true},
                "planned_at": {"type": "time"},
                "record_id": {"type": "integer", "references": "reminder.id", "onDelete": "cascade"},
                "step": {"type": "integer", "default": 0}
              },
              "indexes": [["due_at"]]
            }
          }
        }
        """#
}
