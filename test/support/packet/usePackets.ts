import { join } from 'node:path'
import { signIn } from '../office/testOffice.ts'
import { targetOf } from '../office/twoClaims.ts'
import { issueAtCourt, sendOrder } from './orderByPacket.ts'
import { useDesks } from './useDesks.ts'
import {
  forwardSealedFile,
  openTwoInstallations,
  saveReceipt,
  sendPacket,
  takePacket,
  type TwoInstallations,
} from './twoInstallations.ts'

/** A packet is called back by a file, before the court has seen it; the court's answer gives the file back. */
async function callBack(both: TwoInstallations): Promise<void> {
  const { prosecution, court } = both
  await sendPacket(prosecution, await forwardSealedFile(both, 52))
  const { id } = (await prosecution.ask('packet.list', {})).sent[0] ?? { id: '' }
  prosecution.dialog.save = join(prosecution.folder, 'opoziv.naknada')
  await prosecution.ask('packet.recall', { id, reason: 'poslato pogrešnom sudu' })
  court.dialog.open = prosecution.dialog.save
  await court.ask('packet.look', {})
  prosecution.dialog.open = await saveReceipt(court, id)
  await prosecution.ask('packet.look', {})
}

/** The court issues an order on a file that came by packet and sends it; it is read at the prosecution. */
async function sendAnOrder(both: TwoInstallations): Promise<void> {
  const { prosecution, court } = both
  await signIn(prosecution, 'prosecutor')
  const issued = await issueAtCourt(both, 53)
  await court.ask('packet.list', {})
  prosecution.dialog.open = await sendOrder(court, issued)
  const looked = await prosecution.ask('packet.look', {})
  if (looked.outcome !== 'packet') throw new Error(looked.outcome)
  const { id } = looked.packet
  await prosecution.ask('packet.take', { id })
  await prosecution.ask('receivedOrder.list', {})
  await prosecution.ask('receivedOrder.list', { caseId: issued.caseId })
  await prosecution.ask('receivedOrder.read', { id })
}

/** A file that goes to the court by packet, is sent again, comes back before its receipt, and goes once more; another is called back. */
export async function usePackets(): Promise<void> {
  const both = await openTwoInstallations()
  const { prosecution, court } = both
  const sent = await forwardSealedFile(both, 51)
  await sendPacket(prosecution, sent)
  const { id } = (await prosecution.ask('packet.list', {})).sent[0] ?? { id: '' }
  await prosecution.ask('packet.sendAgain', { id })
  await signIn(court, 'clerk')
  const taken = await takePacket(court, prosecution.dialog.save ?? '')
  let { target } = taken
  for (const claim of ['c1', 'c2']) {
    target = targetOf(await court.ask('claim.register', { ...target, claim, courtMark: 'K.br.51/26' }))
  }
  await signIn(court, 'judge')
  for (const claim of ['c1', 'c2']) target = targetOf(await court.ask('claim.startReview', { ...target, claim }))
  const note = 'Navesti period.'
  for (const claim of ['c1', 'c2']) target = targetOf(await court.ask('claim.return', { ...target, claim, note }))
  const back = await takePacket(prosecution, await sendPacket(court, target))
  court.dialog.open = back.receipt
  await court.ask('packet.look', {})
  prosecution.dialog.open = taken.receipt
  await prosecution.refused('packet.look', {})
  await sendPacket(prosecution, targetOf(await prosecution.ask('caseFile.forward', back.target)))
  await callBack(both)
  await sendAnOrder(both)
  await both.close()
  await useDesks()
}
