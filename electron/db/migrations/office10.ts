import { LAW_KINDS } from '../../../shared/domain/law/lawPack.ts'
import { PRINT_KINDS, SIDES } from '../../../shared/domain/papers/printKind.ts'
import { namesInSql } from '../namesInSql.ts'
import { ERASURE } from './cases/erasures.ts'
import { JOURNAL, JOURNAL_COPY, JOURNAL_FROZEN } from './journal.ts'
import type { Migration } from './migration.ts'

const people = `
-- The offices that work on this machine.
CREATE TABLE office (
  code TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- The emblem an office puts at the head of its documents: outlines that were checked when it was taken, and what they show.
CREATE TABLE office_emblem (
  office TEXT PRIMARY KEY REFERENCES office(code),
  drawing TEXT NOT NULL,
  alt_cnr TEXT NOT NULL,
  alt_en TEXT NOT NULL
) STRICT;

-- Printers of this machine that are handed documents as they are: an administrator has seen that they print them so.
CREATE TABLE raw_printer (
  name TEXT PRIMARY KEY CHECK (length(name) > 0)
) STRICT, WITHOUT ROWID;

-- Which printer prints which kind of document, and how, where an administrator has decided it; what is NULL its driver decides. Of a
-- kind that stands in no row every printer prints.
CREATE TABLE printer_rule (
  printer TEXT NOT NULL CHECK (length(printer) > 0),
  kind TEXT NOT NULL CHECK (kind IN (${namesInSql(PRINT_KINDS)})),
  sides TEXT CHECK (sides IN (${namesInSql(SIDES)})),
  tray TEXT CHECK (length(tray) > 0),
  PRIMARY KEY (printer, kind)
) STRICT, WITHOUT ROWID;

-- Roles and offices are not here: they are read from the authenticated slot of the vault.
CREATE TABLE account (
  id TEXT PRIMARY KEY CHECK (length(id) = 16),
  display_name TEXT NOT NULL,
  must_change_password INTEGER NOT NULL CHECK (must_change_password IN (0, 1)),
  -- When the person last signed in.
  signed_in_at TEXT
) STRICT, WITHOUT ROWID;

-- Who has held keys and holds them no more, since when: those keys are to be changed.
CREATE TABLE key_rotation_due (
  person TEXT PRIMARY KEY REFERENCES account (id),
  since TEXT NOT NULL,
  keys TEXT NOT NULL CHECK (json_valid(keys))
) STRICT, WITHOUT ROWID;
`

const drafts = `
-- What somebody whose slot opens no cases has typed and not saved, sealed for the own key: whoever else opens this file reads none.
CREATE TABLE draft (
  person TEXT NOT NULL REFERENCES account (id),
  form TEXT NOT NULL,
  author TEXT NOT NULL REFERENCES account (id),
  saved_at TEXT NOT NULL,
  wrapped_key BLOB NOT NULL CHECK (length(wrapped_key) = 80),
  ciphertext BLOB NOT NULL CHECK (length(ciphertext) > 28),
  PRIMARY KEY (person, form)
) STRICT;
`

const files = `
-- The vault as it was last seen by somebody who signed in, and how often keys had been changed in it: an older one put in its
-- place is noticed.
CREATE TABLE noted_vault (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  generation INTEGER NOT NULL CHECK (generation > 0),
  key_changes INTEGER NOT NULL CHECK (key_changes >= 0)
) STRICT;

-- What the last full check of each database found, and when it was last found whole.
CREATE TABLE file_check (
  file TEXT PRIMARY KEY,
  last_whole_at TEXT,
  complaints INTEGER NOT NULL CHECK (complaints >= 0)
) STRICT, WITHOUT ROWID;
`

const recovery = `
-- Who keeps which share of the recovery key, told apart by its coordinate, which says nothing of the key; and when it was last seen to fit.
CREATE TABLE recovery_share (
  number INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 3),
  coordinate INTEGER NOT NULL UNIQUE CHECK (coordinate BETWEEN 1 AND 255),
  holder TEXT NOT NULL,
  seen_at TEXT
) STRICT;
`

const backups = `
-- The folder that the administrator has chosen for copies of the data.
CREATE TABLE backup_folder (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  path TEXT NOT NULL
) STRICT;

-- What became of each copy: copied, then proven or broken when it was opened; or that the last one could not be made.
CREATE TABLE backup (
  name TEXT PRIMARY KEY,
  made_at TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  state TEXT NOT NULL CHECK (state IN ('copied', 'proven', 'broken', 'failed')),
  proven_at TEXT CHECK ((proven_at IS NOT NULL) = (state = 'proven')),
  -- Why it is broken or could not be made, as an error code, and the file of the copy that is not what it was.
  fault TEXT CHECK ((fault IS NOT NULL) = (state IN ('broken', 'failed'))),
  file TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX backup_by_time ON backup (made_at, name);
`

const law = `
-- Versions of the tables of the law as they were brought, who brought and who confirmed each. What the program ships is not here.
CREATE TABLE law_pack (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  kind TEXT NOT NULL CHECK (kind IN (${namesInSql(LAW_KINDS)})),
  version TEXT NOT NULL,
  -- The pack as text, and its fingerprint.
  body TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'refused', 'withdrawn')),
  proposed_by TEXT NOT NULL,
  proposed_at TEXT NOT NULL,
  decided_by TEXT,
  decided_at TEXT,
  reason TEXT,
  -- Under the key seal, which whoever brings a pack does not hold.
  signature BLOB,
  CHECK ((state = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
  CHECK ((state = 'confirmed') = (signature IS NOT NULL)),
  CHECK (state NOT IN ('confirmed', 'refused') OR decided_by <> proposed_by)
) STRICT;
-- A version is brought once, unless it came to nothing.
CREATE UNIQUE INDEX law_pack_version ON law_pack (kind, version) WHERE state IN ('proposed', 'confirmed');
CREATE TRIGGER law_pack_frozen BEFORE UPDATE ON law_pack
WHEN OLD.state <> 'proposed' OR (NEW.id, NEW.kind, NEW.version, NEW.body, NEW.sha256, NEW.proposed_by, NEW.proposed_at)
  <> (OLD.id, OLD.kind, OLD.version, OLD.body, OLD.sha256, OLD.proposed_by, OLD.proposed_at)
BEGIN SELECT RAISE(ABORT, 'a pack is frozen'); END;
CREATE TRIGGER law_pack_kept BEFORE DELETE ON law_pack
BEGIN SELECT RAISE(ABORT, 'a pack stays'); END;
`

const updates = `
-- The newest file of updates that was opened here, and the root of its makers: an older one, or one of strangers, is refused.
CREATE TABLE update_seen (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL CHECK (number > 0),
  contents_sha256 TEXT NOT NULL CHECK (length(contents_sha256) = 64),
  root TEXT NOT NULL CHECK (json_valid(root)),
  -- The day by the clock of then: one before it is behind.
  opened_on TEXT NOT NULL
) STRICT;
CREATE TRIGGER update_seen_forward BEFORE UPDATE ON update_seen WHEN NEW.number < OLD.number
BEGIN SELECT RAISE(ABORT, 'updates do not go back'); END;
`

/** The first schema of office.db. */
export const office10: Migration = {
  number: 10,
  sql: people + drafts + files + recovery + backups + law + updates + ERASURE + JOURNAL + JOURNAL_FROZEN + JOURNAL_COPY,
}
