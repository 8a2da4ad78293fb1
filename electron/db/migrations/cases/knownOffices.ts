import { CARD_STATES } from '../../../../shared/domain/packet/cardLife.ts'
import { namesInSql } from '../../namesInSql.ts'

// Cards of other offices, by whose keys packets are sealed to them and known as theirs. One is in force for each installation;
// what a card says never changes, and none goes. They tell of no file.
export const KNOWN_OFFICES = `
CREATE TABLE known_office (
  office_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
  installation TEXT NOT NULL GENERATED ALWAYS AS (card ->> '$.installation') VIRTUAL,
  card TEXT NOT NULL CHECK (json_valid(card)),
  fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
  state TEXT NOT NULL CHECK (state IN (${namesInSql(CARD_STATES)})),
  brought_by TEXT NOT NULL REFERENCES staff (id),
  brought_at TEXT NOT NULL,
  decided_by TEXT REFERENCES staff (id),
  decided_at TEXT CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
  ended_at TEXT CHECK ((ended_at IS NOT NULL) = (state IN ('replaced', 'revoked'))),
  reason TEXT CHECK (reason IS NOT NULL OR state NOT IN ('refused', 'revoked')),
  CHECK ((state = 'proposed') = (decided_by IS NULL)),
  CHECK (state IN ('proposed', 'refused') OR decided_by <> brought_by)
) STRICT;
CREATE UNIQUE INDEX known_office_in_force ON known_office (installation) WHERE state = 'confirmed';
CREATE UNIQUE INDEX known_office_proposed ON known_office (installation) WHERE state = 'proposed';
CREATE TRIGGER known_office_frozen BEFORE UPDATE ON known_office
WHEN (NEW.id, NEW.card, NEW.fingerprint, NEW.brought_by, NEW.brought_at) IS NOT (OLD.id, OLD.card, OLD.fingerprint, OLD.brought_by, OLD.brought_at)
  OR NOT (OLD.state = 'proposed' AND NEW.state IN ('confirmed', 'refused')
    OR OLD.state = 'confirmed' AND NEW.state IN ('replaced', 'revoked') AND (NEW.decided_by, NEW.decided_at) IS (OLD.decided_by, OLD.decided_at))
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER known_office_no_delete BEFORE DELETE ON known_office BEGIN SELECT RAISE(ABORT, 'frozen'); END;
`
