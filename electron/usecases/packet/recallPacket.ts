import { createHash } from 'node:crypto'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import { checkRecalling, expiryOf } from '../../../shared/domain/packet/packetLife.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { addressOfRecall } from '../../../shared/packet/addressOf.ts'
import type { PacketRecall } from '../../../shared/packet/recall.ts'
import type { SentPacket } from '../../db/tables/packetTable.ts'
import { permitNow } from '../caseFile/fileAct.ts'
import { describeFile, loadShown } from '../caseFile/loadCase.ts'
import type { CaseContext, EffectContext } from '../context.ts'
import { describePacket } from './describePacket.ts'
import { cardOfInstallation } from './packetCards.ts'
import { choosePlace } from './sendPacket.ts'

type Recalling = EffectContext<'choosePlace' | 'writeFile' | 'packets'>

/**
 * Calls a packet back that its receiver has not answered: what the courier still holds is taken back, and a signed recall goes the way
 * of the packet. The file stays away until the receiver answers, by whose book it was recalled, or taken in before.
 */
export async function recallPacket(
  context: Recalling,
  { id, reason }: Input<'packet.recall'>,
): Promise<Result<Output<'packet.recall'>>> {
  const asked = recallable(context, id)
  if (!asked.ok) return asked
  const { row, receive } = asked.value
  const place = await choosePlace(context, `${id}.opoziv.naknada`)
  if (place === undefined) return success({ outcome: 'cancelled' })
  const noted = context.commit((command) => {
    const still = recallable(command, id)
    if (!still.ok) return still
    const { file } = still.value
    command.cases.packets.recall({ id, at: command.now })
    const why = `${describePacket(row)} · ${command.maskReason(row.caseId, reason)}`
    command.record({ act: 'caseFile.recallPacket', caseId: row.caseId, about: describeFile(file), reason: why })
    command.changed({ aggregate: 'work' })
    return success(true)
  })
  if (!noted.ok) return noted
  const { packets, writeFile } = context.services
  const recall = packets.signRecall(recallOf(context, row))
  const sealed = await packets.sealAnswer(recall, receive)
  if (place.way === 'file') {
    const written = await writeFile(place.path, sealed)
    return written.ok ? success({ outcome: 'sent' }) : written
  }
  const expires = expiryOf(context.today)
  const posted = await takeBack(context, place.path, id).then(() =>
    packets.postAnswer(place.path, addressOfRecall(recall, { id: idOfRecall(id), expires }), sealed),
  )
  return posted.ok ? success({ outcome: 'sent' }) : failure('packet.recallNotPosted')
}

/** What cannot be taken back travels on; the recall follows it. */
async function takeBack({ services }: Recalling, outbox: string, id: string): Promise<void> {
  await services.packets.takeBack(outbox, id).catch(() => undefined)
}

/** The id under which the recall of a packet travels: another than the packet's, which may still lie where it goes. */
export function idOfRecall(packet: string): string {
  return createHash('sha256').update(`naknada-recall ${packet}`).digest('hex').slice(0, 32)
}

function recallable(context: CaseContext, id: string) {
  const row = context.cases.packets.findSent(id)
  if (row === undefined) return failure('packet.notFound')
  const file = loadShown(context, row.caseId)
  if (!file.ok) return file
  const allowed = permitNow(context, 'recallPacket', file.value)
  if (!allowed.ok) return allowed
  if (row.sender !== context.person.office) return failure('packet.otherOffice')
  const open = checkRecalling(row)
  if (!open.ok) return open
  const card = cardOfInstallation(context, row.receiver)
  if (card === undefined) return failure('packet.noCard')
  return success({ row, file: file.value, receive: card.keys.receive })
}

function recallOf({ cards, now }: CaseContext, row: SentPacket): Omit<PacketRecall, 'signature'> {
  const { id: packet, sequence, manifest, expires, receiver, purpose, custody, caseId, revision } = row
  return {
    format: 'naknada-recall',
    version: 1,
    ...{ packet, sequence, manifest, expires },
    sender: { installation: cards.own().installation, office: row.sender },
    receiver: { installation: receiver, office: row.office },
    purpose,
    custody,
    file: { id: caseId, revision },
    at: now,
  }
}
