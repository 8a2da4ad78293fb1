import { z } from 'zod'
import { MAX_SUM } from '../migrations/cases/worklist.ts'
import { STEP_KINDS } from '../../../shared/domain/radar/nextStep.ts'
import type { ReadHandle } from '../handles.ts'
import { readAll, readOne } from '../rows.ts'
import { pageOf, type Page } from './page.ts'
import { seenBy, sightParameters, type Sight } from './sight.ts'

/** Where the list of unpaid orders goes on: behind this one; `subject`: its claim. */
export type OrderCursor = Readonly<{ due: string; caseKey: number; subject: string }>
/** What it is narrowed to: the orders that one follows, those whose step is due before a day, those enforceable since a day or earlier. */
export type OrderFilter = Readonly<{ owner?: string; dueBefore?: string; sinceAtMost?: string }>
type Asked = Readonly<{ office: string; sight: Sight; filter: OrderFilter }>

const nullable = z.string().nullable()
const row = z.object({
  due: z.string(),
  caseKey: z.int(),
  claim: z.string(),
  owner: z.string(),
  since: nullable,
  kind: z.enum(STEP_KINDS),
  note: nullable,
  caseId: z.string(),
  court: z.string(),
  courtMark: nullable,
  prosecutionMark: nullable,
  cnr: z.string(),
  en: z.string(),
  isSealed: z.int().transform((value) => value === 1),
  awardedCents: z.int(),
  paidCents: z.int(),
})
export type UnpaidOrderRow = z.infer<typeof row>
const countRow = z.object({ total: z.int(), late: z.int() })

const PAID = `(SELECT coalesce(sum(min(paid.body ->> '$.amountCents', ${String(MAX_SUM)})), 0) FROM ledger_entry AS paid
    WHERE paid.case_key = claim.case_key AND paid.claim_id = claim.id AND paid.kind = 'payment'
      AND NOT EXISTS (SELECT 1 FROM ledger_entry AS undone
        WHERE undone.case_key = paid.case_key AND undone.claim_id = paid.claim_id AND undone.undoes = paid.id))`
// In the order of the list, so that a page is as many rows as it has lines; the index says which are to be shown.
const SHOWN = `SELECT due, case_key AS caseKey, claim_id AS claim, next_step.owner, since, kind, note,
    case_file.id AS caseId, court, court_mark AS courtMark, prosecution_mark AS prosecutionMark,
    coalesce(name, pseudonym_cnr) AS cnr, coalesce(name, pseudonym_en) AS en, open_identity IS NULL AS isSealed,
    min(awarded_cents, ${String(MAX_SUM)}) AS awardedCents, ${PAID} AS paidCents
  FROM next_step CROSS JOIN case_file USING (case_key) CROSS JOIN claim USING (case_key)
    CROSS JOIN person_identity USING (case_key)
  WHERE claim.id = claim_id AND person_id = claimant`

/** Final orders that are not paid yet, by the day of their next step, the earliest first. */
export function createUnpaidOrders(db: ReadHandle) {
  return {
    page({ after, limit, ...asked }: Asked & Readonly<{ after: OrderCursor | undefined; limit: number }>) {
      const { due = '', caseKey = -1, subject = '' } = after ?? {}
      const sql = `${SHOWN} AND ${listed(asked)} AND (due, case_key, claim_id) > ($due, $caseKey, $subject)
        ORDER BY due, case_key, claim_id LIMIT +$limit`
      const found = readAll(db, row, sql, { ...parametersOf(asked), due, caseKey, subject, limit: limit + 1 })
      return pageOf(found, limit, cursorOf) satisfies Page<UnpaidOrderRow, OrderCursor>
    },
    /** How many there are, and how many of them have a step whose day has passed. */
    count(asked: Asked, today: string): Readonly<{ total: number; late: number }> {
      const sql = `SELECT count(*) AS total, count(*) FILTER (WHERE due < $today) AS late FROM next_step WHERE ${listed(asked)}`
      return readOne(db, countRow, sql, { ...parametersOf(asked), today }) ?? { total: 0, late: 0 }
    },
  }
}

/** Who reads a file sees its orders, and those that one follows. */
function listed({ sight, filter }: Asked): string {
  const { reader, owners } = sight
  const file = `(SELECT office_case.owner FROM office_case WHERE office_case.office = next_step.office AND office_case.case_key = next_step.case_key)`
  return [
    `office = $office ${seenBy({ reader })}`,
    ...(owners === undefined
      ? []
      : [`(next_step.owner = $reader OR ${file} IN (SELECT value FROM json_each($owners)))`]),
    ...(filter.owner === undefined ? [] : ['next_step.owner = $owner']),
    ...(filter.dueBefore === undefined ? [] : ['due < $dueBefore']),
    ...(filter.sinceAtMost === undefined ? [] : ['since <= $sinceAtMost']),
  ].join(' AND ')
}

function parametersOf({ office, sight, filter }: Asked) {
  return { office, ...sightParameters(sight), ...filter }
}

function cursorOf({ due, caseKey, claim }: UnpaidOrderRow): OrderCursor {
  return { due, caseKey, subject: claim }
}
