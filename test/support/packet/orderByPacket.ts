import { join } from 'node:path'
import type { OrderId } from '../../../shared/contract/ids.ts'
import { answerWarnings } from '../office/issuedOrder.ts'
import { PEOPLE } from '../office/people.ts'
import { signIn, type TestOffice } from '../office/testOffice.ts'
import { decisionFor, targetOf, type Target } from '../office/twoClaims.ts'
import { forwardSealedFile, sendPacket, takePacket, type TwoInstallations } from './twoInstallations.ts'

/** What a court has issued on a claim of a file that came to it by packet. */
export type IssuedAtCourt = Readonly<{ caseId: Target['caseId']; orderId: OrderId; number: string }>

/** A file goes to the court by packet, and its receipt back; the court decides the first claim of it, and its judge is signed in. */
export async function issueAtCourt(both: TwoInstallations, number: number): Promise<IssuedAtCourt> {
  const { prosecution, court } = both
  const path = await sendPacket(prosecution, await forwardSealedFile(both, number))
  await signIn(court, 'clerk')
  const { target, receipt } = await takePacket(court, path)
  prosecution.dialog.open = receipt
  await prosecution.ask('packet.look', {})
  return issueOn(court, target, 'c1', `K.br.${String(number)}/26`)
}

/** The court registers a claim, decides it and issues its order. */
export async function issueOn(
  court: TestOffice,
  from: Target,
  claim: 'c1' | 'c2',
  courtMark: string,
): Promise<IssuedAtCourt> {
  await signIn(court, 'clerk')
  let target = targetOf(await court.ask('claim.register', { ...from, claim, courtMark }))
  await signIn(court, 'judge')
  target = targetOf(await court.ask('claim.startReview', { ...target, claim }))
  const decision = decisionFor(claim)
  target = targetOf(await court.ask('decision.save', { ...target, decision }))
  const { caseId } = target
  const { findings } = await court.ask('order.preview', { caseId, decision })
  const warnings = answerWarnings(findings)
  const issued = await court.ask('order.issue', { ...target, claim, password: PEOPLE.judge.own, warnings })
  return { caseId, orderId: issued.orderId, number: issued.number }
}

/** Seals an issued order to the prosecution's office; answers where the packet lies. */
export async function sendOrder(court: TestOffice, { caseId, orderId }: IssuedAtCourt): Promise<string> {
  const { revision } = await court.ask('caseFile.open', { caseId })
  court.dialog.save = join(court.folder, `${orderId.slice(0, 8)}.naknada`)
  await court.ask('packet.send', { caseId, revision, order: orderId })
  return court.dialog.save
}
