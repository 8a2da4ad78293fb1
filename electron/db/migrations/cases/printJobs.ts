// What somebody has sent to the printer together: each copy is written down before it leaves, in its place, and what became of it
// after. Without the columns that change it is as it was begun.
export const PRINT_JOBS = `
CREATE TABLE print_batch (
  batch INTEGER PRIMARY KEY,
  printer TEXT NOT NULL,
  started_by TEXT NOT NULL REFERENCES staff (id),
  -- Who prints it on, where that is another than who began it.
  taken_by TEXT REFERENCES staff (id),
  -- In which order batches were begun or taken over: whoever prints goes on with the last one.
  turn INTEGER NOT NULL UNIQUE,
  is_paused INTEGER NOT NULL DEFAULT 0 CHECK (is_paused IN (0, 1))
) STRICT;
CREATE INDEX print_batch_by_person ON print_batch (coalesce(taken_by, started_by), turn);

CREATE TABLE print_job (
  job INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES print_batch (batch),
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  order_key INTEGER REFERENCES order_act (order_key),
  paper_key INTEGER,
  variant TEXT,
  recipient TEXT,
  reason TEXT,
  -- Its number once it is written down; how the spooler calls it once it was taken.
  copy INTEGER CHECK (copy > 0),
  spooler_job TEXT,
  state TEXT NOT NULL DEFAULT 'waiting' REFERENCES print_job_state (name),
  CHECK ((order_key IS NULL) <> (paper_key IS NULL) AND (variant IS NULL) = (paper_key IS NULL)),
  CHECK (order_key IS NULL OR recipient IS NOT NULL),
  CHECK (state <> 'waiting' OR coalesce(copy, spooler_job) IS NULL),
  CHECK (state NOT IN ('sent', 'confirmed', 'uncertain') OR copy IS NOT NULL AND spooler_job IS NOT NULL),
  FOREIGN KEY (paper_key, variant) REFERENCES paper_file (paper_key, variant)
) STRICT;
CREATE INDEX print_job_by_state ON print_job (batch, state, job);
CREATE INDEX print_job_by_file ON print_job (case_key);
-- A copy that has come to its end stays as it is, and none is printed for another.
CREATE TRIGGER print_job_ends BEFORE UPDATE ON print_job
WHEN OLD.state IN ('confirmed', 'failed', 'cancelled')
  OR (NEW.job, NEW.batch, NEW.case_key, NEW.order_key, NEW.paper_key, NEW.variant, NEW.recipient, NEW.reason)
    IS NOT (OLD.job, OLD.batch, OLD.case_key, OLD.order_key, OLD.paper_key, OLD.variant, OLD.recipient, OLD.reason)
  OR OLD.copy IS NOT NULL AND NEW.copy IS NOT OLD.copy
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
`
