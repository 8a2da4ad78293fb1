import type { CalendarDate } from '../../time/calendarDate.ts'
import { shippedHolidays } from '../deadlines/holidays.ts'
import { shippedInterestTable } from '../interest/rates.ts'
import type { LawKind, LawPack } from './lawPack.ts'
import { shippedLaw, type LawTables } from './lawTables.ts'

/** A pack that a second person has confirmed, and the instant of that (ISO 8601, UTC). */
export type ConfirmedPack = Readonly<{ pack: LawPack; confirmedAt: string }>

/** A pack's table as rules take it: with its version. */
export function tableOf(pack: LawPack): Partial<LawTables> {
  const { kind, version } = pack
  return kind === 'interest' ? { interest: { version, ...pack.table } } : { holidays: { version, ...pack.table } }
}

/** The pack of a kind that is computed by on a day; undefined where that is still the one of the program. */
export function packInForce(
  packs: readonly ConfirmedPack[],
  kind: LawKind,
  day: CalendarDate,
): ConfirmedPack | undefined {
  const begun = packs.filter(({ pack }) => pack.kind === kind && pack.validFrom <= day)
  // Of two with one first day the one that was confirmed later: so a version goes back to the rows of a former one.
  return begun
    .toSorted(
      (one, other) => order(one.pack.validFrom, other.pack.validFrom) || order(one.confirmedAt, other.confirmedAt),
    )
    .at(-1)
}

/**
 * The tables that are computed by on a day; with `until`, by what was confirmed before that instant (ISO 8601, UTC). Source: product, promise 5; decision 32.
 */
export function lawOn(packs: readonly ConfirmedPack[], day: CalendarDate, until?: string): LawTables {
  const known = until === undefined ? packs : packs.filter(({ confirmedAt }) => confirmedAt < until)
  const found = (kind: LawKind) => packInForce(known, kind, day)?.pack
  const [interest, holidays] = [found('interest'), found('holidays')]
  if (interest === undefined && holidays === undefined) return shippedLaw
  return {
    interest: shippedInterestTable,
    holidays: shippedHolidays,
    ...(interest === undefined ? {} : tableOf(interest)),
    ...(holidays === undefined ? {} : tableOf(holidays)),
  }
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
