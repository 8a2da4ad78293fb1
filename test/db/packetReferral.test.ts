import { afterEach, beforeEach, expect, test } from 'vitest'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { targetOf, type Target } from '../support/office/twoClaims.ts'
import {
  COURT_BESIDE,
  forwardSealedFile,
  openTwoInstallations,
  saveReceipt,
  sendPacket,
  takePacket,
  type TwoInstallations,
} from '../support/packet/twoInstallations.ts'
import { present } from '../support/trainingCase.ts'

// A court passes a file on to another that works elsewhere: here to one that shares the machine of the prosecution.

let both: TwoInstallations
let prosecution: TestOffice
let court: TestOffice
let target: Target
beforeEach(async () => {
  both = await openTwoInstallations({ courtBeside: true })
  ;({ prosecution, court } = both)
  const path = await sendPacket(prosecution, await forwardSealedFile(both, 71))
  await signIn(court, 'clerk')
  const taken = await takePacket(court, path)
  prosecution.dialog.open = taken.receipt
  await prosecution.ask('packet.look', {})
  target = taken.target
  for (const claim of ['c1', 'c2']) {
    target = targetOf(await court.ask('claim.register', { ...target, claim, courtMark: 'K.br.71/26' }))
  }
  await signIn(court, 'judge')
  target = targetOf(await court.ask('claim.startReview', { ...target, claim: 'c1' }))
})
afterEach(() => both.close())

const TRANSFER = {
  court: COURT_BESIDE,
  ground: 'jurisdiction',
  on: '2026-06-15',
  reason: 'mjesno nadležan je drugi sud',
} as const

async function transfer(): Promise<void> {
  target = targetOf(await court.ask('caseFile.transfer', { ...target, ...TRANSFER }))
}
async function lookAt(office: TestOffice, path: string) {
  office.dialog.open = path
  return office.ask('packet.look', {})
}
const stagesOf = async (office: TestOffice) =>
  (await office.ask('caseFile.open', { caseId: target.caseId })).claims.map(({ stage }) => stage)

test('it waits at the court that had it, moves whole, and the other court enters, decides and answers the prosecution', async () => {
  const { caseId } = target
  await transfer()
  const { waiting } = await court.ask('packet.list', {})
  expect(waiting).toMatchObject([{ caseId, office: COURT_BESIDE, purpose: 'referral' }])
  const preview = await court.ask('packet.preview', { caseId })
  expect(preview).toMatchObject({ purpose: 'referral', custody: 'moved', claims: 2, receiver: COURT_BESIDE })
  expect(preview.legalBasis.cnr).toContain('239')
  const path = await sendPacket(court, target)
  expect((await court.ask('packet.list', {})).waiting).toEqual([])
  const sent = { caseId, revision: target.revision + 1 }
  expect(await court.refused('packet.send', sent)).toMatchObject({ code: 'caseFile.away' })
  expect(await court.refused('packet.preview', { caseId })).toMatchObject({ code: 'caseFile.movedOn' })
  expect(await court.refused('caseFile.papers', { caseId })).toMatchObject({ code: 'caseFile.movedOn' })

  await signIn(prosecution, 'judge')
  const taken = await takePacket(prosecution, path)
  expect(await stagesOf(prosecution)).toEqual(['forwarded', 'forwarded'])
  const there = await prosecution.ask('caseFile.open', { caseId })
  expect(there).toMatchObject({ custody: COURT_BESIDE, case: { court: COURT_BESIDE } })
  expect(await lookAt(court, taken.receipt)).toMatchObject({ outcome: 'receipt', custody: 'moved', state: 'received' })
  expect((await court.ask('packet.list', {})).sent[0]).toMatchObject({ purpose: 'referral', state: 'received' })
  expect(await court.refused('packet.send', target)).toMatchObject({ code: 'caseFile.stale' })
  prosecution.dialog.open = path
  expect(await prosecution.refused('packet.look', {})).toMatchObject({ code: 'packet.taken' })
})

test('declined or called back it waits again, and is in writing nowhere meanwhile', async () => {
  await transfer()
  const path = await sendPacket(court, target)
  await signIn(prosecution, 'judge')
  const looked = await lookAt(prosecution, path)
  if (looked.outcome !== 'packet') throw new Error(looked.outcome)
  await prosecution.ask('packet.decline', { id: looked.packet.id, reason: 'ni ovaj sud nije nadležan' })
  expect(await lookAt(court, await saveReceipt(prosecution, looked.packet.id))).toMatchObject({ state: 'declined' })
  const [waiting] = (await court.ask('packet.list', {})).waiting
  expect(waiting).toMatchObject({ purpose: 'referral' })
  const again = await sendPacket(court, { caseId: target.caseId, revision: present(waiting).revision })
  const { id } = present((await court.ask('packet.list', {})).sent[0])
  court.dialog.save = `${court.folder}/opoziv.naknada`
  await court.ask('packet.recall', { id, reason: 'rješenje o nadležnosti je ukinuto' })
  expect(await lookAt(prosecution, court.dialog.save)).toMatchObject({ outcome: 'recall', state: 'recalled' })
  prosecution.dialog.open = again
  expect(await prosecution.refused('packet.look', {})).toMatchObject({ code: 'packet.taken' })
  expect(await lookAt(court, await saveReceipt(prosecution, id))).toMatchObject({ state: 'recalled' })
  expect((await court.ask('packet.list', {})).waiting).toHaveLength(1)
})

test('with a claim that is back at the prosecution nothing leaves', async () => {
  const note = 'Navesti period.'
  target = targetOf(await court.ask('claim.return', { ...target, claim: 'c1', note }))
  await transfer()
  expect(await court.refused('packet.preview', { caseId: target.caseId })).toMatchObject({
    code: 'packet.claimsAtProsecution',
  })
})
