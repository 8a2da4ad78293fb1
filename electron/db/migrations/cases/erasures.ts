import { lastSequence } from '../../tables/lastSequence.ts'
import { frozen, keptWithFile, unchanged } from '../frozen.ts'

// The register of what was erased, the same in both files: with the certificate, which names nobody of the file.
const REGISTER = `
CREATE TABLE erasure (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  case_id TEXT NOT NULL UNIQUE CHECK (length(case_id) = 32),
  office TEXT NOT NULL,
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  number TEXT NOT NULL,
  erased_at TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  confirmed_by TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  pages INTEGER NOT NULL CHECK (pages > 0),
  -- What its certificate was drawn from.
  record TEXT NOT NULL CHECK (json_valid(record)),
  pdf BLOB NOT NULL CHECK (length(pdf) > 0),
  CHECK (proposed_by <> confirmed_by),
  UNIQUE (series, office, year, sequence)
) STRICT;
${frozen('erasure')}
`

/** Only in office.db: copied from cases.db, and brought back to it where an older copy of that was restored. */
export const ERASURE = REGISTER

/** What bars an erasure, who proposes one, what was erased; and that one is under way, which no transaction ends with. */
export const ERASURES = `
${REGISTER}
CREATE TRIGGER erasure_next_number BEFORE INSERT ON erasure
WHEN NEW.sequence <> 1 + ${lastSequence('certificate', { series: 'NEW.series', office: 'NEW.office', year: 'NEW.year' })}
BEGIN SELECT RAISE(ABORT, 'out of order'); END;

-- Numbers that orders and papers bore which were erased, so that none is given again; their fingerprints stand on the certificate.
CREATE TABLE erased_number (
  kind TEXT NOT NULL CHECK (kind IN ('order', 'paper')),
  series TEXT NOT NULL,
  office TEXT NOT NULL,
  year INTEGER NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  erasure TEXT NOT NULL REFERENCES erasure (id),
  PRIMARY KEY (kind, series, office, year, sequence)
) STRICT, WITHOUT ROWID;
${frozen('erased_number')}

-- While a row stands here the file may be taken out: its erasure is registered, or it is another desk's now. The key to a file of no such id lets no transaction end with it.
CREATE TABLE erasing (
  case_key INTEGER PRIMARY KEY REFERENCES case_file (case_key),
  never TEXT NOT NULL DEFAULT 'ends' REFERENCES case_file (id) DEFERRABLE INITIALLY DEFERRED CHECK (never = 'ends')
) STRICT;
CREATE TRIGGER erasing_registered BEFORE INSERT ON erasing WHEN EXISTS (SELECT 1 FROM erasing)
  OR NOT EXISTS (SELECT 1 FROM erasure JOIN case_file ON case_file.id = erasure.case_id WHERE case_key = NEW.case_key)
  -- Nor has another desk of the office taken it over.
  AND NOT EXISTS (SELECT 1 FROM case_file JOIN sent_packet ON sent_packet.case_id = case_file.id WHERE case_key = NEW.case_key AND away = 1
    AND purpose = 'pen' AND state = 'received' AND NOT EXISTS (SELECT 1 FROM sent_packet AS later
      WHERE later.case_id = case_file.id AND later.custody = 'moved' AND later.packet_key > sent_packet.packet_key))
BEGIN SELECT RAISE(ABORT, 'not registered'); END;

-- A file that may not be erased, for a reason, until whoever may says that the reason is gone.
CREATE TABLE legal_hold (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  office TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES staff (id),
  at TEXT NOT NULL,
  reason TEXT NOT NULL,
  released_at TEXT,
  CHECK (released_at IS NULL OR released_at >= at)
) STRICT, WITHOUT ROWID;
CREATE INDEX legal_hold_by_case ON legal_hold (case_key, released_at);
CREATE INDEX legal_hold_standing ON legal_hold (office, case_key) WHERE released_at IS NULL;
CREATE TRIGGER legal_hold_once BEFORE UPDATE ON legal_hold
WHEN OLD.released_at IS NOT NULL OR (NEW.id, NEW.case_key, NEW.office, NEW.person, NEW.at, NEW.reason)
  IS NOT (OLD.id, OLD.case_key, OLD.office, OLD.person, OLD.at, OLD.reason)
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
${keptWithFile('legal_hold', 'OLD.case_key')}
-- Who proposes that a file is erased, as it stood then, and why; taken back or carried out it is gone from here.
CREATE TABLE erasure_proposal (
  case_key INTEGER PRIMARY KEY REFERENCES case_file (case_key),
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
  office TEXT NOT NULL,
  revision INTEGER NOT NULL,
  person TEXT NOT NULL REFERENCES staff (id),
  at TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX erasure_proposal_by_office ON erasure_proposal (office, case_key);
${unchanged('erasure_proposal')}
CREATE TRIGGER erasure_proposal_of_held BEFORE INSERT ON erasure_proposal
WHEN EXISTS (SELECT 1 FROM legal_hold WHERE case_key = NEW.case_key AND released_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'held'); END;
`
