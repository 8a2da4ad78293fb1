import { addDays, type CalendarDate } from '../../time/calendarDate.ts'
import { failure, type Result } from '../result/result.ts'
import { foldKey } from '../../text/fold.ts'
import { checkIncoming, type IncomingFacts } from './packetLife.ts'

/** For how many days a copy for another desk may be taken in: that desk may have stood still for long. */
const COPY_VALID_DAYS = 366

/** The last day on which a copy made on a day may be taken in. Source: docs/packet.md. Never fails. */
export function expiryOfCopy(made: CalendarDate): CalendarDate {
  return addDays(made, COPY_VALID_DAYS)
}

/** What of a copy that came, and of what is here, decides whether it is kept. */
export type CopyFacts = Readonly<
  Omit<IncomingFacts, 'lacksFile'> & {
    /** Whether the copy that is here came from another desk. */
    isOfOtherDesk: boolean
  }
>

/**
 * Whether a copy from another desk of the office is kept in the place of the former; the first thing against it answers. Errors: those of
 * `checkIncoming`, packet.otherDesk. Source: docs/packet.md.
 */
export function checkCopy({ isOfOtherDesk, ...facts }: CopyFacts): Result<true> {
  const allowed = checkIncoming({ ...facts, lacksFile: false })
  return allowed.ok && isOfOtherDesk ? failure('packet.otherDesk') : allowed
}

/**
 * By what people of one office are the same at each of its desks: their name, however it is spelled, for each desk gives ids of
 * its own. Never fails.
 */
export function sameAtEachDesk(name: string): string {
  return foldKey(name)
}
