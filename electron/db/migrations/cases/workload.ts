import { frozen, unchanged } from '../frozen.ts'

const countStay = (row: 'OLD' | 'NEW', sign: '+' | '-'): string => `
  INSERT INTO stay_count (office, stage, days, stays)
  VALUES (${row}.office, ${row}.stage, julianday(${row}.to_day) - julianday(${row}.from_day), ${sign}1)
  ON CONFLICT (office, stage, days) DO UPDATE SET stays = stays + excluded.stays;`

// How long claims lie at each stage with the office whose turn it is, and what an office has set itself; units of its staff.
export const WORKLOAD = `
-- One row for each stay, written in the transaction of the act by which it begins (tables/stayTable.ts); to_day: none while it lasts.
CREATE TABLE claim_stay (
  case_key INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  office TEXT NOT NULL,
  stage TEXT NOT NULL REFERENCES claim_stage (name),
  from_day TEXT NOT NULL CHECK (date(from_day) IS from_day),
  to_day TEXT CHECK (to_day IS NULL OR (date(to_day) IS to_day AND to_day >= from_day)),
  PRIMARY KEY (case_key, claim_id, ordinal),
  FOREIGN KEY (case_key, claim_id) REFERENCES claim (case_key, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TRIGGER claim_stay_next BEFORE INSERT ON claim_stay
WHEN NEW.ordinal <> 1 + (SELECT coalesce(max(ordinal), 0) FROM claim_stay
    WHERE case_key = NEW.case_key AND claim_id = NEW.claim_id)
  OR EXISTS (SELECT 1 FROM claim_stay WHERE case_key = NEW.case_key AND claim_id = NEW.claim_id AND to_day IS NULL)
BEGIN SELECT RAISE(ABORT, 'out of order'); END;
CREATE TRIGGER claim_stay_ends_once BEFORE UPDATE ON claim_stay
WHEN OLD.to_day IS NOT NULL OR (NEW.case_key, NEW.claim_id, NEW.ordinal, NEW.office, NEW.stage, NEW.from_day)
  <> (OLD.case_key, OLD.claim_id, OLD.ordinal, OLD.office, OLD.stage, OLD.from_day)
BEGIN SELECT RAISE(ABORT, 'frozen'); END;

-- How many stays at a stage took so many days: by it the median is known without walking all.
CREATE TABLE stay_count (
  office TEXT NOT NULL,
  stage TEXT NOT NULL REFERENCES claim_stage (name),
  days INTEGER NOT NULL CHECK (days >= 0),
  stays INTEGER NOT NULL,
  PRIMARY KEY (office, stage, days)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER claim_stay_added AFTER INSERT ON claim_stay WHEN NEW.to_day IS NOT NULL BEGIN${countStay('NEW', '+')}
END;
CREATE TRIGGER claim_stay_ended AFTER UPDATE OF to_day ON claim_stay WHEN NEW.to_day IS NOT NULL BEGIN${countStay('NEW', '+')}
END;
CREATE TRIGGER claim_stay_removed AFTER DELETE ON claim_stay WHEN OLD.to_day IS NOT NULL BEGIN${countStay('OLD', '-')}
END;

-- In how many days a file is to leave a stage, as an office has set itself from a day on; days: none where it is so no more.
CREATE TABLE time_standard (
  office TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  stage TEXT NOT NULL REFERENCES claim_stage (name),
  days INTEGER CHECK (days > 0),
  from_day TEXT NOT NULL CHECK (date(from_day) IS from_day),
  PRIMARY KEY (office, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER time_standard_next BEFORE INSERT ON time_standard
WHEN NEW.ordinal <> 1 + (SELECT coalesce(max(ordinal), 0) FROM time_standard WHERE office = NEW.office)
BEGIN SELECT RAISE(ABORT, 'out of order'); END;
${frozen('time_standard')}

-- A group of the staff of an office; nobody is in two.
CREATE TABLE unit (
  office TEXT NOT NULL,
  id TEXT NOT NULL CHECK (length(id) = 32),
  name TEXT NOT NULL CHECK (length(name) > 0),
  PRIMARY KEY (office, id),
  UNIQUE (office, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE unit_member (
  office TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES staff (id),
  unit TEXT NOT NULL,
  PRIMARY KEY (office, person),
  FOREIGN KEY (office, unit) REFERENCES unit (office, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
${unchanged('unit_member')}
`
