import { COURSE, type Course, type PersonCourse } from './course.ts'
import { countCases, countCross, countList, STAGES, type CaseFact } from './statistics.ts'
import { suppress, type CountTable, type SafeTable } from './suppression.ts'

/** By what the people are told apart. */
export const DIMENSIONS = ['year', 'court', 'office', 'sexAge', 'form'] as const
/** The steps to the money, each with those that came after it. */
export const STEPS = ['informed', 'filed', 'decided', 'final', 'paid'] as const
/** One of `STEPS`. */
export type Step = (typeof STEPS)[number]

/** The counts of people, fit for publication. */
export type PeopleTables = Readonly<{
  course: SafeTable
  reached: Readonly<Record<Step, number | null>>
  dimensions: readonly SafeTable[]
  grounds: SafeTable
  heads: SafeTable
  further: readonly SafeTable[]
}>

const GROUNDS = ['bothTests', 'noConviction', 'penaltyOrder']
const SEX_AGES = ['f.child', 'f.adult', 'm.child', 'm.adult']
const HEAD_COLUMNS = ['notAwarded', 'awarded']

// Each number of people who reached a step is those who stopped there and those who went on: so it is hidden with its parts.
const LADDER: readonly Readonly<{ whole: string; parts: readonly string[] }>[] = [
  { whole: 'people', parts: ['notInformed', 'reached.informed'] },
  { whole: 'reached.informed', parts: ['informed', 'reached.filed'] },
  { whole: 'reached.filed', parts: ['filed', 'referred', 'reached.decided'] },
  { whole: 'reached.decided', parts: ['awarded', 'reached.final'] },
  { whole: 'reached.final', parts: ['final', 'reached.paid'] },
  { whole: 'reached.paid', parts: ['paid'] },
]

/**
 * Counts people by how far they came, in every dimension, and hides over all tables together what would tell of fewer than k.
 * Never fails.
 */
export function countPeople(people: readonly PersonCourse[], cases: readonly CaseFact[], k: number): PeopleTables {
  const course = { ...countList('course', 'people', people, COURSE, (one) => one.course), columnNames: COURSE }
  const dimensions = DIMENSIONS.map((by) => courseBy(by, people))
  const filed = people.filter(({ stage }) => stage !== undefined)
  const referred = people.filter((one) => one.course === 'referred')
  const uncollected = people.filter(({ nonCollection }) => nonCollection !== undefined)
  const grounds = countList('ground', 'referred', referred, GROUNDS, (one) => one.ground ?? 'bothTests')
  const heads = headLists(people)
  const further = [
    countList('victims.citizenship', 'people', people, [], (one) => one.citizenship),
    countList('victims.legalAid', 'people', people, ['yes', 'no'], (one) => one.legalAid),
    countList('claims.stage', 'reached.filed', filed, STAGES, (one) => one.stage ?? 'unknown'),
    countList('claims.nonCollection', 'uncollected', uncollected, [], (one) => one.nonCollection ?? 'unknown'),
    ...countCases(cases),
  ]
  const ladder = LADDER.map((step) => rung(step, course))
  const safe = suppress([course, grounds, ...dimensions, ...heads, ...further, ...ladder], k)
  const [safeCourse, safeGrounds, ...rest] = safe
  if (safeCourse === undefined || safeGrounds === undefined) throw new Error('a table is missing')
  const take = (length: number) => rest.splice(0, length)
  const safeDimensions = take(dimensions.length)
  const safeHeads = mergeHeads(take(heads.length))
  const safeFurther = take(further.length)
  const wholes = new Map(rest.map(({ id, total }) => [id, total]))
  const reached = (step: Step) => wholes.get(`reached.${step}`) ?? null
  return {
    course: safeCourse,
    reached: {
      informed: reached('informed'),
      filed: reached('filed'),
      decided: reached('decided'),
      final: reached('final'),
      paid: reached('paid'),
    },
    dimensions: safeDimensions,
    grounds: safeGrounds,
    heads: safeHeads,
    further: safeFurther,
  }
}

function courseBy(by: (typeof DIMENSIONS)[number], people: readonly PersonCourse[]): CountTable {
  const rows = by === 'sexAge' ? SEX_AGES : []
  const table = countCross(
    by,
    'people',
    people,
    rows,
    COURSE,
    (one) => one[by],
    (one) => one.course,
  )
  return { ...table, columnNames: COURSE }
}

function rung({ whole, parts }: (typeof LADDER)[number], course: CountTable): CountTable {
  const count = (part: string) =>
    COURSE.reduce((sum, one, at) => sum + (belongs(one, part) ? (course.cells[0]?.[at] ?? 0) : 0), 0)
  const cells = parts.map(count)
  return { id: whole, rows: [''], columns: parts, cells: [cells], total: whole, columnNames: parts }
}

function belongs(course: Course, part: string): boolean {
  const step = STEPS.find((one) => part === `reached.${one}`)
  return step === undefined ? course === part : COURSE.indexOf(course) >= COURSE.indexOf(FIRST_OF[step])
}

/** Where in the course those begin who have reached a step. */
export const FIRST_OF = {
  informed: 'informed',
  filed: 'filed',
  decided: 'awarded',
  final: 'final',
  paid: 'paid',
} as const satisfies Readonly<Record<Step, Course>>

// A person counts once with each head claimed: the heads are no parts of one whole.
function headLists(people: readonly PersonCourse[]): readonly CountTable[] {
  const counts = new Map<string, [notAwarded: number, awarded: number]>()
  for (const { heads } of people) {
    const awarded = new Set(heads.filter(({ awardedCents }) => awardedCents > 0).map(({ code }) => code))
    for (const code of new Set(heads.map((head) => head.code))) {
      const count = counts.get(code) ?? [0, 0]
      count[awarded.has(code) ? 1 : 0] += 1
      counts.set(code, count)
    }
  }
  return [...counts.keys()].toSorted().map((code) => ({
    id: code,
    rows: [''],
    columns: HEAD_COLUMNS,
    cells: [counts.get(code) ?? []],
    total: `head.${code}`,
  }))
}

function mergeHeads(lists: readonly SafeTable[]): SafeTable {
  return {
    id: 'head',
    rows: lists.map(({ id }) => id),
    columns: HEAD_COLUMNS,
    cells: lists.map(({ cells }) => cells[0] ?? []),
    rowTotals: lists.map(({ total }) => total),
    columnTotals: [],
    total: null,
  }
}
