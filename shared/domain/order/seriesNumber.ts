const SEQUENCE_DIGITS = 4

/** Registers whose numbers the installation gives: of orders, of papers, of certificates of erasure. */
export type NumberRegister = 'IPZ' | 'AKT' | 'BRI'

/**
 * A number of a register: office, register, year, series of the installation, running number of that office, year and series,
 * e.g. `VSPG-AKT-2026-KR4-0007`. Running numbers have no gaps; who counts them is the database.
 */
export function composeSeriesNumber(
  register: NumberRegister,
  office: string,
  year: number,
  series: string,
  sequence: number,
): string {
  return `${office}-${register}-${String(year)}-${series}-${String(sequence).padStart(SEQUENCE_DIGITS, '0')}`
}
