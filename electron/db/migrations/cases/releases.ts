import { RELEASE_RULE_STATES } from '../../../../shared/domain/order/releaseRule.ts'
import { RELEASE_STATES } from '../../../../shared/domain/order/release.ts'
import { namesInSql } from '../../namesInSql.ts'

// Whether an office issues a decision only once a second person has released it, as two people have decided: the last
// confirmed row is in force, none goes. And how the release of a decision that is not issued stands.
export const RELEASES = `
CREATE TABLE release_rule (
  rule_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
  office TEXT NOT NULL,
  required INTEGER NOT NULL CHECK (required IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN (${namesInSql(RELEASE_RULE_STATES)})),
  proposed_by TEXT NOT NULL REFERENCES staff (id),
  proposed_at TEXT NOT NULL,
  reason TEXT NOT NULL,
  decided_by TEXT REFERENCES staff (id),
  CHECK ((state = 'proposed') = (decided_by IS NULL)),
  CHECK (state <> 'confirmed' OR decided_by <> proposed_by)
) STRICT;
CREATE UNIQUE INDEX release_rule_proposed ON release_rule (office) WHERE state = 'proposed';
CREATE INDEX release_rule_confirmed ON release_rule (office, rule_key) WHERE state = 'confirmed';
CREATE TRIGGER release_rule_frozen BEFORE UPDATE ON release_rule
WHEN OLD.state <> 'proposed' OR NEW.state = 'proposed'
  OR (NEW.id, NEW.office, NEW.required, NEW.proposed_by, NEW.proposed_at, NEW.reason)
    IS NOT (OLD.id, OLD.office, OLD.required, OLD.proposed_by, OLD.proposed_at, OLD.reason)
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER release_rule_no_delete BEFORE DELETE ON release_rule BEGIN SELECT RAISE(ABORT, 'frozen'); END;

-- words: the order as it was read, composed by whoever may open the seals; nobody sealed is named in it, and it goes with every
-- change of the people of the file. Gone once the order is issued, which keeps who released it.
CREATE TABLE order_release (
  case_key INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  asked_of TEXT NOT NULL REFERENCES staff (id),
  asked_by TEXT NOT NULL REFERENCES staff (id),
  asked_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN (${namesInSql(RELEASE_STATES)})),
  fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
  words TEXT NOT NULL CHECK (json_valid(words)),
  decided_at TEXT,
  reason TEXT,
  PRIMARY KEY (case_key, claim_id),
  FOREIGN KEY (case_key, claim_id) REFERENCES claim (case_key, id) ON DELETE CASCADE,
  CHECK (asked_of <> asked_by),
  CHECK ((state = 'asked') = (decided_at IS NULL)),
  CHECK ((state = 'refused') = (reason IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX order_release_asked_of ON order_release (asked_of) WHERE state = 'asked';
`
