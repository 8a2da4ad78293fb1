import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseId as caseIdForm, type CaseId } from '../../../shared/contract/ids.ts'
import { attach, fileWith, someBytes } from './attachments.ts'
import { makePaper } from './papers.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from './scheduleOffice.ts'
import { decisionFor, twoClaims } from './twoClaims.ts'

/** A day by which every period of retention of a file of today has passed. */
export const AFTER_THE_PERIOD = '2060-01-15'
const DAY_OF_WORK = '2026-06-15'
/** Why one is erased. */
export const WHY = 'rok čuvanja je istekao, saglasnost arhiva br. 12/46'
/** Everybody who has a part in the life of the file, so that their keys are there. */
const WORKERS: readonly Name[] = ['headOfProsecution', 'headOfCourt', 'clerk', 'judgeA', 'prosecutorA']
/** More than any decision of the file awards. */
const PAID = 900_000_000

/** A file of the court with all that acts of the usual work leave in one: its order is paid, so that nothing but time keeps it. */
export type ErasableFile = Readonly<{ caseId: CaseId; orderId: string }>

/** Signs everybody in once who has a part in such a file. */
export async function prepareWorkers(office: ScheduleOffice): Promise<void> {
  for (const name of WORKERS) await office.as(name)
}

/** An office in which they have. */
export async function openErasableOffice(options?: Parameters<typeof openScheduleOffice>[0]): Promise<ScheduleOffice> {
  const office = await openScheduleOffice(options)
  await prepareWorkers(office)
  return office
}

/** Brings such a file in and works on it until an order is issued; `isPaid`: whether what it awards has been paid. */
export async function workOnFile(office: ScheduleOffice, number: number, isPaid = true): Promise<ErasableFile> {
  office.clock.today = DAY_OF_WORK
  const caseId = await importFile(office, number, isPaid)
  const { evidence } = await office.ask('caseFile.open', { caseId })
  const paper = fileWith(office, 'nalaz.pdf', someBytes(2_000))
  await attach(office, caseId, evidence[0]?.id ?? '', paper)
  rmSync(paper)
  let { revision } = await office.ask('caseFile.open', { caseId })
  ;({ revision } = await office.ask('caseFile.forward', { caseId, revision }))
  await office.as('clerk')
  const courtMark = `K.br.${String(number)}/26`
  for (const claim of ['c1', 'c2'])
    ({ revision } = await office.ask('claim.register', { caseId, revision, claim, courtMark }))
  await office.as('judgeA')
  ;({ revision } = await office.ask('claim.startReview', { caseId, revision, claim: 'c1' }))
  ;({ revision } = await office.ask('decision.save', { caseId, revision, decision: decisionFor('c1') }))
  const password = office.passwordOf('judgeA')
  const { orderId } = await office.ask('order.issue', { caseId, revision, claim: 'c1', password })
  await makePaper(office, caseId, 'rights-leaflet', { recipient: 'v2' })
  await office.ask('draft.save', { key: `${caseId}/claim/c2`, text: 'žrtvopolje' })
  await office.ask('draft.save', { key: `${caseId}/worksheet/c1`, text: 'žrtvopolje' })
  await office.ask('draft.load', { key: `${caseId}/worksheet/c1` })
  const recent = { typed: ['zvjezdana'], opened: [caseId] }
  await office.ask('draft.save', { key: 'session/recent', text: JSON.stringify(recent) })
  await office.as('headOfCourt')
  await office.ask('draft.save', { key: `office/act/assign_${caseId}`, text: 'žrtvopolje' })
  await office.as('clerk')
  const documents = [{ orderId, recipient: 'Punomoćnica Zvjezdana', copies: 1 }]
  await office.ask('print.start', { printer: 'Sudnica', documents })
  await office.ask('print.run', {})
  await office.ask('print.lose', { orderId, copy: 1, reason: 'izgubila ga Zvjezdana' })
  await office.ask('search.find', { typed: 'ništa', opened: [caseId] })
  return { caseId, orderId }
}

async function importFile(office: ScheduleOffice, number: number, isPaid: boolean): Promise<CaseId> {
  const payments = isPaid ? [{ claim: 'c1', date: '2026-08-01', amountCents: PAID, source: 'debtor' as const }] : []
  const path = join(office.folder, 'dva.json')
  writeFileSync(path, JSON.stringify({ ...twoClaims(number), payments }))
  office.dialog.open = path
  await office.as('prosecutorA')
  const { caseId } = await office.ask('exchange.import', {})
  rmSync(path)
  return caseIdForm.parse(caseId)
}

/** The judge proposes; answers the proposal. */
export async function proposeErasure(office: ScheduleOffice, caseId: CaseId): Promise<string> {
  office.clock.today = AFTER_THE_PERIOD
  await office.as('judgeA')
  return (await office.ask('caseFile.proposeErasure', { caseId, reason: WHY })).id
}

/** The judge proposes and the head of the court carries out; answers the certificate. */
export async function eraseFile(
  office: ScheduleOffice,
  caseId: CaseId,
): Promise<Readonly<{ id: string; number: string }>> {
  const proposal = await proposeErasure(office, caseId)
  await office.as('headOfCourt')
  return office.ask('caseFile.erase', { caseId, proposal, password: office.passwordOf('headOfCourt') })
}
