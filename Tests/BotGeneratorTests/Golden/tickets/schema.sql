CREATE TABLE "person" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
) STRICT;

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
) STRICT;

CREATE INDEX "ticket_guild_id_state" ON "ticket" ("guild_id", "state");

CREATE TABLE "meta" (
  "key" TEXT PRIMARY KEY,
  "value" TEXT
) WITHOUT ROWID;
