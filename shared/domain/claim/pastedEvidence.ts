import type { Evidence } from '../caseFile/evidence.ts'
import { foldKey } from '../../text/fold.ts'
import { failure, success, type DomainError, type Result } from '../result/result.ts'
import { proposeEvidenceKind } from './evidenceKind.ts'
import { readPastedCells, type PastedLine } from './pastedCells.ts'
import { readPastedDate } from './pastedValues.ts'

/** What a column of a pasted list of evidence can hold. */
export type EvidenceColumn = 'title' | 'english' | 'kind' | 'date' | 'pages' | 'strength' | 'source'

/** An item as far as a line says it; its id comes when it is taken. */
export type PastedItem = Omit<Evidence, 'id'>

/** Why a line is not taken: the column and the cell at fault, and what is wrong there. */
export type EvidenceProblem = Readonly<{
  column: EvidenceColumn
  cell: string
  code: string
  params?: DomainError['params'] | undefined
}>

/** A line of the list: the item it became, or what is wrong with it. */
export type PastedEvidenceRow = Readonly<{
  line: number
  item: PastedItem | undefined
  problems: readonly EvidenceProblem[]
}>

type Known = readonly Pick<Evidence, 'title' | 'date'>[]
type Cells = Readonly<Partial<Record<EvidenceColumn, string>>>

/** Headings by which a column is known, as search folds them. */
const HEADINGS: Readonly<Record<EvidenceColumn, readonly string[]>> = {
  title: ['naziv', 'dokaz', 'dokazi', 'naslov', 'opis', 'isprava', 'title', 'evidence', 'exhibit', 'document'],
  english: ['engleski', 'naziv en', 'naziv na engleskom', 'english', 'title en'],
  kind: ['vrsta', 'vrsta dokaza', 'kind', 'type'],
  date: ['datum', 'dana', 'od dana', 'date'],
  pages: ['str', 'strana', 'strane', 'broj strana', 'br strana', 'broj str', 'listova', 'pages', 'no of pages'],
  strength: ['snaga', 'dokazna snaga', 'strength', 'probative value'],
  source: ['izvor', 'od koga', 'autor', 'sacinio', 'izdao', 'izdavalac', 'source', 'from', 'issued by'],
}
const LEAST_KNOWN = 2
const STRENGTHS: readonly Readonly<{ strength: NonNullable<Evidence['strength']>; words: readonly string[] }>[] = [
  { strength: 'strong', words: ['jak', 'jaka', 'strong'] },
  { strength: 'supporting', words: ['potkrepljujuci', 'potkrepljujuca', 'podupire', 'supporting'] },
  { strength: 'weak', words: ['slab', 'slaba', 'weak'] },
]
/** Longer than any title; what is longer is taken as it stands. */
const LONGEST_CUT = 2_000
const LONGEST_TITLE = 20_000
const ORDINAL = /^(?:\d{1,3}[.)]?|[-–—•·*])$/
const NUMBERED = /^(?:\d{1,3}[.)]|[-–—•·*])\s+(?=\S)/
const PAGES =
  /^(?:str(?:ana|ane)?\.?|pp?\.?|pages?)?\s*(\d{1,6})\s*(?:str(?:ana|ane|anica)?|list(?:ova|a)?|pages?|pp?)?\.?$/i
const DATED =
  /[\s,(]+(?:od|dana|of|dated)?\s*(\d{1,2}\.\s?\d{1,2}\.\s?\d{4}\.?|\d{4}-\d{2}-\d{2})\s*(?:god(?:ine)?\.?)?\)?$/i
const COUNTED =
  /[\s,;(–-]+((?:str(?:ana)?\.?\s*\d{1,6})|(?:\d{1,6}\s*(?:str(?:ana|ane)?|list(?:ova|a)?|pages?)\.?))\)?$/i

/**
 * Reads items of evidence out of what a word processor or a spreadsheet puts into the clipboard: a table by its headings, else
 * line by line, each numbered or not, with its day (`od 20.04.2026. godine`) and count of pages (`14 str.`) behind the title.
 * The kind follows the title, and is `other` where no word names one. A line in which something cannot be read, or that names
 * what is in the file already, is left out with the reason. Dates ISO. Errors of a line: `paste.titleMissing`, `paste.titleTooLong`,
 * `paste.evidenceThere`, `paste.pagesInvalid`, `paste.strengthUnknown`, `paste.kindUnknown`, `date.invalid`,
 * `paste.dateAmbiguous`. Source: product, the tab of evidence (ZKP 236/3).
 */
export function readPastedEvidence(text: string, known: Known): readonly PastedEvidenceRow[] {
  const lines = readPastedCells(text)
  const columns = findColumns(lines[0]?.cells ?? [])
  const there = new Set(known.map(keyOf))
  return (columns === undefined ? lines : lines.slice(1)).map((line) => {
    const cells = columns === undefined ? guessCells(line.cells) : gatherCells(line.cells, columns)
    return readLine(line, cells, there)
  })
}

function findColumns(cells: readonly string[]): readonly (EvidenceColumn | undefined)[] | undefined {
  const names = Object.keys(HEADINGS) as EvidenceColumn[]
  const columns = cells.map((cell) => names.find((name) => HEADINGS[name].includes(foldKey(cell))))
  return columns.filter((column) => column !== undefined).length < LEAST_KNOWN ? undefined : columns
}

function gatherCells(cells: readonly string[], columns: readonly (EvidenceColumn | undefined)[]): Cells {
  const gathered: Partial<Record<EvidenceColumn, string>> = {}
  for (const [at, cell] of cells.entries()) {
    const column = columns[at]
    if (column !== undefined && cell !== '') gathered[column] = cell
  }
  return gathered
}

/** Of cells without headings: the first words are the title, the next the source; a day, pages and a strength by how they look. */
function guessCells(cells: readonly string[]): Cells {
  const filled = cells.filter((cell) => cell !== '')
  const own = filled.length > 1 && ORDINAL.test(filled[0] ?? '') ? filled.slice(1) : filled
  const gathered: Partial<Record<EvidenceColumn, string>> = {}
  for (const cell of own) {
    const column = columnOf(cell)
    if (gathered.title !== undefined && column !== undefined && gathered[column] === undefined) gathered[column] = cell
    else if (gathered.title === undefined) Object.assign(gathered, cutTitle(cell.replace(NUMBERED, '')))
    else gathered.source = gathered.source === undefined ? cell : `${gathered.source}, ${cell}`
  }
  return gathered
}

function columnOf(cell: string): 'date' | 'pages' | 'strength' | undefined {
  if (/^[\d./\s-]{8,}$/.test(cell)) return 'date'
  if (PAGES.test(cell)) return 'pages'
  return strengthOf(cell) === undefined ? undefined : 'strength'
}

/** A title without the day and the count of pages that stand behind it. */
function cutTitle(words: string): Cells {
  if (words.length > LONGEST_CUT) return { title: words }
  let title = words
  const found: Partial<Record<EvidenceColumn, string>> = {}
  for (const [column, pattern] of [
    ['pages', COUNTED],
    ['date', DATED],
  ] as const) {
    const [whole = '', value] = pattern.exec(title) ?? []
    if (value === undefined || whole.length === title.length) continue
    found[column] = value.trim()
    title = title.slice(0, title.length - whole.length)
  }
  return { ...found, title: title.replace(/[\s,;.]+$/, '') }
}

function readLine({ line }: PastedLine, cells: Cells, there: Set<string>): PastedEvidenceRow {
  const problems: EvidenceProblem[] = []
  const read = <Value>(column: EvidenceColumn, reader: (cell: string) => Result<Value>): Value | undefined => {
    const cell = cells[column] ?? ''
    if (cell === '') return undefined
    const result = reader(cell)
    if (!result.ok) problems.push({ column, cell, code: result.error.code, params: result.error.params })
    return result.ok ? result.value : undefined
  }
  const title = { cnr: cells.title ?? '', en: cells.english ?? '' }
  if (title.cnr === '') problems.push({ column: 'title', cell: '', code: 'paste.titleMissing' })
  if (title.cnr.length > LONGEST_TITLE) problems.push({ column: 'title', cell: title.cnr, code: 'paste.titleTooLong' })
  const kind = read('kind', readKind) ?? proposeEvidenceKind(title) ?? 'other'
  const date = read('date', readPastedDate)
  const pages = read('pages', readPages)
  const strength = read('strength', readStrength)
  const source = cells.source === undefined ? undefined : { cnr: cells.source, en: '' }
  const key = keyOf({ title, date })
  if (there.has(key)) problems.push({ column: 'title', cell: title.cnr, code: 'paste.evidenceThere' })
  if (problems.length > 0) return { line, item: undefined, problems }
  there.add(key)
  const given = Object.entries({ date, pages, strength, source }).filter(([, value]) => value !== undefined)
  return { line, item: { kind, title, ...(Object.fromEntries(given) as Partial<PastedItem>) }, problems }
}

function keyOf({ title, date }: Readonly<{ title: Evidence['title']; date?: string | undefined }>): string {
  return `${foldKey(title.cnr)} ${date ?? ''}`
}

function readKind(cell: string): Result<Evidence['kind']> {
  const kind = proposeEvidenceKind({ cnr: cell, en: '' })
  if (kind !== undefined) return success(kind)
  return ['ostalo', 'drugo', 'other'].includes(foldKey(cell)) ? success('other') : failure('paste.kindUnknown')
}

function readPages(cell: string): Result<number> {
  const [, count] = PAGES.exec(cell) ?? []
  const pages = Number(count)
  return count === undefined || pages > 100_000 ? failure('paste.pagesInvalid') : success(pages)
}

function readStrength(cell: string): Result<NonNullable<Evidence['strength']>> {
  const strength = strengthOf(cell)
  return strength === undefined ? failure('paste.strengthUnknown') : success(strength)
}

function strengthOf(cell: string): NonNullable<Evidence['strength']> | undefined {
  const [word = ''] = foldKey(cell).split(' ')
  return STRENGTHS.find(({ words }) => words.includes(word))?.strength
}
