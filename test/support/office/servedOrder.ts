import type { Input } from '../../../shared/contract/channels.ts'
import type { ToldAttempt } from '../../../shared/domain/caseFile/service.ts'
import { answerWarnings } from './issuedOrder.ts'
import { ScheduledFile } from './scheduledFile.ts'
import type { ScheduleOffice } from './scheduleOffice.ts'
import { decisionFor, type Target } from './twoClaims.ts'

/** Served on everybody on 15 June: fifteen days end on the 30th; fifteen to pay on 16 July, counted by hand. */
export const SERVED_ORDER = { final: '2026-07-01', enforceable: '2026-07-17' } as const
const AFTERWARDS = '2026-08-03'

/** A file of that number whose order on the first claim is served on all and final; the clock stands after the days to pay. */
export async function issueFinalOrder(office: ScheduleOffice, number: number): Promise<Target> {
  const served = await issueServedOrder(office, number)
  office.clock.today = AFTERWARDS
  const final = await office.ask('claim.becomeFinal', { ...onFirst(served), on: SERVED_ORDER.final })
  return onFirst(await pay(office, onFirst(final), 100))
}

/** A file of that number on whose first claim another court decided on paper. */
export async function recordOutsideOrder(office: ScheduleOffice, number: number, told: unknown): Promise<Target> {
  const file = await ScheduledFile.import(office, number)
  await file.forward()
  await file.register()
  await office.as('clerk')
  const asked = { ...onFirst(file.target), told } as Input<'claim.recordDecision'>
  return onFirst(await office.ask('claim.recordDecision', asked))
}

/** The same, served on all and paid in full, with an appeal of the prosecutor that is pending. */
export async function issueAppealedOrder(office: ScheduleOffice, number: number): Promise<Target> {
  const served = await issueServedOrder(office, number)
  const { caseId } = served
  const [ledger] = (await office.ask('collection.look', { caseId, on: office.clock.today })).ledgers
  const paid = await pay(office, onFirst(served), ledger?.balanceCents ?? 0)
  return onFirst(await office.ask('claim.fileAppeal', { ...onFirst(paid), on: office.clock.today }))
}

/** The same final order, enforceable, with the motion of the creditor against its first debtor filed. */
export async function enforceOrder(office: ScheduleOffice, target: Target): Promise<Target> {
  const clause = await office.ask('claim.becomeEnforceable', { ...onFirst(target), on: SERVED_ORDER.enforceable })
  const motion = { kind: 'motion', date: office.clock.today, debtor: 'd1', body: 'bailiff', name: 'R. V.' } as const
  return office.ask('enforcement.file', { ...onFirst(clause), step: { id: 'is1', ...motion } })
}

const onFirst = ({ caseId, revision }: Target) => ({ caseId, revision, claim: 'c1' })

/** Somebody pays today, of their own will where nothing is final yet. */
async function pay(office: ScheduleOffice, target: ReturnType<typeof onFirst>, amountCents: number): Promise<Target> {
  const payment = { date: office.clock.today, amountCents, source: 'debtor', from: 'd1' } as const
  return office.ask('collection.recordPayment', { ...target, payment, confirmed: ['beforeFinality'] })
}

/** An order served on all that says nothing of the interest claimed on its first head. */
export function issueSilentOrder(office: ScheduleOffice, number: number): Promise<Target> {
  const { heads, ...rest } = decisionFor('c1')
  const silent = heads.map(({ interestFrom, ...head }, at) =>
    at === 0 || interestFrom === undefined ? head : { ...head, interestFrom },
  )
  return issueServedOrder(office, number, { ...rest, heads: silent })
}

/** An order served on all by which every head is referred to civil proceedings. */
export function issueReferredOrder(office: ScheduleOffice, number: number): Promise<Target> {
  const { heads, ...rest } = decisionFor('c1')
  const why = heads.find(({ referral }) => referral !== undefined)?.referral
  const referred = heads.map(({ head, awardedCents, referredCents = 0 }) => ({
    head,
    awardedCents: 0,
    referredCents: awardedCents + referredCents,
    ...(why === undefined ? {} : { referral: why }),
  }))
  return issueServedOrder(office, number, { ...rest, heads: referred })
}

async function issueServedOrder(office: ScheduleOffice, number: number, decision = decisionFor('c1')): Promise<Target> {
  const served = office.clock.today
  const file = await ScheduledFile.import(office, number)
  await file.forward()
  await file.register()
  await office.as('judgeA')
  file.target = await office.ask('claim.startReview', { ...file.target, claim: 'c1' })
  file.target = await office.ask('decision.save', { ...file.target, decision })
  const { findings } = await office.ask('order.preview', { caseId: file.target.caseId, decision })
  const asked = { ...file.target, claim: 'c1', password: office.passwordOf('judgeA') }
  await office.ask('order.issue', { ...asked, warnings: answerWarnings(findings) })
  await office.as('clerk')
  const { caseId } = file.target
  let { revision } = await office.ask('caseFile.open', { caseId })
  const onOrder = () => ({ caseId, revision, claim: 'c1' })
  const told = { channel: 'atCourt', result: 'delivered', date: served, note: 'dostavnica' } as const
  const recipients: readonly Pick<ToldAttempt, 'id' | 'person'>[] = [
    { id: 'sa1' },
    { id: 'sa2', person: 'd1' },
    { id: 'sa3', person: 'd2' },
  ]
  for (const one of recipients)
    ({ revision } = await office.ask('service.record', { ...onOrder(), attempt: { ...told, ...one } }))
  ;({ revision } = await office.ask('claim.serve', onOrder()))
  return { caseId, revision }
}
