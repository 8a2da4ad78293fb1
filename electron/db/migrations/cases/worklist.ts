import { MAX_CENTS } from '../../../../shared/format/amount.ts'
import { NO_DUE } from '../../tables/noDue.ts'

/** The largest number that is handed on exactly; a larger sum of cents, which no real office has, is handed on as this. */
export const MAX_SUM = Number.MAX_SAFE_INTEGER

// What lists walk and show. All of it follows from the tables above and is written in the transaction of the act it follows
// from: work_item, office_case, case_line and case_word by tables/caseProjection.ts, counters and sums by the triggers below.
const countEntry = (row: 'OLD' | 'NEW', sign: '+' | '-'): string => `
  INSERT INTO office_case_count (office, is_elsewhere, owner, clerk, files)
  VALUES (${row}.office, ${row}.is_elsewhere, ${row}.owner, ${row}.clerk, ${sign}1)
  ON CONFLICT (office, is_elsewhere, owner, clerk) DO UPDATE SET files = files + excluded.files;`

// What is not open is not counted.
const countOpen = (row: 'OLD' | 'NEW', sign: '+' | '-'): string => `
  INSERT INTO open_count (office, open_stage, owner, clerk, files)
  SELECT ${row}.office, ${row}.open_stage, ${row}.owner, ${row}.clerk, ${sign}1 WHERE ${row}.open_stage <> ''
  ON CONFLICT (office, open_stage, owner, clerk) DO UPDATE SET files = files + excluded.files;`

const NARROWED = ['owner', 'clerk', 'stages', 'due', 'year', 'claimed_cents']

/** An index by which a list of files is ordered, with the columns it may be narrowed by. */
function orderIndex(name: string, column: string): string {
  const columns = new Set(['office', 'is_elsewhere', column, 'case_key', ...NARROWED])
  return `CREATE INDEX office_case_by_${name} ON office_case (${[...columns].join(', ')});`
}

const ITEMS = `
-- Work on a claim, on a person, or on the file as a whole: its subject.
CREATE TABLE work_item (
  office TEXT NOT NULL,
  task TEXT NOT NULL,
  due TEXT NOT NULL,
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  subject TEXT NOT NULL,
  claim_id TEXT,
  person_id TEXT,
  rule TEXT,
  owner TEXT NOT NULL,
  line TEXT NOT NULL CHECK (json_valid(line)),
  PRIMARY KEY (office, task, due, case_key, subject),
  FOREIGN KEY (case_key, claim_id) REFERENCES claim (case_key, id) ON DELETE CASCADE,
  FOREIGN KEY (case_key, person_id) REFERENCES person (case_key, id) ON DELETE CASCADE,
  CHECK (subject = coalesce(claim_id, person_id, '')),
  CHECK (claim_id IS NULL OR person_id IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX work_item_by_case ON work_item (case_key);
-- Days of hearing pass by themselves; a deadline of the law stays.
CREATE INDEX work_item_by_hearing ON work_item (due) WHERE rule IS NULL;

CREATE TABLE work_count (
  office TEXT NOT NULL,
  task TEXT NOT NULL,
  due TEXT NOT NULL,
  owner TEXT NOT NULL,
  items INTEGER NOT NULL,
  PRIMARY KEY (office, task, due, owner)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER work_item_added AFTER INSERT ON work_item BEGIN
  INSERT INTO work_count (office, task, due, owner, items) VALUES (NEW.office, NEW.task, NEW.due, NEW.owner, 1)
  ON CONFLICT (office, task, due, owner) DO UPDATE SET items = items + 1;
END;
CREATE TRIGGER work_item_removed AFTER DELETE ON work_item BEGIN
  UPDATE work_count SET items = items - 1
    WHERE office = OLD.office AND task = OLD.task AND due = OLD.due AND owner = OLD.owner;
  DELETE FROM work_count
    WHERE office = OLD.office AND task = OLD.task AND due = OLD.due AND owner = OLD.owner AND items = 0;
END;
CREATE TRIGGER work_item_fixed BEFORE UPDATE ON work_item BEGIN SELECT RAISE(ABORT, 'replaced, not changed'); END;

-- By which tables of the program the work was planned; planned_to: up to which file it is, while it is planned anew.
CREATE TABLE work_basis (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  basis TEXT NOT NULL CHECK (length(basis) = 64),
  planned_to INTEGER
) STRICT;

-- owner, clerk: to whom the file is assigned in that office; empty where to nobody. They stand in each index, to be filtered by.
CREATE TABLE office_case (
  office TEXT NOT NULL,
  is_elsewhere INTEGER NOT NULL CHECK (is_elsewhere IN (0, 1)),
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  due TEXT NOT NULL,
  mark_sort TEXT NOT NULL,
  label_sort TEXT NOT NULL,
  owner TEXT NOT NULL,
  clerk TEXT NOT NULL,
  claimed_cents INTEGER NOT NULL,
  year INTEGER NOT NULL,
  -- The stages of its claims as bits, and the least advanced by its place in the list of stages.
  stages INTEGER NOT NULL,
  stage_sort INTEGER NOT NULL,
  -- The stage at which the file is open in that office, and since when; both empty where it is not, the day where it has no claim.
  open_stage TEXT NOT NULL,
  open_since TEXT NOT NULL,
  -- The day for the order from the latest on: what has none stands behind every day in that order too.
  due_back TEXT NOT NULL GENERATED ALWAYS AS (iif(due = '${NO_DUE}', '', due)) VIRTUAL,
  PRIMARY KEY (office, case_key)
) STRICT, WITHOUT ROWID;
-- One index for each order, which holds what the list may be narrowed to: a page is read from it alone.
${orderIndex('age', 'case_key')}
${orderIndex('due', 'due')}
${orderIndex('due_back', 'due_back')}
${orderIndex('mark', 'mark_sort')}
${orderIndex('label', 'label_sort')}
${orderIndex('claimed', 'claimed_cents')}
${orderIndex('stage', 'stage_sort')}
-- Where few files are of an owner, a clerk, a year or a stage, the list begins with them.
CREATE INDEX office_case_of_owner ON office_case (office, owner, open_stage, open_since);
CREATE INDEX office_case_of_clerk ON office_case (office, clerk, open_stage, open_since);
CREATE INDEX office_case_of_year ON office_case (office, year);
-- What waits longest at a stage, and how much of whom lies there longer than a standard.
CREATE INDEX office_case_open ON office_case (office, open_stage, open_since);
CREATE INDEX office_case_open_of ON office_case (office, open_stage, owner, clerk, open_since);
CREATE INDEX claim_at_stage ON claim (stage, case_key);

CREATE TABLE office_case_count (
  office TEXT NOT NULL,
  is_elsewhere INTEGER NOT NULL,
  owner TEXT NOT NULL,
  clerk TEXT NOT NULL,
  files INTEGER NOT NULL,
  PRIMARY KEY (office, is_elsewhere, owner, clerk)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER office_case_added AFTER INSERT ON office_case BEGIN${countEntry('NEW', '+')}
END;
CREATE TRIGGER office_case_removed AFTER DELETE ON office_case BEGIN${countEntry('OLD', '-')}
END;
CREATE TRIGGER office_case_moved AFTER UPDATE OF office, is_elsewhere, owner, clerk ON office_case
WHEN (OLD.office, OLD.is_elsewhere, OLD.owner, OLD.clerk) <> (NEW.office, NEW.is_elsewhere, NEW.owner, NEW.clerk)
BEGIN${countEntry('OLD', '-')}${countEntry('NEW', '+')}
END;

-- How many files are open at each stage, by whom they are assigned to.
CREATE TABLE open_count (
  office TEXT NOT NULL,
  open_stage TEXT NOT NULL,
  owner TEXT NOT NULL,
  clerk TEXT NOT NULL,
  files INTEGER NOT NULL,
  PRIMARY KEY (office, open_stage, owner, clerk)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER open_case_added AFTER INSERT ON office_case WHEN NEW.open_stage <> '' BEGIN${countOpen('NEW', '+')}
END;
CREATE TRIGGER open_case_removed AFTER DELETE ON office_case WHEN OLD.open_stage <> '' BEGIN${countOpen('OLD', '-')}
END;
CREATE TRIGGER open_case_moved AFTER UPDATE OF office, open_stage, owner, clerk ON office_case
WHEN (OLD.office, OLD.open_stage, OLD.owner, OLD.clerk) <> (NEW.office, NEW.open_stage, NEW.owner, NEW.clerk)
BEGIN${countOpen('OLD', '-')}${countOpen('NEW', '+')}
END;

-- What a line of a list shows, ready in one row, so that a page of a list is as many rows as it has lines and costs the same
-- in an office of any size: a file apart is a page of the disk to decrypt for each table it is read from.
CREATE TABLE case_line (
  case_key INTEGER PRIMARY KEY REFERENCES case_file (case_key),
  line TEXT NOT NULL CHECK (json_valid(line)),
  claims TEXT NOT NULL CHECK (json_valid(claims))
) STRICT;
CREATE TRIGGER case_line_summed AFTER UPDATE OF claimed_cents, awarded_cents ON claim BEGIN
  UPDATE case_line SET claims = (SELECT json_group_array(json_array(stage, min(claimed_cents, ${String(MAX_SUM)}),
      min(awarded_cents, ${String(MAX_SUM)})) ORDER BY position) FROM claim WHERE case_key = NEW.case_key)
    WHERE case_key = NEW.case_key;
END;

CREATE TABLE case_word (
  word TEXT NOT NULL,
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  PRIMARY KEY (word, case_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_word_by_case ON case_word (case_key, word);
`

// One amount at most of any claim, so that no claim, however absurd, overflows the sum of an office.
const awarded = (row: 'OLD' | 'NEW' | 'claim'): string => `min(${row}.awarded_cents, ${String(MAX_CENTS)})`

const countClaim = (row: 'OLD' | 'NEW', sign: '+' | '-'): string => `
  INSERT INTO claim_total (office, stage, claims, informed, awarded_cents)
  SELECT office, ${row}.stage, ${sign}1, ${sign}(${row}.informed_of_right IS NOT NULL), ${sign}${awarded(row)} FROM (
    SELECT court AS office FROM case_file WHERE case_key = ${row}.case_key
    UNION ALL SELECT prosecution FROM case_file WHERE case_key = ${row}.case_key) WHERE true
  ON CONFLICT (office, stage) DO UPDATE SET claims = claims + excluded.claims, informed = informed + excluded.informed,
    awarded_cents = awarded_cents + excluded.awarded_cents;`

const countFile = (row: 'OLD' | 'NEW', sign: '+' | '-'): string => `
  INSERT INTO claim_total (office, stage, claims, informed, awarded_cents)
  SELECT office, stage, ${sign}count(*), ${sign}count(informed_of_right), ${sign}sum(${awarded('claim')})
    FROM claim JOIN (SELECT ${row}.court AS office UNION ALL SELECT ${row}.prosecution)
    WHERE case_key = ${row}.case_key GROUP BY office, stage
  ON CONFLICT (office, stage) DO UPDATE SET claims = claims + excluded.claims, informed = informed + excluded.informed,
    awarded_cents = awarded_cents + excluded.awarded_cents;`

const TOTALS = `
CREATE TABLE claim_total (
  office TEXT NOT NULL,
  stage TEXT NOT NULL REFERENCES claim_stage (name),
  claims INTEGER NOT NULL,
  informed INTEGER NOT NULL,
  awarded_cents INTEGER NOT NULL,
  PRIMARY KEY (office, stage)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER claim_counted AFTER INSERT ON claim BEGIN${countClaim('NEW', '+')}
END;
CREATE TRIGGER claim_uncounted AFTER DELETE ON claim BEGIN${countClaim('OLD', '-')}
END;
CREATE TRIGGER claim_recounted AFTER UPDATE OF stage, informed_of_right, awarded_cents ON claim
WHEN (OLD.stage, OLD.informed_of_right IS NULL, OLD.awarded_cents) <> (NEW.stage, NEW.informed_of_right IS NULL, NEW.awarded_cents)
BEGIN${countClaim('OLD', '-')}${countClaim('NEW', '+')}
END;
CREATE TRIGGER case_file_moved AFTER UPDATE OF court, prosecution ON case_file
WHEN (OLD.court, OLD.prosecution) <> (NEW.court, NEW.prosecution)
BEGIN${countFile('OLD', '-')}${countFile('NEW', '+')}
  DELETE FROM office_case WHERE office = OLD.court AND case_key = OLD.case_key;
  DELETE FROM office_case WHERE office = OLD.prosecution AND case_key = OLD.case_key;
END;
`

export const WORKLIST = ITEMS + TOTALS
