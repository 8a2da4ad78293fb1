import { FOLLOWED_STAGES } from '../radar/nextStep.ts'
import type { Role } from '../staff/roles.ts'
import type { ClaimAct, ClaimCondition, Later } from './acts.ts'
import type { ClaimStage } from './stages.ts'

/**
 * Whose office must act on a claim: that of the organ its stage names; the court's or the prosecution's of the file
 * wherever the claim lies; or either of the two.
 */
export type ClaimCustody = 'stage' | 'court' | 'prosecution' | 'either'

/** One legal act on a claim. `to: 'same'` leaves the stage as it is; `later` names the work that makes it reachable. */
export type ClaimActRow = Readonly<{
  from: readonly ClaimStage[]
  to: ClaimStage | 'same' | 'removed'
  by: readonly Role[]
  custody: ClaimCustody
  needs: readonly ClaimCondition[]
  later?: Later
}>

const UNTIL_ISSUED = ['draft', 'ready', 'forwarded', 'registered', 'inReview', 'returned', 'decided'] as const
const STANDING = ['issued', 'served', 'appealed', 'final', 'enforceable', 'uncollectable'] as const
const COURT = ['clerk', 'judge'] as const
/** What is owed by a decision that nobody can appeal any more. */
const COLLECTABLE = ['final', 'enforceable', 'uncollectable'] as const
const COLLECTED = ['issued', 'served', 'appealed', ...COLLECTABLE, 'civilAction'] as const
const PAYABLE = [...COLLECTED, 'paid'] as const
/** Where an enforcement may be under way: an order falls back, is paid or annulled while it runs. */
const UNDER_ENFORCEMENT = ['issued', 'served', 'appealed', ...COLLECTABLE, 'paid', 'annulled'] as const
/** Where the State may be asked or pay: an order is paid or annulled meanwhile. */
const UNDER_STATE = [...PAYABLE, 'annulled'] as const

/**
 * Every legal act on a claim: what is not written here cannot happen.
 * A claim is specified and withdrawn until the main hearing ends (ZKP 236/2, 237/1). An appeal suspends (381/2). A slip of
 * pen or arithmetic is corrected and nothing moves (380/1); where the written copy differs from the original in what
 * concerns the claim, the period of appeal runs anew from service of the ruling (380/2). A final decision falls only by an
 * extraordinary remedy (242). After a partial award the rest may be followed in a civil action while the award is
 * collected; a claim referred in full goes over to it (239/2; KZ 114/2).
 */
export const CLAIM_LIFE = {
  edit: { from: ['draft', 'ready', 'returned'], to: 'same', by: ['prosecutor'], custody: 'stage', needs: [] },
  remove: { from: ['draft', 'ready'], to: 'removed', by: ['prosecutor'], custody: 'stage', needs: ['neverReturned'] },
  prepare: { from: ['draft'], to: 'ready', by: ['prosecutor'], custody: 'stage', needs: ['gatePassed'] },
  revise: { from: ['ready'], to: 'draft', by: ['prosecutor'], custody: 'stage', needs: [] },
  forward: {
    from: ['ready', 'returned'],
    to: 'forwarded',
    by: ['prosecutor'],
    custody: 'stage',
    needs: ['courtReached', 'gatePassed'],
  },
  // Until the registry has entered it, nobody at the court has begun.
  recall: { from: ['forwarded'], to: 'ready', by: ['prosecutor'], custody: 'prosecution', needs: [] },
  register: { from: ['forwarded'], to: 'registered', by: COURT, custody: 'stage', needs: [] },
  // The court enters what was filed with it; a claim that the prosecution sent it returns with a note (ZKP 236/1).
  specify: {
    from: ['registered', 'inReview'],
    to: 'same',
    by: COURT,
    custody: 'stage',
    needs: ['filedWithCourt', 'beforeHearingEnd'],
  },
  startReview: { from: ['registered'], to: 'inReview', by: ['judge'], custody: 'stage', needs: [] },
  return: { from: ['inReview'], to: 'returned', by: ['judge'], custody: 'stage', needs: [] },
  // A decision is taken up again, or a returned claim for which the court waits no longer.
  resume: { from: ['decided', 'returned'], to: 'inReview', by: ['judge'], custody: 'court', needs: [] },
  deliberate: { from: ['inReview', 'decided'], to: 'same', by: ['judge'], custody: 'stage', needs: [] },
  decide: { from: ['inReview'], to: 'decided', by: ['judge'], custody: 'stage', needs: ['decisionValid'] },
  // Own rule of an office, no law: a second person releases exactly these words before they are issued.
  askRelease: {
    from: ['decided'],
    to: 'same',
    by: ['judge'],
    custody: 'stage',
    needs: ['decisionValid', 'ownDecision'],
  },
  release: { from: ['decided'], to: 'same', by: ['judge', 'head'], custody: 'stage', needs: [] },
  refuseRelease: { from: ['decided'], to: 'same', by: ['judge', 'head'], custody: 'stage', needs: [] },
  issue: {
    from: ['decided'],
    to: 'issued',
    by: ['judge'],
    custody: 'stage',
    needs: ['decisionValid', 'ownDecision', 'released'],
  },
  // Decided on paper, by another court or before the program was there: it is followed like an order of the own.
  recordDecision: {
    from: ['registered', 'inReview', 'decided'],
    to: 'issued',
    by: COURT,
    custody: 'stage',
    needs: [],
  },
  // Written down wrongly by us: the paper says otherwise than the record of it. The decision itself is its court's to correct.
  correctRecorded: { from: STANDING, to: 'same', by: COURT, custody: 'court', needs: ['recordedOutside'] },
  // The right passes to another: they are asked, take the claim over or decline; where nobody maintains it, it counts as
  // withdrawn (ZKP 237/2).
  askSuccessor: {
    from: UNTIL_ISSUED,
    to: 'same',
    by: ['prosecutor', 'clerk', 'judge'],
    custody: 'stage',
    needs: ['claimantDied', 'beforeHearingEnd'],
  },
  declineSuccession: {
    from: UNTIL_ISSUED,
    to: 'same',
    by: ['prosecutor', 'clerk', 'judge'],
    custody: 'stage',
    needs: ['claimantDied'],
  },
  succeed: {
    from: UNTIL_ISSUED,
    to: 'same',
    by: ['prosecutor', 'clerk', 'judge'],
    custody: 'stage',
    needs: ['claimantDied', 'beforeHearingEnd'],
  },
  lapse: {
    from: UNTIL_ISSUED,
    to: 'withdrawn',
    by: ['prosecutor', 'clerk', 'judge'],
    custody: 'stage',
    needs: ['claimantDied', 'successorsSilent'],
  },
  withdraw: {
    from: UNTIL_ISSUED,
    to: 'withdrawn',
    by: ['prosecutor', 'clerk', 'judge'],
    custody: 'stage',
    needs: ['beforeHearingEnd'],
  },
  // Attempts are written down as they were; a wrong one is struck with a reason, and whether all are served is seen anew.
  recordService: {
    from: ['issued', 'served', 'appealed', 'final', 'enforceable', 'paid', 'uncollectable'],
    to: 'same',
    by: ['clerk'],
    custody: 'court',
    needs: [],
  },
  strikeService: { from: ['issued', 'served'], to: 'issued', by: ['clerk'], custody: 'court', needs: [] },
  serve: { from: ['issued'], to: 'served', by: ['clerk'], custody: 'stage', needs: ['servedOnAll'] },
  fileAppeal: {
    from: ['issued', 'served', 'appealed'],
    to: 'appealed',
    by: COURT,
    custody: 'stage',
    needs: [],
  },
  // Of several appeals each is withdrawn, or dismissed as late, on its own; the claim goes back with the last.
  withdrawAppeal: {
    from: ['appealed'],
    to: 'served',
    by: COURT,
    custody: 'stage',
    needs: ['servedOnAll'],
  },
  confirmOnAppeal: { from: ['appealed'], to: 'final', by: COURT, custody: 'stage', needs: [] },
  modifyOnAppeal: { from: ['appealed'], to: 'final', by: COURT, custody: 'stage', needs: [] },
  annulOnAppeal: { from: ['appealed'], to: 'annulled', by: COURT, custody: 'stage', needs: [] },
  annul: {
    from: ['final', 'enforceable', 'paid', 'uncollectable', 'civilAction'],
    to: 'annulled',
    by: COURT,
    custody: 'court',
    needs: [],
  },
  // The claim is before the court again as it was filed; a further order follows the one that fell.
  reopen: { from: ['annulled'], to: 'registered', by: COURT, custody: 'court', needs: [] },
  // A mistake is mended by the court that made it, in a decision of the program or one made outside it alike (ZKP 380).
  correct: {
    from: STANDING,
    to: 'same',
    by: ['judge'],
    custody: 'court',
    needs: ['decidedHere'],
  },
  rectify: {
    from: STANDING,
    to: 'issued',
    by: ['judge'],
    custody: 'court',
    needs: ['decidedHere'],
  },
  // What was passed over is decided while an appeal is still possible, and all of it becomes final together (question 114).
  supplement: {
    from: ['issued', 'served', 'appealed'],
    to: 'issued',
    by: ['judge'],
    custody: 'court',
    needs: ['decidedHere'],
  },
  becomeFinal: {
    from: ['served'],
    to: 'final',
    by: COURT,
    custody: 'stage',
    needs: ['servedOnAll', 'noAppealPending', 'appealPeriodOver'],
  },
  becomeEnforceable: {
    from: ['final'],
    to: 'enforceable',
    by: COURT,
    custody: 'stage',
    needs: ['clauseDue'],
  },
  // A clause that was put on by mistake falls by a document of its own; what was served stays served.
  recallFinality: {
    from: ['final', 'enforceable'],
    to: 'served',
    by: COURT,
    custody: 'court',
    needs: [],
  },
  recallEnforceability: {
    from: ['enforceable'],
    to: 'final',
    by: COURT,
    custody: 'court',
    needs: [],
  },
  // Money comes before finality too, of a debtor's own will, and after the last cent by mistake.
  recordPayment: { from: PAYABLE, to: 'same', by: ['clerk'], custody: 'court', needs: [] },
  // What was paid by mistake comes back after an order was annulled too.
  reverseEntry: { from: [...COLLECTED, 'annulled'], to: 'same', by: ['clerk'], custody: 'court', needs: [] },
  writeOff: { from: COLLECTABLE, to: 'same', by: ['clerk'], custody: 'court', needs: [] },
  // An enforceable order is enforced where the creditor asks for it; what is under way goes on, or ends, whatever becomes of the order.
  fileEnforcement: { from: ['enforceable'], to: 'same', by: ['clerk'], custody: 'court', needs: [] },
  recordEnforcement: { from: UNDER_ENFORCEMENT, to: 'same', by: ['clerk'], custody: 'court', needs: [] },
  strikeEnforcement: { from: UNDER_ENFORCEMENT, to: 'same', by: ['clerk'], custody: 'court', needs: [] },
  // A victim need not wait for finality to turn to the State; what was begun there goes on, whatever becomes of the order.
  applyToState: { from: COLLECTED, to: 'same', by: ['clerk'], custody: 'court', needs: [] },
  recordStateStep: { from: UNDER_STATE, to: 'same', by: ['clerk'], custody: 'court', needs: [] },
  strikeStateStep: { from: UNDER_STATE, to: 'same', by: ['clerk'], custody: 'court', needs: [] },
  agreeInstalments: { from: COLLECTABLE, to: 'same', by: ['clerk'], custody: 'court', needs: [] },
  settle: {
    from: ['final', 'enforceable', 'uncollectable', 'civilAction'],
    to: 'paid',
    by: ['clerk'],
    custody: 'court',
    needs: ['paidInFull'],
  },
  // A payment turns out to be none: the debt stands again, and its clause is put on anew where it had one.
  reopenDebt: { from: ['paid'], to: 'final', by: ['clerk'], custody: 'court', needs: [] },
  markUncollectable: { from: ['enforceable'], to: 'uncollectable', by: ['clerk'], custody: 'court', needs: [] },
  resumeCollection: { from: ['uncollectable'], to: 'enforceable', by: ['clerk'], custody: 'court', needs: [] },
  // Whoever follows an unpaid order says what comes next, or gives it to a colleague; it is never without.
  postponeStep: { from: FOLLOWED_STAGES, to: 'same', by: COURT, custody: 'court', needs: [] },
  completeStep: { from: FOLLOWED_STAGES, to: 'same', by: COURT, custody: 'court', needs: [] },
  handStepOver: { from: FOLLOWED_STAGES, to: 'same', by: COURT, custody: 'court', needs: [] },
  // Whoever learns that the victim has sued writes the day down; a wrong one is written down anew.
  followCivilAction: {
    from: ['final', 'civilAction'],
    to: 'civilAction',
    by: ['clerk', 'prosecutor'],
    custody: 'either',
    needs: ['nothingAwarded'],
  },
  followCivilActionForRest: {
    from: ['final', 'enforceable', 'paid', 'uncollectable'],
    to: 'same',
    by: ['clerk', 'prosecutor'],
    custody: 'either',
    needs: ['awardedInPart'],
  },
} as const satisfies Readonly<Record<ClaimAct, ClaimActRow>>
