import { formatNumber } from './amount.ts'
import type { SheetCell } from './sheetCell.ts'
import type { Language } from '../text/language.ts'

/** Stands at the beginning of a file, so that spreadsheets read it as UTF-8. */
export const CSV_BEGINNING = '\uFEFF'

// SECURITY: what spreadsheets take for a formula, also behind blanks and quotes and in the wide forms of the signs.
const FORMULA = /^[\s'"]*[=+\-@＝＋－＠]/u
const TEXT_MARK = "'"
const GROUPING = /[.\u00A0\u202F]/gu

/**
 * A row of a CSV file as the spreadsheets of a language expect it: fields by semicolon where the comma is the decimal sign,
 * dates as ISO 8601, amounts as plain numbers. A text that would count as a formula is marked as text.
 */
export function formatCsvRow(cells: readonly SheetCell[], language: Language): string {
  const separator = language === 'en' ? ',' : ';'
  return `${cells.map((cell) => quoted(writeCell(cell, language), separator)).join(separator)}\r\n`
}

function writeCell(cell: SheetCell, language: Language): string {
  if (cell === undefined) return ''
  if (typeof cell === 'string') return FORMULA.test(cell) ? TEXT_MARK + cell : cell
  if ('date' in cell) return cell.date
  if ('count' in cell) return String(cell.count)
  const plain = formatNumber(cell.cents, 'cnr').replace(GROUPING, '')
  return language === 'en' ? plain.replace(',', '.') : plain
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
