// Generated from Tests/SecondBotTests/bot.json by botgen; edit that file instead.

public import Database

extension GeneratedBot {
    /// What a database of the bot is made from, and compared with when it is opened.
    ///
    /// /tables
    public nonisolated static let databaseSchema = DatabaseSchema(
        name: "garden",
        revision: 3,
        model: model,
        ddl: [
            #"""
            CREATE TABLE "gardener" (
              "id" INTEGER PRIMARY KEY,
              "name" TEXT NOT NULL,
              "motto" TEXT,
              "beds" INTEGER NOT NULL DEFAULT 1,
              "patience" REAL NOT NULL DEFAULT 0.5,
              "soil" TEXT NOT NULL DEFAULT 'clay',
              "waters_at_night" INTEGER NOT NULL DEFAULT 0,
              "favourite_id" INTEGER REFERENCES "plant" ("id") ON DELETE SET NULL,
              "patron_id" INTEGER,
              "meeting_id" INTEGER,
              "is_away" INTEGER NOT NULL DEFAULT 0,
              "joined_at" INTEGER NOT NULL,
              "changed_at" INTEGER NOT NULL
            ) STRICT
            """#,
            #"""
            CREATE TABLE "plant" (
              "id" INTEGER PRIMARY KEY AUTOINCREMENT,
              "gardener_id" INTEGER NOT NULL REFERENCES "gardener" ("id") ON DELETE CASCADE,
              "name" TEXT NOT NULL,
              "label" TEXT UNIQUE,
              "height" INTEGER NOT NULL DEFAULT 0,
              "is_edible" INTEGER NOT NULL DEFAULT 0,
              "planted_at" INTEGER,
              "sign_id" INTEGER
            ) STRICT
            """#,
            #"""
            CREATE INDEX "plant_gardener_id_height" ON "plant" ("gardener_id", "height")
            """#,
            #"""
            CREATE TABLE "harvest" (
              "plant_id" INTEGER NOT NULL REFERENCES "plant" ("id") ON DELETE CASCADE,
              "year" INTEGER NOT NULL,
              "note" TEXT NOT NULL UNIQUE,
              PRIMARY KEY ("plant_id", "year")
            ) STRICT, WITHOUT ROWID
            """#,
            #"""
            CREATE TABLE "care" (
              "plant_id" INTEGER NOT NULL REFERENCES "plant" ("id") ON DELETE CASCADE,
              "gardener_id" INTEGER NOT NULL REFERENCES "gardener" ("id") ON DELETE CASCADE,
              "is_daily" INTEGER NOT NULL DEFAULT 1,
              "until" INTEGER NOT NULL,
              PRIMARY KEY ("plant_id", "gardener_id")
            ) STRICT, WITHOUT ROWID
            """#,
            #"""
            CREATE TABLE "scheduled_water" (
              "record_id" INTEGER PRIMARY KEY REFERENCES "plant" ("id") ON DELETE CASCADE,
              "actor_id" INTEGER NOT NULL REFERENCES "gardener" ("id") ON DELETE CASCADE,
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
            CREATE INDEX "scheduled_water_due_at" ON "scheduled_water" ("due_at")
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
          "name": "garden",
          "revision": 3,
          "tables": {
            "care": {
              "key": ["plant_id", "gardener_id"],
              "columns": {
                "gardener_id": {"type": "snowflake", "references": "gardener.id", "onDelete": "cascade"},
                "is_daily": {"type": "boolean", "default": true},
                "plant_id": {"type": "integer", "references": "plant.id", "onDelete": "cascade"},
                "until": {"type": "time"}
              },
              "indexes": []
            },
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
            "gardener": {
              "key": ["id"],
              "columns": {
                "beds": {"type": "integer", "default": 1, "minimum": 0, "maximum": 100},
                "changed_at": {"type": "time", "onCreate": "now"},
                "favourite_id": {"type": "integer", "nullable": true, "references": "plant.id", "onDelete": "set null"},
                "id": {"type": "snowflake"},
                "is_away": {"type": "boolean", "default": false},
                "joined_at": {"type": "time", "onCreate": "now"},
                "meeting_id": {"type": "snowflake", "nullable": true},
                "motto": {"type": "text", "nullable": true, "maxLength": 200},
                "name": {"type": "text", "maxLength": 100},
                "patience": {"type": "number", "default": 0.5, "minimum": 0.0, "maximum": 1.0},
                "patron_id": {"type": "snowflake", "nullable": true},
                "soil": {"type": "enum", "values": ["clay", "default", "sand"], "default": "clay"},
                "waters_at_night": {"type": "boolean", "default": false}
              },
              "indexes": []
            },
            "harvest": {
              "key": ["plant_id", "year"],
              "columns": {
                "note": {"type": "text", "unique": true},
                "plant_id": {"type": "integer", "references": "plant.id", "onDelete": "cascade"},
                "year": {"type": "integer"}
              },
              "indexes": []
            },
            "plant": {
              "key": ["id"],
              "columns": {
                "gardener_id": {"type": "snowflake", "references": "gardener.id", "onDelete": "cascade"},
                "height": {"type": "integer", "default": 0},
                "id": {"type": "integer", "generated": true},
                "is_edible": {"type": "boolean", "default": false},
                "label": {"type": "text", "nullable": true, "unique": true, "maxLength": 40},
                "name": {"type": "text", "minLength": 1, "maxLength": 80},
                "planted_at": {"type": "time", "nullable": true},
                "sign_id": {"type": "snowflake", "nullable": true}
              },
              "indexes": [["gardener_id", "height"]]
            },
            "scheduled_water": {
              "key": ["record_id"],
              "columns": {
                "actor_id": {"type": "snowflake", "references": "gardener.id", "onDelete": "cascade"},
                "attempts": {"type": "integer", "default": 0},
                "channel_id": {"type": "snowflake", "nullable": true},
                "due_at": {"type": "time"},
                "guild_id": {"type": "snowflake", "nullable": true},
                "locale": {"type": "text", "nullable": true},
                "planned_at": {"type": "time"},
                "record_id": {"type": "integer", "references": "plant.id", "onDelete": "cascade"},
                "step": {"type": "integer", "default": 0}
              },
              "indexes": [["due_at"]]
            }
          }
        }
        """#
}
