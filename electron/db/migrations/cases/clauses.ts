import { CLAUSE_PLACES } from '../../../../shared/domain/decision/reasonClauses.ts'
import { CLAUSE_RELEASE_STATES } from '../../../../shared/domain/decision/writtenClause.ts'
import { namesInSql } from '../../namesInSql.ts'

// Clauses for the reasons of a decision that judges keep, version after version: what was composed with one names its version, so none
// changes or goes. And which of them the court offers to all its judges. They are words of no case, but were written in one: so they
// lie beside the case files and under their key.
export const CLAUSES = `
CREATE TABLE reason_clause (
  clause_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL CHECK (length(id) = 32),
  version INTEGER NOT NULL CHECK (version >= 1),
  office TEXT NOT NULL,
  owner TEXT NOT NULL REFERENCES staff (id),
  place TEXT NOT NULL CHECK (place IN (${namesInSql(CLAUSE_PLACES)})),
  title_cnr TEXT NOT NULL,
  title_en TEXT NOT NULL,
  cnr TEXT NOT NULL,
  en TEXT NOT NULL,
  written_on TEXT NOT NULL,
  withdrawn_on TEXT,
  UNIQUE (id, version)
) STRICT;
CREATE INDEX reason_clause_owner ON reason_clause (owner, id, version);
CREATE TRIGGER reason_clause_frozen BEFORE UPDATE ON reason_clause
WHEN OLD.withdrawn_on IS NOT NULL OR NEW.withdrawn_on IS NULL
  OR (NEW.id, NEW.version, NEW.office, NEW.owner, NEW.place, NEW.title_cnr, NEW.title_en, NEW.cnr, NEW.en, NEW.written_on)
    IS NOT (OLD.id, OLD.version, OLD.office, OLD.owner, OLD.place, OLD.title_cnr, OLD.title_en, OLD.cnr, OLD.en, OLD.written_on)
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER reason_clause_no_delete BEFORE DELETE ON reason_clause BEGIN SELECT RAISE(ABORT, 'frozen'); END;

CREATE TABLE clause_release (
  release_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  office TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN (${namesInSql(CLAUSE_RELEASE_STATES)})),
  proposed_by TEXT NOT NULL REFERENCES staff (id),
  proposed_at TEXT NOT NULL,
  decided_by TEXT REFERENCES staff (id),
  reason TEXT,
  FOREIGN KEY (id, version) REFERENCES reason_clause (id, version),
  CHECK ((state = 'proposed') = (decided_by IS NULL)),
  CHECK (state <> 'released' OR decided_by <> proposed_by)
) STRICT;
CREATE UNIQUE INDEX clause_release_proposed ON clause_release (id) WHERE state = 'proposed';
CREATE UNIQUE INDEX clause_release_released ON clause_release (id) WHERE state = 'released';
CREATE INDEX clause_release_office ON clause_release (office, state, release_key);
CREATE INDEX clause_release_version ON clause_release (id, version, release_key);
CREATE TRIGGER clause_release_frozen BEFORE UPDATE ON clause_release
WHEN OLD.state NOT IN ('proposed', 'released') OR NEW.state = 'proposed'
  OR (NEW.id, NEW.version, NEW.office, NEW.proposed_by, NEW.proposed_at)
    IS NOT (OLD.id, OLD.version, OLD.office, OLD.proposed_by, OLD.proposed_at)
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER clause_release_no_delete BEFORE DELETE ON clause_release BEGIN SELECT RAISE(ABORT, 'frozen'); END;

-- Terms that a court has added to the glossary of the program; a withdrawn one stays, and is proposed no more.
CREATE TABLE office_term (
  term_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
  office TEXT NOT NULL,
  cnr TEXT NOT NULL,
  en TEXT NOT NULL,
  note TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES staff (id),
  added_on TEXT NOT NULL,
  withdrawn_by TEXT REFERENCES staff (id)
) STRICT;
CREATE INDEX office_term_standing ON office_term (office, term_key) WHERE withdrawn_by IS NULL;
CREATE TRIGGER office_term_frozen BEFORE UPDATE ON office_term
WHEN OLD.withdrawn_by IS NOT NULL OR NEW.withdrawn_by IS NULL
  OR (NEW.id, NEW.office, NEW.cnr, NEW.en, NEW.note, NEW.added_by, NEW.added_on)
    IS NOT (OLD.id, OLD.office, OLD.cnr, OLD.en, OLD.note, OLD.added_by, OLD.added_on)
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER office_term_no_delete BEFORE DELETE ON office_term BEGIN SELECT RAISE(ABORT, 'frozen'); END;
`
