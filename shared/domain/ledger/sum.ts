/** The sum of amounts of one ledger, positive or negative. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
