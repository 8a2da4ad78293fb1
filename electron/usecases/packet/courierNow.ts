import type { Output } from '../../../shared/contract/channels.ts'
import { judgeCourier } from '../../../shared/domain/packet/courierState.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { QueryContext } from '../context.ts'

/** How it stands with the courier, by its folders and by what it tells of itself. */
export function courierNow({ cases, courier, now }: QueryContext): Result<Output<'packet.courier'>> {
  const status = courier.status()
  const underWay = cases.packets.givenToCourier()
  const [hasOutbox, hasInbox] = [courier.outbox() !== undefined, courier.inbox() !== undefined]
  const told =
    typeof status === 'string' ? status : { state: status.state, ageSeconds: secondsSince(status.written, now) }
  const condition = judgeCourier({ hasOutbox, hasInbox, underWay, told })
  if (condition === undefined) return success(null)
  if (typeof status === 'string' || condition === 'unreadable') return success({ condition, underWay })
  const { written, lastContact, waiting, inMailbox, fault } = status
  return success({ condition, underWay, told: { written, lastContact, waiting, inMailbox, fault } })
}

function secondsSince(written: string, now: string): number {
  return (Date.parse(now) - Date.parse(written)) / 1_000
}
