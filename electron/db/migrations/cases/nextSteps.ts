import { frozenWithFile } from '../frozen.ts'

// No order is forgotten: a transaction that ends with a final unpaid order without an owner and a day does not end. The claim
// points at its step by a key that is checked at the commit (claim.followed); the step points at the claim and its owner.
export const NEXT_STEPS = `
CREATE TABLE next_step (
  case_key INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  office TEXT NOT NULL,
  owner TEXT NOT NULL REFERENCES staff (id),
  due TEXT NOT NULL CHECK (date(due) IS due),
  -- The day from which the order can be enforced; none before the clause.
  since TEXT CHECK (since IS NULL OR date(since) IS since),
  kind TEXT NOT NULL REFERENCES step_kind (name),
  note TEXT CHECK (note IS NULL OR length(note) > 0),
  PRIMARY KEY (case_key, claim_id),
  FOREIGN KEY (case_key, claim_id) REFERENCES claim (case_key, id)
) STRICT, WITHOUT ROWID;
-- A page of the list is read from this alone.
CREATE INDEX next_step_by_office ON next_step (office, due, case_key, claim_id, owner, since);
CREATE INDEX next_step_of_owner ON next_step (owner, office);

CREATE TRIGGER next_step_of_followed BEFORE INSERT ON next_step
WHEN NOT EXISTS (SELECT 1 FROM claim WHERE case_key = NEW.case_key AND followed = NEW.claim_id)
BEGIN SELECT RAISE(ABORT, 'not followed'); END;
CREATE TRIGGER next_step_same_claim BEFORE UPDATE OF case_key, claim_id ON next_step
BEGIN SELECT RAISE(ABORT, 'of another claim'); END;
CREATE TRIGGER claim_followed_no_more AFTER UPDATE OF stage, awarded_cents ON claim
WHEN OLD.followed IS NOT NULL AND NEW.followed IS NULL
BEGIN DELETE FROM next_step WHERE case_key = NEW.case_key AND claim_id = NEW.id; END;

-- A step is given to whoever works here and may know of the file.
${ownerTrigger('INSERT')}
${ownerTrigger('UPDATE OF owner')}
-- Who cannot sign in keeps a step until somebody takes it over; nobody goes who has one.
CREATE TRIGGER staff_who_follows BEFORE UPDATE OF gone ON staff
WHEN NEW.gone = 1 AND EXISTS (SELECT 1 FROM next_step WHERE owner = NEW.id)
BEGIN SELECT RAISE(ABORT, 'follows an order'); END;
CREATE TRIGGER exclusion_of_owner BEFORE INSERT ON exclusion
WHEN EXISTS (SELECT 1 FROM next_step WHERE owner = NEW.person AND case_key = NEW.case_key)
BEGIN SELECT RAISE(ABORT, 'follows an order'); END;
CREATE TRIGGER next_step_moved AFTER UPDATE OF court ON case_file WHEN NEW.court <> OLD.court
BEGIN UPDATE next_step SET office = NEW.court WHERE case_key = NEW.case_key; END;

-- Why an award is not paid, as was known on a day and who said so: written down once, followed by what is known later.
CREATE TABLE non_collection (
  case_key INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  reason TEXT NOT NULL REFERENCES non_collection_reason (name),
  noted_on TEXT NOT NULL CHECK (date(noted_on) IS noted_on),
  noted_by TEXT NOT NULL REFERENCES staff (id),
  PRIMARY KEY (case_key, claim_id, ordinal),
  FOREIGN KEY (case_key, claim_id) REFERENCES claim (case_key, id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER non_collection_next_ordinal BEFORE INSERT ON non_collection
WHEN NEW.ordinal <> 1 + (SELECT coalesce(max(ordinal), 0) FROM non_collection
  WHERE case_key = NEW.case_key AND claim_id = NEW.claim_id)
BEGIN SELECT RAISE(ABORT, 'out of order'); END;
-- Only what can be enforced is not collected for a reason.
CREATE TRIGGER non_collection_of_unpaid BEFORE INSERT ON non_collection
WHEN NOT EXISTS (SELECT 1 FROM claim WHERE case_key = NEW.case_key AND id = NEW.claim_id
  AND stage IN ('enforceable', 'uncollectable'))
BEGIN SELECT RAISE(ABORT, 'not unpaid'); END;
${frozenWithFile('non_collection', 'OLD.case_key')}
`

function ownerTrigger(on: 'INSERT' | 'UPDATE OF owner'): string {
  const [name, isOther] = on === 'INSERT' ? ['first', 'true'] : ['next', 'NEW.owner <> OLD.owner']
  return `CREATE TRIGGER next_step_owner_${name} BEFORE ${on} ON next_step
WHEN ${isOther} AND (NOT EXISTS (SELECT 1 FROM staff WHERE id = NEW.owner AND active = 1 AND gone = 0)
  OR EXISTS (SELECT 1 FROM exclusion WHERE person = NEW.owner AND case_key = NEW.case_key))
BEGIN SELECT RAISE(ABORT, 'no owner'); END;`
}
