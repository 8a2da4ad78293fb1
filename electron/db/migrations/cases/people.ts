import { SEALED_FIELDS } from '../../../../shared/domain/caseFile/identity.ts'
import { AGE_GROUPS } from '../../../../shared/domain/statistics/ageGroup.ts'
import { namesInSql } from '../../namesInSql.ts'
import { keptWithFile } from '../frozen.ts'

const IDENTIFYING = namesInSql(SEALED_FIELDS)
const NO_IDENTITY = SEALED_FIELDS.map((field) => `json_type(body, '$.${field}') IS NULL`).join('\n    AND ')

// Whether a person is sealed is no flag that could be flipped. What identifies a person is either open text or ciphertext
// under a key of its own, never both and never neither; and nothing of it may stand in the body.
export const PEOPLE = `
CREATE TABLE person (
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  role TEXT NOT NULL REFERENCES person_role (name),
  representative TEXT,
  guardian TEXT,
  defence_counsel TEXT,
  -- Follows from days of which one lies under the seal: of age or not, and no birth date (ageGroupTable.ts).
  age_group TEXT NOT NULL DEFAULT 'unknown' CHECK (age_group IN (${namesInSql(AGE_GROUPS)})),
  PRIMARY KEY (case_key, id),
  UNIQUE (case_key, position),
  FOREIGN KEY (case_key, representative) REFERENCES person (case_key, id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (case_key, guardian) REFERENCES person (case_key, id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (case_key, defence_counsel) REFERENCES person (case_key, id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE person_body (
  case_key INTEGER NOT NULL,
  person_id TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (case_key, person_id),
  FOREIGN KEY (case_key, person_id) REFERENCES person (case_key, id) ON DELETE CASCADE,
  CHECK (${NO_IDENTITY})
) STRICT;

CREATE TABLE person_identity (
  case_key INTEGER NOT NULL,
  person_id TEXT NOT NULL,
  pseudonym_cnr TEXT,
  pseudonym_en TEXT,
  name TEXT GENERATED ALWAYS AS (json_extract(open_identity, '$.name')) STORED,
  open_identity TEXT CHECK (open_identity IS NULL OR json_type(open_identity, '$.name') IS 'text'),
  wrapped_key BLOB CHECK (length(wrapped_key) = 60),
  sealed_identity BLOB CHECK (length(sealed_identity) > 28),
  PRIMARY KEY (case_key, person_id),
  FOREIGN KEY (case_key, person_id) REFERENCES person (case_key, id) ON DELETE CASCADE,
  CHECK ((pseudonym_cnr IS NULL) = (pseudonym_en IS NULL)),
  CHECK ((open_identity IS NULL) <> (sealed_identity IS NULL)),
  CHECK ((wrapped_key IS NULL) = (sealed_identity IS NULL)),
  CHECK (sealed_identity IS NULL OR pseudonym_cnr IS NOT NULL)
) STRICT;

-- Who of the staff may know an identity beside those who hold the identity key, until which day: with the key of a sealed
-- one wrapped for them alone. A row without that wrap opens nothing that is sealed.
CREATE TABLE identity_share (
  case_key INTEGER NOT NULL,
  person_id TEXT NOT NULL,
  staff TEXT NOT NULL REFERENCES staff (id),
  until TEXT NOT NULL,
  wrapped_key BLOB CHECK (length(wrapped_key) = 80),
  PRIMARY KEY (case_key, person_id, staff),
  FOREIGN KEY (case_key, person_id) REFERENCES person_identity (case_key, person_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_share_by_staff ON identity_share (staff, until);
CREATE INDEX identity_share_by_day ON identity_share (until);

-- What a coordinator has typed of somebody goes with what that person has let them know.
CREATE TRIGGER identity_share_ended AFTER DELETE ON identity_share
BEGIN
  DELETE FROM draft WHERE person = OLD.staff
    AND form >= (SELECT id FROM case_file WHERE case_key = OLD.case_key) || '/shared/' || OLD.person_id || '/'
    AND form < (SELECT id FROM case_file WHERE case_key = OLD.case_key) || '/shared/' || OLD.person_id || '0';
END;

-- Facts of people that were corrected since a paper was made from them. What identifies lies under a key of its own, also of
-- a person who is not sealed: it is bound to whether they are, and is sealed anew where a seal is put on or taken off.
CREATE TABLE person_correction (
  case_key INTEGER NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  person_id TEXT NOT NULL,
  at TEXT NOT NULL,
  corrected_by TEXT NOT NULL REFERENCES staff (id),
  fact TEXT NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  wrapped_key BLOB CHECK (length(wrapped_key) = 60),
  ciphertext BLOB CHECK (length(ciphertext) > 28),
  reason TEXT NOT NULL,
  PRIMARY KEY (case_key, ordinal),
  FOREIGN KEY (case_key, person_id) REFERENCES person (case_key, id),
  CHECK ((fact IN (${IDENTIFYING})) = (ciphertext IS NOT NULL)),
  CHECK ((ciphertext IS NULL) = (wrapped_key IS NULL)),
  CHECK ((ciphertext IS NULL) = (before IS NOT NULL)),
  CHECK (ciphertext IS NULL OR after IS NULL)
) STRICT;
CREATE TRIGGER person_correction_no_update
BEFORE UPDATE OF case_key, ordinal, person_id, at, corrected_by, fact, before, after, reason ON person_correction
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
${keptWithFile('person_correction', 'OLD.case_key')}

-- To what help somebody was referred, and what became of it; whoever is named here is not removed.
CREATE TABLE referral (
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  kind TEXT NOT NULL REFERENCES referral_kind (name),
  body TEXT NOT NULL CHECK (json_type(body, '$.steps') IS 'array'),
  PRIMARY KEY (case_key, id),
  FOREIGN KEY (case_key, person_id) REFERENCES person (case_key, id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
`
