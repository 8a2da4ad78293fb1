import { ENFORCEMENT_KINDS } from '../../../../shared/domain/caseFile/enforcement.ts'
import { namesInSql } from '../../namesInSql.ts'
import { frozenWithFile } from '../frozen.ts'

/** The file of a step that was struck, as an expression of SQL. */
const FILE_OF_STRUCK = '(SELECT case_key FROM enforcement_step WHERE step_key = OLD.step_key)'
const KINDS = namesInSql(ENFORCEMENT_KINDS)

export const ENFORCEMENT = `
-- A step of the enforcement of an award against one debtor: written down once, struck where it is wrong. The motion names the
-- debtor and begins it; a sum that was collected is an entry of the ledger.
CREATE TABLE enforcement_step (
  step_key INTEGER PRIMARY KEY,
  case_key INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN (${KINDS})),
  proceeding_id TEXT NOT NULL,
  debtor_id TEXT,
  entry_id TEXT,
  body TEXT NOT NULL CHECK (json_valid(body) AND body ->> '$.date' IS NOT NULL),
  UNIQUE (case_key, claim_id, id),
  CHECK ((kind = 'motion') = (proceeding_id = id)),
  CHECK ((kind = 'motion') = (debtor_id IS NOT NULL)),
  CHECK ((kind = 'collected') = (entry_id IS NOT NULL)),
  FOREIGN KEY (case_key, claim_id) REFERENCES claim (case_key, id),
  FOREIGN KEY (case_key, claim_id, proceeding_id) REFERENCES enforcement_step (case_key, claim_id, id),
  FOREIGN KEY (case_key, debtor_id) REFERENCES person (case_key, id),
  FOREIGN KEY (case_key, claim_id, entry_id) REFERENCES ledger_entry (case_key, claim_id, id)
) STRICT;

CREATE TABLE struck_step (
  step_key INTEGER PRIMARY KEY REFERENCES enforcement_step (step_key),
  reason TEXT NOT NULL CHECK (length(reason) > 0)
) STRICT;

-- What belongs to an enforcement rests on its motion, and nothing but a motion begins one.
CREATE TRIGGER enforcement_step_of_motion BEFORE INSERT ON enforcement_step
WHEN NEW.kind <> 'motion' AND NOT EXISTS (SELECT 1 FROM enforcement_step AS one
  WHERE (one.case_key, one.claim_id, one.id) = (NEW.case_key, NEW.claim_id, NEW.proceeding_id) AND one.kind = 'motion'
    AND NOT EXISTS (SELECT 1 FROM struck_step WHERE step_key = one.step_key))
BEGIN SELECT RAISE(ABORT, 'no motion'); END;
-- One sum is collected once.
CREATE TRIGGER enforcement_step_one_entry BEFORE INSERT ON enforcement_step
WHEN NEW.entry_id IS NOT NULL AND EXISTS (SELECT 1 FROM enforcement_step AS one
  WHERE (one.case_key, one.claim_id, one.entry_id) = (NEW.case_key, NEW.claim_id, NEW.entry_id))
BEGIN SELECT RAISE(ABORT, 'collected already'); END;
${frozenWithFile('enforcement_step', 'OLD.case_key')}
${frozenWithFile('struck_step', FILE_OF_STRUCK)}
`
