import type { Calculation, ClaimHead } from '../caseFile/claim.ts'
import type { Evidence } from '../caseFile/evidence.ts'
import { foldKey } from '../../text/fold.ts'
import { headByCode, type Head } from '../legal/heads.ts'
import type { DomainError, Result } from '../result/result.ts'
import { headsUnder } from './gateRules.ts'
import { readPastedCells, type PastedLine } from './pastedCells.ts'
import { findPastedColumns, type PastedColumn } from './pastedColumns.ts'
import { guessPastedColumns } from './pastedGuess.ts'
import { readPastedAmount, readPastedDate, readPastedHead, readPastedQuantity } from './pastedValues.ts'
import { recomputeAmounts } from './recomputedAmount.ts'

/** A head as far as a line of a pasted table says it; what stands with every head, its id, comes when it is taken. */
export type PastedHead = Omit<ClaimHead, 'id'>

/** Why a line is not taken: the column and the cell at fault, and what is wrong there. */
export type PastedProblem = Readonly<{
  column: PastedColumn
  cell: string
  code: string
  params?: DomainError['params'] | undefined
}>

/** A line of the table: the head it became, or what is wrong with it. */
export type PastedRow = Readonly<{ line: number; head: PastedHead | undefined; problems: readonly PastedProblem[] }>

type Titled = readonly Pick<Evidence, 'id' | 'title'>[]
type Cells = { [Column in PastedColumn]?: readonly string[] }
type Values = Readonly<
  Record<'from' | 'to' | 'interestFrom' | 'quantity' | 'unit', string | undefined> &
    Record<'rateCents' | 'amountCents', number | undefined>
>

const needsObject = headsUnder('objectRequired')
const needsDescription = headsUnder('descriptionRequired')

/**
 * Reads heads of damage out of tab-separated text from the clipboard: columns by their headings, else by what stands in them
 * (a code or a name, dates, a count with its price, the amount last). A line in which something cannot be read is never half
 * taken: it comes back with what is wrong. Dates ISO, amounts in cents. Errors of a line: `paste.headMissing`,
 * `paste.headUnknown`, `paste.headAmbiguous`, `paste.dateAmbiguous`, `paste.evidenceUnknown`, `paste.evidenceAmbiguous`, `paste.tooManyNumbers`,
 * `date.invalid`, `paste.quantityInvalid`, `paste.rateWithoutQuantity`, those of parseAmount. Source: product, the claim table.
 */
export function readPastedHeads(text: string, evidence: Titled): readonly PastedRow[] {
  const lines = readPastedCells(text)
  const columns = findPastedColumns(lines[0]?.cells ?? [])
  return columns === undefined
    ? lines.map((line) => readLine(line, guessPastedColumns(line.cells), evidence))
    : lines.slice(1).map((line) => readLine(line, columns, evidence))
}

function readLine(
  { line, cells }: PastedLine,
  columns: readonly (PastedColumn | undefined)[],
  evidence: Titled,
): PastedRow {
  const problems: PastedProblem[] = []
  const gathered = gatherCells(cells, columns)
  const read = <Value>(column: PastedColumn, reader: (cell: string) => Result<Value>): Value | undefined => {
    const cell = gathered[column]?.[0] ?? ''
    if (cell === '' && column !== 'head') return undefined
    const result = reader(cell)
    if (!result.ok) problems.push({ column, cell, code: result.error.code, params: result.error.params })
    return result.ok ? result.value : undefined
  }
  const amounts = gathered.amount ?? []
  if (amounts.length > 1) problems.push({ column: 'amount', cell: amounts.join(' · '), code: 'paste.tooManyNumbers' })
  const named = read('head', readPastedHead)
  const count = read('quantity', readPastedQuantity)
  const values: Values = {
    from: read('from', readPastedDate),
    to: read('to', readPastedDate),
    interestFrom: read('interest', readPastedDate),
    quantity: count?.quantity,
    unit: gathered.unit?.[0] ?? (count?.unit === '' ? undefined : count?.unit),
    rateCents: read('rate', readPastedAmount),
    amountCents: read('amount', readPastedAmount),
  }
  if (values.rateCents !== undefined && gathered.quantity === undefined)
    problems.push({ column: 'rate', cell: gathered.rate?.[0] ?? '', code: 'paste.rateWithoutQuantity' })
  const found = findEvidence(gathered.evidence?.[0] ?? '', evidence, problems)
  if (named === undefined || problems.length > 0) return { line, head: undefined, problems }
  const head = headByCode(named.code)
  const words = [named.rest, ...(gathered.text ?? [])].filter((part) => part !== '' && !isName(part, head))
  return { line, head: toHead(head, values, words.join(', '), found), problems }
}

// A period in one cell is two days.
const BETWEEN_DAYS = /\s*(?:–|—|-|\bdo\b|\bto\b)\s*(?=\d)/

function gatherCells(cells: readonly string[], columns: readonly (PastedColumn | undefined)[]): Cells {
  const gathered: Cells = {}
  for (const [at, cell] of cells.entries()) {
    const column = columns[at]
    if (column === undefined || cell === '') continue
    const days = column === 'period' ? cell.split(BETWEEN_DAYS) : []
    if (days.length === 2) Object.assign(gathered, { from: [days[0]], to: [days[1]] })
    else if (column === 'period') gathered.from = [cell]
    else gathered[column] = [...(gathered[column] ?? []), cell]
  }
  return gathered
}

function toHead(head: Head, values: Values, words: string, evidence: readonly string[]): PastedHead {
  const { from, to, interestFrom, amountCents } = values
  const calculation = toCalculation(head, values, words)
  const text = { cnr: words, en: '' }
  const isDescribed = needsObject(head.code) || needsDescription(head.code)
  return {
    code: head.code,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(interestFrom === undefined ? {} : { interestFrom }),
    ...(words === '' || calculation.method === 'list' ? {} : isDescribed ? { object: text } : { note: text }),
    calculation,
    amountCents: amountCents ?? recomputeAmounts({ calculation })[0] ?? null,
    evidence: [...evidence],
  }
}

/** A count with its price is a sum of the head's own kind; one amount alone is a list of one, receipts, or an amount as stated. */
function toCalculation(head: Head, { quantity, unit, rateCents, amountCents }: Values, words: string): Calculation {
  const { methods } = head
  const rate = rateCents ?? null
  if (quantity !== undefined) {
    if (methods.includes('monthsByWage')) return { method: 'monthsByWage', months: quantity, wageCents: rate }
    if (methods.includes('annuity')) return { method: 'annuity', months: quantity, monthlyCents: rate }
    return { method: 'units', quantity, unit: unit ?? head.unit ?? { cnr: 'kom', en: 'pcs' }, rateCents: rate }
  }
  if (methods.includes('fixed') || amountCents === undefined) return { method: 'fixed' }
  if (methods.includes('receipts')) return { method: 'receipts' }
  if (!methods.includes('list')) return { method: 'fixed' }
  const title = words === '' ? head.name : { cnr: words, en: '' }
  return { method: 'list', items: [{ title, amountCents }] }
}

/** Evidence by its number in the file's list, or by its title or a part of it that no other has; several between semicolons. */
function findEvidence(cell: string, evidence: Titled, problems: PastedProblem[]): readonly string[] {
  const wanted = cell.split(/\s*;\s*/).filter((part) => part !== '')
  return wanted.flatMap((part) => {
    const byNumber = /^\d{1,3}$/.test(part) ? evidence[Number(part) - 1] : undefined
    const key = foldKey(part)
    const titles = (entry: Titled[number]) => [foldKey(entry.title.cnr), foldKey(entry.title.en)]
    const exact = evidence.filter((entry) => titles(entry).includes(key))
    const found =
      exact.length > 0 ? exact : evidence.filter((entry) => titles(entry).some((title) => title.includes(key)))
    const [first] = byNumber === undefined ? found : [byNumber]
    if (first !== undefined && (byNumber !== undefined || found.length === 1)) return [first.id]
    const code = first === undefined ? 'paste.evidenceUnknown' : 'paste.evidenceAmbiguous'
    problems.push({ column: 'evidence', cell: part, code })
    return []
  })
}

function isName(text: string, head: Head): boolean {
  const key = foldKey(text)
  return key === foldKey(head.name.cnr) || key === foldKey(head.name.en)
}
