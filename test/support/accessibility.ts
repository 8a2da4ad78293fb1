import { unpackPdf } from './pdf.ts'
import { readPdfWords } from './pdfWords.ts'
import { readWithTool } from './readWithTool.ts'

/**
 * What ISO 14289-1 asks for and veraPDF leaves to people: what stands on every page is told apart from the text, lists say
 * how they count, rows have headers, bookmarks aim at the text, places for the pen are read as such, and no mark stands within
 * another: readers that take the end of the inner one for that of the paragraph lose the rest of it.
 */
export const ACCESSIBILITY_FAULTS = [
  'pagination',
  'listNumbering',
  'rowHeader',
  'bookmarkPlace',
  'underscores',
  'altInTwoLanguages',
  'emptyParagraph',
  'tabOrder',
  'penUnread',
  'nestedMark',
] as const
export type AccessibilityFault = (typeof ACCESSIBILITY_FAULTS)[number]

type Value = string | number | boolean | null | readonly Value[] | Readonly<{ [key: string]: Value }>
type Dictionary = Readonly<Record<string, Value>>

/** The faults of a file, each once. An envelope has no page number, so nothing is asked of its pages. */
export function findAccessibilityFaults(path: string, isEnvelope = false): readonly AccessibilityFault[] {
  const byId = objectsById(path)
  const objects = [...byId.values()]
  const elements = objects.filter((one) => one['/S'] !== undefined && one['/P'] !== undefined)
  const ofType = (type: string): readonly Dictionary[] => elements.filter((one) => one['/S'] === type)
  const pages = objects.filter((one) => one['/Type'] === '/Page')
  const headed = headedTables(ofType('/TH'), byId)
  const holds: Readonly<Record<AccessibilityFault, boolean>> = {
    pagination: isEnvelope || isPaginated(path, pages.length),
    listNumbering: ofType('/L').every((one) => attribute(one, '/ListNumbering') !== undefined),
    rowHeader: ofType('/Table').every((one) => headed.has(one)),
    bookmarkPlace: objects.every((one) => startsAtLeft(one['/Dest'])),
    underscores: !readPdfWords(path).includes('__'),
    altInTwoLanguages: ofType('/Figure').every((one) => text(one['/Alt']) !== '' && !text(one['/Alt']).includes(' / ')),
    emptyParagraph: ofType('/P').every((one) => !isEmpty(one['/K'])),
    tabOrder: pages.every((one) => one['/Tabs'] === '/S'),
    penUnread: ofType('/Span').every((one) => text(one['/ActualText']) !== '' && text(one['/Lang']) !== ''),
    nestedMark: !hasNestedMarks(unpackPdf(path).toString('latin1')),
  }
  return ACCESSIBILITY_FAULTS.filter((fault) => !holds[fault])
}

/** What each figure says it shows, with its language, in the order of the file. */
export function readAlternativeTexts(path: string): readonly (readonly [language: string, said: string])[] {
  return objectsOf(path)
    .filter((one) => one['/S'] === '/Figure')
    .map((one) => [text(one['/Lang']), text(one['/Alt'])])
}

function objectsOf(path: string): readonly Dictionary[] {
  return [...objectsById(path).values()]
}

/** The tables with a header of a row, found from their headers upwards. */
function headedTables(headers: readonly Dictionary[], byId: ReadonlyMap<string, Dictionary>): ReadonlySet<Dictionary> {
  const tables = new Set<Dictionary>()
  for (const header of headers.filter((one) => attribute(one, '/Scope') === '/Row')) {
    let above = byId.get(text(header['/P']))
    while (above !== undefined && above['/S'] !== '/Table') above = byId.get(text(above['/P']))
    if (above !== undefined) tables.add(above)
  }
  return tables
}

function objectsById(path: string): ReadonlyMap<string, Dictionary> {
  const json = readWithTool('qpdf', ['--json=2', '--json-key=qpdf'], path, []).toString()
  const { qpdf } = JSON.parse(json) as { qpdf: readonly [unknown, Record<string, { value?: Value }>] }
  const all = Object.entries(qpdf[1]).flatMap(([key, { value }]) =>
    isDictionary(value) ? [[key.replace('obj:', ''), value] as const] : [],
  )
  return new Map(all)
}

function isDictionary(value: Value | undefined): value is Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// Every page but the first has a head, each its foot, and neither is a mere part of the layout.
function isPaginated(path: string, pages: number): boolean {
  const content = unpackPdf(path).toString('latin1')
  const count = (subtype: string): number =>
    content.split(new RegExp(`/Artifact\\s*<<[^>]*/Type\\s*/Pagination[^>]*/Subtype\\s*/${subtype}`, 'u')).length - 1
  return count('Footer') >= pages && count('Header') >= pages - 1
}

function hasNestedMarks(content: string): boolean {
  let open = 0
  return [...content.matchAll(/(?<=\s)(?:BDC|BMC|EMC)(?=\s)/gu)].some(([operator]) => {
    open += operator === 'EMC' ? -1 : 1
    return open > 1
  })
}

function attribute(element: Dictionary, name: string): Value | undefined {
  const attributes = element['/A']
  return isDictionary(attributes) ? attributes[name] : undefined
}

function startsAtLeft(destination: Value | undefined): boolean {
  if (!Array.isArray(destination) || destination[1] !== '/XYZ') return true
  return typeof destination[2] === 'number' && destination[2] < 100
}

function isEmpty(kids: Value | undefined): boolean {
  return kids === undefined || (Array.isArray(kids) && kids.length === 0)
}

function text(value: Value | undefined): string {
  return typeof value === 'string' ? value.replace(/^[ub]:/u, '') : ''
}
