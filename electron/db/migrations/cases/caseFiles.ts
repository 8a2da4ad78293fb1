import { frozenWithFile } from '../frozen.ts'

// What lists read stands in narrow tables; the bodies, which may be long, stand beside them. A field has one home: what
// is a column is not in the body. case_key is the file's number inside this database; outside it is known by its id.
export const CASE_FILES = `
-- A mark is bound to be the only one of its register where the register's own office entered it: its fold is then set.
CREATE TABLE case_file (
  case_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  custody TEXT NOT NULL,
  court TEXT NOT NULL,
  prosecution TEXT NOT NULL,
  court_mark TEXT,
  court_mark_fold TEXT,
  prosecution_mark TEXT,
  prosecution_mark_fold TEXT,
  -- It has left for another installation, which alone writes in it until it comes back (docs/packet.md).
  away INTEGER NOT NULL DEFAULT 0 CHECK (away IN (0, 1)),
  -- By the how manieth desk of its office it is written; it rises with each that is given the pen.
  pen INTEGER NOT NULL DEFAULT 0 CHECK (pen >= 0),
  CHECK (court <> prosecution),
  CHECK (custody IN (court, prosecution)),
  CHECK (court_mark_fold IS NULL OR court_mark IS NOT NULL),
  CHECK (prosecution_mark_fold IS NULL OR prosecution_mark IS NOT NULL),
  UNIQUE (court, court_mark_fold),
  UNIQUE (prosecution, prosecution_mark_fold)
) STRICT;
CREATE INDEX case_file_by_holder ON case_file (custody, away);
CREATE TRIGGER case_file_same_id BEFORE UPDATE OF case_key, id ON case_file
WHEN NEW.case_key <> OLD.case_key OR NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'frozen'); END;

CREATE TABLE case_body (
  case_key INTEGER PRIMARY KEY REFERENCES case_file (case_key),
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

-- What an imported form carries and nobody interprets. Anyone may have written anything there: sealed.
CREATE TABLE case_remarks (
  case_key INTEGER PRIMARY KEY REFERENCES case_file (case_key),
  wrapped_key BLOB NOT NULL CHECK (length(wrapped_key) = 60),
  ciphertext BLOB NOT NULL CHECK (length(ciphertext) > 28)
) STRICT;

CREATE TABLE hearing (
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  position INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (case_key, position)
) STRICT, WITHOUT ROWID;

-- Facts of the proceedings that were corrected since a paper was made from them: as they stood, and as they stand.
CREATE TABLE fact_correction (
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  at TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES staff (id),
  fact TEXT NOT NULL,
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  reason TEXT NOT NULL,
  PRIMARY KEY (case_key, ordinal)
) STRICT;
${frozenWithFile('fact_correction', 'OLD.case_key')}

-- New marks, other offices, other judges: what was before each change, what is since, and the mark of a register that the file has left.
CREATE TABLE file_change (
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  act TEXT NOT NULL REFERENCES file_change_act (name),
  day TEXT NOT NULL,
  before TEXT NOT NULL CHECK (json_type(before) IS 'array'),
  after TEXT NOT NULL CHECK (json_type(after) IS 'array'),
  mark TEXT,
  ground TEXT,
  at TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES staff (id),
  reason TEXT NOT NULL,
  PRIMARY KEY (case_key, ordinal)
) STRICT;
${frozenWithFile('file_change', 'OLD.case_key')}

-- To whom an office has assigned a file, in each capacity; no row: to nobody.
CREATE TABLE assignment (
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  office TEXT NOT NULL,
  capacity TEXT NOT NULL REFERENCES capacity (name),
  person TEXT NOT NULL REFERENCES staff (id),
  PRIMARY KEY (case_key, office, capacity)
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_by_person ON assignment (person, office);
CREATE TRIGGER assignment_of_file BEFORE INSERT ON assignment
WHEN NOT EXISTS (SELECT 1 FROM case_file WHERE case_key = NEW.case_key AND NEW.office IN (court, prosecution))
BEGIN SELECT RAISE(ABORT, 'another office'); END;

-- Who may know nothing of a file, for a conflict of interest.
CREATE TABLE exclusion (
  person TEXT NOT NULL REFERENCES staff (id),
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  PRIMARY KEY (person, case_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX exclusion_by_case ON exclusion (case_key);
CREATE TRIGGER assignment_of_excluded BEFORE INSERT ON assignment
WHEN EXISTS (SELECT 1 FROM exclusion WHERE person = NEW.person AND case_key = NEW.case_key)
BEGIN SELECT RAISE(ABORT, 'excluded'); END;
CREATE TRIGGER exclusion_of_assignee BEFORE INSERT ON exclusion
WHEN EXISTS (SELECT 1 FROM assignment WHERE person = NEW.person AND case_key = NEW.case_key)
BEGIN SELECT RAISE(ABORT, 'assigned'); END;

-- Who was at a hearing. A new file has its hearings before its people; whoever is named here is not removed.
CREATE TABLE hearing_present (
  case_key INTEGER NOT NULL,
  hearing INTEGER NOT NULL,
  position INTEGER NOT NULL,
  person_id TEXT NOT NULL,
  PRIMARY KEY (case_key, hearing, position),
  FOREIGN KEY (case_key, hearing) REFERENCES hearing (case_key, position) ON DELETE CASCADE,
  FOREIGN KEY (case_key, person_id) REFERENCES person (case_key, id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- Events that start a time limit; whoever is named here is not removed.
CREATE TABLE case_event (
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL REFERENCES case_event_kind (name),
  date TEXT NOT NULL,
  person_id TEXT,
  until TEXT,
  PRIMARY KEY (case_key, position),
  FOREIGN KEY (case_key, person_id) REFERENCES person (case_key, id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (case_key, id),
  UNIQUE (case_key, position)
) STRICT;

-- Duties before a claim that were done, each shown by a piece of evidence or a note; whoever or whatever is named here is not removed.
CREATE TABLE duty_record (
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  id TEXT NOT NULL,
  kind TEXT NOT NULL REFERENCES duty_kind (name),
  person_id TEXT,
  evidence_id TEXT,
  outcome TEXT,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (case_key, id),
  FOREIGN KEY (case_key, person_id) REFERENCES person (case_key, id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (case_key, evidence_id) REFERENCES evidence (case_key, id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  CHECK (evidence_id IS NOT NULL OR json_type(body, '$.note') IS 'text')
) STRICT, WITHOUT ROWID;
`
