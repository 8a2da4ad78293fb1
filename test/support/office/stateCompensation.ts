import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseId as caseIdForm, type CaseId } from '../../../shared/contract/ids.ts'
import type { ToldStateStep } from '../../../shared/domain/caseFile/stateCompensation.ts'
import { present } from '../trainingCase.ts'
import { putAt } from './collection.ts'
import { CASE_01, decideCase01 } from './issuedOrder.ts'
import { confirmLaw } from './broughtLaws.ts'
import type { ScheduleOffice } from './scheduleOffice.ts'
import type { Target } from './twoClaims.ts'
import { signIn, type TestOffice } from './testOffice.ts'

/** The day from which the State compensates in tests, an offence that began after it, and one that began the day before. */
export const STATE_DAY = '2023-01-01'
export const YOUNGER = '2023-01-05'
export const OLDER = '2022-12-31'

/** The application of the victim. */
export const APPLICATION: ToldStateStep = { id: 'nd1', kind: 'application', date: '2026-06-15', mark: 'K-7/26' }
/** 5.000,00 granted. */
export const GRANTED: ToldStateStep = {
  id: 'nd2',
  kind: 'decision',
  date: '2026-06-15',
  outcome: 'granted',
  amountCents: 500_000,
}

/** The administrator brings the day, a judge confirms it. */
export async function switchOnState(office: TestOffice, appliesFrom = STATE_DAY, version = '2026-5'): Promise<void> {
  // Of two packs of one day the one that was confirmed later counts.
  office.clock.now = new Date(office.clock.now.getTime() + 60_000)
  await signIn(office, 'administrator')
  const day = { appliesFrom, source: 'Sl. list CG 80/2026', version }
  await confirmLaw(office, present((await office.ask('law.dateStateCompensation', day)).id))
}

/** The State, switched on, has refused the victim of that order, whose offence is dated for it: a remedy or a new application may follow. */
export async function refuseByState(office: ScheduleOffice, { caseId }: Target): Promise<Target> {
  await office.as('administrator')
  const day = { appliesFrom: STATE_DAY, source: 'Sl. list CG 80/2026', version: '2026-5' }
  const { id } = await office.ask('law.dateStateCompensation', day)
  await office.as('judgeA')
  await office.ask('law.confirm', { id: present(id) })
  await office.as('clerk')
  const { revision, case: proceedings } = await office.ask('caseFile.open', { caseId })
  const offences = proceedings.offences.map((one) => ({ ...one, from: YOUNGER }))
  const dated = { caseId, revision, case: { ...proceedings, offences } }
  const target = onFirst(await office.ask('caseFile.saveProceedings', dated))
  const applied = onFirst(await office.ask('stateCompensation.apply', { ...target, step: APPLICATION }))
  const step = { id: 'nd2', kind: 'decision', date: APPLICATION.date, outcome: 'refused' } as const
  const { revision: after } = await office.ask('stateCompensation.record', { ...applied, step, confirmed: [] })
  return { caseId, revision: after }
}

const onFirst = ({ caseId, revision }: Target) => ({ caseId, revision, claim: 'c1' })

/** Case-01 under an enforceable order, its offence of trafficking begun on a day; the clerk is at the machine. */
export async function openOffenceOf(office: TestOffice, from: string, number = 12): Promise<CaseId> {
  const form = JSON.parse(readFileSync(CASE_01, 'utf8')) as { case: { offences: object[]; prosecutionMark: string } }
  form.case.offences = form.case.offences.map((one) => ({ ...one, from }))
  form.case.prosecutionMark = `Kt.br.${number}/25`
  office.dialog.open = join(office.folder, `offence-${from}.json`)
  writeFileSync(office.dialog.open, JSON.stringify(form))
  await signIn(office, 'prosecutor')
  const caseId = caseIdForm.parse((await office.ask('exchange.import', {})).caseId)
  await decideCase01(
    office,
    async (who) => void (await signIn(office, who)),
    { caseId, revision: 0 },
    { courtMark: `K.br.${number}/26` },
  )
  await putAt(office, 'enforceable')
  await signIn(office, 'clerk')
  return caseId
}

/** That order of a younger offence, the State switched on: granted, paid in part, some of it given back by a debtor. */
export async function compensateByState(office: TestOffice): Promise<CaseId> {
  const caseId = await openOffenceOf(office, YOUNGER)
  await switchOnState(office)
  await signIn(office, 'clerk')
  const { revision } = await office.ask('caseFile.open', { caseId })
  let target = onFirst(
    await office.ask('stateCompensation.apply', { ...onFirst({ caseId, revision }), step: APPLICATION }),
  )
  const date = APPLICATION.date
  for (const step of [
    GRANTED,
    { id: 'nd3', kind: 'payment', date, amountCents: 300_000 },
    { id: 'nd4', kind: 'reimbursement', date, debtor: 'd1', amountCents: 100_000 },
  ] as const)
    target = onFirst(await office.ask('stateCompensation.record', { ...target, step, confirmed: [] }))
  return caseId
}
