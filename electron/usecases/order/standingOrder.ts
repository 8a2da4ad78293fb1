import { claimFileOf } from '../../../shared/domain/caseFile/caseFile.ts'
import { annulledOrders, isOrder } from '../../../shared/domain/caseFile/claimActRecord.ts'
import { standingOrder } from '../../../shared/domain/service/orderFacts.ts'
import type { CalendarDate } from '../../../shared/time/calendarDate.ts'
import type { StoredOutsideDecision } from '../../db/tables/outsideTable.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'

/** An order that was annulled: its number or mark, its id where it is one of the program, and the day on which it fell. */
export type FallenOrder = Readonly<{ order?: string; number: string; issued: CalendarDate; annulled: CalendarDate }>

/** The order on a claim that stands: the newest, unless it was annulled. */
export function orderThatStands(file: LoadedCase, claim: string): OrderSummary | undefined {
  const ordinal = ordinalThatStands(file, claim)
  return ordersOf(file, claim).find((order) => order.ordinal === ordinal)
}

/** The decision on a claim that stands, where it was made outside the program. */
export function outsideThatStands(file: LoadedCase, claim: string): StoredOutsideDecision | undefined {
  const ordinal = ordinalThatStands(file, claim)
  return file.outside().find((one) => one.claimId === claim && one.ordinal === ordinal)
}

function ordinalThatStands(file: LoadedCase, claim: string): number | undefined {
  const claimFile = claimFileOf(file.judged(), claim)
  return claimFile === undefined ? undefined : standingOrder(claimFile)?.ordinal
}

/** The orders on a claim that were annulled, the first one first. */
export function ordersThatFell(file: LoadedCase, claim: string): readonly FallenOrder[] {
  const acts = claimFileOf(file.judged(), claim)?.acts ?? []
  const fell = annulledOrders(acts)
  const orders = ordersOf(file, claim)
  return acts.flatMap(({ act, ordinal, date: issued, number, mark }) => {
    const annulled = isOrder(act) ? fell.get(ordinal) : undefined
    if (annulled === undefined) return []
    const id = orders.find((order) => order.ordinal === ordinal)?.id
    return [{ ...(id === undefined ? {} : { order: id }), number: number ?? mark ?? '', issued, annulled }]
  })
}

/** Which of the orders on a claim the next one is: it takes the place of one that was annulled, whoever made that. */
export function nextOrdinal(file: LoadedCase, claim: string): number {
  return 1 + [...ordersOf(file, claim), ...file.outside().filter(({ claimId }) => claimId === claim)].length
}

/** The orders of the program on a claim, without the rulings that correct them. */
function ordersOf(file: LoadedCase, claim: string): readonly OrderSummary[] {
  return file.orders().filter(({ claimId, kind }) => claimId === claim && isOrder(kind))
}
