import { unchanged } from '../frozen.ts'

// What was paid on an award and what else its ledger holds. A wrong entry is undone by another, once; it goes only with its
// claim, which an order keeps for ever.
export const PAYMENTS = `
CREATE TABLE ledger_entry (
  case_key INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('payment', 'reversal', 'writeOff', 'instalments')),
  debtor TEXT GENERATED ALWAYS AS (coalesce(body ->> '$.from', body ->> '$.debtor')) STORED,
  undoes TEXT GENERATED ALWAYS AS (body ->> '$.entry') STORED,
  body TEXT NOT NULL CHECK (json_valid(body) AND body ->> '$.date' IS NOT NULL),
  PRIMARY KEY (case_key, claim_id, ordinal),
  UNIQUE (case_key, claim_id, id),
  UNIQUE (case_key, claim_id, undoes),
  CHECK ((kind = 'reversal') = (undoes IS NOT NULL)),
  CHECK (kind = 'reversal' OR coalesce(body ->> '$.amountCents', -1) >= 0),
  FOREIGN KEY (case_key, claim_id) REFERENCES claim (case_key, id) ON DELETE CASCADE,
  FOREIGN KEY (case_key, debtor) REFERENCES person (case_key, id),
  FOREIGN KEY (case_key, claim_id, undoes) REFERENCES ledger_entry (case_key, claim_id, id)
) STRICT;

CREATE TRIGGER ledger_entry_next_ordinal BEFORE INSERT ON ledger_entry
WHEN NEW.ordinal <> 1 + (SELECT coalesce(max(ordinal), 0) FROM ledger_entry
  WHERE case_key = NEW.case_key AND claim_id = NEW.claim_id)
BEGIN SELECT RAISE(ABORT, 'out of order'); END;
-- A replaced row would be deleted without a word where triggers do not recurse.
CREATE TRIGGER ledger_entry_no_replace BEFORE INSERT ON ledger_entry
WHEN EXISTS (SELECT 1 FROM ledger_entry WHERE case_key = NEW.case_key AND claim_id = NEW.claim_id
  AND (id = NEW.id OR undoes = NEW.body ->> '$.entry'))
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER ledger_entry_undoes_no_reversal BEFORE INSERT ON ledger_entry
WHEN EXISTS (SELECT 1 FROM ledger_entry WHERE case_key = NEW.case_key AND claim_id = NEW.claim_id
  AND id = NEW.body ->> '$.entry' AND kind = 'reversal')
BEGIN SELECT RAISE(ABORT, 'a reversal stands'); END;
${unchanged('ledger_entry')}
CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON ledger_entry
WHEN EXISTS (SELECT 1 FROM claim WHERE case_key = OLD.case_key AND id = OLD.claim_id)
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
`
