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
) STRICT;

CREATE INDEX "user_current_session_id" ON "user" ("current_session_id");

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
) STRICT;

CREATE INDEX "session_creator_id_updated_at" ON "session" ("creator_id", "updated_at");

CREATE INDEX "session_guild_id_is_public_updated_at" ON "session" ("guild_id", "is_public", "updated_at");

CREATE TABLE "message" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "session_id" INTEGER NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
  "turn_id" INTEGER NOT NULL,
  "role" TEXT NOT NULL,
  "speaker_id" INTEGER REFERENCES "user" ("id") ON DELETE SET NULL,
  "speaker" TEXT NOT NULL,
  "content" TEXT NOT NULL,
  "created_at" INTEGER NOT NULL
) STRICT;

CREATE INDEX "message_session_id_turn_id_id" ON "message" ("session_id", "turn_id", "id");

CREATE INDEX "message_speaker_id" ON "message" ("speaker_id");

CREATE TABLE "notice" (
  "user_id" INTEGER NOT NULL REFERENCES "user" ("id") ON DELETE CASCADE,
  "kind" TEXT NOT NULL,
  "sent_at" INTEGER NOT NULL,
  PRIMARY KEY ("user_id", "kind")
) STRICT, WITHOUT ROWID;

CREATE TABLE "usage" (
  "day" INTEGER PRIMARY KEY,
  "tokens" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE "meta" (
  "key" TEXT PRIMARY KEY,
  "value" TEXT
) WITHOUT ROWID;

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
) STRICT;

CREATE INDEX "turn_unfinished" ON "turn" ("session_id", "id") WHERE "state" IN ('received', 'answered');

CREATE TABLE "piece" (
  "turn_id" INTEGER NOT NULL REFERENCES "turn" ("id") ON DELETE CASCADE,
  "number" INTEGER NOT NULL,
  "nonce" TEXT NOT NULL,
  "message_id" TEXT,
  PRIMARY KEY ("turn_id", "number")
) STRICT, WITHOUT ROWID;

CREATE INDEX "piece_message" ON "piece" ("message_id");
