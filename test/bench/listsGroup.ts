// Figures over many cases, and lists of a file with many of them.
import { computeMonitoring } from '../../shared/domain/statistics/monitoring.ts'
import { computeStatistics } from '../../shared/domain/statistics/statistics.ts'
import type { StatisticsCase } from '../../shared/domain/statistics/statisticsCase.ts'
import { createLargeCase } from '../support/largeCase.ts'
import { measureAlternately, median, report, row } from './rows.ts'

const CASES = 20_000
const PATTERNS = 40

const patterns = Array.from({ length: PATTERNS }, (_, at) => createLargeCase(1 + (at % 3), 1 + (at % 5), 1))
const cases = Array.from({ length: CASES }, (_, at): StatisticsCase => {
  const pattern = patterns[at % PATTERNS]
  if (pattern === undefined) throw new Error('no pattern')
  const year = String(2022 + (at % 5))
  const proceedings = { ...pattern.proceedings, courtMark: `K.br.${String(at)}/${year.slice(2)}` }
  return { file: { ...pattern, proceedings } }
})
const times = await measureAlternately(
  { statistics: () => computeStatistics({ cases }), figures: () => computeMonitoring(cases, '2026-12-31') },
  3,
  1,
)

report([
  row('statistics.20000cases', median(times.statistics), 'ms', 2000),
  row('report.20000cases', median(times.figures), 'ms', 2000),
])
