import type { ChannelName, Output } from '../../../shared/contract/channels.ts'
import type { ClaimAct } from '../../../shared/domain/claim/acts.ts'
import { answerWarnings, asTyped } from './issuedOrder.ts'
import { present, readTrainingCase } from '../trainingCase.ts'
import type { ScheduleOffice } from './scheduleOffice.ts'
import { decisionFor } from './twoClaims.ts'

type ClaimView = Output<'caseFile.open'>['claims'][number]
/** Where somebody stands who is about to do something: whose file and claim, and a source of numbers below a bound. */
export type Standpoint = Readonly<{
  office: ScheduleOffice
  file: Output<'caseFile.open'>
  view: ClaimView
  password: string
  below: (bound: number) => number
}>
/** A call on that claim. */
export type RandomCall = Readonly<{ channel: ChannelName; input: Readonly<Record<string, unknown>> }>
type Inputs = Readonly<Record<string, unknown>>
type Composer = (at: Standpoint) => Inputs | Promise<Inputs>

const reason = 'Tako je bilo toga dana.'
const MARK = 'Kž.br.41/26'
const onClaim = ({ file, view }: Standpoint): Inputs => ({
  ...{ caseId: file.id, revision: file.revision, claim: view.claim.id },
})
const onFile = ({ file }: Standpoint): Inputs => ({ caseId: file.id, revision: file.revision })
const today = ({ office }: Standpoint) => office.clock.today
const plain =
  (more: (at: Standpoint) => Inputs = () => ({})): Composer =>
  (at) => ({ ...onClaim(at), ...more(at) })

/** Some cents more or less, now and then none, now and then more than anybody may enter. */
const cents = ({ below }: Standpoint) => [1, 10_000, 123_456, 728_000, 0, -5, 9_999_999_999][below(7)] ?? 1

/** The heads of the practice case, by which its claim passes the gate. */
const WHOLE = present(readTrainingCase('case-01').claims[0]).claim.heads

function changedClaim(at: Standpoint): Inputs {
  const { claim } = at.view
  const place = at.below(WHOLE.length)
  const heads = WHOLE.map((head, index) => (index === place ? { ...head, amountCents: cents(at) } : head))
  const typed = [WHOLE, WHOLE, WHOLE, heads, heads.slice(1)][at.below(5)] ?? WHOLE
  return { ...onFile(at), claim: { ...claim, heads: typed } }
}

/** The decision that suits the claim of the practice case, with one answer wrong now and then. */
function typedDecision(at: Standpoint): Inputs {
  const decision = decisionFor(at.view.claim.id)
  const place = at.below(decision.heads.length)
  const isWrong = at.below(4) === 0
  const known = decision.heads.filter(({ head }) => isWrong || at.view.claim.heads.some(({ id }) => id === head))
  const heads = known.map((head, index) =>
    isWrong && index === place ? { ...head, awardedCents: Math.max(0, cents(at)) } : head,
  )
  return { ...onFile(at), decision: { ...decision, heads } }
}

async function issuing(at: Standpoint): Promise<Inputs> {
  const decision = asTyped(at.view.decision ?? { ...decisionFor(at.view.claim.id), judge: '' })
  const preview = await at.office.application.invoke('order.preview', { caseId: at.file.id, decision })
  const { findings } = preview.ok ? (preview.value as Output<'order.preview'>) : { findings: [] }
  return { ...onClaim(at), password: at.password, warnings: at.below(3) === 0 ? [] : answerWarnings(findings) }
}

function ruling(kind: 'obviousError' | 'copyDiffers'): Composer {
  return (at) => ({
    ...onClaim(at),
    password: at.password,
    ruling: {
      ...{ kind, daysToPay: 10 + at.below(10), reasons: { cnr: 'Ispuštena je cifra.', en: 'A digit was left out.' } },
      heads: at.below(2) === 0 ? [] : [{ head: 'h1', awardedCents: Math.max(0, cents(at)) }],
    },
  })
}

function attempt(at: Standpoint): Inputs {
  const persons = [undefined, 'd1', 'd2', 'v1', at.view.claim.claimant]
  const person = persons[at.below(persons.length)]
  const id = `sa${String(at.below(1_000_000))}`
  const told = {
    channel: 'inPerson',
    result: at.below(4) === 0 ? 'refused' : 'delivered',
    date: today(at),
    note: reason,
  }
  return { attempt: { id, ...(person === undefined ? {} : { person }), ...told } }
}

const payment = (at: Standpoint): Inputs => ({
  payment: { date: today(at), amountCents: cents(at), source: 'debtor', from: at.below(2) === 0 ? 'd1' : 'd2' },
  confirmed: at.below(3) === 0 ? [] : ['beforeFinality', 'aboveDebt'],
})
const nextStep = (at: Standpoint) => ({ kind: 'askBailiff', due: `2027-0${String(1 + at.below(9))}-15` })

/** How each act is called, from the claim that is typed to the money that is paid. */
const CALLS: Readonly<Partial<Record<ClaimAct, readonly [channel: ChannelName, Composer]>>> = {
  edit: ['claim.save', changedClaim],
  forward: ['caseFile.forward', onFile],
  recall: ['caseFile.recall', onFile],
  register: [
    'claim.register',
    plain(({ file }) => ({ courtMark: `K.br.${String(1 + (Number.parseInt(file.id.slice(0, 8), 16) % 90_000))}/26` })),
  ],
  startReview: ['claim.startReview', plain()],
  return: ['claim.return', plain(() => ({ note: 'Dopuniti dokaze.' }))],
  resume: ['claim.resume', plain()],
  deliberate: ['decision.save', typedDecision],
  issue: ['order.issue', issuing],
  correct: ['ruling.issue', ruling('obviousError')],
  rectify: ['ruling.issue', ruling('copyDiffers')],
  recordService: ['service.record', plain(attempt)],
  serve: ['claim.serve', plain()],
  becomeFinal: ['claim.becomeFinal', plain((at) => ({ on: today(at) }))],
  becomeEnforceable: ['claim.becomeEnforceable', plain((at) => ({ on: today(at) }))],
  recallFinality: ['claim.recallFinality', plain(() => ({ reason }))],
  recallEnforceability: ['claim.recallEnforceability', plain(() => ({ reason }))],
  fileAppeal: ['claim.fileAppeal', plain((at) => ({ person: 'd1', on: today(at) }))],
  withdrawAppeal: ['claim.withdrawAppeal', plain((at) => ({ on: today(at), appeal: 1, reason }))],
  confirmOnAppeal: ['claim.confirmOnAppeal', plain((at) => ({ on: today(at), mark: MARK }))],
  modifyOnAppeal: [
    'claim.modifyOnAppeal',
    plain((at) => ({ on: today(at), mark: MARK, heads: [{ head: 'h1', awardedCents: 100 }] })),
  ],
  annulOnAppeal: ['claim.annulOnAppeal', plain((at) => ({ on: today(at), mark: MARK, reason }))],
  annul: ['claim.annul', plain((at) => ({ on: today(at), mark: MARK, reason }))],
  reopen: ['claim.reopen', plain()],
  recordPayment: ['collection.recordPayment', plain(payment)],
  reverseEntry: ['collection.reverse', plain((at) => ({ entry: `u${String(1 + at.below(9))}`, reason }))],
  writeOff: ['collection.writeOff', plain((at) => ({ amountCents: Math.max(1, cents(at)), reason }))],
  settle: ['collection.settle', plain()],
  reopenDebt: ['collection.reopen', plain(() => ({ reason }))],
  markUncollectable: ['collection.giveUp', plain(() => ({ reason, nonCollection: 'noProperty' }))],
  resumeCollection: ['collection.resume', plain(() => ({ reason }))],
  completeStep: ['step.complete', plain((at) => ({ done: reason, next: nextStep(at) }))],
  withdraw: ['claim.withdraw', plain(() => ({ on: '2026-06-01' }))],
}
const KNOWN = Object.keys(CALLS) as ClaimAct[]
/** What ends a claim, or takes back how far it came: done seldom, else none would come far. */
const SELDOM: ReadonlySet<ClaimAct> = new Set([
  'withdraw',
  'annul',
  'annulOnAppeal',
  'recall',
  'return',
  'resume',
  'rectify',
])

/** A call that the screen would offer on the claim, or now and then any other; none where it offers nothing. */
export async function composeCall(at: Standpoint): Promise<RandomCall | undefined> {
  const isSeldom = at.below(12) === 0
  const offered = at.view.acts.filter((act) => CALLS[act] !== undefined && (isSeldom || !SELDOM.has(act)))
  const isAny = at.below(6) === 0
  const from = isAny ? KNOWN.filter((act) => isSeldom || !SELDOM.has(act)) : offered
  const call = from.length === 0 ? undefined : CALLS[from[at.below(from.length)] ?? 'startReview']
  return call === undefined ? undefined : { channel: call[0], input: await call[1](at) }
}
