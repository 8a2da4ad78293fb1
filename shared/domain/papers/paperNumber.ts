const SEQUENCE_DIGITS = 4

/**
 * Number of a paper in the register of an office: office, year, series of the installation, running number of that office,
 * year and series, e.g. `VSPG-AKT-2026-KR4-0007`. Running numbers have no gaps; who counts them is the database.
 */
export function composePaperNumber(office: string, year: number, series: string, sequence: number): string {
  return `${office}-AKT-${String(year)}-${series}-${String(sequence).padStart(SEQUENCE_DIGITS, '0')}`
}
