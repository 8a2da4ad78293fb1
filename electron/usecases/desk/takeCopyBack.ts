import type { Output } from '../../../shared/contract/channels.ts'
import { expiryOfCopy } from '../../../shared/domain/packet/deskCopy.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { addressOfRecall } from '../../../shared/packet/addressOf.ts'
import type { PacketRecall } from '../../../shared/packet/recall.ts'
import type { DeskAddress, GoneCopy } from '../../db/tables/deskSentTable.ts'
import type { CommandContext, EffectContext } from '../context.ts'
import { checkRecall } from '../packet/answerRecall.ts'
import { describePacket } from '../packet/describePacket.ts'
import { noteRefusal } from '../packet/noteRefusal.ts'
import { idOfRecall } from '../packet/recallPacket.ts'
import type { Desk } from './ownDesks.ts'

type Gone = Readonly<{ desk: Desk; to: DeskAddress; gone: GoneCopy }>

/** Tells another desk that a file was erased here or has left the office, by the recall of its last copy. Errors: packet.notPosted. */
export async function takeCopyBack(
  context: EffectContext<'packets'>,
  outbox: string,
  { desk, to, gone }: Gone,
): Promise<Result<true>> {
  const { packets } = context.services
  const { packet, sequence } = gone
  const reason = describePacket({ id: packet, sequence, office: to.office })
  const noted = context.commit((command) => {
    command.record({ act: 'caseFile.deskCopyTakenBack', about: { cnr: '–', en: '–' }, reason })
    return success(true)
  })
  if (!noted.ok) return noted
  const recall = packets.signRecall(recallOf(context, { desk, to, gone }))
  const sealed = await packets.sealAnswer(recall, desk.card.keys.receive)
  await packets.takeBack(outbox, packet).catch(() => undefined)
  const address = addressOfRecall(recall, { id: idOfRecall(packet), expires: recall.expires })
  const posted = await packets.postAnswer(outbox, address, sealed)
  if (!posted.ok) return posted
  return context.commit((command) => {
    command.cases.desks.forget(to, gone.caseId)
    command.changed({ aggregate: 'work' })
    return success(true)
  })
}

function recallOf(
  { cards, now, today }: EffectContext<'packets'>,
  { desk: { card }, to: { office }, gone: { caseId, packet, sequence, manifest, revision } }: Gone,
): Omit<PacketRecall, 'signature'> {
  return {
    format: 'naknada-recall',
    version: 1,
    ...{ packet, sequence, manifest, expires: expiryOfCopy(today) },
    sender: { installation: cards.own().installation, office },
    receiver: { installation: card.installation, office },
    purpose: 'desk',
    custody: 'copy',
    file: { id: caseId, revision },
    at: now,
  }
}

type Left = Result<Extract<Output<'packet.look'>, { outcome: 'copy' }>>

/** Lets the copy go that another desk has taken back. Errors: those of answering a recall, packet.otherDesk; each is an entry of the journal. */
export function letCopyGo(context: EffectContext<'packets'>, recall: PacketRecall): Left {
  const { packets } = context.services
  const left = context.commit((command) => enterGone(command, packets, recall))
  return left.ok ? left : noteRefusal(context, left, recall.packet)
}

function enterGone(context: CommandContext, packets: Parameters<typeof checkRecall>[1], recall: PacketRecall): Left {
  const believed = checkRecall(context, packets, recall)
  if (!believed.ok) return believed
  const { cases } = context
  const { packet: id, sequence, file, receiver, sender } = recall
  const { office } = receiver
  const copy = cases.deskCopies.ofOffice(file.id, office)
  if (copy !== undefined && copy.desk !== sender.installation) return failure('packet.otherDesk')
  cases.deskCopies.takeBack({ caseId: file.id, office, desk: sender.installation })
  cases.pens.forget(file.id)
  const reason = describePacket({ id, sequence, office: sender.office })
  context.record({ act: 'caseFile.deskCopyGone', about: { cnr: '–', en: '–' }, reason })
  context.changed({ aggregate: 'work' })
  const { mark = '–', series } = copy ?? {}
  return success({ outcome: 'copy', mark, isGone: true, ...(series === undefined ? {} : { series }) })
}
