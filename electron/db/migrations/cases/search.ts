import { isOfFile } from '../../tables/searchKey.ts'

// What the search finds. An act marks in its transaction what it has changed as due (tables/searchIndex.ts); the words follow
// between two calls (tables/searchCatchUp.ts), and until then the search passes over them. Who is sealed stands in every text by
// the pseudonym, from the transaction on that sealed them. search_word holds no text of its own: its words follow from the text of the entry, and by those they
// are taken out again, physically, so that a name that was sealed is nowhere.
export const SEARCH = `
CREATE TABLE search_entry (
  entry_key INTEGER PRIMARY KEY,
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  kind TEXT NOT NULL REFERENCES search_kind (name),
  subject TEXT NOT NULL,
  page INTEGER NOT NULL CHECK (page >= 0),
  text TEXT NOT NULL,
  UNIQUE (case_key, kind, subject, page),
  CHECK (${isOfFile('entry_key', 'kind', 'case_key')})
) STRICT;
CREATE VIRTUAL TABLE search_word USING fts5 (word, stem, content = '', columnsize = 0, detail = column, prefix = '4 5',
  tokenize = 'unicode61 remove_diacritics 0');
INSERT INTO search_word (search_word, rank) VALUES ('secure-delete', 1);
-- A leaf of the index with what the cipher needs is one page of the file, and not two.
INSERT INTO search_word (search_word, rank) VALUES ('pgsz', 3900);
-- Segments are joined piece by piece, between calls (tables/wordMerge.ts), and not while an act commits.
INSERT INTO search_word (search_word, rank) VALUES ('automerge', 0);
INSERT INTO search_word (search_word, rank) VALUES ('crisismerge', 64);
CREATE VIRTUAL TABLE search_term USING fts5vocab (search_word, instance);

CREATE TABLE search_due (
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  kind TEXT NOT NULL REFERENCES search_kind (name),
  subject TEXT NOT NULL,
  PRIMARY KEY (case_key, kind, subject)
) STRICT, WITHOUT ROWID;

-- Of the names of sealed people only this: what each stem becomes under a key made from the identity key.
CREATE TABLE sealed_word (
  token BLOB NOT NULL CHECK (length(token) = 16),
  case_key INTEGER NOT NULL,
  person_id TEXT NOT NULL,
  PRIMARY KEY (token, case_key, person_id),
  FOREIGN KEY (case_key, person_id) REFERENCES person (case_key, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX sealed_word_by_person ON sealed_word (case_key, person_id);
`
