import { failure, success, type Result } from '../result/result.ts'

/** Signs that are not mistaken for each other on paper (Crockford's base 32: no I, L, O, U). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BITS = 5
const LENGTH = 8
const FORM = /^([0-9A-Z]{4})-?([0-9A-Z]{4})(?:\/(\d{1,4}))?$/

/** What was typed from the foot of a page: the code of the document, and the page it stood on where that was typed. */
export type TypedCode = Readonly<{ code: string; page?: number }>

/**
 * The short code of an issued act, `7K2M-0Q4X`: 35 bits of the fingerprint of its content and a check sign, by which one wrong
 * sign is always noticed. Short enough to type, so several acts may bear the same one. `content`: 64 hexadecimal digits.
 */
export function shortCodeOf(content: string): string {
  const bits = BigInt(`0x${content.slice(0, 16)}`) >> BigInt(64 - BITS * (LENGTH - 1))
  const values = Array.from({ length: LENGTH - 1 }, (_, at) =>
    Number((bits >> BigInt(BITS * (LENGTH - 2 - at))) & BigInt(SIGNS.length - 1)),
  )
  const signs = [...values, checkOf(values)].map((value) => SIGNS.charAt(value)).join('')
  return `${signs.slice(0, 4)}-${signs.slice(4)}`
}

/** The code as it stands at the foot of one page: `7K2M-0Q4X/2`. */
export function pageCodeOf(content: string, page: number): string {
  return `${shortCodeOf(content)}/${String(page)}`
}

/** Reads a code as it is typed: small letters, O for 0 and I or L for 1 allowed, blanks and dashes left out. Errors: proof.codeInvalid, proof.codeMistyped. */
export function readShortCode(typed: string): Result<TypedCode> {
  const written = typed
    .toUpperCase()
    .replaceAll(/[\s–—.]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  const [, first, second, page] = FORM.exec(written) ?? []
  const values = [...`${first ?? ''}${second ?? ''}`].map((sign) => SIGNS.indexOf(sign))
  if (values.length !== LENGTH || values.includes(-1)) return failure('proof.codeInvalid', 'code')
  if (checkOf(values.slice(0, -1)) !== values.at(-1)) return failure('proof.codeMistyped', 'code')
  const code = `${first ?? ''}-${second ?? ''}`
  return success(page === undefined ? { code } : { code, page: Number(page) })
}

// Odd weights have an inverse among the values of a sign, so that no single wrong sign leaves the sum as it is.
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value, at) => sum + value * (2 * at + 3), 0) % SIGNS.length
}
