import { failure, success, type Result } from '../domain/result/result.ts'

const BLANKS = /^\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?$/
const WHOLE = /^\d+$/
const POINT_GROUPS = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,(\d+))?$/
const COMMA_GROUPS = /^[1-9]\d{0,2}(?:(?:,\d{3})+\.(\d+)|(?:,\d{3}){2,})$/
const TWO_READINGS = /^[1-9]\d{0,2},\d{3}$/
const DECIMALS = /^\d+[.,](\d+)$/

/**
 * Reads a number typed in the Montenegrin or the English way into digits with a point before decimals: `1.234,5`,
 * `1,234.5`, `1234,5` and `1234.5` are `1234.5`; a point before three digits groups (`15.000` is `15000`); blanks may
 * group. A spelling means one number: three digits behind a single comma, which would be thousands to the one and
 * decimals to the other, are refused. Errors: `number.ambiguous`, `number.invalid` (also more than `decimals` decimals).
 */
export function readDecimal(text: string, decimals: number): Result<string> {
  const typed = BLANKS.test(text) ? text.replace(/[ \u00a0\u202f]/g, '') : text
  if (WHOLE.test(typed)) return success(typed)
  if (TWO_READINGS.test(typed)) return failure('number.ambiguous')
  const groups = POINT_GROUPS.exec(typed) ?? COMMA_GROUPS.exec(typed)
  const fraction = groups === null ? DECIMALS.exec(typed)?.[1] : (groups[1] ?? '')
  if (fraction === undefined || fraction.length > decimals) return failure('number.invalid')
  const whole = fraction === '' ? typed : typed.slice(0, -fraction.length - 1)
  const digits = whole.replace(/[.,]/g, '')
  return success(fraction === '' ? digits : `${digits}.${fraction}`)
}
