/** One figure; `limit` is the most it may be. */
export type Row = Readonly<{ name: string; value: number; unit: string; limit?: number }>
/** A figure that could not be taken here, and why. */
export type Skipped = Readonly<{ name: string; skipped: string }>
type Work = () => unknown

/** A figure with three significant places. */
export function row(name: string, value: number, unit: string, limit?: number): Row {
  return { name, value: Number(value.toPrecision(3)), unit, ...(limit === undefined ? {} : { limit }) }
}

/** Hands the rows of a group over to the command that started it. */
export function report(rows: readonly (Row | Skipped)[]): void {
  process.stdout.write(`ROWS ${JSON.stringify(rows)}\n`)
}

/** The value below which the given share of the figures lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** Milliseconds of one run. */
export async function measureTime(work: Work): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Times each of several ways to do a thing in turn, round after round, so that a busy moment of the machine hits all. */
export async function measureAlternately<Name extends string>(
  ways: Readonly<Record<Name, Work>>,
  rounds: number,
  warmUp = 2,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  const names = Object.keys(ways) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of names) {
      const time = await measureTime(ways[name])
      if (round >= 0) times[name].push(time)
    }
  }
  return times
}
