import { compareJudgment, type ComparedPoint, type JudgmentComparison, type JudgmentPoint } from './compareJudgment.ts'

/**
 * Where a copy of an act reads otherwise than the act that is kept. Both are read in the same way, and what reading makes of columns
 * and ends of pages is found in both: only what the copy has beyond that is told. Never fails. Source: product rule (a changed copy
 * is shown to be one, amounts first).
 */
export function compareCopies(points: readonly JudgmentPoint[], kept: string, copy: string): JudgmentComparison {
  const known = compareJudgment(points, kept).points
  const compared = compareJudgment(points, copy).points.map((point, at) => beyond(point, known[at]))
  return { isIdentical: compared.every(({ state }) => state === 'same'), points: compared }
}

function beyond(point: ComparedPoint, known: ComparedPoint | undefined): ComparedPoint {
  const before = new Set(known?.differences.map((one) => JSON.stringify(one)))
  const differences = point.differences.filter((one) => !before.has(JSON.stringify(one)))
  const isAsBefore = differences.length === 0 && (point.state === 'same' || point.state === known?.state)
  return { ...point, state: isAsBefore ? 'same' : point.state, differences }
}
