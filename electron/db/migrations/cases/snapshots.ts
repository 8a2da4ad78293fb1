import { frozen } from '../frozen.ts'

// Figures as they were on a day: kept as they were counted, never counted again. A later one may take the place of an earlier one,
// once; the earlier one stays. They tell of no file, so they stay where a file is erased.
export const SNAPSHOTS = `
CREATE TABLE figure_snapshot (
  snapshot_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
  title TEXT NOT NULL CHECK (length(title) > 0),
  day TEXT NOT NULL CHECK (date(day) IS day),
  at TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES staff (id),
  figures TEXT NOT NULL CHECK (json_valid(figures) AND figures ->> '$.at' IS day),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  replaces TEXT UNIQUE REFERENCES figure_snapshot (id) CHECK (replaces <> id)
) STRICT;
${frozen('figure_snapshot')}
`
