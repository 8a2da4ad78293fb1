import { parseAmount } from '../../format/parseAmount.ts'
import { parseDate } from '../../format/parseDate.ts'
import { foldKey } from '../../text/fold.ts'
import { toLatin } from '../../text/latin.ts'
import { HEAD_CODES, type HeadCode } from '../caseFile/headCodes.ts'
import { heads } from '../legal/heads.ts'
import { failure, success, type Result } from '../result/result.ts'

const CODE = /^([mnr])\s?0?(\d{1,2})\b[\s.:,–—-]*/i
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/
// A point before one or two last digits can only be a decimal point; two signs tell each other apart.
const POINT_DECIMALS = /^\d+\.\d{1,2}$|^\d{1,3}(?:,\d{3})+\.\d{1,2}$/
const QUANTITY = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,4}))?$/
const POINT_QUANTITY = /^\d{1,9}\.(?:\d{1,2}|\d{4})$/
const COUNTED = /^([\d.,]+)\s*([\p{L}][\p{L}. ]{0,38})$/u

const LONGEST_NAME = 120
const NAMED = heads.map(({ code, name }) => ({ code, names: [foldKey(name.cnr), foldKey(name.en)] }))

/**
 * The head a cell names: by its code in either script (`M04`, `m 4`, `М04`), or by its name in either language, whole or by a
 * part that no other head has. Errors: `paste.headMissing`, `paste.headUnknown`, `paste.headAmbiguous`.
 */
export function readPastedHead(cell: string): Result<Readonly<{ code: HeadCode; rest: string }>> {
  if (cell === '') return failure('paste.headMissing')
  const latin = toLatin(cell)
  const [start = '', letter = '', digits = ''] = CODE.exec(latin) ?? []
  const code = HEAD_CODES.find((known) => known === `${letter.toUpperCase()}${digits.padStart(2, '0')}`)
  if (code !== undefined) return success({ code, rest: latin.slice(start.length).trim() })
  const wanted = foldKey(cell.slice(0, LONGEST_NAME))
  const exact = NAMED.filter(({ names }) => names.includes(wanted))
  const found = exact.length > 0 ? exact : NAMED.filter(({ names }) => names.some((name) => name.includes(wanted)))
  const [first] = found
  if (first === undefined || wanted.length < 3) return failure('paste.headUnknown')
  return found.length > 1 ? failure('paste.headAmbiguous') : success({ code: first.code, rest: '' })
}

/** A date of a cell; slashes only where the order of day and month is plain. Errors: `date.invalid`, `paste.dateAmbiguous`. */
export function readPastedDate(cell: string): Result<string> {
  const [, one = '', two = '', year = ''] = SLASHED.exec(cell) ?? []
  if (year === '') return parseDate(cell)
  const [first, second] = [Number(one), Number(two)]
  if (first <= 12 && second <= 12 && first !== second) return failure('paste.dateAmbiguous')
  return parseDate(first > 12 ? `${one}.${two}.${year}` : `${two}.${one}.${year}`)
}

/** An amount of a cell in cents, that of an English spreadsheet too where it can be read in one way. Errors: those of parseAmount. */
export function readPastedAmount(cell: string): Result<number> {
  const read = parseAmount(cell)
  if (read.ok || read.error.code !== 'amount.ambiguous') return read
  const plain = cell.replace(/[^\d.,]/g, '')
  return POINT_DECIMALS.test(plain) ? parseAmount(plain.replaceAll(',', '').replace('.', ',')) : read
}

/** A count of a cell as a decimal text, with the unit behind it where one stands there: `2.080 h`. Error: `paste.quantityInvalid`. */
export function readPastedQuantity(cell: string): Result<Readonly<{ quantity: string; unit: string }>> {
  const [, number = cell, unit = ''] = COUNTED.exec(cell) ?? []
  const [, whole, decimals] = QUANTITY.exec(number) ?? []
  if (whole === undefined) {
    return POINT_QUANTITY.test(number)
      ? success({ quantity: number, unit: unit.trim() })
      : failure('paste.quantityInvalid')
  }
  const quantity = whole.replaceAll('.', '') + (decimals === undefined ? '' : `.${decimals}`)
  return success({ quantity, unit: unit.trim() })
}
