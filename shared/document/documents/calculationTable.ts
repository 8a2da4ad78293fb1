import { headByCode } from '../../domain/legal/heads.ts'
import { paired, type TableBlock, type TableColumn, type TableRow } from '../content/content.ts'
import { samePair, wordPair, type WordKey } from '../words.ts'
import { formatShortAmountPair } from './amountPairs.ts'
import { composeCalculation } from './headCalculation.ts'
import type { DecidedHead } from './headScopes.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { formatShortDatePair } from './commonScope.ts'

const COLUMNS: readonly Readonly<{ key: WordKey; share: number; align: 'left' | 'right' }>[] = [
  { key: 'table.number', share: 6, align: 'left' },
  { key: 'table.head', share: 19, align: 'left' },
  { key: 'table.calculation', share: 22, align: 'left' },
  { key: 'table.claimed', share: 19, align: 'right' },
  { key: 'table.awarded', share: 19, align: 'right' },
  { key: 'table.referred', share: 19, align: 'right' },
  { key: 'table.interest', share: 17, align: 'right' },
]

type Totals = Readonly<{ claimedCents: number; awardedCents: number; referredCents: number }>

/** The annex of the order: every head with its calculation, claimed, awarded and referred, and the sums. */
export function composeCalculationTable(heads: readonly DecidedHead[], totals: Totals, on?: string): TableBlock {
  const columns = COLUMNS.map(({ key, share, align }): TableColumn => ({ header: paired(wordPair(key)), share, align }))
  const sum = row(
    [
      samePair(''),
      wordPair('table.total'),
      samePair(''),
      ...amounts(totals.claimedCents, totals.awardedCents, totals.referredCents),
      samePair(''),
    ],
    true,
  )
  return {
    kind: 'table',
    rowHeader: 1,
    id: 'calculation',
    summary: paired(wordPair('table.summary')),
    columns,
    rows: [...heads.map((head, index) => headRow(head, index, on)), sum],
  }
}

function headRow({ claimed, decided }: DecidedHead, index: number, on: string | undefined): TableRow {
  const from = decided.interestFrom
  return row([
    samePair(String(index + 1)),
    headByCode(claimed.code, on).name,
    composeCalculation(claimed, on),
    ...(claimed.amountCents === null
      ? [samePair('–'), samePair('–'), samePair('–')]
      : amounts(claimed.amountCents, decided.awardedCents, decided.referredCents ?? 0)),
    formatShortDatePair(from),
  ])
}

function amounts(claimed: number, awarded: number, referred: number): readonly Bilingual[] {
  return [claimed, awarded, referred].map(formatShortAmountPair)
}

function row(cells: readonly Bilingual[], emphasis = false): TableRow {
  return { cells: cells.map((cell) => paired(cell)), emphasis }
}
