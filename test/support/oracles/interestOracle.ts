import table from '../../../resources/legal/interestRates.json' with { type: 'json' }

/** Interest by another method: every single day of the span is looked up and added, with whole numbers only. */

const DAY = 86_400_000
const first = Date.parse(`${table.rates[0]?.validFrom}T00:00:00Z`)
const hundredths: number[] = []
const leap: boolean[] = []

for (const row of table.rates) {
  const end = Date.parse(`${row.validTo}T00:00:00Z`)
  for (let day = Date.parse(`${row.validFrom}T00:00:00Z`); day <= end; day += DAY) {
    hundredths.push(Math.round(Number(row.ratePercent) * 100))
    leap.push(new Date(Date.UTC(new Date(day).getUTCFullYear(), 1, 29)).getUTCMonth() === 1)
  }
}

export const firstKnownDay = first
export const daysKnown = hundredths.length

/** Whole cents, half-up, of `principal` cents from day index `from` (inclusive) to `to` (exclusive) of the table. */
export function computeInterestDayByDay(principal: bigint, from: number, to: number): bigint {
  let common = 0
  let inLeapYears = 0
  for (let day = from; day < to; day += 1) {
    if (leap[day] === true) inLeapYears += hundredths[day] ?? Number.NaN
    else common += hundredths[day] ?? Number.NaN
  }
  // principal × (common ÷ 3650000 + leap ÷ 3660000), over one common denominator.
  const numerator = principal * (BigInt(common) * 366n + BigInt(inLeapYears) * 365n)
  const denominator = 3_650_000n * 366n
  const whole = numerator / denominator
  return (numerator % denominator) * 2n >= denominator ? whole + 1n : whole
}
