import type { ReadCell, ReadRow } from '../../../shared/format/readCell.ts'
import { readXml, type XmlElement } from './readXml.ts'
import { unescapeSigns } from './sheetTexts.ts'
import { SHEET_SPACES } from './workbookParts.ts'

/** More columns than any list has; what stands further right is nobody's. */
const MOST_COLUMNS = 256
const MOST_MERGED = 10_000
const PLACE = /^([A-Z]{1,3})(\d{1,7})$/u
const RANGE = /^[A-Z]{1,3}(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/u

type Known = Readonly<{ texts: readonly string[]; isDate: readonly boolean[]; mostRows: number }>
type Open = { type: string; style: number; column: number; hasFormula: boolean; value: string; inline: string }

/**
 * The rows of a sheet that are not empty, as many as `mostRows` and one more; undefined where it is broken. A formula is never worked out:
 * what the program that wrote the file kept as its value is taken.
 */
export async function readSheet(xml: string, known: Known): Promise<readonly ReadRow[] | undefined> {
  const reading = new SheetReading(known)
  const isSound = await readXml(xml, SHEET_SPACES, {
    begin: (element) => {
      reading.begin(element)
    },
    text: (text) => {
      reading.text(text)
    },
    end: (name) => {
      reading.end(name)
    },
    isEnough: () => reading.rows.length > known.mostRows,
  })
  if (!isSound) return undefined
  return reading.rows.map((row) => ({
    ...row,
    isMerged: reading.merged.some(([from, to]) => row.row >= from && row.row <= to),
  }))
}

class SheetReading {
  readonly rows: Omit<ReadRow, 'isMerged'>[] = []
  readonly merged: (readonly [number, number])[] = []
  readonly #known: Known
  #row = 0
  #column = 0
  #cells = new Map<number, ReadCell>()
  #open: Open | undefined
  #taking: 'value' | 'inline' | undefined
  #aloud = 0

  constructor(known: Known) {
    this.#known = known
  }

  begin({ name, attributes }: XmlElement): void {
    if (name === 'row') this.#beginRow(attributes['r'])
    else if (name === 'c') this.#beginCell(attributes)
    else if (name === 'mergeCell') this.#merge(attributes['ref'] ?? '')
    else if (name === 'rPh') this.#aloud += 1
    else if (this.#open === undefined) return
    else if (name === 'f') this.#open.hasFormula = true
    else if (name === 'v') this.#taking = 'value'
    else if (name === 't' && this.#aloud === 0) this.#taking = 'inline'
  }

  text(text: string): void {
    if (this.#open !== undefined && this.#taking !== undefined) this.#open[this.#taking] += text
  }

  end(name: string): void {
    if (name === 'v' || name === 't') this.#taking = undefined
    else if (name === 'rPh') this.#aloud -= 1
    else if (name === 'c') this.#endCell()
    else if (name === 'row' && this.#cells.size > 0) this.rows.push({ row: this.#row, cells: this.#cells })
  }

  #beginRow(number: string | undefined): void {
    this.#row = /^\d{1,7}$/u.test(number ?? '') ? Number(number) : this.#row + 1
    this.#column = 0
    this.#cells = new Map()
  }

  #beginCell({ r: place, t: type = 'n', s: style = '0' }: XmlElement['attributes']): void {
    const letters = PLACE.exec(place ?? '')?.[1]
    const column = letters === undefined ? this.#column : columnOf(letters)
    this.#column = column + 1
    this.#open = { type, style: Number(style), column, hasFormula: false, value: '', inline: '' }
  }

  #endCell(): void {
    const open = this.#open
    this.#open = undefined
    if (open === undefined || open.column >= MOST_COLUMNS) return
    const cell = this.#cellOf(open)
    if (cell !== undefined) this.#cells.set(open.column, cell)
  }

  #cellOf({ type, style, hasFormula, value, inline }: Open): ReadCell | undefined {
    if (type === 'e') return { fault: 'error' }
    if (hasFormula && value === '' && inline === '') return { fault: 'formula' }
    if (type === 's') return textOf(this.#known.texts[Number(value)] ?? '')
    if (type === 'inlineStr') return textOf(unescapeSigns(inline))
    if (type === 'str' || type === 'd') return textOf(unescapeSigns(value))
    if (value.trim() === '') return undefined
    if (type === 'b') return { yes: value.trim() === '1' }
    const number = Number(value)
    if (!Number.isFinite(number)) return { fault: 'error' }
    return { number, isDate: this.#known.isDate[style] ?? false }
  }

  #merge(range: string): void {
    const [, from, to] = RANGE.exec(range) ?? []
    if (from !== undefined && this.merged.length < MOST_MERGED) this.merged.push([Number(from), Number(to)])
  }
}

function textOf(text: string): ReadCell | undefined {
  return text.trim() === '' ? undefined : { text }
}

/** `A` is 0, `AA` is 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
