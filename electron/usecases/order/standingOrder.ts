import { claimFileOf } from '../../../shared/domain/caseFile/caseFile.ts'
import { annulledOrders } from '../../../shared/domain/caseFile/claimActRecord.ts'
import { standingOrder } from '../../../shared/domain/service/orderFacts.ts'
import type { CalendarDate } from '../../../shared/time/calendarDate.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'

/** An order that was annulled, and the day on which it fell. */
export type FallenOrder = Readonly<{ order: OrderSummary; annulled: CalendarDate }>

/** The order on a claim that stands: the newest, unless it was annulled. */
export function orderThatStands(file: LoadedCase, claim: string): OrderSummary | undefined {
  const claimFile = claimFileOf(file.judged(), claim)
  const ordinal = claimFile === undefined ? undefined : standingOrder(claimFile)?.ordinal
  return ordersOf(file, claim).find((order) => order.ordinal === ordinal)
}

/** The orders on a claim that were annulled, the first one first, each with the day on which it fell. */
export function ordersThatFell(file: LoadedCase, claim: string): readonly FallenOrder[] {
  const fell = annulledOrders(claimFileOf(file.judged(), claim)?.acts ?? [])
  return ordersOf(file, claim).flatMap((order) => {
    const annulled = fell.get(order.ordinal)
    return annulled === undefined ? [] : [{ order, annulled }]
  })
}

function ordersOf(file: LoadedCase, claim: string): readonly OrderSummary[] {
  return file.orders().filter(({ claimId, kind }) => claimId === claim && kind === 'issue')
}
