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
) STRICT;

CREATE TABLE "plant" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "gardener_id" INTEGER NOT NULL REFERENCES "gardener" ("id") ON DELETE CASCADE,
  "name" TEXT NOT NULL,
  "label" TEXT UNIQUE,
  "height" INTEGER NOT NULL DEFAULT 0,
  "is_edible" INTEGER NOT NULL DEFAULT 0,
  "planted_at" INTEGER,
  "sign_id" INTEGER
) STRICT;

CREATE INDEX "plant_gardener_id_height" ON "plant" ("gardener_id", "height");

CREATE TABLE "harvest" (
  "plant_id" INTEGER NOT NULL REFERENCES "plant" ("id") ON DELETE CASCADE,
  "year" INTEGER NOT NULL,
  "note" TEXT NOT NULL UNIQUE,
  PRIMARY KEY ("plant_id", "year")
) STRICT, WITHOUT ROWID;

CREATE TABLE "care" (
  "plant_id" INTEGER NOT NULL REFERENCES "plant" ("id") ON DELETE CASCADE,
  "gardener_id" INTEGER NOT NULL REFERENCES "gardener" ("id") ON DELETE CASCADE,
  "is_daily" INTEGER NOT NULL DEFAULT 1,
  "until" INTEGER NOT NULL,
  PRIMARY KEY ("plant_id", "gardener_id")
) STRICT, WITHOUT ROWID;

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
) STRICT;

CREATE INDEX "scheduled_water_due_at" ON "scheduled_water" ("due_at");

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
