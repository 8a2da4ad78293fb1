import type { OwedDutyView } from '../../shared/contract/duties.ts'
import type { DUTY_CHANNELS, DutyKind, DutyRecord } from '../../shared/domain/duties/dutyRecord.ts'
import type { PAPER_CHANNELS } from '../../shared/domain/papers/paperLife.ts'
import { messageFor } from '../../shared/text/message.ts'

type Paper = NonNullable<OwedDutyView['paper']>
type Channel = (typeof DUTY_CHANNELS)[number]

/** How a duty was done, from how its paper went; who took it over for the person stays to be said. */
const CHANNELS: Readonly<Record<(typeof PAPER_CHANNELS)[number], Channel | undefined>> = {
  inPerson: 'inPerson',
  courier: 'inPerson',
  post: 'post',
  electronic: 'electronic',
  attorney: undefined,
  file: 'file',
}

/** What the record of a duty begins with where its paper was made: when and how it went, and the paper as the proof. */
export function proposeDuty(kind: DutyKind, { kind: paper, number, sent, channel }: Paper): Partial<DutyRecord> {
  const name = messageFor(`paper.name.${paper}`).cnr
  const how = channel === undefined ? undefined : CHANNELS[channel]
  return {
    note: number === undefined ? name : `${name}, ${number}`,
    ...(sent === undefined ? {} : { date: sent }),
    ...(how === undefined ? {} : { channel: how }),
    ...(kind === 'securityMeasure' ? { outcome: 'proposed' as const } : {}),
  }
}
