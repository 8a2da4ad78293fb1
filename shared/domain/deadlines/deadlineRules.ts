import table from '../../../resources/legal/deadlines.json' with { type: 'json' }
import { isLegalBasisKey, type LegalBasisKey } from '../legal/legalBases.ts'
import type { CalendarDate } from '../../time/calendarDate.ts'
import type { DeadlineId } from './deadlineInput.ts'

/** Units in which the law counts a period (ZKP 216). */
export type PeriodUnit = 'days' | 'months' | 'years'
/** A length of time; `basis` where another article than the rule's own sets it. */
export type Period = Readonly<{ count: number; unit: PeriodUnit; basis: LegalBasisKey | null }>

/**
 * `procedural` periods move past non-working days (ZKP 216); of `substantive` ones (KZ) that is not certain, so the
 * earlier day counts; `sameDay` ones end on the day of the event itself.
 */
export type DeadlineNature = 'procedural' | 'substantive' | 'sameDay'

/** One row of the table of deadlines. */
export type DeadlineRule = Readonly<{
  id: DeadlineId
  /** What the command `law` calls it, «D5». */
  code: string
  basis: LegalBasisKey
  nature: DeadlineNature
  shift: boolean
  /** False where the law names no period. */
  statutory: boolean
  periods: Readonly<{ default: Period } & Partial<Record<string, Period>>>
}>

/** The rules by their id; resources/legal/deadlines.json ships them. */
export type DeadlineTable = Readonly<Record<DeadlineId, DeadlineRule>>

/** A row of the table of deadlines: one version of one deadline. */
export type DeadlineRow = (typeof table.rules)[number]

type PeriodRow = Readonly<{ count: number; unit: string; basis: string | null }>

function basisOf(key: string): LegalBasisKey {
  if (!isLegalBasisKey(key)) throw new RangeError('deadline without a known legal basis')
  return key
}

function periodOf(row: PeriodRow): Period {
  return { count: row.count, unit: row.unit as PeriodUnit, basis: row.basis === null ? null : basisOf(row.basis) }
}

function ruleOf(row: DeadlineRow): DeadlineRule {
  const { default: usual, ...others } = row.periods
  const variants = Object.entries(others as Record<string, PeriodRow>)
  return {
    id: row.id as DeadlineId,
    code: row.code,
    basis: basisOf(row.basis),
    nature: row.nature as DeadlineNature,
    shift: row.shift,
    statutory: row.statutory,
    periods: {
      ...Object.fromEntries(variants.map(([name, period]) => [name, periodOf(period)])),
      default: periodOf(usual),
    },
  }
}

/** Tables that were made, by the rows and by the first day on which they stood so. */
const remembered = new WeakMap<readonly DeadlineRow[], Map<CalendarDate | undefined, DeadlineTable>>()

/** The deadlines as they stood on a day; before the first version of one, that first version. Without a day the newest. */
export function findDeadlineRules(on?: CalendarDate, rows: readonly DeadlineRow[] = table.rules): DeadlineTable {
  const tables = remembered.get(rows) ?? new Map<CalendarDate | undefined, DeadlineTable>()
  remembered.set(rows, tables)
  // Between two days on which a version begins the table is the same.
  const since = on === undefined ? undefined : lastStart(rows, on)
  const known = tables.get(since) ?? makeTable(rows, since)
  tables.set(since, known)
  return known
}

/** The last day up to `on` on which a version of a deadline began; an empty text before them all. */
function lastStart(rows: readonly DeadlineRow[], on: CalendarDate): CalendarDate {
  return rows.reduce((last, { validFrom }) => (validFrom <= on && validFrom > last ? validFrom : last), '')
}

function makeTable(rows: readonly DeadlineRow[], on: CalendarDate | undefined): DeadlineTable {
  const ids = [...new Set(rows.map(({ id }) => id))]
  return Object.fromEntries(
    ids.map((id) => {
      const versions = rows.filter((row) => row.id === id)
      const inForce = on === undefined ? versions.at(-1) : versions.findLast(({ validFrom }) => validFrom <= on)
      const row = inForce ?? versions[0]
      if (row === undefined) throw new RangeError('deadline without a version')
      return [id, ruleOf(row)]
    }),
  ) as DeadlineTable
}

/** The deadlines that ship. */
export const shippedDeadlines = findDeadlineRules()
