import { signIn } from '../office/testOffice.ts'
import { targetOf } from '../office/twoClaims.ts'
import { forwardSealedFile, openTwoInstallations, sendPacket, takePacket } from './twoInstallations.ts'

/** A file that goes to the court by packet, is sent again, comes back before its receipt, and goes once more. */
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
  await both.close()
}
