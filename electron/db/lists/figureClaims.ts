import { z } from 'zod'
import type { ClaimFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import { claimActRecord } from '../../../shared/domain/caseFile/claimActRecord.ts'
import { HEAD_CODES } from '../../../shared/domain/caseFile/headCodes.ts'
import { nonCollectionReason } from '../../../shared/domain/caseFile/nonCollection.ts'
import { CLAIM_STAGES, STAGES } from '../../../shared/domain/claim/stages.ts'
import type { ReadHandle } from '../handles.ts'
import { namesInSql } from '../namesInSql.ts'
import { readAll } from '../rows.ts'
import { ORDER_KINDS } from '../tables/orderKinds.ts'

const cents = z.int().min(0)
const optional = <Value extends z.ZodType>(value: Value) => value.nullable().transform((found) => found ?? undefined)
const text = optional(z.string())
const json = <Schema extends z.ZodType>(schema: Schema) =>
  z.string().transform((found): z.infer<Schema> => schema.parse(JSON.parse(found)))

/** Id, code, claimed. */
const head = z.tuple([z.string(), z.enum(HEAD_CODES), cents.nullable()])
/** Head, awarded, referred, granted. */
const decided = z.tuple([z.string(), cents, cents.nullable(), z.int().nullable()])
/** Kind, ordinal, day, order. */
const act = z.tuple([claimActRecord.shape.act, z.int(), z.string(), z.int().nullable()])
/** Kind, id, day, cents, what it undoes. */
const entry = z.tuple([z.string(), z.string(), z.string(), cents.nullable(), z.string().nullable()])

/** Day, and why nothing was paid. */
const unpaid = z.tuple([z.string(), nonCollectionReason])

const figureClaim = z.object({
  key: z.int(),
  id: z.string(),
  stage: z.enum(CLAIM_STAGES),
  claimant: z.string(),
  informed: text,
  filed: text,
  withdrawn: text,
  predecessor: text,
  measures: z.int(),
  decided: text,
  acts: json(z.array(act)),
  ledger: json(z.array(entry)),
  reasons: json(z.array(unpaid)),
})

/** The heads of a claim, or of the decision on it: a row of `FIGURE_HEADS`, of `FIGURE_DECIDED`. */
const figureHeads = z.object({ key: z.int(), claim: z.string(), heads: json(z.array(head)) })
const figureDecided = z.object({ key: z.int(), claim: z.string(), heads: json(z.array(decided)) })

const OUT = namesInSql(CLAIM_STAGES.filter((stage) => STAGES[stage].issued))
const OF_CLAIM = (table: string): string => `${table}.case_key = claim.case_key AND ${table}.claim_id = claim.id`

/** Claims of the files from `$from` to `$to`, without their words. */
const FIGURE_CLAIMS = `SELECT claim.case_key AS key, claim.id AS id, stage, claimant, informed_of_right AS informed,
    claim_body.body ->> '$.filed' AS filed, claim_body.body ->> '$.withdrawn' AS withdrawn,
    claim_body.body ->> '$.succession.of' AS predecessor,
    coalesce(json_array_length(claim_body.body, '$.measures'), 0) AS measures, decision.day AS decided,
    (SELECT json_group_array(json_array(kind, ordinal, day, which)) FROM (
      SELECT kind, ordinal, issued AS day, NULL AS which, order_key AS place, 0 AS part FROM order_act WHERE ${OF_CLAIM('order_act')}
        AND kind IN (${ORDER_KINDS})
      UNION ALL SELECT kind, ordinal, day, on_order, act_key, 1 FROM legal_act WHERE ${OF_CLAIM('legal_act')}
      ORDER BY part, place)) AS acts,
    (SELECT json_group_array(json_array(kind, id, body ->> '$.date', body ->> '$.amountCents', undoes))
      FROM ledger_entry WHERE ${OF_CLAIM('ledger_entry')}) AS ledger,
    (SELECT json_group_array(json_array(noted_on, reason)) FROM (SELECT noted_on, reason FROM non_collection
      WHERE ${OF_CLAIM('non_collection')} ORDER BY ordinal)) AS reasons
  FROM claim JOIN claim_body ON ${OF_CLAIM('claim_body')}
    LEFT JOIN decision ON stage IN (${OUT}) AND ${OF_CLAIM('decision')}
  WHERE claim.case_key BETWEEN $from AND $to ORDER BY claim.case_key, position`

/** Their heads; one by one they would be looked up at three times the cost. */
const FIGURE_HEADS = `SELECT case_key AS key, claim_id AS claim, json_group_array(json_array(id, code, amount_cents)) AS heads
  FROM claim_head WHERE case_key BETWEEN $from AND $to GROUP BY case_key, claim_id`
const FIGURE_DECIDED = `SELECT case_key AS key, claim_id AS claim,
    json_group_array(json_array(head_id, awarded_cents, referred_cents, granted)) AS heads
  FROM decision_head WHERE case_key BETWEEN $from AND $to GROUP BY case_key, claim_id`

/** Claims of the files from `from` to `to`, by the number of their file. */
export function readFigureClaims(
  db: ReadHandle,
  range: Readonly<{ from: number; to: number }>,
): ReadonlyMap<number, readonly ClaimFile[]> {
  const heads = byClaim(readAll(db, figureHeads, FIGURE_HEADS, range))
  const decided = byClaim(readAll(db, figureDecided, FIGURE_DECIDED, range))
  const claims = new Map<number, ClaimFile[]>()
  for (const row of readAll(db, figureClaim, FIGURE_CLAIMS, range)) {
    const at = `${String(row.key)} ${row.id}`
    const one = toClaimFile(row, heads.get(at) ?? [], decided.get(at) ?? [])
    const own = claims.get(row.key)
    if (own === undefined) claims.set(row.key, [one])
    else own.push(one)
  }
  return claims
}

function byClaim<Heads>(
  rows: readonly Readonly<{ key: number; claim: string; heads: Heads }>[],
): ReadonlyMap<string, Heads> {
  return new Map(rows.map(({ key, claim, heads }) => [`${String(key)} ${claim}`, heads]))
}

/** A claim and what became of it, as `slimCase` would leave it. */
function toClaimFile(
  row: z.infer<typeof figureClaim>,
  heads: z.infer<typeof figureHeads>['heads'],
  decidedHeads: z.infer<typeof figureDecided>['heads'],
): ClaimFile {
  const { id, stage, claimant, informed, filed, withdrawn, predecessor, measures, decided: day } = row
  return {
    stage,
    claim: {
      id,
      claimant,
      informedOfRight: informed,
      filed,
      withdrawn,
      succession: predecessor === undefined ? undefined : { of: predecessor },
      respondents: [],
      measures: Array.from({ length: measures }, () => SILENT_MEASURE),
      heads: heads.map(([headId, code, amountCents]) => ({
        id: headId,
        code,
        amountCents,
        calculation: { method: 'fixed' },
        evidence: [],
      })),
    },
    decision:
      day === undefined
        ? undefined
        : { claim: id, judge: '', date: day, daysToPay: 1, heads: decidedHeads.map(toDecided) },
    acts: row.acts.map(([kind, ordinal, date, order]) => ({ act: kind, ordinal, date, order: order ?? undefined })),
    services: [],
    nonCollection: row.reasons.map(([date, reason]) => ({ date, reason })),
    payments: row.ledger.flatMap(([kind, entryId, date, amountCents]) =>
      kind === 'payment' ? [{ id: entryId, date, amountCents: amountCents ?? 0, source: 'debtor' as const }] : [],
    ),
    ledgerActs: row.ledger.flatMap(([kind, entryId, date, _cents, undoes]) =>
      kind === 'reversal' && undoes !== null
        ? [{ kind: 'reversal' as const, id: entryId, date, entry: undoes, reason: '' }]
        : [],
    ),
  }
}

/** How many were asked for is counted, not what they say. */
const SILENT_MEASURE: NonNullable<Claim['measures']>[number] = {
  id: '',
  basis: '243',
  target: '',
  object: { cnr: '', en: '' },
}

function toDecided([head, awardedCents, referredCents, granted]: z.infer<typeof decided>) {
  return {
    head,
    awardedCents,
    referredCents: referredCents ?? undefined,
    granted: granted === null ? undefined : granted === 1,
  }
}
