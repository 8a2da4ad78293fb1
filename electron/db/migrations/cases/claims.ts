import { FOLLOWED_STAGES } from '../../../../shared/domain/radar/nextStep.ts'
import { namesInSql } from '../../namesInSql.ts'

const FOLLOWED = namesInSql(FOLLOWED_STAGES)

// Heads, decided heads and links point at what they rest on. Who else a claim names inside its body (measures, succession)
// may not be removed either: see person_in_use.
export const CLAIMS = `
CREATE TABLE claim (
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  stage TEXT NOT NULL REFERENCES claim_stage (name),
  claimant TEXT NOT NULL,
  informed_of_right TEXT,
  answer_day TEXT,
  claimed_cents INTEGER NOT NULL CHECK (claimed_cents >= 0),
  awarded_cents INTEGER NOT NULL CHECK (awarded_cents >= 0),
  -- Set while its order waits to be paid: no transaction then ends without the next step on it (nextSteps.ts).
  followed TEXT GENERATED ALWAYS AS (CASE WHEN stage IN (${FOLLOWED}) AND awarded_cents > 0 THEN id END) STORED,
  PRIMARY KEY (case_key, id),
  UNIQUE (case_key, position),
  FOREIGN KEY (case_key, claimant) REFERENCES person (case_key, id),
  FOREIGN KEY (case_key, followed) REFERENCES next_step (case_key, claim_id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_body (
  case_key INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (case_key, claim_id),
  FOREIGN KEY (case_key, claim_id) REFERENCES claim (case_key, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE claim_respondent (
  case_key INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  person_id TEXT NOT NULL,
  PRIMARY KEY (case_key, claim_id, position),
  FOREIGN KEY (case_key, claim_id) REFERENCES claim (case_key, id) ON DELETE CASCADE,
  FOREIGN KEY (case_key, person_id) REFERENCES person (case_key, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_head (
  case_key INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  code TEXT GENERATED ALWAYS AS (json_extract(body, '$.code')) STORED,
  amount_cents INTEGER GENERATED ALWAYS AS (json_extract(body, '$.amountCents')) STORED CHECK (amount_cents >= 0),
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (case_key, claim_id, id),
  FOREIGN KEY (case_key, claim_id) REFERENCES claim (case_key, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE head_evidence (
  case_key INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  head_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  evidence_id TEXT NOT NULL,
  PRIMARY KEY (case_key, claim_id, head_id, position),
  FOREIGN KEY (case_key, claim_id, head_id) REFERENCES claim_head (case_key, claim_id, id) ON DELETE CASCADE,
  FOREIGN KEY (case_key, evidence_id) REFERENCES evidence (case_key, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_return (
  case_key INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  note TEXT NOT NULL,
  PRIMARY KEY (case_key, claim_id, ordinal),
  FOREIGN KEY (case_key, claim_id) REFERENCES claim (case_key, id)
) STRICT;

CREATE TABLE decision (
  case_key INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  judge TEXT NOT NULL,
  day TEXT GENERATED ALWAYS AS (json_extract(body, '$.date')) STORED,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (case_key, claim_id),
  FOREIGN KEY (case_key, claim_id) REFERENCES claim (case_key, id) ON DELETE CASCADE,
  FOREIGN KEY (case_key, judge) REFERENCES person (case_key, id)
) STRICT;

CREATE TABLE decision_head (
  case_key INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  head_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  awarded_cents INTEGER NOT NULL GENERATED ALWAYS AS (json_extract(body, '$.awardedCents')) STORED CHECK (awarded_cents >= 0),
  referred_cents INTEGER GENERATED ALWAYS AS (json_extract(body, '$.referredCents')) STORED,
  granted INTEGER GENERATED ALWAYS AS (json_extract(body, '$.granted')) STORED,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (case_key, claim_id, head_id),
  FOREIGN KEY (case_key, claim_id) REFERENCES decision (case_key, claim_id) ON DELETE CASCADE,
  FOREIGN KEY (case_key, claim_id, head_id) REFERENCES claim_head (case_key, claim_id, id) ON DELETE CASCADE
) STRICT;

CREATE TRIGGER person_in_use BEFORE DELETE ON person
WHEN EXISTS (SELECT 1 FROM claim_body WHERE case_key = OLD.case_key AND (
    body ->> '$.succession.of' = OLD.id
    OR EXISTS (SELECT 1 FROM json_each(body, '$.successorsAsked') AS one WHERE one.value ->> '$.person' = OLD.id)
    OR EXISTS (SELECT 1 FROM json_each(body, '$.measures') AS one WHERE one.value ->> '$.target' = OLD.id)))
BEGIN SELECT RAISE(ABORT, 'in use'); END;
`
