import { lastSequence } from '../../tables/lastSequence.ts'
import { ORDER_KINDS, RULING_KINDS } from '../../tables/orderKinds.ts'
import { frozenWithFile, keptWithFile } from '../frozen.ts'

/** Frozen but for the wraps of its keys, which are made anew where the key that wraps them has changed. */
export const FROZEN_TEXT = (table: string, columns: string, file: string): string =>
  `CREATE TRIGGER ${table}_no_update BEFORE UPDATE OF ${columns} ON ${table}
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
${keptWithFile(table, file)}
`

// Issued means frozen: a correction is a further act on the claim, never a change. What is large stands apart. A decision that was
// made outside the program bears the mark of its judgment and neither number nor fingerprint; orders of a claim are counted together.
const ACTS = `
CREATE TABLE order_act (
  order_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
  case_key INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  kind TEXT NOT NULL REFERENCES claim_act (name),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  series TEXT REFERENCES number_series (series),
  office TEXT NOT NULL,
  year INTEGER,
  sequence INTEGER CHECK (sequence > 0),
  number TEXT,
  mark TEXT NOT NULL,
  injured_cnr TEXT NOT NULL,
  injured_en TEXT NOT NULL,
  issued TEXT NOT NULL,
  judge_name TEXT NOT NULL,
  judge_sex TEXT NOT NULL CHECK (judge_sex IN ('m', 'f')),
  sha256 TEXT CHECK (length(sha256) = 64),
  pages INTEGER CHECK (pages > 0),
  awarded_cents INTEGER NOT NULL CHECK (awarded_cents >= 0),
  -- Of a decision made outside the program: by which court, and by which scan it is shown.
  decided_by TEXT,
  evidence_id TEXT,
  CHECK ((kind = 'recordDecision') = (decided_by IS NOT NULL)),
  CHECK (kind = 'recordDecision' OR evidence_id IS NULL),
  CHECK (CASE WHEN kind = 'recordDecision' THEN coalesce(series, year, sequence, number, sha256, pages) IS NULL
    ELSE series IS NOT NULL AND year IS NOT NULL AND sequence IS NOT NULL AND number IS NOT NULL AND sha256 IS NOT NULL
      AND pages IS NOT NULL END),
  FOREIGN KEY (case_key, evidence_id) REFERENCES evidence (case_key, id),
  UNIQUE (case_key, claim_id, kind, ordinal),
  UNIQUE (series, office, year, sequence),
  FOREIGN KEY (case_key, claim_id) REFERENCES claim (case_key, id)
) STRICT;

CREATE TABLE order_paper (
  order_key INTEGER PRIMARY KEY REFERENCES order_act (order_key),
  pdf BLOB NOT NULL CHECK (length(pdf) > 0)
) STRICT;

CREATE TABLE order_snapshot (
  order_key INTEGER PRIMARY KEY REFERENCES order_act (order_key),
  wrapped_key BLOB NOT NULL CHECK (length(wrapped_key) = 60),
  ciphertext BLOB NOT NULL CHECK (length(ciphertext) > 28)
) STRICT;

-- What the codes of its pages say, each signed: it names nobody, and answers whoever types a code.
CREATE TABLE order_proof (
  order_key INTEGER PRIMARY KEY REFERENCES order_act (order_key),
  code TEXT NOT NULL CHECK (length(code) = 9),
  page_codes TEXT NOT NULL CHECK (json_valid(page_codes))
) STRICT;
CREATE INDEX order_proof_by_code ON order_proof (code);

-- A replaced row would be deleted without a word where triggers do not recurse.
CREATE TRIGGER order_act_no_replace BEFORE INSERT ON order_act
WHEN EXISTS (SELECT 1 FROM order_act WHERE order_key = NEW.order_key OR id = NEW.id)
  OR EXISTS (SELECT 1 FROM order_act WHERE case_key = NEW.case_key AND claim_id = NEW.claim_id AND kind = NEW.kind AND ordinal = NEW.ordinal)
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER order_act_next_number BEFORE INSERT ON order_act
WHEN NEW.sequence <> 1 + ${lastSequence('order', { series: 'NEW.series', office: 'NEW.office', year: 'NEW.year' })}
BEGIN SELECT RAISE(ABORT, 'out of order'); END;
CREATE TRIGGER order_act_next_ordinal BEFORE INSERT ON order_act
WHEN NEW.ordinal <> 1 + (SELECT coalesce(max(ordinal), 0) FROM order_act
  WHERE case_key = NEW.case_key AND claim_id = NEW.claim_id
    AND (kind = NEW.kind OR kind IN (${ORDER_KINDS}) AND NEW.kind IN (${ORDER_KINDS})))
BEGIN SELECT RAISE(ABORT, 'out of order'); END;
-- A ruling corrects an order of the program, or a decision that its court made outside it: nothing else bears a paper and a number.
CREATE TRIGGER order_act_on_order BEFORE INSERT ON order_act
WHEN NEW.kind NOT IN (${ORDER_KINDS}) AND (NEW.kind NOT IN (${RULING_KINDS}) OR NOT EXISTS (SELECT 1 FROM order_act
  WHERE case_key = NEW.case_key AND claim_id = NEW.claim_id
    AND (kind = 'issue' OR kind = 'recordDecision' AND decided_by = NEW.office)))
BEGIN SELECT RAISE(ABORT, 'no order'); END;
CREATE TRIGGER order_paper_no_replace BEFORE INSERT ON order_paper
WHEN EXISTS (SELECT 1 FROM order_paper WHERE order_key = NEW.order_key)
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER order_proof_no_replace BEFORE INSERT ON order_proof
WHEN EXISTS (SELECT 1 FROM order_proof WHERE order_key = NEW.order_key)
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER order_snapshot_no_replace BEFORE INSERT ON order_snapshot
WHEN EXISTS (SELECT 1 FROM order_snapshot WHERE order_key = NEW.order_key)
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
`

// A copy is written down before it goes to the printer, and confirmed after: a crash between leaves it queued.
const PRINTS = `
CREATE TABLE print_record (
  order_key INTEGER NOT NULL REFERENCES order_act (order_key),
  copy INTEGER NOT NULL CHECK (copy > 0),
  recipient TEXT NOT NULL,
  recipient_fold TEXT NOT NULL,
  printer TEXT NOT NULL,
  printed_by TEXT NOT NULL REFERENCES staff (id),
  printed_at TEXT NOT NULL,
  reason TEXT,
  state TEXT NOT NULL REFERENCES print_state (name),
  PRIMARY KEY (order_key, copy)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER print_record_queued_first BEFORE INSERT ON print_record
WHEN NEW.state <> 'queued'
  OR NEW.copy <> 1 + (SELECT coalesce(max(copy), 0) FROM print_record WHERE order_key = NEW.order_key)
BEGIN SELECT RAISE(ABORT, 'out of order'); END;
CREATE TRIGGER print_record_by_staff BEFORE INSERT ON print_record
WHEN NOT EXISTS (SELECT 1 FROM staff WHERE id = NEW.printed_by AND active = 1)
BEGIN SELECT RAISE(ABORT, 'not active'); END;
CREATE TRIGGER print_record_confirmed_once BEFORE UPDATE ON print_record
WHEN OLD.state <> 'queued' OR NEW.state NOT IN ('sent', 'failed')
  OR (NEW.order_key, NEW.copy, NEW.recipient, NEW.recipient_fold, NEW.printer, NEW.printed_by, NEW.printed_at, NEW.reason)
    IS NOT (OLD.order_key, OLD.copy, OLD.recipient, OLD.recipient_fold, OLD.printer, OLD.printed_by, OLD.printed_at, OLD.reason)
BEGIN SELECT RAISE(ABORT, 'frozen'); END;

-- A copy that is lost: written down once, and never of one that did not leave the printer.
CREATE TABLE lost_copy (
  order_key INTEGER NOT NULL,
  copy INTEGER NOT NULL,
  lost_at TEXT NOT NULL,
  lost_by TEXT NOT NULL REFERENCES staff (id),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  PRIMARY KEY (order_key, copy),
  FOREIGN KEY (order_key, copy) REFERENCES print_record (order_key, copy)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER lost_copy_was_printed BEFORE INSERT ON lost_copy
WHEN EXISTS (SELECT 1 FROM print_record WHERE order_key = NEW.order_key AND copy = NEW.copy AND state = 'failed')
BEGIN SELECT RAISE(ABORT, 'never printed'); END;

-- How many copies left: the one thing about an order that changes, and by which its queue is ordered.
CREATE TABLE print_queue (
  order_key INTEGER PRIMARY KEY REFERENCES order_act (order_key),
  office TEXT NOT NULL,
  copies INTEGER NOT NULL DEFAULT 0 CHECK (copies >= 0),
  is_printed INTEGER NOT NULL GENERATED ALWAYS AS (copies > 0) VIRTUAL,
  age INTEGER NOT NULL GENERATED ALWAYS AS (-order_key) VIRTUAL
) STRICT;
CREATE INDEX print_queue_by_office ON print_queue (office, is_printed, age);
CREATE TRIGGER print_queue_entered AFTER INSERT ON order_act WHEN NEW.number IS NOT NULL
BEGIN INSERT INTO print_queue (order_key, office) VALUES (NEW.order_key, NEW.office); END;
CREATE TRIGGER print_queue_counted AFTER UPDATE OF state ON print_record WHEN NEW.state = 'sent'
BEGIN UPDATE print_queue SET copies = copies + 1 WHERE order_key = NEW.order_key; END;
`

/** A fact of a recorded decision is changed together with the record of it, whose old and new value are those of the row. */
const recorded = (
  fact: string,
  column: string,
) => `(NEW.${column} = OLD.${column} OR EXISTS (SELECT 1 FROM fact_correction
    WHERE case_key = OLD.case_key AND fact = 'outside.${fact}' AND before ->> '$.claim' = OLD.claim_id
      AND before ->> '$.value' = OLD.${column} AND after ->> '$.value' = NEW.${column}))`
/** What of a row never changes, whatever was recorded wrongly. */
const FIXED = [
  'order_key',
  'id',
  'case_key',
  'claim_id',
  'kind',
  'ordinal',
  'office',
  'injured_cnr',
  'injured_en',
  'judge_name',
  'judge_sex',
  'evidence_id',
]
/** An order is never changed; of a decision made outside the program that alone which was recorded wrongly, with the old value kept. */
const CORRECTED = `CREATE TRIGGER order_act_no_update BEFORE UPDATE ON order_act
WHEN OLD.kind <> 'recordDecision' OR ${FIXED.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ')}
  OR NOT ${recorded('court', 'decided_by')} OR NOT ${recorded('mark', 'mark')} OR NOT ${recorded('date', 'issued')}
  OR NEW.awarded_cents <> OLD.awarded_cents AND NOT EXISTS (SELECT 1 FROM fact_correction WHERE case_key = OLD.case_key
    AND fact = 'outside.heads' AND before ->> '$.claim' = OLD.claim_id)
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
`
const FILE_OF_ORDER = '(SELECT case_key FROM order_act WHERE order_key = OLD.order_key)'

export const ORDERS =
  ACTS +
  CORRECTED +
  keptWithFile('order_act', 'OLD.case_key') +
  frozenWithFile('order_paper', FILE_OF_ORDER) +
  frozenWithFile('order_proof', FILE_OF_ORDER) +
  FROZEN_TEXT('order_snapshot', 'order_key, ciphertext', FILE_OF_ORDER) +
  PRINTS +
  keptWithFile('print_record', FILE_OF_ORDER) +
  frozenWithFile('lost_copy', FILE_OF_ORDER)
