import { z } from 'zod'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import { rememberFor } from '../../../shared/domain/caseFile/rememberFor.ts'
import { findAnswerDay } from '../../../shared/domain/claim/successors.ts'
import type { ClaimStage } from '../../../shared/domain/claim/stages.ts'
import type { WriteHandle } from '../handles.ts'
import { createBodyReader } from '../readBody.ts'
import { readOne, write } from '../rows.ts'
import type { CaseChanges } from './caseChanges.ts'
import { CASE_KEY } from './caseKey.ts'
import { RESPONDENTS } from './claimTable.ts'
import { createHeadWrites } from './headWrites.ts'
import { saveList } from './saveList.ts'
import type { SearchChanges } from './searchChanges.ts'
import { thingOf } from './searchSources.ts'
import { remove, type Removal } from './remove.ts'

const ONE = `case_key = ${CASE_KEY} AND id = $id`
const CHILD = `case_key = ${CASE_KEY} AND claim_id = $id`
// What has not changed is not written: a row left alone costs neither its page nor its triggers.
const STORED = `SELECT claimant, informed_of_right AS informedOfRight, answer_day AS answerDay, body, ${RESPONDENTS} AS respondents
  FROM claim JOIN claim_body ON claim_body.case_key = claim.case_key AND claim_body.claim_id = claim.id
  WHERE claim.case_key = ${CASE_KEY} AND id = $id`
const columns = { claimant: z.string(), informedOfRight: z.string().nullable(), answerDay: z.string().nullable() }
const storedRow = z.object({ ...columns, body: z.string(), respondents: z.string() })
const CLAIM = `INSERT INTO claim (case_key, id, position, stage, claimant, informed_of_right, answer_day, claimed_cents, awarded_cents)
  VALUES (${CASE_KEY}, $id, (SELECT coalesce(max(position), -1) + 1 FROM claim WHERE case_key = ${CASE_KEY}), $stage, $claimant,
    $informedOfRight, $answerDay, 0, 0)`
const CHANGED = `UPDATE claim SET claimant = $claimant, informed_of_right = $informedOfRight, answer_day = $answerDay WHERE ${ONE}`
const BODY = `INSERT INTO claim_body (case_key, claim_id, body) VALUES (${CASE_KEY}, $id, $body)
  ON CONFLICT (case_key, claim_id) DO UPDATE SET body = excluded.body`
const RESPONDENT = `INSERT INTO claim_respondent (case_key, claim_id, position, person_id) VALUES (${CASE_KEY}, $id, $position, $person)
  ON CONFLICT (case_key, claim_id, position) DO UPDATE SET person_id = excluded.person_id`
const RESPONDENT_GONE = `DELETE FROM claim_respondent WHERE ${CHILD} AND position = $position`
const CLAIMED = `(SELECT coalesce(sum(amount_cents), 0) FROM claim_head WHERE ${CHILD})`
const AWARDED = `(SELECT coalesce(sum(awarded_cents), 0) FROM decision_head WHERE ${CHILD})`
const SUMS = `UPDATE claim SET claimed_cents = ${CLAIMED}, awarded_cents = ${AWARDED}
  WHERE ${ONE} AND (claimed_cents, awarded_cents) <> (${CLAIMED}, ${AWARDED})`
const RETURNED = `INSERT INTO claim_return (case_key, claim_id, ordinal, note)
  VALUES (${CASE_KEY}, $id, (SELECT coalesce(max(ordinal), 0) + 1 FROM claim_return WHERE ${CHILD}), $note)`
const NOTES_OVER = `INSERT INTO claim_return (case_key, claim_id, ordinal, note)
  SELECT (SELECT case_key FROM case_file WHERE id = $toCase), $toId, ordinal, note FROM claim_return WHERE ${CHILD}`
// Since when it lies where it stands it brings along.
const STAYS_OVER = `INSERT INTO claim_stay (case_key, claim_id, ordinal, office, stage, from_day, to_day)
  SELECT (SELECT case_key FROM case_file WHERE id = $toCase), $toId, ordinal, office, stage, from_day, to_day
    FROM claim_stay WHERE ${CHILD} ORDER BY ordinal`

const COLUMNS = ['claimant', 'informedOfRight', 'answerDay'] as const
type StoredAs = Readonly<Pick<z.infer<typeof storedRow>, (typeof COLUMNS)[number] | 'body'>>

/** How a claim is stored without its heads and respondents. What is saved now is what the next save compares with. */
const storedAs = rememberFor((claim: Claim): StoredAs => {
  const { id: _id, claimant, informedOfRight = null, respondents: _respondents, heads: _heads, ...body } = claim
  return { claimant, informedOfRight, answerDay: findAnswerDay(claim) ?? null, body: JSON.stringify(body) }
})

function createStoredReader(db: WriteHandle) {
  const readIds = createBodyReader(z.array(z.string()))
  return (caseId: string, id: string): (StoredAs & Pick<Claim, 'respondents'>) | undefined => {
    const found = readOne(db, storedRow, STORED, { caseId, id })
    return found === undefined ? undefined : { ...found, respondents: readIds(found.respondents) }
  }
}

export function createClaimWrites(db: WriteHandle, changes: CaseChanges, found: SearchChanges) {
  const heads = createHeadWrites(db)
  const readStored = createStoredReader(db)
  return {
    /**
     * Writes a new claim in the given stage, or the changed content of an old one, whose stage stays; only what differs from
     * the claim that stands, where it was read.
     */
    save(caseId: string, claim: Claim, stage: ClaimStage, known?: Claim): void {
      const { id } = claim
      const { body, ...row } = storedAs(claim)
      const before =
        known === undefined ? readStored(caseId, id) : { ...storedAs(known), respondents: known.respondents }
      if (before === undefined) write(db, CLAIM, { caseId, id, stage, ...row })
      const isSame = before !== undefined && COLUMNS.every((column) => row[column] === before[column])
      if (before !== undefined && !isSame) write(db, CHANGED, { caseId, id, ...row })
      if (!isSame) changes.add(caseId)
      if (before?.body !== body) write(db, BODY, { caseId, id, body })
      saveList(before?.respondents ?? [], claim.respondents, {
        set: (position, person) => write(db, RESPONDENT, { caseId, id, position, person }),
        remove: (position) => write(db, RESPONDENT_GONE, { caseId, id, position }),
      })
      // With a head that is gone its decision is gone too.
      const isOther = heads.save(caseId, id, claim.heads, known?.heads)
      if (isOther) write(db, SUMS, { caseId, id })
      if (isOther || before?.body !== body) found.add(caseId, thingOf.claim(claim))
    },
    move(caseId: string, id: string, stage: ClaimStage): void {
      const sql = `UPDATE claim SET stage = $stage WHERE ${ONE} AND stage <> $stage`
      if (write(db, sql, { caseId, id, stage }) > 0) changes.add(caseId)
    },
    /** Keeps what the judge wrote on sending the claim back. */
    addReturnNote(caseId: string, id: string, note: string): void {
      write(db, RETURNED, { caseId, id, note })
    },
    /** A claim that goes over to another file, with what judges wrote on sending it back; under an order none does. */
    leave(caseId: string, id: string, to: Readonly<{ caseId: string; id: string }>): void {
      const of = { caseId, id }
      write(db, NOTES_OVER, { ...of, toCase: to.caseId, toId: to.id })
      write(db, STAYS_OVER, { ...of, toCase: to.caseId, toId: to.id })
      write(db, `DELETE FROM claim_return WHERE ${CHILD}`, of)
      write(db, `DELETE FROM claim WHERE ${ONE}`, of)
      found.remove(caseId, 'claim', id)
      changes.add(caseId)
      changes.add(to.caseId)
    },
    /** A claim that was returned once, or on which an act was issued, stays. */
    remove(caseId: string, id: string): Removal {
      changes.add(caseId)
      const removal = remove(db, `DELETE FROM claim WHERE ${ONE}`, { caseId, id })
      if (removal === 'removed') found.remove(caseId, 'claim', id)
      return removal
    },
  }
}
