/** Decimal digits that hold so many bits. */
function lengthOf(bits: number): number {
  return Math.ceil(bits * Math.log10(2))
}

/** A number of so many bits, in hexadecimal digits, as decimal digits of a fixed length. */
export function fillDigits(hex: string, bits: number): string {
  return BigInt(`0x${hex}`).toString().padStart(lengthOf(bits), '0')
}

/** The numbers behind each other in decimal digits, each in hexadecimal ones; undefined where the digits are others than those of numbers of these bits. */
export function readDigits(digits: string, bits: readonly number[]): readonly string[] | undefined {
  const whole = bits.reduce((sum, one) => sum + lengthOf(one), 0)
  if (digits.length !== whole || !/^\d+$/.test(digits)) return undefined
  let from = 0
  const numbers = bits.map((one) => {
    const part = digits.slice(from, from + lengthOf(one))
    from += lengthOf(one)
    return BigInt(part)
      .toString(16)
      .padStart(one / 4, '0')
  })
  return numbers.every((hex, at) => hex.length === (bits[at] ?? 0) / 4) ? numbers : undefined
}
