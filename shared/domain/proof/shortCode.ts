/** Signs that are not mistaken for each other on paper (Crockford's base 32: no I, L, O, U). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BITS = 5
const LENGTH = 8

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

// Odd weights have an inverse among the values of a sign, so that no single wrong sign leaves the sum as it is.
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value, at) => sum + value * (2 * at + 3), 0) % SIGNS.length
}
