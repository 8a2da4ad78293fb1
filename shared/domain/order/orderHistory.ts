import type { ClaimFile } from '../caseFile/caseFile.ts'
import { isOrder, type ClaimActRecord } from '../caseFile/claimActRecord.ts'
import type { CalendarDate } from '../../time/calendarDate.ts'

/** What is told of an order: how it came to stand, by what it was corrected, changed or annulled, and what became of its claim. */
export const HISTORY_ACTS = [
  'issue',
  'recordDecision',
  'correct',
  'rectify',
  'supplement',
  'confirmOnAppeal',
  'modifyOnAppeal',
  'annulOnAppeal',
  'annul',
  'reopen',
  'withdraw',
  'succeed',
] as const satisfies readonly ClaimActRecord['act'][]
/** One of `HISTORY_ACTS`. */
export type HistoryAct = (typeof HISTORY_ACTS)[number]

/**
 * One of them, on its day; `ordinal`: the how manieth of its kind; `number`: of its paper, or the mark of one made elsewhere;
 * `evidence`: by which scan that one is shown.
 */
export type HistoryEntry = Readonly<{
  act: HistoryAct
  on: CalendarDate
  ordinal: number
  number?: string
  evidence?: string
}>

/** The acts on the orders of a claim, day after day; nothing where none was ever made (ZKP 237, 242, 374, 380, 381). */
export function tellHistory({ claim, acts }: Pick<ClaimFile, 'claim' | 'acts'>): readonly HistoryEntry[] {
  if (!acts.some(({ act }) => isOrder(act))) return []
  const { withdrawn, succession } = claim
  const maintained = succession?.maintainedOn
  const told: readonly HistoryEntry[] = [
    ...(withdrawn === undefined ? [] : [{ act: 'withdraw' as const, on: withdrawn, ordinal: 1 }]),
    ...(maintained === undefined ? [] : [{ act: 'succeed' as const, on: maintained, ordinal: 1 }]),
    ...acts.toSorted((one, other) => orderOf(one) - orderOf(other)).flatMap(entryOf),
  ]
  return told.toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1))
}

/** On which of the orders an act is; the order itself comes first. */
function orderOf({ act, ordinal, order = 1 }: ClaimActRecord): number {
  return isOrder(act) ? ordinal - 1 / 2 : order
}

function entryOf({ act, date, ordinal, number, mark, evidence }: ClaimActRecord): readonly HistoryEntry[] {
  const told = HISTORY_ACTS.find((one) => one === act)
  const name = number ?? mark
  const shown = { ...(name === undefined ? {} : { number: name }), ...(evidence === undefined ? {} : { evidence }) }
  return told === undefined ? [] : [{ act: told, on: date, ordinal, ...shown }]
}
