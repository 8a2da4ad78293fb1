/** The number of an order in the court's own list of the year. The file's mark stands beside it on the paper. */
export function orderNumber(sequence: number, year: number): string {
  return `${String(sequence)}/${String(year)}`
}
