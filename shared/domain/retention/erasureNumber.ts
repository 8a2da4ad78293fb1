const SEQUENCE_DIGITS = 4

/**
 * Number of a certificate of erasure: office, year, series of the installation, running number of that office, year and
 * series, e.g. `VSPG-BRI-2026-KR4-0001`. Running numbers have no gaps; who counts them is the database.
 */
export function composeErasureNumber(office: string, year: number, series: string, sequence: number): string {
  return `${office}-BRI-${String(year)}-${series}-${String(sequence).padStart(SEQUENCE_DIGITS, '0')}`
}
