import { parseFraction } from '../../format/parseFraction.ts'
import type { ReadCell, ReadRow } from '../../format/readCell.ts'
import { readSheetAmount, readSheetDay } from '../../format/sheetNumbers.ts'
import { foldKey } from '../../text/fold.ts'
import { line } from '../caseFile/fields.ts'
import type { Claim } from '../caseFile/claim.ts'
import type { EnforcementStep } from '../caseFile/enforcement.ts'
import type { HeadCode } from '../caseFile/headCodes.ts'
import type { ToldAttempt } from '../caseFile/service.ts'
import { readPastedAmount, readPastedDate, readPastedHead } from '../claim/pastedValues.ts'
import { failure, success, type Result } from '../result/result.ts'
import { columnId, type ColumnPlace, type StartColumn } from './columns.ts'
import type { StartPayment, StartProblem } from './startRow.ts'

/** What is chosen from a few, by the kind of choice. */
type Choices = Readonly<{
  sex: 'm' | 'f'
  yesNo: 'yes' | 'no'
  filedWith: NonNullable<Claim['filedWith']>
  channel: ToldAttempt['channel']
  body: NonNullable<EnforcementStep['body']>
  source: StartPayment['source']
  office: string
}>
/** Words by which a value is chosen, folded, in every language of the program. */
export type ChoiceWords = Readonly<Record<keyof Choices, ReadonlyMap<string, string>>>
/** How a list is read: which columns stand where, its words, how its days count. */
export type StartReading = Readonly<{ places: ReadonlyMap<string, number>; words: ChoiceWords; is1904: boolean }>

const ARTICLE = /^(?:čl\.?\s*)?(\d{1,3}[a-zđ]?)(?:\s*(?:\/|st\.?|stav|,)\s*(\d{1,2}[a-z]?))?$/iu

/** Reads the cells of one row; what is wrong in them is gathered, and a cell that is wrong is as if it were empty. */
export class StartCells {
  readonly problems: StartProblem[] = []
  readonly #row: ReadRow
  readonly #reading: StartReading

  constructor(row: ReadRow, reading: StartReading) {
    this.#row = row
    this.#reading = reading
  }

  isEmpty(column: StartColumn, number?: number): boolean {
    return this.#cell(column, number) === undefined
  }

  text(column: StartColumn, number?: number): string | undefined {
    return this.#read(column, number, (cell) => {
      // A mark such as 12/24 becomes a day where a spreadsheet thinks for whoever types.
      if ('number' in cell && cell.isDate) return failure('startList.textIsDate')
      return readLine('yes' in cell ? '' : wordsOf(cell))
    })
  }

  date(column: StartColumn, number?: number): string | undefined {
    return this.#read(column, number, (cell) => {
      if ('number' in cell) return readSheetDay(cell.number, { isDate: cell.isDate, is1904: this.#reading.is1904 })
      return 'text' in cell ? readPastedDate(cell.text.trim()) : failure('date.invalid')
    })
  }

  cents(column: StartColumn, number?: number): number | undefined {
    return this.#read(column, number, (cell) => {
      if ('number' in cell) return cell.isDate ? failure('startList.amountIsDate') : readSheetAmount(cell.number)
      return 'text' in cell ? readPastedAmount(cell.text.trim()) : failure('amount.invalid')
    })
  }

  whole(column: StartColumn, most: number): number | undefined {
    return this.#read(column, undefined, (cell) => {
      const found = Number(wordsOf(cell))
      return Number.isInteger(found) && found >= 1 && found <= most
        ? success(found)
        : failure('startList.numberInvalid', undefined, { most })
    })
  }

  choice<Kind extends keyof Choices>(kind: Kind, column: StartColumn, number?: number): Choices[Kind] | undefined {
    return this.#read(column, number, (cell) => {
      const typed = 'yes' in cell ? (cell.yes ? 'da' : 'ne') : wordsOf(cell)
      const found = this.#reading.words[kind].get(foldKey(typed.slice(0, 200)))
      return found === undefined ? failure(`startList.choice.${kind}`) : success(found as Choices[Kind])
    })
  }

  yesNo(column: StartColumn, number?: number): boolean | undefined {
    const found = this.choice('yesNo', column, number)
    return found === undefined ? undefined : found === 'yes'
  }

  share(number: number) {
    return this.#read('debtorShare', number, (cell) =>
      'text' in cell ? parseFraction(cell.text.trim()) : failure('fraction.invalid'),
    )
  }

  head(number: number): HeadCode | undefined {
    return this.#read('headCode', number, (cell) => {
      const found = readPastedHead(wordsOf(cell).trim())
      return found.ok ? success(found.value.code) : found
    })
  }

  article(): Readonly<{ article: string; paragraph?: string }> | undefined {
    return this.#read('article', undefined, (cell) => {
      const [, article, paragraph] = ARTICLE.exec(wordsOf(cell).trim()) ?? []
      if (article === undefined) return failure('startList.articleInvalid')
      return success(paragraph === undefined ? { article } : { article, paragraph })
    })
  }

  fail(code: string, place?: ColumnPlace, params: StartProblem['params'] = {}): void {
    this.problems.push({ ...(place === undefined ? {} : { column: columnId(place) }), code, params })
  }

  #cell(column: StartColumn, number: number | undefined): ReadCell | undefined {
    const place = this.#reading.places.get(columnId({ column, ...(number === undefined ? {} : { number }) }))
    return place === undefined ? undefined : this.#row.cells.get(place)
  }

  #read<Value>(
    column: StartColumn,
    number: number | undefined,
    read: (cell: Exclude<ReadCell, { fault: unknown }>) => Result<Value>,
  ): Value | undefined {
    const cell = this.#cell(column, number)
    if (cell === undefined) return undefined
    const found = 'fault' in cell ? failure(`startList.cell.${cell.fault}`) : read(cell)
    if (found.ok) return found.value
    this.fail(found.error.code, { column, ...(number === undefined ? {} : { number }) }, found.error.params)
    return undefined
  }
}

/** What a cell says, in words. */
function wordsOf(cell: Exclude<ReadCell, { fault: unknown }>): string {
  if ('text' in cell) return cell.text
  return 'number' in cell ? String(cell.number) : ''
}

/** A short line, with what is typed around it taken away. Errors: text.tooLong, text.controlCharacter. */
function readLine(text: string): Result<string> {
  const one = text.replace(/\s+/gu, ' ').trim()
  if (one.length > 200) return failure('startList.textTooLong')
  const found = line.safeParse(one)
  return found.success && found.data !== '' ? success(found.data) : failure('startList.textInvalid')
}
