// The rules of the law on their own: interest, the gate on a large claim, leaks, the order of names.
import { checkGate } from '../../shared/domain/claim/gate.ts'
import { computeInterest } from '../../shared/domain/interest/interest.ts'
import { sortNames } from '../../shared/text/alphabet.ts'
import names from '../support/data/names.json' with { type: 'json' }
import { createLargeCase } from '../support/largeCase.ts'
import { judgmentBench } from './judgmentBench.ts'
import { leakBench } from './leakBench.ts'
import { previewBench } from './previewBench.ts'
import { measureAlternately, median, report, row, measureTime } from './rows.ts'

const INTERESTS = 2_000
const NAMES = 100_000

// First of all: the first search of a process, with nothing warm.
const firstLeak = leakBench(1)
const leak = leakBench(15)

function tenYears(): void {
  for (let at = 0; at < INTERESTS; at += 1) {
    computeInterest({ principalCents: 1_000_000 + at, from: '2015-03-01', to: '2025-03-01' })
  }
}
const tenYearsMs = median((await measureAlternately({ tenYears }, 7)).tenYears)

const monster = createLargeCase(1, 40, 1)
const gates = await measureAlternately({ gate: () => checkGate(monster, 'c1', '2026-06-15') }, 50, 10)

const previewMs = await previewBench()

const judgmentMs = await judgmentBench()

const list = Array.from({ length: NAMES }, (_, at) => {
  const [given, family] = [names[(at * 7) % names.length]?.name ?? '', names[(at * 13 + 5) % names.length]?.name ?? '']
  return `${family.split(' ').at(-1) ?? ''} ${given.split(' ')[0] ?? ''} ${String(at % 9973)}`
})
const collator = new Intl.Collator('sr-Latn-ME')
const sorts = await measureAlternately(
  { ours: () => sortNames(list), collator: () => list.toSorted((a, b) => collator.compare(a, b)) },
  5,
  1,
)
const gateFirst = await measureTime(() => checkGate(createLargeCase(1, 40, 1), 'c1', '2026-06-15'))

report([
  row('leak.100pages', leak, 'ms', 100),
  row('leak.100pagesFirst', firstLeak, 'ms', 100),
  row('interest.tenYears', tenYearsMs / INTERESTS, 'ms'),
  row('interest.tenYearsPerSecond', (INTERESTS / tenYearsMs) * 1000, '1/s'),
  row('gate.40heads', median(gates.gate), 'ms'),
  row('gate.40headsWithCase', gateFirst, 'ms'),
  row('preview.20pages', previewMs, 'ms', 100),
  row('judgment.40pages', judgmentMs, 'ms', 1_000),
  row('sort.ratio', median(sorts.ours) / median(sorts.collator), 'x', 3),
  row('sort.100000names', median(sorts.ours), 'ms'),
])
