import { PEN_ASK_STATES } from '../../../../shared/domain/packet/pen.ts'
import { namesInSql } from '../../namesInSql.ts'
import { frozen } from '../frozen.ts'

// Copies that other desks of an office have sent, to be read: no act can be on one, because it is no file of this database, and no
// file becomes one of this database while a copy of it is here. The newest takes the place of the former. And what of the own files
// was sent to which desk last. Files are named by their ids alone.
export const DESK_COPIES = `
CREATE TABLE desk_copy (
  case_id TEXT NOT NULL CHECK (length(case_id) = 32),
  office TEXT NOT NULL,
  -- The installation that writes in the file, and the series of its numbers.
  desk TEXT NOT NULL CHECK (length(desk) = 32),
  series TEXT NOT NULL CHECK (length(series) = 3),
  packet TEXT NOT NULL CHECK (length(packet) = 32),
  -- The how manieth desk that writes in it; among what one desk wrote the revision counts.
  pen INTEGER NOT NULL CHECK (pen >= 0),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  made TEXT NOT NULL,
  mark TEXT NOT NULL,
  -- Both marks as they are compared, to be found by.
  marks_fold TEXT NOT NULL,
  -- By folded name: to whom the office has assigned it, nobody where it is empty; and who may know nothing of it.
  owner TEXT NOT NULL,
  excluded TEXT NOT NULL CHECK (json_type(excluded) IS 'array'),
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES staff (id),
  body TEXT NOT NULL CHECK (json_valid(body)),
  -- Who is sealed, and what else stands in the cover of its packet.
  wrapped_key BLOB NOT NULL CHECK (length(wrapped_key) = 60),
  ciphertext BLOB NOT NULL CHECK (length(ciphertext) > 28),
  PRIMARY KEY (case_id, office)
) STRICT;
-- The pages of the orders that were issued on it, byte by byte; they come anew with each copy.
CREATE TABLE desk_copy_order (
  case_id TEXT NOT NULL,
  office TEXT NOT NULL,
  place INTEGER NOT NULL CHECK (place >= 0),
  number TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  pdf BLOB NOT NULL CHECK (length(pdf) > 0),
  PRIMARY KEY (case_id, office, place),
  FOREIGN KEY (case_id, office) REFERENCES desk_copy (case_id, office) ON DELETE CASCADE
) STRICT;
CREATE INDEX desk_copy_by_office ON desk_copy (office, made);
CREATE TRIGGER desk_copy_newest BEFORE UPDATE ON desk_copy
WHEN (NEW.pen, NEW.revision) < (OLD.pen, OLD.revision) OR (NEW.case_id, NEW.office) IS NOT (OLD.case_id, OLD.office)
  OR NEW.pen = OLD.pen AND NEW.desk <> OLD.desk
BEGIN SELECT RAISE(ABORT, 'older'); END;
CREATE TRIGGER desk_copy_of_file_here BEFORE INSERT ON desk_copy
WHEN EXISTS (SELECT 1 FROM case_file WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'written here'); END;
CREATE TRIGGER case_file_of_copy BEFORE INSERT ON case_file
WHEN EXISTS (SELECT 1 FROM desk_copy WHERE case_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'written at another desk'); END;

-- Files whose copy the desk that wrote in them has taken back: they were erased, or left the office. No older copy comes back.
CREATE TABLE desk_copy_gone (
  case_id TEXT NOT NULL CHECK (length(case_id) = 32),
  office TEXT NOT NULL,
  desk TEXT NOT NULL CHECK (length(desk) = 32),
  PRIMARY KEY (case_id, office)
) STRICT, WITHOUT ROWID;
${frozen('desk_copy_gone')}
CREATE TRIGGER desk_copy_came_back BEFORE INSERT ON desk_copy
WHEN EXISTS (SELECT 1 FROM desk_copy_gone WHERE case_id = NEW.case_id AND office = NEW.office)
BEGIN SELECT RAISE(ABORT, 'taken back'); END;

CREATE TABLE desk_sent (
  case_id TEXT NOT NULL CHECK (length(case_id) = 32),
  office TEXT NOT NULL,
  desk TEXT NOT NULL CHECK (length(desk) = 32),
  -- The card it was sealed to: a desk with a new one is sent everything anew.
  card TEXT NOT NULL REFERENCES known_office (id),
  packet TEXT NOT NULL UNIQUE CHECK (length(packet) = 32),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  manifest TEXT NOT NULL CHECK (length(manifest) = 64),
  -- Whether it was written whole into the outbox; what was not is sent anew.
  has_left INTEGER NOT NULL CHECK (has_left IN (0, 1)),
  PRIMARY KEY (desk, case_id, office)
) STRICT, WITHOUT ROWID;
CREATE INDEX desk_sent_sequence ON desk_sent (desk, sequence);

-- What a desk has asked of another: the pen of a file that is written there. What came from there, and what was asked from here; of one
-- file and desk the last alone. Names and reasons are those of the staff, with nobody sealed in them.
CREATE TABLE pen_ask (
  case_id TEXT NOT NULL CHECK (length(case_id) = 32),
  office TEXT NOT NULL,
  desk TEXT NOT NULL CHECK (length(desk) = 32),
  side TEXT NOT NULL CHECK (side IN ('came', 'went')),
  id TEXT NOT NULL CHECK (length(id) = 32),
  series TEXT NOT NULL CHECK (length(series) = 3),
  by TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN (${namesInSql(PEN_ASK_STATES)})),
  answer TEXT,
  answered_at TEXT,
  CHECK ((state = 'notNow') = (answer IS NOT NULL)),
  CHECK ((state = 'open') = (answered_at IS NULL)),
  PRIMARY KEY (case_id, office, desk, side)
) STRICT, WITHOUT ROWID;

-- That a desk is lost, as somebody reports and a colleague confirms: its files are taken over from the copies then.
CREATE TABLE desk_loss (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  office TEXT NOT NULL,
  card TEXT NOT NULL REFERENCES known_office (id),
  reason TEXT NOT NULL,
  reported_by TEXT NOT NULL REFERENCES staff (id),
  reported_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('reported', 'confirmed', 'withdrawn')),
  decided_by TEXT REFERENCES staff (id),
  CHECK ((state = 'reported') = (decided_by IS NULL)),
  CHECK (state <> 'confirmed' OR decided_by <> reported_by)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX desk_loss_reported ON desk_loss (card) WHERE state = 'reported';
CREATE TRIGGER desk_loss_frozen BEFORE UPDATE ON desk_loss WHEN OLD.state <> 'reported'
  OR (NEW.id, NEW.office, NEW.card, NEW.reason, NEW.reported_by, NEW.reported_at)
    IS NOT (OLD.id, OLD.office, OLD.card, OLD.reason, OLD.reported_by, OLD.reported_at)
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER desk_loss_no_delete BEFORE DELETE ON desk_loss BEGIN SELECT RAISE(ABORT, 'frozen'); END;

-- Packets by which another desk gives the pen of a file, that lie in the inbox: by its envelope one is not told from a copy.
CREATE TABLE pen_arrived (
  packet TEXT PRIMARY KEY CHECK (length(packet) = 32)
) STRICT, WITHOUT ROWID;
`
