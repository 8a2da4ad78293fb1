import { z } from 'zod'
import { RELEASE_STATES, type Release } from '../../../shared/domain/order/release.ts'
import { RELEASE_RULE_STATES } from '../../../shared/domain/order/releaseRule.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'

const optional = z
  .string()
  .nullable()
  .transform((found) => found ?? undefined)
const release = z.object({
  askedOf: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  state: z.enum(RELEASE_STATES),
  fingerprint: z.string(),
  decidedAt: optional,
  reason: optional,
})
const waiting = z.object({ caseId: z.string(), claim: z.string(), askedBy: z.string(), askedAt: z.string() })
const rule = z.object({
  id: z.string(),
  office: z.string(),
  required: z.int(),
  state: z.enum(RELEASE_RULE_STATES),
  proposedBy: z.string(),
  proposedAt: z.string(),
  reason: z.string(),
})
const words = z.object({ words: z.string() })
const required = rule.pick({ required: true })
/** A proposal of the rule of an office, as it stands. */
export type ReleaseRuleRow = z.infer<typeof rule>

const RULE = `SELECT id, office, required, state, proposed_by AS proposedBy, proposed_at AS proposedAt, reason FROM release_rule`
const IN_FORCE = `SELECT required FROM release_rule WHERE office = $office AND state = 'confirmed' ORDER BY rule_key DESC LIMIT 1`
const ONE = `SELECT asked_of AS askedOf, asked_by AS askedBy, asked_at AS askedAt, state, fingerprint, decided_at AS decidedAt, reason
  FROM order_release WHERE case_key = ${CASE_KEY} AND claim_id = $claim`
const WORDS = `SELECT words FROM order_release WHERE case_key = ${CASE_KEY} AND claim_id = $claim`
// Of a decision that was taken up again nothing waits.
const WAITING = `SELECT case_file.id AS caseId, claim_id AS claim, asked_by AS askedBy, asked_at AS askedAt
  FROM order_release JOIN claim ON (claim.case_key, claim.id) = (order_release.case_key, claim_id)
    JOIN case_file ON case_file.case_key = order_release.case_key
  WHERE asked_of = $person AND state = 'asked' AND claim.stage = 'decided' ORDER BY asked_at LIMIT +$limit`

/** Whether a second person releases a decision before it is issued, and how that stands. */
export function createReleaseReads(db: ReadHandle) {
  return {
    isRequired: (office: string): boolean => readOne(db, required, IN_FORCE, { office })?.required === 1,
    proposal: (office: string): ReleaseRuleRow | undefined =>
      readOne(db, rule, `${RULE} WHERE office = $office AND state = 'proposed'`, { office }),
    rule: (office: string, id: string): ReleaseRuleRow | undefined =>
      readOne(db, rule, `${RULE} WHERE id = $id AND office = $office`, { id, office }),
    find: (caseId: string, claim: string): Release | undefined => readOne(db, release, ONE, { caseId, claim }),
    /** The order as it was when its release was asked for. */
    wordsOf: (caseId: string, claim: string): string | undefined => readOne(db, words, WORDS, { caseId, claim })?.words,
    /** Decisions that wait for a person's release, the one asked first before the others. */
    waitingFor: (person: string, limit: number): readonly z.infer<typeof waiting>[] =>
      readAll(db, waiting, WAITING, { person, limit }),
  }
}

const PROPOSE = `INSERT INTO release_rule (id, office, required, state, proposed_by, proposed_at, reason)
  VALUES ($id, $office, $required, 'proposed', $proposedBy, $proposedAt, $reason)`
const DECIDE = 'UPDATE release_rule SET state = $state, decided_by = $by WHERE id = $id'
const ASK = `INSERT OR REPLACE INTO order_release (case_key, claim_id, asked_of, asked_by, asked_at, state, fingerprint, words)
  VALUES (${CASE_KEY}, $claim, $askedOf, $askedBy, $askedAt, 'asked', $fingerprint, $words)`
const ANSWER = `UPDATE order_release SET state = $state, decided_at = $at, reason = $reason
  WHERE case_key = ${CASE_KEY} AND claim_id = $claim`

/** The release of a claim's decision is asked for, or answered. */
export type ReleaseChange = Readonly<
  | ({ claim: string; words: string } & Pick<Release, 'askedOf' | 'askedBy' | 'askedAt' | 'fingerprint'>)
  | { claim: string; state: 'released' | 'refused'; at: string; reason: string | null }
>

export function createReleaseWrites(db: WriteHandle) {
  return {
    propose({ required: wanted, ...row }: Omit<ReleaseRuleRow, 'state' | 'required'> & { required: boolean }): void {
      write(db, PROPOSE, { ...row, required: wanted ? 1 : 0 })
    },
    decideRule(decision: Readonly<{ id: string; state: 'confirmed' | 'refused'; by: string }>): void {
      write(db, DECIDE, decision)
    },
    save(caseId: string, change: ReleaseChange): void {
      write(db, 'words' in change ? ASK : ANSWER, { caseId, ...change })
    },
    /** The order is issued, and keeps who released it. */
    remove(caseId: string, claim: string): void {
      write(db, `DELETE FROM order_release WHERE case_key = ${CASE_KEY} AND claim_id = $claim`, { caseId, claim })
    },
    /** People of the file are others, or protected now: what was composed before is read and released no more. */
    forget(caseId: string): void {
      write(db, `DELETE FROM order_release WHERE case_key = ${CASE_KEY}`, { caseId })
    },
  }
}
