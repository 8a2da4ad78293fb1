import { readAmounts, sumAmounts } from '../domain/decision/writtenSums.ts'
import type { DecisionTotals } from '../domain/decision/totals.ts'
import { plain, type Block, type PairedText, type TableBlock, type TextBlock } from './content/content.ts'

/** Columns of the table of the annex, counted from 0. */
const COLUMN = { claimed: 3, awarded: 4, referred: 5 } as const

/**
 * Reckons the sums of an order a second time, out of its words alone: each amount is read as it is printed, in both
 * languages, the heads are added up, and the result is held against the printed totals and against the decision. Returns
 * the ids of the blocks that do not agree, none where everything does. Amounts are BigInt cents, so that no step is shared
 * with the first reckoning. Never fails. Source: ZKP 239/2, 374/1/7 (what is awarded, in the operative part); product rule
 * (arithmetic by another path).
 */
export function findDifferingSums(blocks: readonly Block[], totals: DecisionTotals): readonly string[] {
  const texts = blocks.filter((block) => block.kind === 'text')
  const table = blocks.find((block): block is TableBlock => block.kind === 'table' && block.id === 'calculation')
  const differing = new Set([...differingTexts(texts, totals), ...differingRows(table, totals)])
  if (table === undefined) return [...differing]
  const said = itemsOf(texts, 'award').map(headSumOf)
  const tabled = columnOf(table, COLUMN.awarded).filter((cents) => cents > 0n)
  const isSame = said.length === tabled.length && said.every((cents, at) => cents === tabled[at])
  return [...(isSame ? differing : differing.add(table.id))]
}

const itemsOf = (texts: readonly TextBlock[], list: 'award' | 'referral' | 'fallen') =>
  texts.filter(({ id }) => id.startsWith(`${list}-head.`))

/** Each total of the operative part with the items below it; what is referred stands in two places where an offence fell. */
const LEADS = [
  { ids: ['award'], list: 'award', sum: 'awardedCents' },
  { ids: ['referral', 'referral-all'], list: 'referral', sum: 'referredCents' },
  { ids: ['fallen'], list: 'fallen', sum: 'referredCents' },
] as const

// A total and the items below it; where all is referred the sentence has no items, so the decision alone is held against it.
function* differingTexts(texts: readonly TextBlock[], totals: DecisionTotals): Iterable<string> {
  const said = { awardedCents: 0n, referredCents: 0n }
  for (const { ids, list, sum } of LEADS) {
    const items = itemsOf(texts, list)
    const total = texts.find(({ id }) => ids.some((lead) => lead === id))
    for (const { id, text } of [...items, ...(total === undefined ? [] : [total])]) if (!isPaired(text)) yield id
    const found = total === undefined ? 0n : sumOf(total)
    said[sum] += found
    if (items.length > 0 && sumAmounts(items.map(headSumOf)) !== found) yield total?.id ?? ''
  }
  for (const sum of ['awardedCents', 'referredCents'] as const) {
    if (said[sum] === BigInt(totals[sum])) continue
    const leads = LEADS.filter((one) => one.sum === sum).flatMap(({ ids }): readonly string[] => ids)
    yield texts.find(({ id }) => leads.includes(id))?.id ?? leads[0] ?? ''
  }
  yield* differingShares(texts, totals)
}

// What falls to several debtors makes the amount of each head, and what falls to them in total makes the whole.
function* differingShares(texts: readonly TextBlock[], { awardedCents }: DecisionTotals): Iterable<string> {
  for (const item of itemsOf(texts, 'award')) {
    const all = sumOf(item)
    const amount = headSumOf(item)
    if (all !== amount && all !== 2n * amount) yield item.id
  }
  const total = texts.find(({ id }) => id === 'award-shares')
  if (total !== undefined && (!isPaired(total.text) || sumOf(total) !== BigInt(awardedCents))) yield total.id
}

function* differingRows(table: TableBlock | undefined, totals: DecisionTotals): Iterable<string> {
  if (table === undefined) return
  const rows = table.rows.map(({ cells }) => ({
    claimed: centsIn(cells[COLUMN.claimed]),
    awarded: centsIn(cells[COLUMN.awarded]),
    referred: centsIn(cells[COLUMN.referred]),
    isPaired: cells.every(isPaired),
  }))
  const last = rows.at(-1)
  const heads = rows.slice(0, -1)
  const isSum = (['claimed', 'awarded', 'referred'] as const).every(
    (column) =>
      last?.[column] === sumAmounts(heads.map((row) => row[column])) &&
      last[column] === BigInt(totals[`${column}Cents`]),
  )
  const isEven = rows.every((row) => row.isPaired && sumAmounts([row.awarded, row.referred]) === row.claimed)
  if (!isSum || !isEven) yield table.id
}

const columnOf = (table: TableBlock, column: number) =>
  table.rows.slice(0, -1).map(({ cells }) => centsIn(cells[column]))
/** The amount of an item, the largest in it: others say who owes how much of it. */
const headSumOf = ({ text }: TextBlock) =>
  readAmounts(plain(text.cnr)).reduce((most, amount) => (amount > most ? amount : most), 0n)
const sumOf = ({ text }: TextBlock) => centsIn(text)

function centsIn(text: PairedText | undefined): bigint {
  return sumAmounts(readAmounts(text === undefined ? '' : plain(text.cnr)))
}

function isPaired({ cnr, en }: PairedText): boolean {
  return readAmounts(plain(cnr)).join() === readAmounts(plain(en)).join()
}
