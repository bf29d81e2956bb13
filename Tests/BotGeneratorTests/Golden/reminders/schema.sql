CREATE TABLE "person" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
) STRICT;

CREATE TABLE "reminder" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "person_id" INTEGER NOT NULL REFERENCES "person" ("id") ON DELETE CASCADE,
  "channel_id" INTEGER,
  "what" TEXT NOT NULL,
  "due_at" INTEGER NOT NULL,
  "message_id" INTEGER,
  "created_at" INTEGER NOT NULL
) STRICT;

CREATE INDEX "reminder_person_id_due_at" ON "reminder" ("person_id", "due_at");

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
) STRICT;

CREATE INDEX "scheduled_remind_due_at" ON "scheduled_remind" ("due_at");

CREATE TABLE "cooldown" (
  "action" TEXT NOT NULL,
  "subject_id" INTEGER NOT NULL,
  "uses" INTEGER NOT NULL,
  "until_at" INTEGER NOT NULL,
  PRIMARY KEY ("action", "subject_id")
) STRICT, WITHOUT ROWID;

CREATE INDEX "cooldown_until_at" ON "cooldown" ("until_at");

CREATE TABLE "meta" (
  "key" TEXT PRIMARY KEY,
  "value" TEXT
) WITHOUT ROWID;
