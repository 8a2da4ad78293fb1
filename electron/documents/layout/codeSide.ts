import type { CodeData } from './codeModules.ts'

// ISO/IEC 18004, table 7: bytes of data that a code of each version holds at level M, from version 1 on.
const CAPACITY = [
  16, 28, 44, 64, 86, 108, 124, 154, 182, 216, 254, 290, 334, 365, 415, 453, 507, 563, 627, 669, 714, 782, 860, 914,
  1000, 1062, 1128, 1193, 1267, 1373, 1455, 1541, 1631, 1725, 1812, 1914, 1992, 2102, 2216, 2334,
]
const MODE = 4
/** Bits that say how many characters follow, up to versions 9, 26 and 40. */
const COUNT = { read: [8, 16, 16], digits: [10, 12, 14] } as const
/** Bits of the last one or two of the digits, which are written by threes. */
const LAST_DIGITS = [0, 4, 7]

/** How many modules a side of the code of this data has, without drawing it: that takes a fiftieth of a second and more. */
export function codeSide({ read, digits = '' }: CodeData): number {
  const at = CAPACITY.findIndex((bytes, index) => bitsIn(read.length, digits.length, index + 1) <= bytes * 8)
  if (at === -1) throw new RangeError('more than a code can hold')
  return 21 + 4 * at
}

function bitsIn(read: number, digits: number, version: number): number {
  const size = version <= 9 ? 0 : version <= 26 ? 1 : 2
  const ofDigits = MODE + COUNT.digits[size] + Math.floor(digits / 3) * 10 + (LAST_DIGITS[digits % 3] ?? 0)
  return MODE + COUNT.read[size] + read * 8 + (digits === 0 ? 0 : ofDigits)
}
