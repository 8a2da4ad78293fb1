import type { CalendarDate } from '../../time/calendarDate.ts'
import { LAW_KINDS, type LawKind, type LawPack } from './lawPack.ts'
import { shippedLaw, type LawTables } from './lawTables.ts'

/** A pack that a second person has confirmed, and the instant of that (ISO 8601, UTC). */
export type ConfirmedPack = Readonly<{ pack: LawPack; confirmedAt: string }>

/** A pack's table as rules take it: with its version. */
export function tableOf(pack: LawPack): Partial<LawTables> {
  const { version } = pack
  switch (pack.kind) {
    case 'interest':
      return { interest: { version, ...pack.table } }
    case 'holidays':
      return { holidays: { version, ...pack.table } }
    case 'stateCompensation':
      return { stateCompensation: { version, ...pack.table } }
    case 'texts':
      return { texts: { version, ...pack.table } }
  }
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
  const found = LAW_KINDS.flatMap((kind) => packInForce(known, kind, day)?.pack ?? [])
  return found.reduce<LawTables>((law, pack) => ({ ...law, ...tableOf(pack) }), shippedLaw)
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
