// What somebody can work out from a published report, in fractions: another method than the program's.

/** Every number of a report by its name; `null` where it is hidden. */
export type Figures = Map<string, number | null>
/** A number that is the sum of others, whether shown or not. */
export type Sum = Readonly<{ whole: string; parts: readonly string[] }>

type Fraction = readonly [over: bigint, under: bigint]
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))
const fraction = (over: bigint, under: bigint): Fraction => {
  const by = gcd(over, under) * (under < 0n ? -1n : 1n)
  return by === 0n ? [0n, 1n] : [over / by, under / by]
}
const minus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * d - c * b, b * d)
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * c, b * d)
const ZERO: Fraction = [0n, 1n]

/** The hidden names whose value the equations give. */
export function computable(known: Figures, sums: readonly Sum[]): readonly string[] {
  const hidden = [...known].filter(([, value]) => value === null).map(([name]) => name)
  const rows = sums.map(({ whole, parts }) => {
    const row: Fraction[] = hidden.map(() => ZERO)
    for (const [name, sign] of [[whole, -1n] as const, ...parts.map((part) => [part, 1n] as const)]) {
      const at = hidden.indexOf(name)
      if (at >= 0) row[at] = minus(row[at] ?? ZERO, [-sign, 1n])
    }
    return row
  })
  let done = 0
  for (let column = 0; column < hidden.length; column++) {
    const at = rows.findIndex((row, index) => index >= done && (row[column] ?? ZERO)[0] !== 0n)
    const [pivot, other] = [rows[at], rows[done]]
    if (pivot === undefined || other === undefined) continue
    rows[at] = other
    const [over, under] = pivot[column] ?? [1n, 1n]
    const unit = pivot.map((value) => times(value, fraction(under, over)))
    rows[done] = unit
    for (const [index, row] of rows.entries()) {
      const by = row[column] ?? ZERO
      if (index !== done && by[0] !== 0n) rows[index] = row.map((value, c) => minus(value, times(by, unit[c] ?? ZERO)))
    }
    done++
  }
  return rows.flatMap((row) => {
    const left = row.flatMap(([over], at) => (over === 0n ? [] : [at]))
    return left.length === 1 ? [hidden[left[0] ?? 0] ?? ''] : []
  })
}
