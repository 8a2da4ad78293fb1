import type { ClaimHead } from '../../domain/caseFile/claim.ts'
import type { DecisionHead } from '../../domain/caseFile/decision.ts'
import { calculateHead, type CalculatedHead } from '../../domain/calculation/calculation.ts'
import { headByCode } from '../../domain/legal/heads.ts'
import { paired, type Block, type TableRow } from '../content/content.ts'
import { joinPairs, samePair, wordPair } from '../words.ts'
import { isThing } from './headScopes.ts'
import type { CaseContext } from './caseContext.ts'
import { formatAmountPair, formatShortAmountPair } from './amountPairs.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** Every head with a heading, its steps as a table, and what was claimed, awarded and referred (ZKP 236/3, 239). */
export function composeHeadTables(context: CaseContext): readonly Block[] {
  return context.claim.heads.flatMap((head, index) => [
    heading(context, head, index),
    composeStepTable(context, head, index),
    ...remarks(head, index),
  ])
}

function heading({ on }: CaseContext, head: ClaimHead, index: number): Block {
  const { name } = headByCode(head.code, on)
  return {
    kind: 'text',
    id: `head.${index + 1}`,
    style: 'subheading',
    outline: 2,
    keepWithNext: true,
    text: paired(joinPairs([samePair(`${index + 1}.`), name], ' ')),
  }
}

function composeStepTable(context: CaseContext, head: ClaimHead, index: number): Block {
  const calculated = calculate(head)
  const steps = (calculated?.steps ?? []).map((step) =>
    row([{ cnr: step.cnr, en: step.en }, formatShortAmountPair(step.cents)]),
  )
  const decided = context.decision?.heads.find((candidate) => candidate.head === head.id)
  if (isThing(head)) return stepTable(index, [row([thingOf(head), outcomeOf(decided)], true)])
  const claimed = head.amountCents === null ? wordPair('blank.short') : formatShortAmountPair(head.amountCents)
  const outcome =
    decided === undefined
      ? []
      : [
          row([wordPair('annex.awarded'), formatShortAmountPair(decided.awardedCents)], true),
          ...((decided.referredCents ?? 0) > 0
            ? [row([wordPair('annex.referred'), formatShortAmountPair(decided.referredCents ?? 0)], true)]
            : []),
        ]
  return stepTable(index, [...steps, row([wordPair('annex.claimed'), claimed], true), ...outcome])
}

function thingOf({ object }: ClaimHead): Bilingual {
  return joinPairs([wordPair('annex.claimed'), object ?? wordPair('blank.short')], ': ')
}

function outcomeOf(decided: DecisionHead | undefined): Bilingual {
  if (decided === undefined) return samePair('–')
  return wordPair(decided.granted === true ? 'annex.granted' : 'annex.toCivil')
}

function stepTable(index: number, rows: readonly TableRow[]): Block {
  return {
    kind: 'table',
    id: `steps.${index + 1}`,
    summary: paired(wordPair('table.annexSummary', { number: String(index + 1) })),
    columns: [
      { header: paired(wordPair('table.step')), share: 78, align: 'left' },
      { header: paired(wordPair('table.amount')), share: 22, align: 'right' },
    ],
    rows,
  }
}

function remarks(head: ClaimHead, index: number): readonly Block[] {
  const calculated = calculate(head)
  // Where nothing can be recomputed the step itself says so.
  if (calculated?.recomputed !== true || head.amountCents === null) return []
  if (calculated.amountCents === head.amountCents) return []
  const values = { amount: formatAmountPair(calculated.amountCents), claimed: formatAmountPair(head.amountCents) }
  return [note(index, wordPair('annex.differs', values))]
}

function note(index: number, text: Bilingual): Block {
  return { kind: 'text', id: `remark.${index + 1}`, style: 'small', text: paired(text) }
}

function calculate({ calculation, amountCents }: ClaimHead): CalculatedHead | undefined {
  const result = calculateHead({ calculation, amountCents })
  return result.ok ? result.value : undefined
}

function row(cells: readonly Bilingual[], emphasis = false): TableRow {
  return { cells: cells.map((cell) => paired(cell)), emphasis }
}
