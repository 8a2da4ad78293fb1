import type { Severity } from '../claim/finding.ts'

/** What is looked at before an order is issued, in the order in which it is shown (product, check list before issue). */
export const ISSUE_POINTS = [
  'gate',
  'heads',
  'verdict',
  'composition',
  'pairs',
  'enforceability',
  'dignity',
  'leak',
  'sums',
  'release',
] as const
/** One of `ISSUE_POINTS`. */
export type IssuePoint = (typeof ISSUE_POINTS)[number]

/** How a point stands: nothing found, warned of, stopped, or not to be looked at before the text can be composed. */
export const POINT_STATES = ['passed', 'warned', 'stopped', 'open'] as const
/** One of `POINT_STATES`. */
export type PointState = (typeof POINT_STATES)[number]
/** A point with its state, and how many findings give it that state. */
export type PointStanding = Readonly<{ point: IssuePoint; state: PointState; count: number }>

const POINT_OF: Readonly<Record<string, IssuePoint>> = {
  'order.gateOpen': 'gate',
  'order.awardedWithoutEvidence': 'gate',
  'order.undignified': 'dignity',
  'order.undignifiedWarned': 'dignity',
  'order.identityLeak': 'leak',
  'order.sumsDiffer': 'sums',
  'order.notReleased': 'release',
  'document.refused': 'heads',
}
/** Names of codes under `decision.`, by the point they belong to; what is not named is a head's. */
const DECISION_POINTS: readonly Readonly<{ point: IssuePoint; names: RegExp }>[] = [
  { point: 'composition', names: /^(?:judge|panel)/ },
  {
    point: 'pairs',
    names: /^(?:translation|field|gap|unusualTerm|courtTerm|pseudonym|missingIn|amountUnknown|dateUnknown|paragraph)/,
  },
  { point: 'enforceability', names: /^(?:jointly|debtor|shares?[A-Z])/ },
  {
    point: 'verdict',
    names: /^(?:verdict|date|hearing|announcement|claimFiled|withdrawn|claimWithdrawn|penaltyOrder)/,
  },
]
/** Points that look at the composed text. */
const OF_TEXT: ReadonlySet<IssuePoint> = new Set(['dignity', 'leak', 'sums'])

/** To which point a finding belongs, by its code. Never fails. Source: none, a convention of the program. */
export function pointOf(code: string): IssuePoint {
  const known = POINT_OF[code]
  if (known !== undefined) return known
  const [area = '', name = ''] = code.split('.')
  if (area === 'text') return 'pairs'
  if (area === 'case') return 'verdict'
  if (area === 'order') return 'enforceability'
  return DECISION_POINTS.find(({ names }) => names.test(name))?.point ?? 'heads'
}

/**
 * All points with their states. What looks at the text is open while there is none; `release` stands there only where the office issues by it. Never fails.
 * Source: product rule (red stops, yellow needs a reason).
 */
export function listPoints(
  findings: readonly Readonly<{ code: string; severity: Severity }>[],
  { isComposed, isReleaseAsked }: Readonly<{ isComposed: boolean; isReleaseAsked: boolean }>,
): readonly PointStanding[] {
  return ISSUE_POINTS.filter((point) => point !== 'release' || isReleaseAsked).map((point) => {
    const own = findings.filter(({ code }) => pointOf(code) === point)
    const stops = own.filter(({ severity }) => severity === 'blocker').length
    if (stops > 0) return { point, state: 'stopped', count: stops }
    if (own.length > 0) return { point, state: 'warned', count: own.length }
    return { point, state: OF_TEXT.has(point) && !isComposed ? 'open' : 'passed', count: 0 }
  })
}
