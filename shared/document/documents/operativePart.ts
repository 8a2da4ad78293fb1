import type { ClaimHead } from '../../domain/caseFile/claim.ts'
import { headByCode } from '../../domain/legal/heads.ts'
import type { Scope } from '../template/vocabulary.ts'
import type { CaseContext } from './caseContext.ts'
import { createHeadScopes, HEAD_VOCABULARY, type DecidedHead } from './headScopes.ts'
import { splitReferred } from './referralSplit.ts'

/** Lists of the operative part: what is awarded, returned, annulled, referred, and referred because the offence it comes from fell. */
export const OPERATIVE_LISTS = {
  awardedHeads: HEAD_VOCABULARY,
  referredHeads: HEAD_VOCABULARY,
  fallenHeads: HEAD_VOCABULARY,
  returns: HEAD_VOCABULARY,
  annulments: HEAD_VOCABULARY,
} as const

/**
 * The heads of the operative part by what becomes of them (ZKP 239/2, 240, 241). The order, its enforceable extract and the
 * motion for enforcement take them from here, so that they say the same word for word.
 */
export function createOperativeLists(
  context: CaseContext,
  heads: readonly DecidedHead[],
): Readonly<Record<keyof typeof OPERATIVE_LISTS, readonly Scope[]>> {
  const list = (chosen: readonly DecidedHead[]) => createHeadScopes(context, chosen)
  const granted = heads.filter(({ claimed, decided }) => claimed.amountCents === null && decided.granted === true)
  const { rest, fallen } = splitReferred(context, heads)
  return {
    awardedHeads: list(heads.filter(({ decided }) => decided.awardedCents > 0)),
    referredHeads: list(rest),
    fallenHeads: list(fallen),
    returns: list(granted.filter(({ claimed }) => !annuls(claimed))),
    annulments: list(granted.filter(({ claimed }) => annuls(claimed))),
  }
}

/** What is asked for besides money has its own formula by the article it rests on (ZKP 240, 241). */
export function annuls({ code }: ClaimHead): boolean {
  return headByCode(code).basis === 'decision.annulment'
}
