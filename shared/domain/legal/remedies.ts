import table from '../../../resources/legal/remedies.json' with { type: 'json' }
import type { CalendarDate } from '../../time/calendarDate.ts'
import { isInForce } from '../../time/validity.ts'

/** Days of the remedy against a ruling of one kind (a penalty order: ZKP 464/2; of the others no text was read). */
export type Remedy = Readonly<{
  verdict: string
  remedy: string
  days: number
  validFrom: string
  validTo: string | null
  source: string
  confidence: string
}>

/** The remedies against rulings, versions of one kind after another. */
export const remedies: readonly Remedy[] = table.remedies

/** The remedy against a ruling as it stood on a day, or the newest without one; nothing where the decision is a judgment. */
export function findRemedy(
  verdict: string | undefined,
  on?: CalendarDate,
  rows: readonly Remedy[] = remedies,
): Remedy | undefined {
  const versions = rows.filter((row) => row.verdict === verdict)
  return on === undefined ? versions.at(-1) : (versions.findLast((row) => isInForce(row, on)) ?? versions[0])
}
