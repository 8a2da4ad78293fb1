import { STAGES, type ClaimStage } from '../claim/stages.ts'
import { suppress, type SafeTable } from './suppression.ts'

/** How far the claim of a person has come, as a coordinator counts: there is none, it is being prepared, was filed, was decided. */
export const CLAIM_PROGRESS = ['none', 'preparing', 'filed', 'decided'] as const
/** One of `CLAIM_PROGRESS`. */
export type ClaimProgress = (typeof CLAIM_PROGRESS)[number]

/** The counts a coordinator has of the own people, by the names of their tables. */
export const SHARED_TABLES = ['informed', 'support', 'claim'] as const

/** What is counted of one person who is shared with a coordinator. */
export type SharedFact = Readonly<{
  /** Whether the person was told of the right to claim (ZKP 236/4). */
  isInformed: boolean
  /** Whether the person consents to be referred to support services. */
  consentsToSupport: boolean
  stages: readonly ClaimStage[]
}>

const YES_NO = ['yes', 'no']

/**
 * How many of a coordinator's people were informed, may be referred, and how far their claims have come: each a list over
 * the same people. Counts from 1 to k − 1, and those by which they could be computed, are `null`. Never fails. Source:
 * product, people (coordinator: statistics); domain §14 (cells under 5), §16.2.
 */
export function countShared(people: readonly SharedFact[], k: number): readonly SafeTable[] {
  const list = (id: (typeof SHARED_TABLES)[number], columns: readonly string[], of: (one: SharedFact) => string) => ({
    id,
    total: 'people',
    rows: [''],
    columns,
    cells: [columns.map((column) => people.filter((one) => of(one) === column).length)],
  })
  const yesNo = (holds: boolean) => (holds ? 'yes' : 'no')
  return suppress(
    [
      list('informed', YES_NO, ({ isInformed }) => yesNo(isInformed)),
      list('support', YES_NO, ({ consentsToSupport }) => yesNo(consentsToSupport)),
      list('claim', CLAIM_PROGRESS, ({ stages }) => progressOf(stages)),
    ],
    k,
  )
}

/** How far the furthest of a person's claims has come. */
export function progressOf(stages: readonly ClaimStage[]): ClaimProgress {
  if (stages.some((stage) => STAGES[stage].decided)) return 'decided'
  if (stages.some((stage) => STAGES[stage].filed)) return 'filed'
  return stages.length > 0 ? 'preparing' : 'none'
}
