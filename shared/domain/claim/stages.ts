import type { ClaimAct } from './acts.ts'

/** Stages in the life of a claim (product: the life of a claim; ZKP 234–242, 374–391). */
export const CLAIM_STAGES = [
  'draft',
  'ready',
  'forwarded',
  'registered',
  'inReview',
  'returned',
  'decided',
  'issued',
  'served',
  'appealed',
  'final',
  'enforceable',
  'paid',
  'uncollectable',
  'withdrawn',
  'annulled',
  'civilAction',
] as const
/** One of `CLAIM_STAGES`. */
export type ClaimStage = (typeof CLAIM_STAGES)[number]

/** The organ a claim lies with: its office writes in the claim and finds it on its worklist. */
export type Organ = 'prosecution' | 'court' | 'nobody'

/** What a stage means; every list of stages in the program is a column of this table. */
export type StageRow = Readonly<{
  organ: Organ
  /** The claim has been put before the court. */
  filed: boolean
  /** The decision has left the court: what the court deliberates before that is its own. */
  issued: boolean
  /** An issued decision on the claim stands. */
  decided: boolean
  /** That decision can no longer be appealed (ZKP 220/1). */
  final: boolean
  /** The act the claim waits for: what the worklist asks of whoever may do it. */
  waitsFor: ClaimAct | undefined
}>

const BEFORE_FILING = { organ: 'prosecution', filed: false, issued: false, decided: false, final: false } as const
const BEFORE_COURT = { organ: 'court', filed: true, issued: false, decided: false, final: false } as const
const DECIDED = { organ: 'court', filed: true, issued: true, decided: true, final: false } as const
const FINAL = { ...DECIDED, final: true } as const
const CLOSED = { ...FINAL, organ: 'nobody', waitsFor: undefined } as const

/** Every stage with its meaning; a stage that is not answered for does not compile. */
export const STAGES = {
  draft: { ...BEFORE_FILING, waitsFor: 'edit' },
  ready: { ...BEFORE_FILING, waitsFor: 'forward' },
  forwarded: { ...BEFORE_COURT, waitsFor: 'register' },
  registered: { ...BEFORE_COURT, waitsFor: 'startReview' },
  inReview: { ...BEFORE_COURT, waitsFor: 'decide' },
  returned: { ...BEFORE_COURT, organ: 'prosecution', waitsFor: 'forward' },
  decided: { ...BEFORE_COURT, waitsFor: 'issue' },
  issued: { ...DECIDED, waitsFor: 'serve' },
  served: { ...DECIDED, waitsFor: 'becomeFinal' },
  appealed: { ...DECIDED, waitsFor: undefined },
  final: { ...FINAL, waitsFor: 'becomeEnforceable' },
  enforceable: { ...FINAL, waitsFor: undefined },
  paid: CLOSED,
  uncollectable: CLOSED,
  withdrawn: { ...CLOSED, issued: false, decided: false, final: false },
  annulled: { ...BEFORE_COURT, issued: true, waitsFor: 'reopen' },
  civilAction: CLOSED,
} as const satisfies Readonly<Record<ClaimStage, StageRow>>

/** Where the life of a claim begins: with the prosecution, or filed at the court (ZKP 236/1). */
export const FIRST_STAGE = { prosecution: 'draft', court: 'registered' } as const satisfies Readonly<
  Record<Exclude<Organ, 'nobody'>, ClaimStage>
>
