import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseId } from '../../../shared/contract/ids.ts'
import { asTyped } from '../../support/office/issuedOrder.ts'
import { PEOPLE, type Who } from '../../support/office/people.ts'
import type { TestOffice } from '../../support/office/testOffice.ts'
import { present, readTrainingCase, readTrainingForm } from '../../support/trainingCase.ts'
import { createRandom } from './chance.ts'
import { claimsAt, filesWith } from './filesWith.ts'

const ROUNDS = 30

type SignIn = (who: Who) => Promise<void>

/**
 * An hour's work of a prosecutor and a judge at one machine: the lists in every order, a mark looked for, files opened,
 * claims typed, checked and saved, drafts kept at every pause, decisions previewed and saved, journals read; and two
 * files from the import to the printed order. `firstFree`: no file bears the two marks after this number; `signIn` ends the
 * session before and begins that of the next person.
 */
export async function simulateHour(office: TestOffice, firstFree: number, signIn: SignIn): Promise<void> {
  await signIn('prosecutor')
  const drafts = await filesWith(office, ['draft', 'ready'])
  for (let round = 0; round < ROUNDS; round += 1)
    await prosecutorRound(office, present(drafts[round % drafts.length]), round)
  await signIn('judge')
  const reviews = await claimsAt(office, ['inReview', 'decided'])
  for (let round = 0; round < ROUNDS; round += 1)
    await judgeRound(office, present(reviews[round % reviews.length]), round)
  for (const number of [1, 2]) await issueOne(office, firstFree + number, signIn)
}

async function lists(office: TestOffice, round: number): Promise<void> {
  const chance = createRandom(round)
  await office.ask('today.worklist', {})
  const sort = chance.pick(['due', 'mark', 'injured', 'age'] as const)
  let page = await office.ask('caseFile.list', { sort, custody: 'any' })
  for (let more = 0; more < 3 && page.next !== undefined; more += 1) {
    page = await office.ask('caseFile.list', { sort, custody: 'any', after: page.next })
  }
  for (const find of ['k', `k ${String(1 + chance.number(900))}`, 'oste', `ostecena ${chance.pick(['a', 'b', 'k'])}`]) {
    await office.ask('caseFile.list', { sort, custody: 'any', find })
  }
}

async function prosecutorRound(office: TestOffice, caseId: CaseId, round: number): Promise<void> {
  await lists(office, round)
  const file = await office.ask('caseFile.open', { caseId })
  const { claim } = present(file.claims[0])
  for (const text of ['d', 'dopuna', 'dopuna zahtjeva']) {
    const changed = { ...claim, note: { cnr: text, en: text } }
    await office.ask('claim.check', { caseId, claim: changed })
    await office.ask('draft.save', { key: `${caseId}/claim/${claim.id}`, text: JSON.stringify(changed) })
  }
  const target = { caseId, revision: file.revision }
  const note = { cnr: `dopuna ${String(round)}`, en: `supplement ${String(round)}` }
  const saved = await office.ask('claim.save', { ...target, claim: { ...claim, note } })
  await office.ask('draft.discard', { key: `${caseId}/claim/${claim.id}` })
  const evidence = { id: `x${String(round)}`, kind: 'other' as const, title: note }
  await office.ask('evidence.save', { ...target, revision: saved.revision, evidence })
  await office.ask('journal.list', { caseId })
}

async function judgeRound(
  office: TestOffice,
  { caseId, claim: id }: { caseId: CaseId; claim: string },
  round: number,
): Promise<void> {
  await lists(office, round)
  const file = await office.ask('caseFile.open', { caseId })
  const { claim } = present(file.claims.find((one) => one.claim.id === id))
  const decision = {
    claim: id,
    date: '2026-06-15',
    daysToPay: 15,
    heads: claim.heads.map(({ id: head, amountCents }) => ({ head, awardedCents: amountCents ?? 0 })),
    reasons: { cnr: `Obrazloženje ${String(round)}.`, en: `Reasons ${String(round)}.` },
  }
  await office.ask('order.preview', { caseId, decision })
  await office.ask('decision.save', { caseId, revision: file.revision, decision })
  await office.ask('print.queue', {})
  await office.ask('journal.list', { caseId })
}

/** A file from the import to its printed order. */
async function issueOne(office: TestOffice, number: number, signIn: SignIn): Promise<void> {
  const form = readTrainingForm('case-01')
  const decision = present(present(readTrainingCase('case-01').claims[0]).decision)
  const { courtMark: _courtMark, ...proceedings } = form.case
  const file = join(office.folder, 'import.json')
  writeFileSync(
    file,
    JSON.stringify({ ...form, case: { ...proceedings, prosecutionMark: `Kt.br.${String(number)}/26` } }),
  )
  await signIn('prosecutor')
  office.dialog.open = file
  const { caseId } = await office.ask('exchange.import', {})
  let target = { caseId: present(caseId), revision: 0 }
  target = { ...target, revision: (await office.ask('caseFile.forward', target)).revision }
  await signIn('clerk')
  target = await office.ask('claim.register', { ...target, claim: 'c1', courtMark: `K.br.${String(number)}/26` })
  await signIn('judge')
  target = await office.ask('claim.startReview', { ...target, claim: 'c1' })
  target = await office.ask('decision.save', { ...target, decision: asTyped(decision) })
  const { orderId } = await office.ask('order.issue', { ...target, claim: 'c1', password: PEOPLE.judge.own })
  await signIn('clerk')
  await office.ask('print.print', { orderId, printer: 'Sudnica', recipient: 'Punomoćnica oštećene' })
}
