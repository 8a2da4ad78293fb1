import { JOURNAL } from './journal.ts'
import type { Migration } from './migration.ts'

// Who may stand behind a row: the target of its keys. Names are in office.db.
const staff = `
CREATE TABLE staff (
  id TEXT PRIMARY KEY CHECK (length(id) = 16),
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT, WITHOUT ROWID;
`

// Columns beside a body are copies made on write: for order, search, sums and constraints.
const caseFiles = `
CREATE TABLE case_file (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  custody TEXT NOT NULL,
  court TEXT NOT NULL,
  court_mark TEXT,
  court_mark_fold TEXT,
  prosecution TEXT NOT NULL,
  prosecution_mark TEXT,
  prosecution_mark_fold TEXT,
  body TEXT NOT NULL CHECK (json_valid(body)),
  remarks BLOB,
  opened_at TEXT NOT NULL,
  CHECK (custody IN (court, prosecution)),
  UNIQUE (court, court_mark_fold),
  UNIQUE (prosecution, prosecution_mark_fold)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_file_by_custody ON case_file (custody);

CREATE TABLE hearing (
  case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  date TEXT NOT NULL,
  PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;

-- A sealed person has no identifying field in body or label; those stand encrypted in sealed_identity.
CREATE TABLE person (
  case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  sealed INTEGER NOT NULL CHECK (sealed IN (0, 1)),
  label_cnr TEXT NOT NULL,
  label_en TEXT NOT NULL,
  label_fold TEXT NOT NULL,
  label_sort TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (case_id, id),
  CHECK (sealed = 0 OR json_extract(body, '$.name') IS NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed_identity (
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  ciphertext BLOB NOT NULL CHECK (length(ciphertext) > 28),
  PRIMARY KEY (case_id, person_id),
  FOREIGN KEY (case_id, person_id) REFERENCES person (case_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;
`

const claims = `
CREATE TABLE claim (
  case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  claimant TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('draft', 'ready', 'forwarded', 'registered', 'inReview', 'returned', 'decided',
    'issued', 'served', 'final', 'enforceable', 'paid', 'uncollectable', 'withdrawn', 'annulled', 'civilAction')),
  return_note TEXT,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_by_stage ON claim (stage, case_id);

CREATE TABLE claim_head (
  case_id TEXT NOT NULL,
  claim_id TEXT NOT NULL,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  amount_cents INTEGER CHECK (amount_cents >= 0),
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (case_id, claim_id, id),
  FOREIGN KEY (case_id, claim_id) REFERENCES claim (case_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
  case_id TEXT NOT NULL,
  claim_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (case_id, claim_id),
  FOREIGN KEY (case_id, claim_id) REFERENCES claim (case_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_head (
  case_id TEXT NOT NULL,
  claim_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  head_id TEXT NOT NULL,
  awarded_cents INTEGER NOT NULL CHECK (awarded_cents >= 0),
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (case_id, claim_id, position),
  FOREIGN KEY (case_id, claim_id) REFERENCES decision (case_id, claim_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
`

const orders = `
CREATE TABLE order_act (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  case_id TEXT NOT NULL REFERENCES case_file (id),
  claim_id TEXT NOT NULL,
  office TEXT NOT NULL,
  year INTEGER NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  number TEXT NOT NULL,
  mark TEXT NOT NULL,
  injured_cnr TEXT NOT NULL,
  injured_en TEXT NOT NULL,
  injured_sealed INTEGER NOT NULL CHECK (injured_sealed IN (0, 1)),
  issued TEXT NOT NULL,
  judge_name TEXT NOT NULL,
  judge_sex TEXT NOT NULL CHECK (judge_sex IN ('m', 'f')),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  pages INTEGER NOT NULL CHECK (pages > 0),
  awarded_cents INTEGER NOT NULL CHECK (awarded_cents >= 0),
  template_version TEXT NOT NULL,
  pdf BLOB NOT NULL CHECK (length(pdf) > 0),
  snapshot BLOB NOT NULL CHECK (length(snapshot) > 28),
  UNIQUE (case_id, claim_id),
  UNIQUE (office, year, sequence)
) STRICT, WITHOUT ROWID;

-- Issued means frozen: correction is a new act.
CREATE TRIGGER order_act_no_update BEFORE UPDATE ON order_act BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER order_act_no_delete BEFORE DELETE ON order_act BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER order_act_no_replace BEFORE INSERT ON order_act
WHEN EXISTS (SELECT 1 FROM order_act WHERE id = NEW.id
  OR (case_id = NEW.case_id AND claim_id = NEW.claim_id)
  OR (office = NEW.office AND year = NEW.year AND sequence = NEW.sequence))
BEGIN SELECT RAISE(ABORT, 'frozen'); END;

CREATE TABLE print_record (
  order_id TEXT NOT NULL REFERENCES order_act (id),
  copy INTEGER NOT NULL CHECK (copy > 0),
  recipient TEXT NOT NULL,
  recipient_fold TEXT NOT NULL,
  printer TEXT NOT NULL,
  printed_by TEXT NOT NULL REFERENCES staff (id),
  printed_at TEXT NOT NULL,
  reason TEXT,
  state TEXT NOT NULL CHECK (state IN ('sent', 'failed')),
  PRIMARY KEY (order_id, copy)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER print_record_no_update BEFORE UPDATE ON print_record BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER print_record_no_delete BEFORE DELETE ON print_record BEGIN SELECT RAISE(ABORT, 'frozen'); END;
`

const records = `
CREATE TABLE draft (
  person TEXT NOT NULL REFERENCES staff (id),
  form TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  ciphertext BLOB NOT NULL CHECK (length(ciphertext) > 28),
  PRIMARY KEY (person, form)
) STRICT, WITHOUT ROWID;
`

/** The first schema of cases.db. */
export const cases10: Migration = { number: 10, sql: staff + caseFiles + claims + orders + records + JOURNAL }
