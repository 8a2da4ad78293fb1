import { signIn } from '../office/testOffice.ts'
import type { Target } from '../office/twoClaims.ts'
import { carry } from './carryByHand.ts'
import { askPen, givePen, shareTo, takePen } from './penBetween.ts'
import { openTwoDesks, type TwoDesks } from './twoDesks.ts'
import { importSealedFile, installationOf } from './twoInstallations.ts'

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
  await useTheFile(desks, target)
  await loseOne(desks)
  await desks.close()
}

/** The other desk asks for it, is told not now, asks again, and has it; where it leaves the office from. */
async function useTheFile({ first, second, ofFirst, ofSecond }: TwoDesks, target: Target): Promise<void> {
  const [one, other] = [
    { office: first, folders: ofFirst },
    { office: second, folders: ofSecond },
  ]
  const id = await askPen(other, one, target.caseId)
  await first.ask('pen.decline', { id, reason: 'sjutra je pretres' })
  carry(ofFirst, ofSecond)
  await second.ask('packet.collect', {})
  await second.ask('pen.list', {})
  await askPen(other, one, target.caseId)
  await givePen(one, other, target)
  const given = await takePen(other, one)
  const [on, reason] = ['2026-06-15', 'nadležno je drugo tužilaštvo'] as const
  await second.ask('caseFile.changeProsecution', { ...given, prosecution: 'ODT-PG', on, reason, handedOver: true })
  await shareTo(other, one)
}

/** The one is reported lost, found, and lost again; a colleague confirms it. */
async function loseOne({ first, second }: TwoDesks): Promise<void> {
  const report = async () => {
    await second.ask('desk.reportLost', { desk: installationOf(first), reason: 'ukraden iz kancelarije' })
    return (await second.ask('pen.list', {})).desks[0]?.loss?.id ?? ''
  }
  await second.ask('desk.withdrawLost', { id: await report(), reason: 'nađen je' })
  const id = await report()
  await signIn(second, 'clerk')
  await second.ask('desk.lookAtLost', { id })
  await second.ask('desk.confirmLost', { id })
}
