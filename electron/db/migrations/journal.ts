/** The journal, the same in both files: a chain of acts that nobody changes, deletes or writes out of order. */
export const JOURNAL = `
-- about holds a mark or a pseudonym, never a name.
CREATE TABLE audit_entry (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  at TEXT NOT NULL,
  person TEXT NOT NULL,
  act TEXT NOT NULL,
  case_id TEXT,
  about TEXT CHECK (about IS NULL OR json_valid(about)),
  reason TEXT,
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX audit_entry_by_case ON audit_entry (case_id, number);
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER audit_entry_in_order BEFORE INSERT ON audit_entry
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM audit_entry)
BEGIN SELECT RAISE(ABORT, 'out of order'); END;
`
