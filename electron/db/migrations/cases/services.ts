import { ORDER_KINDS, RULING_KINDS } from '../../tables/orderKinds.ts'
import { frozenWithFile } from '../frozen.ts'

/** The file of a row that was struck, as an expression of SQL. */
const FILE_OF_STRUCK = '(SELECT case_key FROM service_attempt WHERE attempt_key = OLD.attempt_key)'

export const SERVICES = `
-- An attempt to serve an order on somebody, on the state prosecutor where nobody is named: written down once, struck where it is wrong.
CREATE TABLE service_attempt (
  attempt_key INTEGER PRIMARY KEY,
  case_key INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  id TEXT NOT NULL,
  act TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  person_id TEXT,
  receiver_id TEXT,
  evidence_id TEXT,
  served_on TEXT,
  body TEXT NOT NULL CHECK (json_valid(body)),
  UNIQUE (case_key, claim_id, id),
  FOREIGN KEY (case_key, claim_id, act, ordinal) REFERENCES order_act (case_key, claim_id, kind, ordinal),
  FOREIGN KEY (case_key, person_id) REFERENCES person (case_key, id),
  FOREIGN KEY (case_key, receiver_id) REFERENCES person (case_key, id),
  FOREIGN KEY (case_key, evidence_id) REFERENCES evidence (case_key, id)
) STRICT;

CREATE TABLE struck_attempt (
  attempt_key INTEGER PRIMARY KEY REFERENCES service_attempt (attempt_key),
  reason TEXT NOT NULL CHECK (length(reason) > 0)
) STRICT;

-- Nobody is served twice with one order: the period runs from the first day.
CREATE TRIGGER service_attempt_once BEFORE INSERT ON service_attempt
WHEN NEW.served_on IS NOT NULL AND EXISTS (SELECT 1 FROM service_attempt AS one
  WHERE (one.case_key, one.claim_id, one.act, one.ordinal) = (NEW.case_key, NEW.claim_id, NEW.act, NEW.ordinal)
    AND one.person_id IS NEW.person_id AND one.served_on IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM struck_attempt WHERE attempt_key = one.attempt_key))
BEGIN SELECT RAISE(ABORT, 'served already'); END;

-- What the law makes of an issued order: served on all, appealed and what came of it, final, enforceable, and the recall of either.
CREATE TABLE legal_act (
  act_key INTEGER PRIMARY KEY,
  case_key INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  kind TEXT NOT NULL REFERENCES claim_act (name),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  on_order INTEGER NOT NULL CHECK (on_order > 0),
  day TEXT NOT NULL,
  reason TEXT,
  person_id TEXT,
  -- Of a decision of another court on the order: under which mark it was made, and by which scan it is shown.
  mark TEXT,
  evidence_id TEXT,
  outcome TEXT CHECK (outcome IS NULL OR json_valid(outcome)),
  UNIQUE (case_key, claim_id, kind, ordinal),
  FOREIGN KEY (case_key, claim_id) REFERENCES claim (case_key, id),
  FOREIGN KEY (case_key, person_id) REFERENCES person (case_key, id),
  FOREIGN KEY (case_key, evidence_id) REFERENCES evidence (case_key, id)
) STRICT;
CREATE TRIGGER legal_act_next_ordinal BEFORE INSERT ON legal_act
WHEN NEW.ordinal <> 1 + (SELECT coalesce(max(ordinal), 0) FROM legal_act
  WHERE case_key = NEW.case_key AND claim_id = NEW.claim_id AND kind = NEW.kind)
BEGIN SELECT RAISE(ABORT, 'out of order'); END;
CREATE TRIGGER legal_act_on_order BEFORE INSERT ON legal_act
WHEN NOT EXISTS (SELECT 1 FROM order_act WHERE case_key = NEW.case_key AND claim_id = NEW.claim_id
  AND kind IN (${ORDER_KINDS}) AND ordinal = NEW.on_order)
BEGIN SELECT RAISE(ABORT, 'no order'); END;
-- What a ruling makes of an order is told with the paper of that ruling, never without.
CREATE TRIGGER legal_act_of_ruling BEFORE INSERT ON legal_act
WHEN NEW.kind IN (${RULING_KINDS}) AND NOT EXISTS (SELECT 1 FROM order_act WHERE case_key = NEW.case_key
  AND claim_id = NEW.claim_id AND kind = NEW.kind AND ordinal = NEW.ordinal)
BEGIN SELECT RAISE(ABORT, 'no ruling'); END;
${frozenWithFile('service_attempt', 'OLD.case_key')}
${frozenWithFile('struck_attempt', FILE_OF_STRUCK)}
${frozenWithFile('legal_act', 'OLD.case_key')}
`
