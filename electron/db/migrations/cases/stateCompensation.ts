import { STATE_KINDS } from '../../../../shared/domain/caseFile/stateCompensation.ts'
import { namesInSql } from '../../namesInSql.ts'
import { frozenWithFile } from '../frozen.ts'

/** The file of a step that was struck, as an expression of SQL. */
const FILE_OF_STRUCK = '(SELECT case_key FROM state_step WHERE state_step_key = OLD.state_step_key)'
const KINDS = namesInSql(STATE_KINDS)

export const STATE_COMPENSATION = `
-- A step of the compensation of a victim by the State: written down once, struck where it is wrong. The application begins it;
-- a payment of the State is an entry of the ledger, and what a debtor gives back to the State names that debtor.
CREATE TABLE state_step (
  state_step_key INTEGER PRIMARY KEY,
  case_key INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN (${KINDS})),
  debtor_id TEXT,
  entry_id TEXT,
  body TEXT NOT NULL CHECK (json_valid(body) AND body ->> '$.date' IS NOT NULL),
  UNIQUE (case_key, claim_id, id),
  CHECK ((kind = 'reimbursement') = (debtor_id IS NOT NULL)),
  CHECK ((kind = 'payment') = (entry_id IS NOT NULL)),
  CHECK ((kind = 'decision') = (body ->> '$.outcome' IS NOT NULL)),
  FOREIGN KEY (case_key, claim_id) REFERENCES claim (case_key, id),
  FOREIGN KEY (case_key, debtor_id) REFERENCES person (case_key, id),
  FOREIGN KEY (case_key, claim_id, entry_id) REFERENCES ledger_entry (case_key, claim_id, id)
) STRICT;

CREATE TABLE struck_state_step (
  state_step_key INTEGER PRIMARY KEY REFERENCES state_step (state_step_key),
  reason TEXT NOT NULL CHECK (length(reason) > 0)
) STRICT;

-- Nothing but an application begins it.
CREATE TRIGGER state_step_of_application BEFORE INSERT ON state_step
WHEN NEW.kind <> 'application' AND NOT EXISTS (SELECT 1 FROM state_step AS one
  WHERE (one.case_key, one.claim_id) = (NEW.case_key, NEW.claim_id) AND one.kind = 'application'
    AND NOT EXISTS (SELECT 1 FROM struck_state_step WHERE state_step_key = one.state_step_key))
BEGIN SELECT RAISE(ABORT, 'no application'); END;
-- The State pays after it has granted, with money of its own, and each payment once.
CREATE TRIGGER state_step_granted BEFORE INSERT ON state_step
WHEN NEW.kind = 'payment' AND NOT EXISTS (SELECT 1 FROM state_step AS one
  WHERE (one.case_key, one.claim_id) = (NEW.case_key, NEW.claim_id) AND one.body ->> '$.outcome' = 'granted'
    AND NOT EXISTS (SELECT 1 FROM struck_state_step WHERE state_step_key = one.state_step_key))
BEGIN SELECT RAISE(ABORT, 'nothing granted'); END;
CREATE TRIGGER state_step_of_state BEFORE INSERT ON state_step
WHEN NEW.entry_id IS NOT NULL AND EXISTS (SELECT 1 FROM ledger_entry AS one
  WHERE (one.case_key, one.claim_id, one.id) = (NEW.case_key, NEW.claim_id, NEW.entry_id)
    AND (one.kind, one.body ->> '$.source') IS NOT ('payment', 'state'))
BEGIN SELECT RAISE(ABORT, 'not of the State'); END;
CREATE TRIGGER state_step_one_entry BEFORE INSERT ON state_step
WHEN NEW.entry_id IS NOT NULL AND EXISTS (SELECT 1 FROM state_step AS one
  WHERE (one.case_key, one.claim_id, one.entry_id) = (NEW.case_key, NEW.claim_id, NEW.entry_id))
BEGIN SELECT RAISE(ABORT, 'paid already'); END;
${frozenWithFile('state_step', 'OLD.case_key')}
${frozenWithFile('struck_state_step', FILE_OF_STRUCK)}
`
