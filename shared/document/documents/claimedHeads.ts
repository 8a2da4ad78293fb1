import type { ClaimHead } from '../../domain/caseFile/claim.ts'
import type { Evidence } from '../../domain/caseFile/evidence.ts'
import { sumClaimed } from '../../domain/decision/totals.ts'
import { findPersonalityRight, headByCode } from '../../domain/legal/heads.ts'
import { paired, type TableBlock } from '../content/content.ts'
import { composeCitation } from '../sentences/citation.ts'
import { joinScopes, joinVocabularies, createScope, createVocabulary, type Scope } from '../template/vocabulary.ts'
import { joinPairs, samePair, wordPair } from '../words.ts'
import { formatDatePair, formatShortDatePair } from './commonScope.ts'
import { formatAmountPair, formatShortAmountPair } from './amountPairs.ts'
import { composeCalculation, composeHow } from './headCalculation.ts'
import { createHeadScope, HEAD_VOCABULARY, isThing } from './headScopes.ts'
import type { LetterContext } from './letterContext.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** Words of an item of the list of claimed heads. */
export const CLAIMED_HEAD_VOCABULARY = joinVocabularies(
  HEAD_VOCABULARY,
  createVocabulary({
    texts: ['head.amount', 'head.basis', 'head.right'],
    flags: ['head.hasRight'],
  }),
)
export const EVIDENCE_VOCABULARY = createVocabulary({ texts: ['number', 'evidence.title'] })

/** The heads of the claim as a motion lists them; what is not yet specified is a line for the pen. */
export function listClaimedHeads(
  { context, date }: LetterContext,
  heads: readonly ClaimHead[] = context.claim.heads,
): readonly Scope[] {
  return heads.map((claimed, index) => {
    const decided = {
      head: claimed.id,
      awardedCents: 0,
      ...(claimed.interestFrom === undefined ? {} : { interestFrom: claimed.interestFrom }),
    }
    const base = createHeadScope(context, { claimed, decided }, index, index === heads.length - 1)
    const right = rightOf(claimed, context.on)
    return joinScopes(
      base,
      createScope({
        texts: {
          'head.amount': claimed.amountCents === null ? wordPair('blank') : formatAmountPair(claimed.amountCents),
          'head.calculation': hasRate(claimed) ? composeCalculation(claimed, context.on) : wordPair('blank'),
          'head.how': hasRate(claimed)
            ? composeHow(claimed, context.on, 'claim')
            : wordPair('calculation.sentence', { how: wordPair('blank') }),
          ...(claimed.evidence.length === 0 ? { 'head.evidence': wordPair('blank') } : {}),
          'head.basis': basisOf(claimed, context.on, date),
          'head.right': right ?? samePair(''),
        },
        flags: { 'head.hasRight': right !== undefined },
      }),
    )
  })
}

/** The table of a claim: head, calculation, amount and start of interest, with the sum where every head has an amount. */
export function composeClaimTable({ context }: LetterContext): TableBlock {
  const { heads } = context.claim
  const total = sumClaimed({ heads })
  const specified = heads.every((head) => head.amountCents !== null || isThing(head))
  const row = (cells: readonly Bilingual[], emphasis = false) => ({
    cells: cells.map((cell) => paired(cell)),
    emphasis,
  })
  return {
    kind: 'table',
    rowHeader: 1,
    id: 'claim',
    summary: paired(wordPair('table.claimSummary')),
    columns: [
      { header: paired(wordPair('table.number')), share: 7, align: 'left' },
      { header: paired(wordPair('table.head')), share: 30, align: 'left' },
      { header: paired(wordPair('table.calculation')), share: 29, align: 'left' },
      { header: paired(wordPair('table.amount')), share: 18, align: 'right' },
      { header: paired(wordPair('table.interest')), share: 16, align: 'right' },
    ],
    rows: [
      ...heads.map((head, index) =>
        row([
          samePair(String(index + 1)),
          headByCode(head.code, context.on).name,
          hasRate(head) ? composeCalculation(head, context.on) : wordPair('blank.short'),
          amountOf(head),
          formatShortDatePair(head.interestFrom),
        ]),
      ),
      row(
        [
          samePair(''),
          wordPair('table.total'),
          samePair(''),
          specified ? formatShortAmountPair(total) : wordPair('blank.short'),
          samePair(''),
        ],
        true,
      ),
    ],
  }
}

function amountOf(head: ClaimHead): Bilingual {
  if (head.amountCents !== null) return formatShortAmountPair(head.amountCents)
  return isThing(head) ? samePair('–') : wordPair('blank.short')
}

/** The evidence a claim rests on, each once, in the order of the file. */
export function composeClaimEvidence({ context }: LetterContext): readonly Scope[] {
  const used = new Set(context.claim.heads.flatMap((head) => head.evidence))
  return context.file.evidence
    .filter((item) => used.has(item.id))
    .map((item, index) =>
      createScope({ texts: { number: samePair(String(index + 1)), 'evidence.title': titleOfEvidence(item) } }),
    )
}

function titleOfEvidence(item: Evidence): Bilingual {
  const dated = item.date === undefined ? samePair('') : wordPair('evidence.dated', { date: formatDatePair(item.date) })
  return joinPairs([item.title, dated], '')
}

function rightOf(head: ClaimHead, on: string | undefined): Bilingual | undefined {
  const key = head.personalityRight ?? headByCode(head.code, on).personalityRight
  if (key === null) return undefined
  return findPersonalityRight(key, on)?.name ?? samePair(key)
}

function basisOf(head: ClaimHead, on: string | undefined, date: string): Bilingual {
  if (head.legalBasis !== undefined) return samePair(head.legalBasis)
  const { basis } = headByCode(head.code, on)
  return { cnr: composeCitation(basis, 'cnr', date), en: composeCitation(basis, 'en', date) }
}

// A calculation without its price would read as one with the price zero.
function hasRate({ calculation }: ClaimHead): boolean {
  switch (calculation.method) {
    case 'units':
    case 'labourValue':
      return calculation.rateCents !== null
    case 'monthsByWage':
      return calculation.wageCents !== null
    case 'annuity':
      return calculation.monthlyCents !== null
    case 'list':
      return calculation.items.length > 0
    case 'receipts':
    case 'fixed':
      return true
  }
}
