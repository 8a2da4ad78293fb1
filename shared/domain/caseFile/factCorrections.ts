import type { ClaimStage } from '../claim/stages.ts'
import { isKept, isRecord } from './keptValue.ts'
import type { Proceedings } from './proceedings.ts'

/** The facts of the proceedings that a paper may rest on; offices and marks change by acts of their own. */
export const FACTS = [
  'offences',
  'organised',
  'place',
  'facts',
  'indictment.date',
  'indictment.confirmed',
  'hearings',
  'events',
  'mainHearingEnded',
  'verdict.kind',
  'verdict.announced',
  'verdict.separate',
  'plea',
  'pleaClause',
  'gainCents',
] as const
/** One of `FACTS`, by its place in the proceedings. */
export type Fact = (typeof FACTS)[number]

/** A recorded fact that is no longer as it was: of a list the rows that are not there any more, and the new ones. */
export type FactCorrection = Readonly<{ fact: Fact; before: unknown; after?: unknown }>

/**
 * What of the recorded facts is changed or gone. What was not recorded before is no correction: a further hearing, who was
 * present at one, a verdict that was not there.
 */
export function findCorrections(before: Proceedings, after: Proceedings): readonly FactCorrection[] {
  return FACTS.flatMap((fact) => {
    const [recorded, next] = [valueOf(before, fact), valueOf(after, fact)]
    if (isKept(recorded, next)) return []
    if (!Array.isArray(recorded)) return [{ fact, before: recorded, after: next }]
    const rows: readonly unknown[] = Array.isArray(next) ? next : []
    const lost = (recorded as readonly unknown[]).filter((row) => !rows.some((one) => isKept(row, one)))
    const found = rows.filter((row) => !recorded.some((one) => isKept(one, row)))
    return [{ fact, before: lost, after: found.length === 0 ? undefined : found }]
  })
}

/** What is to be done with a paper that was made from a fact which is corrected since. */
export type Remedy = 'correctOrder' | 'recallClause' | 'none'

/**
 * By the stage of its claim: an order is corrected by a ruling of its own (ZKP 380); one with a clause of finality or
 * enforceability first has the clause recalled, by a document of its own; where none stands there is nothing to do.
 */
export const REMEDIES: Readonly<Record<ClaimStage, Remedy>> = {
  draft: 'none',
  ready: 'none',
  forwarded: 'none',
  registered: 'none',
  inReview: 'none',
  returned: 'none',
  decided: 'none',
  issued: 'correctOrder',
  served: 'correctOrder',
  appealed: 'correctOrder',
  final: 'recallClause',
  enforceable: 'recallClause',
  paid: 'recallClause',
  uncollectable: 'recallClause',
  withdrawn: 'none',
  annulled: 'none',
  civilAction: 'recallClause',
}

function valueOf(proceedings: Proceedings, fact: Fact): unknown {
  return fact.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), proceedings)
}
