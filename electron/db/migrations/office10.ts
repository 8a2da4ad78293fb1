import { JOURNAL } from './journal.ts'
import type { Migration } from './migration.ts'

const people = `
CREATE TABLE office (
  code TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Roles are not here: they are read from the authenticated slot of the vault.
CREATE TABLE account (
  id TEXT PRIMARY KEY CHECK (length(id) = 16),
  display_name TEXT NOT NULL,
  display_name_sort TEXT NOT NULL,
  sex TEXT NOT NULL CHECK (sex IN ('m', 'f')),
  office TEXT NOT NULL REFERENCES office (code),
  must_change_password INTEGER NOT NULL CHECK (must_change_password IN (0, 1)),
  UNIQUE (office, display_name)
) STRICT, WITHOUT ROWID;
`

/** The first schema of office.db. */
export const office10: Migration = { number: 10, sql: people + JOURNAL }
