import type { CalendarDate } from '../../time/calendarDate.ts'
import { appealsOn, decidedOnAppeal } from './appeals.ts'
import { claimFileOf, type ClaimFile } from '../caseFile/caseFile.ts'
import {
  actsOnOrder,
  isOrder,
  isRestarting,
  isRuling,
  standingActs,
  type ClaimActRecord,
  type ORDER_ACTS,
} from '../caseFile/claimActRecord.ts'
import { dayOf, orderServicesOf, servedAct } from '../deadlines/deadlineEvents.ts'
import type { OrderData } from '../order/orderData.ts'
import { findServiceRecipients, type ServedFile, type ServiceRecipient } from './recipients.ts'

/** An order: issued here or made outside the program, which of the orders on its claim, and its day. */
export type StandingOrder = ClaimActRecord & Readonly<{ act: (typeof ORDER_ACTS)[number] }>

/** The order on a claim that stands. */
export function standingOrder({ acts }: Pick<ClaimFile, 'acts'>): StandingOrder | undefined {
  for (const one of standingActs(acts)) if (isOrder(one.act)) return { ...one, act: one.act }
  return undefined
}

/** The rulings by which the order on a claim that stands was corrected, in their order (ZKP 380). */
export function rulingsOn({
  acts,
}: Pick<ClaimFile, 'acts'>): readonly Readonly<{ number: string; issued: CalendarDate }>[] {
  return actsOnOrder(acts).flatMap(({ act, number = '', date }) => (isRuling(act) ? [{ number, issued: date }] : []))
}

/** Whom an order has not reached by a day, of those for whom its finality waits. */
export function findUnserved(file: ServedFile, claimId: string, on: CalendarDate): readonly ServiceRecipient[] {
  const claimFile = claimFileOf(file, claimId)
  const served = claimFile === undefined ? [] : servicesOnStanding(claimFile)
  return findServiceRecipients(file, claimId).filter(
    ({ person, counts }) => counts && !served.some((one) => one.person === person && one.date <= on),
  )
}

/** Services of the order that stands, or of the ruling from whose service the period of appeal runs anew. */
export function servicesOnStanding(claimFile: ClaimFile): ClaimFile['services'] {
  return standingOrder(claimFile) === undefined ? [] : orderServicesOf(claimFile)
}

/**
 * What is known of the order on a claim from the file (ZKP 220, 224): its day, when it was served on each of those who may
 * appeal, and when it became final. Undefined where no order stands.
 */
export function readOrderFacts(
  file: ServedFile,
  claimId: string,
  closedDays: readonly CalendarDate[] = [],
): OrderData | undefined {
  const claimFile = claimFileOf(file, claimId)
  const order = claimFile === undefined ? undefined : standingOrder(claimFile)
  if (claimFile === undefined || order === undefined) return undefined
  const counting = new Set(
    findServiceRecipients(file, claimId).flatMap(({ person, counts }) => (counts ? [person] : [])),
  )
  const services = servicesOnStanding(claimFile).filter(({ person }) => counting.has(person))
  const final = dayOf(claimFile, 'becomeFinal')
  return {
    date: order.date,
    servedOn: Object.fromEntries(
      services.flatMap(({ person, date }) => (person === undefined ? [] : [[person, date] as const])),
    ),
    alsoServed: services.map(({ date }) => date),
    ...rectificationFacts(
      claimFile,
      services.map(({ date }) => date),
    ),
    ...(final === undefined ? {} : { final }),
    ...appealFacts(claimFile),
    closedDays: [...closedDays],
  }
}

/** The ruling by which the written copy was corrected, and the last day on which it was served (ZKP 380/2). */
function rectificationFacts(
  claimFile: ClaimFile,
  served: readonly CalendarDate[],
): Pick<OrderData, 'rectified' | 'rectificationServed' | 'rectificationKind'> {
  const ruling = servedAct(claimFile)
  if (ruling === undefined || !isRestarting(ruling.act)) return {}
  const last = served.toSorted().at(-1)
  const facts = { rectified: ruling.date, rectificationKind: 'copyDiffers' } as const
  return last === undefined ? facts : { ...facts, rectificationServed: last }
}

/** The appeal that is pending, or that was decided; none where every one of them was withdrawn or dismissed. */
function appealFacts(claimFile: ClaimFile): Pick<OrderData, 'appeal'> {
  const filed = appealsOn(claimFile).find(({ ended }) => ended === undefined)?.filed
  const decided = decidedOnAppeal(claimFile)
  if (filed === undefined) return {}
  return { appeal: { filed, ...(decided === undefined ? {} : { decided }) } }
}
