import { frozen, keptWithFile, unchanged } from '../frozen.ts'

export const RECORDS = `
-- The vault as it was last seen by somebody who opened this file, and how often keys had been changed in it: an older one put in its
-- place is noticed, with an older office.db too.
CREATE TABLE noted_vault (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  generation INTEGER NOT NULL CHECK (generation > 0),
  key_changes INTEGER NOT NULL CHECK (key_changes >= 0)
) STRICT;

-- Who may stand behind a row: the target of its keys. Names are in office.db.
CREATE TABLE staff (
  id TEXT PRIMARY KEY CHECK (length(id) = 16),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  -- Whether all their work has a successor and the account is gone.
  gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
  -- The public half of their own key, where they have one: what is wrapped for them alone.
  public_key BLOB CHECK (length(public_key) = 32)
) STRICT, WITHOUT ROWID;

-- Who stands in for an absent colleague of an office, from day to day: it ends by itself, or earlier by an act.
CREATE TABLE stand_in (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  office TEXT NOT NULL,
  absent TEXT NOT NULL REFERENCES staff (id),
  person TEXT NOT NULL REFERENCES staff (id),
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  CHECK (absent <> person),
  CHECK (from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX stand_in_by_office ON stand_in (office, to_day);
CREATE TRIGGER stand_in_one BEFORE INSERT ON stand_in WHEN EXISTS (SELECT 1 FROM stand_in
  WHERE office = NEW.office AND to_day >= NEW.from_day AND absent = NEW.absent AND from_day <= NEW.to_day)
BEGIN SELECT RAISE(ABORT, 'overlaps'); END;
${unchanged('stand_in')}

-- A file that a colleague read for some hours because whoever has it could not be reached, confirmed by the head: it ends by
-- itself, or earlier by an act, and what it was stays.
CREATE TABLE emergency_access (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  office TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES staff (id),
  head TEXT NOT NULL REFERENCES staff (id),
  owner TEXT NOT NULL REFERENCES staff (id),
  from_at TEXT NOT NULL,
  until_at TEXT NOT NULL,
  ended_at TEXT,
  CHECK (person <> head),
  CHECK (from_at < until_at),
  CHECK (ended_at IS NULL OR ended_at <= until_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX emergency_access_by_office ON emergency_access (office, from_at);
CREATE INDEX emergency_access_by_person ON emergency_access (case_key, person, until_at);
CREATE TRIGGER emergency_access_no_update
BEFORE UPDATE OF id, case_key, office, person, head, owner, from_at, until_at ON emergency_access
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER emergency_access_ends_once BEFORE UPDATE OF ended_at ON emergency_access WHEN OLD.ended_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
${keptWithFile('emergency_access', 'OLD.case_key')}

-- Days on which an office does not work, besides week-ends and holidays: a limit that ends on one ends on the next working day.
CREATE TABLE closed_day (
  office TEXT NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (office, day)
) STRICT, WITHOUT ROWID;

-- The series in which this installation gives its numbers, from the first run on and for ever.
CREATE TABLE number_series (
  series TEXT PRIMARY KEY CHECK (length(series) = 3)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER number_series_one BEFORE INSERT ON number_series WHEN EXISTS (SELECT 1 FROM number_series)
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
${frozen('number_series')}

-- Filters that people have named for themselves: a name may be typed in one, so they are sealed as drafts are.
CREATE TABLE saved_filter (
  person TEXT NOT NULL REFERENCES staff (id),
  id TEXT NOT NULL,
  wrapped_key BLOB NOT NULL CHECK (length(wrapped_key) = 60),
  ciphertext BLOB NOT NULL CHECK (length(ciphertext) > 28),
  PRIMARY KEY (person, id)
) STRICT;

-- What is typed and not saved. One with a wrap of 80 bytes is of a coordinator, by whose own key alone it opens. The author
-- is who typed it, to whom it is sealed; another has it from who has left.
CREATE TABLE draft (
  person TEXT NOT NULL REFERENCES staff (id),
  form TEXT NOT NULL,
  author TEXT NOT NULL REFERENCES staff (id),
  saved_at TEXT NOT NULL,
  wrapped_key BLOB NOT NULL CHECK (length(wrapped_key) IN (60, 80)),
  ciphertext BLOB NOT NULL CHECK (length(ciphertext) > 28),
  PRIMARY KEY (person, form)
) STRICT;

-- What somebody notes on a claim for themselves: it opens by their own key alone.
CREATE TABLE worksheet (
  case_key INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES staff (id),
  saved_at TEXT NOT NULL,
  wrapped_key BLOB NOT NULL CHECK (length(wrapped_key) = 80),
  ciphertext BLOB NOT NULL CHECK (length(ciphertext) > 28),
  PRIMARY KEY (case_key, claim_id, person),
  FOREIGN KEY (case_key, claim_id) REFERENCES claim (case_key, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX worksheet_by_person ON worksheet (person);
CREATE TRIGGER worksheet_left AFTER UPDATE OF gone ON staff WHEN NEW.gone = 1
BEGIN DELETE FROM worksheet WHERE person = NEW.id; END;
`
