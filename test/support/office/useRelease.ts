import type { Name, ScheduleOffice } from './scheduleOffice.ts'
import { ScheduledFile } from './scheduledFile.ts'
import { useClauses } from './useClauses.ts'
import { decisionFor } from './twoClaims.ts'

/** Two people of the court decide that it issues by release alone. */
export async function requireRelease(office: ScheduleOffice): Promise<void> {
  await office.as('headOfCourt')
  await office.ask('release.propose', { required: true, reason: 'odluka vijeća o četiri oka' })
  await office.as('judgeB')
  const { proposal } = await office.ask('release.rule', {})
  await office.ask('release.confirm', { id: proposal?.id ?? '' })
}

/** A file whose first claim judgeA has decided, and which is judgeA's. */
export async function decidedFile(office: ScheduleOffice, number: number): Promise<ScheduledFile> {
  const file = await ScheduledFile.import(office, number)
  await file.forward()
  await file.register()
  await office.as('headOfCourt')
  await file.assign('judgeA')
  await office.as('judgeA')
  file.target = await office.ask('claim.startReview', { ...file.target, claim: 'c1' })
  file.target = await office.ask('decision.save', { ...file.target, decision: decisionFor('c1') })
  return file
}

/** The one who decided asks for the release. */
export async function askRelease(office: ScheduleOffice, file: ScheduledFile, of: Name): Promise<void> {
  await office.as('judgeA')
  file.target = await office.ask('claim.askRelease', { ...file.target, claim: 'c1', of: office.idOf(of) })
}

/** Whoever was asked reads it and releases it. */
export async function releaseAs(office: ScheduleOffice, file: ScheduledFile, name: Name): Promise<string> {
  await office.as(name)
  const { fingerprint } = await office.ask('release.look', { caseId: file.target.caseId, claim: 'c1' })
  file.target = await office.ask('claim.release', { ...file.target, claim: 'c1', fingerprint })
  return fingerprint
}

/** Everything that is done with the rule, with a release, and with what is released for the whole court. */
export async function useRelease(office: ScheduleOffice): Promise<void> {
  await requireRelease(office)
  const file = await decidedFile(office, 77)
  await askRelease(office, file, 'headOfCourt')
  await office.as('headOfCourt')
  await office.ask('release.list', {})
  file.target = await office.ask('claim.refuseRelease', { ...file.target, claim: 'c1', reason: 'provjeriti iznose' })
  await askRelease(office, file, 'headOfCourt')
  await releaseAs(office, file, 'headOfCourt')
  await office.as('judgeA')
  await office.ask('order.issue', { ...file.target, claim: 'c1', password: office.passwordOf('judgeA') })
  await office.as('headOfCourt')
  const propose = async (): Promise<string> => {
    await office.ask('release.propose', { required: false, reason: 'vijeće je promijenilo odluku' })
    return (await office.ask('release.rule', {})).proposal?.id ?? ''
  }
  await office.ask('release.refuse', { id: await propose(), reason: 'ipak ostaje kako jeste' })
  const id = await propose()
  await office.as('judgeB')
  await office.ask('release.confirm', { id })
  await useClauses(office, file.target.caseId)
}
