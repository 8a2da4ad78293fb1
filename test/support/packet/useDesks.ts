import { signIn } from '../office/testOffice.ts'
import { carry } from './carryByHand.ts'
import { openTwoDesks } from './twoDesks.ts'
import { importSealedFile } from './twoInstallations.ts'

/** A file goes as a copy to another desk, is read there, and goes when the file leaves the office. */
export async function useDesks(): Promise<void> {
  const desks = await openTwoDesks()
  const { first, second, ofFirst, ofSecond } = desks
  await signIn(second, 'prosecutor')
  const target = await importSealedFile(first, 54)
  await first.ask('deskCopy.due', {})
  await first.ask('deskCopy.share', {})
  carry(ofFirst, ofSecond)
  await second.ask('packet.collect', {})
  await second.ask('deskCopy.list', { mark: '54' })
  await second.ask('deskCopy.open', { caseId: target.caseId })
  await second.refused('deskCopy.read', { caseId: target.caseId, place: 0 })
  const [on, reason] = ['2026-06-15', 'nadležno je drugo tužilaštvo'] as const
  await first.ask('caseFile.changeProsecution', { ...target, prosecution: 'ODT-PG', on, reason, handedOver: true })
  await first.ask('deskCopy.share', {})
  carry(ofFirst, ofSecond)
  await second.ask('packet.collect', {})
  await desks.close()
}
