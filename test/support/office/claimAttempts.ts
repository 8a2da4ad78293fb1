import type { ChannelName } from '../../../shared/contract/channels.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import type { ClaimAct } from '../../../shared/domain/claim/acts.ts'
import type { TypedRuling } from '../../../shared/domain/order/ruling.ts'
import { SERVED_ORDER } from './servedOrder.ts'
import { decisionFor, type Target } from './twoClaims.ts'

/** What somebody tries on a claim: the call, and the acts of the table it can turn out to be, by stage and content. */
export type ClaimAttempt = Readonly<{
  name: string
  channel: ChannelName
  acts: readonly ClaimAct[]
  input: (target: Target, password: string) => Readonly<Record<string, unknown>>
}>

const onFirst = (target: Target) => ({ ...target, claim: 'c1' })
/** Of a claimant who died: s1 was asked and s2 too. */
const onSecond = (target: Target) => ({ ...target, claim: 'c2' })
const ON = '2026-06-10'

/** A decision on the first claim that another court has made. */
export const TOLD_OUTSIDE = {
  court: 'VSBP',
  mark: 'K.br.4/25',
  judge: { name: 'Goran Ćorović', sex: 'm' },
  date: '2026-05-20',
  daysToPay: 15,
  heads: [{ head: 'h1', awardedCents: 1 }],
}

const { judge: _judge, ...RECORDED_OUTSIDE } = TOLD_OUTSIDE

/** Files with an order, and a colleague who may follow them. */
type Orders = Readonly<{
  outside: Target
  referred: Target
  final: Target
  appealed: Target
  silent: Target
  keeper: string
}> &
  Readonly<{ releaser: string; fingerprint: string }>
type More = Readonly<Record<string, unknown>>

function attempt(act: ClaimAct, channel: ChannelName, input: ClaimAttempt['input']): ClaimAttempt {
  return { name: act, channel, acts: [act], input }
}

function byName(act: ClaimAct, more: More = {}): ClaimAttempt {
  return attempt(act, `claim.${act}` as ChannelName, (target) => ({ ...onFirst(target), ...more }))
}

function ofSuccessors(act: ClaimAct, more: More = {}): ClaimAttempt {
  return attempt(act, `claim.${act}` as ChannelName, (target) => ({ ...onSecond(target), ...more }))
}

/** What is typed in a claim: which act that is follows from the stage, and from whether the gate lets it through. */
function saving(name: string, claim: Claim, after: ClaimAct): ClaimAttempt {
  return { name, channel: 'claim.save', acts: ['edit', after, 'specify'], input: (target) => ({ ...target, claim }) }
}

/**
 * Every act on a claim that the program can do today, as calls: of a file whose first claim passes the gate as `ready` and does
 * not as `unready`, and whose second is of a claimant who died; acts on an order, of two files whose order on the first
 * claim is served on all: final, paid in part, enforced against one debtor and refused by the State in one, appealed against and paid in full in the other.
 */
export function claimAttempts(ready: Claim, unready: Claim, orders: Orders): readonly ClaimAttempt[] {
  return [
    ...attemptsOnOrder(orders),
    amending('correct', 'obviousError', orders.final),
    amending('rectify', 'copyDiffers', orders.final),
    amending('supplement', 'omission', orders.silent),
    saving('edit, whole', ready, 'prepare'),
    saving('edit, not whole', unready, 'revise'),
    byName('remove'),
    { ...attempt('forward', 'caseFile.forward', (target) => target), acts: ['forward', 'prepare'] },
    attempt('recall', 'caseFile.recall', (target) => target),
    byName('register', { courtMark: 'K.br.900/26' }),
    byName('startReview'),
    byName('return', { note: 'Dopuniti dokaze.' }),
    byName('resume'),
    {
      ...attempt('deliberate', 'decision.save', (target) => ({ ...target, decision: decisionFor('c1') })),
      acts: ['deliberate', 'decide'],
    },
    byName('askRelease', { of: orders.releaser }),
    byName('release', { fingerprint: orders.fingerprint }),
    byName('refuseRelease', { reason: 'provjeriti iznose' }),
    attempt('issue', 'order.issue', (target, password) => ({ ...onFirst(target), password })),
    ofSuccessors('askSuccessor', { successors: ['s1'], on: ON, until: '2026-07-10' }),
    ofSuccessors('declineSuccession', { successor: 's2', on: ON }),
    ofSuccessors('succeed', { successor: 's1', on: ON }),
    ofSuccessors('lapse'),
    attempt('recordDecision', 'claim.recordDecision', (target) => ({ ...onFirst(target), told: TOLD_OUTSIDE })),
    attempt('correctRecorded', 'claim.correctRecorded', () => ({
      ...onFirst(orders.outside),
      record: { ...RECORDED_OUTSIDE, mark: 'K.br.5/25' },
      reason: 'pogrešno prepisana oznaka',
    })),
    byName('withdraw', { on: '2024-01-10' }),
  ]
}

function amending(act: ClaimAct, kind: TypedRuling['kind'], on: Target): ClaimAttempt {
  const changed = kind === 'omission' ? { heads: [{ head: 'h1', interestFrom: '2025-07-01' }] } : { daysToPay: 20 }
  const ruled = { kind, ...changed, reasons: { cnr: 'Ispuštena je cifra.', en: 'A digit was left out.' } }
  return attempt(act, 'ruling.issue', (_target, password) => ({ ...onFirst(on), ruling: ruled, password }))
}

const ON_DAY = { on: '2026-08-03' }

function attemptsOnOrder({ final, appealed, referred, keeper }: Orders): readonly ClaimAttempt[] {
  const on =
    (target: Target) =>
    (act: ClaimAct, channel: string, more: More): ClaimAttempt =>
      attempt(act, channel as ChannelName, () => ({ ...onFirst(target), ...more }))
  const [onOrder, onAppealed] = [on(final), on(appealed)]
  const decided = { ...ON_DAY, mark: 'Kž.br.41/26' }
  const payment = { date: '2026-08-03', amountCents: 1, source: 'debtor', from: 'd1' }
  const agreed = { date: '2026-08-03', debtor: 'd1', amountCents: 100, count: 2, firstDue: '2026-09-01' }
  const told = { channel: 'inPerson', result: 'delivered', date: '2026-07-01', note: 'dostavnica' }
  const reason = 'pogrešan upis'
  const motion = { id: 'is8', kind: 'motion', date: '2026-08-03', debtor: 'd2', body: 'court', name: 'OS u Baru' }
  const ruling = { id: 'is9', kind: 'ruling', date: '2026-08-03', proceeding: 'is1', outcome: 'allowed' }
  const ofState = (kind: string) => ({ id: 'nd9', kind, date: '2026-08-03' })
  return [
    onOrder('recordService', 'service.record', { attempt: { id: 'sa9', person: 'v1', ...told } }),
    onOrder('strikeService', 'service.strike', { attempt: 'sa1', reason }),
    onOrder('serve', 'claim.serve', {}),
    onOrder('becomeFinal', 'claim.becomeFinal', { on: SERVED_ORDER.final }),
    onOrder('becomeEnforceable', 'claim.becomeEnforceable', { on: SERVED_ORDER.enforceable }),
    onOrder('fileAppeal', 'claim.fileAppeal', { person: 'd1', on: '2026-06-30' }),
    onAppealed('withdrawAppeal', 'claim.withdrawAppeal', { ...ON_DAY, appeal: 1, reason }),
    onAppealed('confirmOnAppeal', 'claim.confirmOnAppeal', decided),
    onAppealed('modifyOnAppeal', 'claim.modifyOnAppeal', { ...decided, heads: [{ head: 'h1', awardedCents: 1 }] }),
    onAppealed('annulOnAppeal', 'claim.annulOnAppeal', { ...decided, reason }),
    onOrder('annul', 'claim.annul', { ...decided, reason }),
    onOrder('reopen', 'claim.reopen', {}),
    onOrder('recordPayment', 'collection.recordPayment', { payment, confirmed: ['beforeFinality'] }),
    onOrder('reverseEntry', 'collection.reverse', { entry: 'u1', reason }),
    onOrder('writeOff', 'collection.writeOff', { amountCents: 1, reason }),
    onOrder('agreeInstalments', 'collection.agreeInstalments', { agreed }),
    onOrder('fileEnforcement', 'enforcement.file', { step: motion }),
    onOrder('recordEnforcement', 'enforcement.record', { step: ruling, confirmed: [] }),
    onOrder('strikeEnforcement', 'enforcement.strike', { step: 'is1', reason }),
    onOrder('applyToState', 'stateCompensation.apply', { step: ofState('application') }),
    onOrder('recordStateStep', 'stateCompensation.record', { step: ofState('remedy'), confirmed: [] }),
    onOrder('strikeStateStep', 'stateCompensation.strike', { step: 'nd2', reason }),
    on(referred)('followCivilAction', 'claim.followCivilAction', ON_DAY),
    onOrder('followCivilActionForRest', 'claim.followCivilActionForRest', ON_DAY),
    onAppealed('settle', 'collection.settle', {}),
    onOrder('reopenDebt', 'collection.reopen', { reason }),
    onOrder('markUncollectable', 'collection.giveUp', { reason, nonCollection: 'noProperty' }),
    onOrder('resumeCollection', 'collection.resume', { reason }),
    onOrder('postponeStep', 'step.postpone', { due: '2026-11-01', reason }),
    onOrder('completeStep', 'step.complete', { done: reason, next: { kind: 'askBailiff', due: '2026-11-01' } }),
    onOrder('handStepOver', 'step.handOver', { to: keeper, reason }),
    onOrder('recallFinality', 'claim.recallFinality', { reason }),
    onOrder('recallEnforceability', 'claim.recallEnforceability', { reason }),
  ]
}
