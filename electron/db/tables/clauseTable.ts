import { z } from 'zod'
import { CLAUSE_PLACES } from '../../../shared/domain/decision/reasonClauses.ts'
import { CLAUSE_RELEASE_STATES, type ClauseReleaseState } from '../../../shared/domain/decision/writtenClause.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'

const version = z.object({
  id: z.string(),
  version: z.int(),
  owner: z.string(),
  place: z.enum(CLAUSE_PLACES),
  titleCnr: z.string(),
  titleEn: z.string(),
  cnr: z.string(),
  en: z.string(),
  writtenOn: z.string(),
})
/** One version of a clause that a judge keeps. */
export type ClauseVersion = z.infer<typeof version>
const released = version.extend({
  state: z.enum(CLAUSE_RELEASE_STATES),
  proposedBy: z.string(),
  proposedAt: z.string(),
})
/** The same with how the court stands to it. */
export type ClauseForOffice = z.infer<typeof released>
const release = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(CLAUSE_RELEASE_STATES),
  reason: z.string().nullable(),
})
const number = z.object({ version: z.int() })
const count = z.object({ clauses: z.int() })

const WORDS = `reason_clause.id, reason_clause.version, owner, place, title_cnr AS titleCnr, title_en AS titleEn, cnr, en, written_on AS writtenOn`
const LAST = `version = (SELECT max(version) FROM reason_clause AS later WHERE later.id = reason_clause.id) AND withdrawn_on IS NULL`
const OF_OWNER = `SELECT ${WORDS} FROM reason_clause WHERE owner = $owner AND ${LAST} ORDER BY clause_key`
const ONE = `SELECT ${WORDS} FROM reason_clause WHERE id = $id AND owner = $owner AND ${LAST}`
const COUNT = `SELECT count(DISTINCT id) AS clauses FROM reason_clause WHERE owner = $owner`
const STATES = `SELECT clause_release.id, clause_release.version, state, reason FROM clause_release
  WHERE id IN (SELECT id FROM reason_clause WHERE owner = $owner) ORDER BY release_key`
const PROPOSED = `SELECT version FROM clause_release WHERE id = $id AND state = 'proposed'`
const RELEASED = `SELECT version FROM clause_release WHERE id = $id AND state = 'released'`
const FOR_OFFICE = `SELECT ${WORDS}, state, proposed_by AS proposedBy, proposed_at AS proposedAt
  FROM clause_release JOIN reason_clause ON (reason_clause.id, reason_clause.version) = (clause_release.id, clause_release.version)`
const OF_OFFICE = `${FOR_OFFICE} WHERE clause_release.office = $office AND state = $state ORDER BY release_key`
const AT_OFFICE = `${FOR_OFFICE} WHERE clause_release.office = $office AND clause_release.id = $id AND clause_release.version = $version
  ORDER BY release_key DESC LIMIT 1`

/** Clauses that judges keep, and those that the court offers to all. */
export function createClauseReads(db: ReadHandle) {
  return {
    /** The last version of each clause of a person that is not withdrawn. */
    ofOwner: (owner: string): readonly ClauseVersion[] => readAll(db, version, OF_OWNER, { owner }),
    find: (owner: string, id: string): ClauseVersion | undefined => readOne(db, version, ONE, { owner, id }),
    /** How many a person has kept, withdrawn ones too. */
    countOf: (owner: string): number => readOne(db, count, COUNT, { owner })?.clauses ?? 0,
    /** What became of the own clauses that were proposed, the last behind the others. */
    releasesOf: (owner: string) => readAll(db, release, STATES, { owner }),
    /** The version of a clause that waits, and the one that holds for the court. */
    standing: (id: string): Readonly<{ proposed: number | undefined; released: number | undefined }> => ({
      proposed: readOne(db, number, PROPOSED, { id })?.version,
      released: readOne(db, number, RELEASED, { id })?.version,
    }),
    ofOffice: (office: string, state: 'proposed' | 'released'): readonly ClauseForOffice[] =>
      readAll(db, released, OF_OFFICE, { office, state }),
    /** How an office stands to a version that was proposed to it last. */
    atOffice: (office: string, id: string, of: number): ClauseForOffice | undefined =>
      readOne(db, released, AT_OFFICE, { office, id, version: of }),
  }
}

const SAVE = `INSERT INTO reason_clause (id, version, office, owner, place, title_cnr, title_en, cnr, en, written_on)
  VALUES ($id, $version, $office, $owner, $place, $titleCnr, $titleEn, $cnr, $en, $writtenOn)`
const WITHDRAW =
  'UPDATE reason_clause SET withdrawn_on = $on WHERE id = $id AND owner = $owner AND withdrawn_on IS NULL'
const PROPOSE = `INSERT INTO clause_release (id, version, office, state, proposed_by, proposed_at)
  VALUES ($id, $version, $office, 'proposed', $by, $at)`
const DECIDE = `UPDATE clause_release SET state = $state, decided_by = $by, reason = $reason
  WHERE id = $id AND version = $version AND state = $from`
const REPLACE = `UPDATE clause_release SET state = 'replaced' WHERE id = $id AND state = 'released'`

type Decided = Readonly<{ id: string; version: number; by: string; reason: string | null }>
type Move = Readonly<{ from: ClauseReleaseState; state: ClauseReleaseState }>

export function createClauseWrites(db: WriteHandle) {
  const decide = (decided: Decided, move: Move) => {
    write(db, DECIDE, { ...decided, ...move })
  }
  return {
    save(row: ClauseVersion & Readonly<{ office: string }>): void {
      write(db, SAVE, row)
    },
    withdraw(row: Readonly<{ id: string; owner: string; on: string }>): void {
      write(db, WITHDRAW, row)
    },
    propose(row: Readonly<{ id: string; version: number; office: string; by: string; at: string }>): void {
      write(db, PROPOSE, row)
    },
    /** The court offers this version, and no earlier one of that clause. */
    release(decided: Decided): void {
      write(db, REPLACE, { id: decided.id })
      decide(decided, { from: 'proposed', state: 'released' })
    },
    refuse(decided: Decided): void {
      decide(decided, { from: 'proposed', state: 'refused' })
    },
    recall(decided: Decided): void {
      decide(decided, { from: 'released', state: 'recalled' })
    },
  }
}
