import type { ClaimHead } from '../caseFile/claim.ts'
import { headByCode, type HeadKind } from '../legal/heads.ts'
import { addUpCents } from '../money/cents.ts'
import { headsUnder } from './gateRules.ts'

const mayHaveNoAmount = headsUnder('amountOptional')

/** How many heads of a kind there are, and their sum in cents. */
export type KindTotal = Readonly<{ count: number; cents: number }>

/** Sums of a claim in cents, by kind; `withoutAmount` are the codes of heads that want an amount and have none. */
export type HeadTotals = Readonly<
  Record<HeadKind, KindTotal> & { allCents: number; count: number; withoutAmount: readonly string[] }
>

/**
 * Adds up the heads of a claim, property damage and non-material damage apart; return of things and annulment are items that
 * may have no amount (ZKP 240, 241). Costs of proceedings are not among them (ZKP 226). Cents; no error.
 */
export function computeHeadTotals(heads: readonly Pick<ClaimHead, 'code' | 'amountCents'>[]): HeadTotals {
  const ofKind = (kind: HeadKind): KindTotal => {
    const found = heads.filter(({ code }) => headByCode(code).kind === kind)
    return { count: found.length, cents: addUpCents(found.map(({ amountCents }) => amountCents ?? 0)) }
  }
  const kinds = { material: ofKind('material'), nonMaterial: ofKind('nonMaterial'), return: ofKind('return') }
  return {
    ...kinds,
    allCents: addUpCents(Object.values(kinds).map(({ cents }) => cents)),
    count: heads.length,
    withoutAmount: heads.flatMap(({ code, amountCents }) =>
      amountCents === null && !mayHaveNoAmount(code) ? [code] : [],
    ),
  }
}
