import { namesInSql } from '../namesInSql.ts'
import { SEEING_ACTS, WHOLE_FILE_ACTS } from '../../../shared/domain/claim/seeingActs.ts'
import { frozen, unchanged } from './frozen.ts'

/** A journal, the same in both files: signed entries that nobody changes, deletes or writes out of order. */
export const JOURNAL = `
CREATE TABLE journal_entry (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  epoch INTEGER NOT NULL CHECK (epoch > 0),
  at TEXT NOT NULL,
  person TEXT NOT NULL,
  act TEXT NOT NULL,
  case_id TEXT,
  text_hash BLOB NOT NULL CHECK (length(text_hash) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  signature BLOB NOT NULL CHECK (length(signature) = 64),
  -- about holds a mark or a pseudonym, never a name.
  about TEXT CHECK (about IS NULL OR json_valid(about)),
  reason TEXT,
  salt BLOB NOT NULL CHECK (length(salt) = 16)
) STRICT;
CREATE TRIGGER journal_entry_no_delete BEFORE DELETE ON journal_entry BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER journal_entry_in_order BEFORE INSERT ON journal_entry
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM journal_entry)
BEGIN SELECT RAISE(ABORT, 'out of order'); END;
-- The last entry of each day, signed; written with the first entry of a later one.
CREATE TABLE day_head (
  number INTEGER PRIMARY KEY REFERENCES journal_entry (number),
  epoch INTEGER NOT NULL CHECK (epoch > 0),
  day TEXT NOT NULL,
  link BLOB NOT NULL CHECK (length(link) = 32),
  signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;
${frozen('day_head')}
`

const named = (acts: readonly string[]): string => namesInSql(acts.map((act) => `caseFile.${act}`))
/** That an entry is of an act by which somebody sees a file, or all of it; said alike by index and question. */
export const IS_LOOK = `act IN (${named(SEEING_ACTS)})`
export const IS_LOOK_AT_ALL = `act IN (${named(WHOLE_FILE_ACTS)})`

/** Only in office.db: of an entry nothing ever changes. */
export const JOURNAL_FROZEN = `
${unchanged('journal_entry')}
`

/**
 * Only in cases.db: the journal of one file is asked for, and who saw it, or one person of it; and where that file is erased its
 * entries lose what was typed in them. All that is signed stays.
 */
export const JOURNAL_BY_CASE = `
CREATE INDEX journal_entry_by_case ON journal_entry (case_id, number);
CREATE INDEX journal_entry_look ON journal_entry (case_id, number) WHERE ${IS_LOOK};
CREATE INDEX journal_entry_look_at_all ON journal_entry (case_id, number) WHERE ${IS_LOOK_AT_ALL};
CREATE INDEX journal_entry_of_person ON journal_entry (case_id, about ->> '$.subject', number)
WHERE about ->> '$.subject' IS NOT NULL;
CREATE TRIGGER journal_entry_no_update BEFORE UPDATE ON journal_entry
WHEN coalesce(OLD.case_id <> (SELECT id FROM case_file JOIN erasing USING (case_key)), 1)
  OR NEW.about IS NOT NULL OR NEW.reason IS NOT NULL OR NEW.salt <> zeroblob(16)
  OR (NEW.number, NEW.epoch, NEW.at, NEW.person, NEW.act, NEW.case_id, NEW.text_hash, NEW.hash, NEW.signature)
    IS NOT (OLD.number, OLD.epoch, OLD.at, OLD.person, OLD.act, OLD.case_id, OLD.text_hash, OLD.hash, OLD.signature)
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
`

/**
 * Only in office.db: the entries of the cases' journal without their text. An entry whose number an entry of a later
 * epoch bears again was lost in cases.db and stands here alone.
 */
export const JOURNAL_COPY = `
CREATE TABLE case_entry (
  epoch INTEGER NOT NULL CHECK (epoch > 0),
  number INTEGER NOT NULL CHECK (number > 0),
  at TEXT NOT NULL,
  person TEXT NOT NULL,
  act TEXT NOT NULL,
  case_id TEXT,
  text_hash BLOB NOT NULL CHECK (length(text_hash) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  signature BLOB NOT NULL CHECK (length(signature) = 64),
  PRIMARY KEY (epoch, number)
) STRICT, WITHOUT ROWID;
${frozen('case_entry')}
CREATE TABLE case_day_head (
  epoch INTEGER NOT NULL CHECK (epoch > 0),
  number INTEGER NOT NULL CHECK (number > 0),
  day TEXT NOT NULL,
  link BLOB NOT NULL CHECK (length(link) = 32),
  signature BLOB NOT NULL CHECK (length(signature) = 64),
  PRIMARY KEY (epoch, number)
) STRICT, WITHOUT ROWID;
${frozen('case_day_head')}
`
