import { formatNumber } from './amount.ts'
import { daysBetween } from '../time/calendarDate.ts'
import type { SheetCell } from './sheetCell.ts'

/** Where the sheet of a number, from 1, lies in a workbook. */
export function pathOfSheet(number: number): string {
  return `xl/worksheets/sheet${number}.xml`
}

/** The parts of a workbook beside its sheets, by path (ECMA-376, Part 1, SpreadsheetML). `sheets`: what they are called. */
export function writeWorkbookParts(...sheets: readonly string[]): Readonly<Record<string, string>> {
  const types = sheets.map(
    (_sheet, at) => `<Override PartName="/${pathOfSheet(at + 1)}" ContentType="${MAIN}.worksheet+xml"/>`,
  )
  const named = sheets.map((sheet, at) => `<sheet name="${escapeXml(sheet)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/>${types.join('')}<Override PartName="/xl/styles.xml" ContentType="${MAIN}.styles+xml"/></Types>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${ML}" xmlns:r="${RELATIONS}"><sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_sheet, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${ML}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  }
}

/** Where the sheet begins: its heading stays in sight; columns as wide as given, in characters. */
export function beginSheet(widths: readonly number[]): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  return `${HEAD}<worksheet xmlns="${ML}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
}

/** One row of the sheet. SECURITY: texts are stored as texts, so that none counts as a formula. */
export function writeSheetRow(cells: readonly SheetCell[], isHeading: boolean): string {
  return `<row>${cells.map((cell) => writeCell(cell, isHeading)).join('')}</row>`
}

/** Where the sheet ends. */
export const SHEET_END = '</sheetData></worksheet>'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const ML = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STYLES = { text: 0, heading: 1, date: 2, amount: 3, count: 4 } as const
/** Day 0 of the calendar of spreadsheets; before the 1st of March 1900 they count a day that never was. */
const DAY_ZERO = '1899-12-30'
const FIRST_DATE = '1900-03-01'

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`
}

function writeCell(cell: SheetCell, isHeading: boolean): string {
  if (cell === undefined) return '<c/>'
  if (typeof cell === 'string') return textCell(cell, isHeading ? STYLES.heading : STYLES.text)
  if ('cents' in cell) return `<c s="${STYLES.amount}"><v>${formatNumber(cell.cents, 'en').replaceAll(',', '')}</v></c>`
  if ('count' in cell) return `<c s="${STYLES.count}"><v>${cell.count}</v></c>`
  if (cell.date < FIRST_DATE) return textCell(cell.date, STYLES.text)
  return `<c s="${STYLES.date}"><v>${daysBetween(DAY_ZERO, cell.date)}</v></c>`
}

function textCell(text: string, style: number): string {
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
}

/** What XML does not allow is left out; `_x0041_` would be read as a letter and is told apart. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/_(?=x[0-9a-fA-F]{4}_)/gu, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
