CREATE TABLE "person" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
) STRICT;

CREATE TABLE "poll" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "owner_id" INTEGER NOT NULL REFERENCES "person" ("id") ON DELETE CASCADE,
  "question" TEXT NOT NULL,
  "is_open" INTEGER NOT NULL DEFAULT 1,
  "created_at" INTEGER NOT NULL,
  "closes_at" INTEGER NOT NULL
) STRICT;

CREATE TABLE "choice" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "poll_id" INTEGER NOT NULL REFERENCES "poll" ("id") ON DELETE CASCADE,
  "position" INTEGER NOT NULL,
  "label" TEXT
) STRICT;

CREATE INDEX "choice_poll_id_position" ON "choice" ("poll_id", "position");

CREATE TABLE "vote" (
  "poll_id" INTEGER NOT NULL REFERENCES "poll" ("id") ON DELETE CASCADE,
  "voter_id" INTEGER NOT NULL REFERENCES "person" ("id") ON DELETE CASCADE,
  "choice_id" INTEGER NOT NULL REFERENCES "choice" ("id") ON DELETE CASCADE,
  PRIMARY KEY ("poll_id", "voter_id")
) STRICT, WITHOUT ROWID;

CREATE INDEX "vote_choice_id" ON "vote" ("choice_id");

CREATE TABLE "meta" (
  "key" TEXT PRIMARY KEY,
  "value" TEXT
) WITHOUT ROWID;
