const LETTERS = 'BCDFGHJKLMNPRSTVZ'
const DIGITS = '23456789'

/**
 * The series of an installation: two letters and a digit, such as `KR4`. Every number the installation gives carries it,
 * so that two desks of one court, which cannot ask each other, never give the same number. Letters that look like others,
 * vowels and the digits 0 and 1 are left out.
 */
export const NUMBER_SERIES = new RegExp(`^[${LETTERS}]{2}[${DIGITS}]$`)

/** A series by chance: `chance` answers a whole number from 0 up to its argument, not included. */
export function newNumberSeries(chance: (below: number) => number): string {
  const pick = (from: string): string => from.charAt(chance(from.length))
  return pick(LETTERS) + pick(LETTERS) + pick(DIGITS)
}
