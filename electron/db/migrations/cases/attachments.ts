// The bytes lie encrypted beside the databases, under the id as their name; here stands what they are. A file stands once in
// a case file, however many items of evidence it is attached to. Its key is sealed with it: without its row the bytes are
// lost for ever. What people call it and from whom it came may name somebody, and is sealed as well.
export const ATTACHMENTS = `
CREATE TABLE stored_file (
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  id TEXT NOT NULL CHECK (length(id) = 32),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size INTEGER NOT NULL CHECK (size > 0),
  kind TEXT NOT NULL REFERENCES attachment_kind (name),
  wrapped_key BLOB NOT NULL CHECK (length(wrapped_key) = 60),
  ciphertext BLOB NOT NULL CHECK (length(ciphertext) > 28),
  PRIMARY KEY (case_key, id),
  UNIQUE (case_key, sha256)
) STRICT;
CREATE TRIGGER stored_file_fixed BEFORE UPDATE OF case_key, id, sha256, size, kind, ciphertext ON stored_file
BEGIN SELECT RAISE(ABORT, 'frozen'); END;

-- What a file says, page by page, sealed as the file is; open lies how many pages it has, how many of them say nothing, and
-- how many of those are pictures that wait to be recognised.
CREATE TABLE file_text (
  case_key INTEGER NOT NULL,
  file_id TEXT NOT NULL,
  page_count INTEGER NOT NULL CHECK (page_count > 0),
  bare_count INTEGER NOT NULL CHECK (bare_count BETWEEN 0 AND page_count),
  waiting_count INTEGER NOT NULL CHECK (waiting_count BETWEEN 0 AND bare_count),
  wrapped_key BLOB NOT NULL CHECK (length(wrapped_key) = 60),
  ciphertext BLOB NOT NULL CHECK (length(ciphertext) > 28),
  PRIMARY KEY (case_key, file_id),
  FOREIGN KEY (case_key, file_id) REFERENCES stored_file (case_key, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE attachment (
  case_key INTEGER NOT NULL,
  evidence_id TEXT NOT NULL,
  file_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  received_at TEXT NOT NULL,
  received_by TEXT NOT NULL REFERENCES staff (id),
  wrapped_key BLOB NOT NULL CHECK (length(wrapped_key) = 60),
  ciphertext BLOB NOT NULL CHECK (length(ciphertext) > 28),
  PRIMARY KEY (case_key, evidence_id, file_id),
  UNIQUE (case_key, evidence_id, position),
  FOREIGN KEY (case_key, evidence_id) REFERENCES evidence (case_key, id),
  FOREIGN KEY (case_key, file_id) REFERENCES stored_file (case_key, id)
) STRICT;
-- Who took a file in, and when, stays as it was written.
CREATE TRIGGER attachment_received_once BEFORE UPDATE OF received_at, received_by ON attachment
WHEN NEW.received_at <> OLD.received_at OR NEW.received_by <> OLD.received_by
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER stored_file_unused AFTER DELETE ON attachment
WHEN NOT EXISTS (SELECT 1 FROM attachment WHERE case_key = OLD.case_key AND file_id = OLD.file_id)
BEGIN DELETE FROM stored_file WHERE case_key = OLD.case_key AND id = OLD.file_id; END;
`
