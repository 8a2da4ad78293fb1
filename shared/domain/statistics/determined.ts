/** A linear equation over unknowns: their places with their coefficients. What is known of it stands on the other side. */
export type Equation = readonly (readonly [unknown: number, coefficient: number])[]

/** Below 2^26, so that a product of two remainders is exact. */
const PRIME = 67_108_859

/**
 * The unknowns whose value follows from the equations alone, whatever is known on their other side. Method: elimination
 * (Gauss–Jordan) modulo a prime, exact for small whole coefficients; an unknown is determined where its row holds no other.
 */
export function findDetermined(equations: readonly Equation[], unknowns: number): ReadonlySet<number> {
  const rows = equations.map((equation) => {
    const row = new Float64Array(unknowns)
    for (const [at, coefficient] of equation) row[at] = remainder((row[at] ?? 0) + coefficient)
    return row
  })
  const pivots: number[] = []
  for (let column = 0; column < unknowns && pivots.length < rows.length; column++) {
    const at = rows.findIndex((row, index) => index >= pivots.length && row[column] !== 0)
    const [pivot, swapped] = [rows[at], rows[pivots.length]]
    if (pivot === undefined || swapped === undefined) continue
    rows[at] = swapped
    rows[pivots.length] = pivot
    scale(pivot, inverse(pivot[column] ?? 1))
    for (const row of rows) if (row !== pivot) subtract(row, pivot, row[column] ?? 0)
    pivots.push(column)
  }
  return new Set(pivots.filter((_column, index) => (rows[index] ?? []).filter((value) => value !== 0).length === 1))
}

function scale(row: Float64Array, by: number): void {
  for (let at = 0; at < row.length; at++) row[at] = remainder((row[at] ?? 0) * by)
}

function subtract(row: Float64Array, other: Float64Array, times: number): void {
  if (times === 0) return
  for (let at = 0; at < row.length; at++) {
    const value = other[at] ?? 0
    if (value !== 0) row[at] = remainder((row[at] ?? 0) - times * value)
  }
}

function remainder(value: number): number {
  const rest = value % PRIME
  return rest < 0 ? rest + PRIME : rest
}

/** By Fermat: x^(p − 2). */
function inverse(value: number): number {
  let [result, base] = [1, value]
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = remainder(result * base)
    base = remainder(base * base)
  }
  return result
}
