import { PAPER_STATES } from '../../../../shared/domain/papers/paperLife.ts'
import { lastSequence } from '../../tables/lastSequence.ts'
import { FROZEN_TEXT } from './orders.ts'

// A made paper is frozen: its facts, its number, its files by language. What happens to it is a row of its own each. A wrap of
// 80 bytes is one for the public half of the identity key: a coordinator, who does not hold that key, has made it.
const TABLES = `
CREATE TABLE paper (
  paper_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  kind TEXT NOT NULL REFERENCES paper_kind (name),
  office TEXT NOT NULL,
  series TEXT REFERENCES number_series (series),
  year INTEGER,
  sequence INTEGER CHECK (sequence > 0),
  number TEXT,
  made_by TEXT NOT NULL REFERENCES staff (id),
  made_at TEXT NOT NULL,
  claim_id TEXT,
  injured_id TEXT,
  content TEXT NOT NULL CHECK (length(content) = 64),
  revision INTEGER NOT NULL,
  wrapped_key BLOB NOT NULL CHECK (length(wrapped_key) IN (60, 80)),
  ciphertext BLOB NOT NULL CHECK (length(ciphertext) > 28),
  UNIQUE (series, office, year, sequence),
  CHECK ((series IS NULL) = (sequence IS NULL) AND (year IS NULL) = (sequence IS NULL) AND (number IS NULL) = (sequence IS NULL))
) STRICT;
CREATE INDEX paper_by_maker ON paper (made_by, paper_key);
CREATE TRIGGER paper_no_replace BEFORE INSERT ON paper
WHEN EXISTS (SELECT 1 FROM paper WHERE paper_key = NEW.paper_key OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER paper_next_number BEFORE INSERT ON paper
WHEN NEW.sequence IS NOT NULL
  AND NEW.sequence <> 1 + ${lastSequence('paper', { series: 'NEW.series', office: 'NEW.office', year: 'NEW.year' })}
BEGIN SELECT RAISE(ABORT, 'out of order'); END;

CREATE TABLE paper_file (
  paper_key INTEGER NOT NULL REFERENCES paper (paper_key),
  variant TEXT NOT NULL REFERENCES paper_variant (name),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  pages INTEGER NOT NULL CHECK (pages > 0),
  wrapped_key BLOB NOT NULL CHECK (length(wrapped_key) IN (60, 80)),
  ciphertext BLOB NOT NULL CHECK (length(ciphertext) > 28),
  PRIMARY KEY (paper_key, variant)
) STRICT;
CREATE TRIGGER paper_file_no_replace BEFORE INSERT ON paper_file
WHEN EXISTS (SELECT 1 FROM paper_file WHERE paper_key = NEW.paper_key AND variant = NEW.variant)
BEGIN SELECT RAISE(ABORT, 'frozen'); END;

CREATE TABLE paper_event (
  paper_key INTEGER NOT NULL REFERENCES paper (paper_key),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL REFERENCES paper_event_kind (name),
  at TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES staff (id),
  wrapped_key BLOB NOT NULL CHECK (length(wrapped_key) IN (60, 80)),
  ciphertext BLOB NOT NULL CHECK (length(ciphertext) > 28),
  PRIMARY KEY (paper_key, ordinal)
) STRICT;
CREATE TRIGGER paper_event_next BEFORE INSERT ON paper_event
WHEN NEW.ordinal <> 1 + (SELECT coalesce(max(ordinal), 0) FROM paper_event WHERE paper_key = NEW.paper_key)
BEGIN SELECT RAISE(ABORT, 'out of order'); END;
CREATE TRIGGER paper_event_by_staff BEFORE INSERT ON paper_event
WHEN NOT EXISTS (SELECT 1 FROM staff WHERE id = NEW.person AND active = 1)
BEGIN SELECT RAISE(ABORT, 'not active'); END;
`

// The keys of the texts of a paper that a coordinator has made, wrapped for that coordinator alone: gone with what the person
// whom the paper is about has let them know, and then it opens by the identity key only.
const SHARES = `
CREATE TABLE paper_share (
  paper_key INTEGER NOT NULL REFERENCES paper (paper_key),
  part TEXT NOT NULL,
  case_key INTEGER NOT NULL,
  person_id TEXT NOT NULL,
  staff TEXT NOT NULL,
  wrapped_key BLOB NOT NULL CHECK (length(wrapped_key) = 80),
  PRIMARY KEY (paper_key, part),
  FOREIGN KEY (case_key, person_id, staff) REFERENCES identity_share (case_key, person_id, staff) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_share_by_share ON paper_share (case_key, person_id, staff);
`

// Where a paper stands, whether it has ever gone out, how often it was printed: by these papers of a file are listed, and seen by the other office.
const LINES = `
CREATE TABLE paper_line (
  paper_key INTEGER PRIMARY KEY REFERENCES paper (paper_key),
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  office TEXT NOT NULL,
  place INTEGER NOT NULL DEFAULT ${String(PAPER_STATES.indexOf('made'))},
  has_gone INTEGER NOT NULL DEFAULT 0 CHECK (has_gone IN (0, 1)),
  copies INTEGER NOT NULL DEFAULT 0 CHECK (copies >= 0),
  is_printed INTEGER NOT NULL GENERATED ALWAYS AS (copies > 0) VIRTUAL,
  age INTEGER NOT NULL GENERATED ALWAYS AS (-paper_key) VIRTUAL
) STRICT;
CREATE INDEX paper_line_by_place ON paper_line (case_key, place, age);
CREATE INDEX paper_line_by_print ON paper_line (office, is_printed, age);
CREATE TRIGGER paper_line_entered AFTER INSERT ON paper
BEGIN INSERT INTO paper_line (paper_key, case_key, office) VALUES (NEW.paper_key, NEW.case_key, NEW.office); END;
CREATE TRIGGER paper_line_printed AFTER INSERT ON paper_event WHEN NEW.kind = 'printed'
BEGIN UPDATE paper_line SET copies = copies + 1 WHERE paper_key = NEW.paper_key; END;
${PAPER_STATES.filter((state) => state !== 'made')
  .map(
    (state) => `CREATE TRIGGER paper_line_${state} AFTER INSERT ON paper_event WHEN NEW.kind = '${state}'
BEGIN UPDATE paper_line SET place = ${String(PAPER_STATES.indexOf(state))}${state === 'sent' ? ', has_gone = 1' : ''} WHERE paper_key = NEW.paper_key; END;`,
  )
  .join('\n')}
`

const FILE_OF_PAPER = '(SELECT case_key FROM paper WHERE paper_key = OLD.paper_key)'

export const PAPERS =
  TABLES +
  SHARES +
  LINES +
  FROZEN_TEXT(
    'paper',
    `paper_key, id, case_key, kind, office, series, year, sequence, number, made_by, made_at, claim_id, injured_id, content,
  revision, ciphertext`,
    'OLD.case_key',
  ) +
  FROZEN_TEXT('paper_file', 'paper_key, variant, sha256, pages, ciphertext', FILE_OF_PAPER) +
  FROZEN_TEXT('paper_event', 'paper_key, ordinal, kind, at, person, ciphertext', FILE_OF_PAPER)
