import type { ComponentType } from 'react'
import type { ClaimAct } from '../../../shared/domain/claim/acts.ts'
import { Reopen, Resume, StartReview } from './PlainStep.tsx'
import { Recall } from './Recall.tsx'
import { Register } from './Register.tsx'
import { ReturnClaim } from './ReturnClaim.tsx'
import type { StepProps } from './step.ts'
import { AnswerOfSuccessor, AskSuccessors, Lapse } from './Succession.tsx'
import { Withdraw } from './Withdraw.tsx'

type Step = ComponentType<StepProps>
/** An act that is part of a form, whose screen offers it. */
const IN_FORM = 'inForm'

/** How every act on a claim is offered; an act that is not answered here does not compile. */
const STEPS = {
  edit: IN_FORM,
  remove: IN_FORM,
  prepare: IN_FORM,
  revise: IN_FORM,
  forward: IN_FORM,
  recall: Recall,
  register: Register,
  specify: IN_FORM,
  startReview: StartReview,
  return: ReturnClaim,
  resume: Resume,
  deliberate: IN_FORM,
  decide: IN_FORM,
  askRelease: IN_FORM,
  release: IN_FORM,
  refuseRelease: IN_FORM,
  issue: IN_FORM,
  recordDecision: IN_FORM,
  correctRecorded: IN_FORM,
  askSuccessor: AskSuccessors,
  declineSuccession: IN_FORM,
  succeed: AnswerOfSuccessor,
  lapse: Lapse,
  withdraw: Withdraw,
  recordService: IN_FORM,
  strikeService: IN_FORM,
  serve: IN_FORM,
  fileAppeal: IN_FORM,
  withdrawAppeal: IN_FORM,
  confirmOnAppeal: IN_FORM,
  modifyOnAppeal: IN_FORM,
  annulOnAppeal: IN_FORM,
  annul: IN_FORM,
  reopen: Reopen,
  correct: IN_FORM,
  rectify: IN_FORM,
  supplement: IN_FORM,
  becomeFinal: IN_FORM,
  becomeEnforceable: IN_FORM,
  recallFinality: IN_FORM,
  recallEnforceability: IN_FORM,
  recordPayment: IN_FORM,
  reverseEntry: IN_FORM,
  writeOff: IN_FORM,
  agreeInstalments: IN_FORM,
  fileEnforcement: IN_FORM,
  recordEnforcement: IN_FORM,
  strikeEnforcement: IN_FORM,
  applyToState: IN_FORM,
  recordStateStep: IN_FORM,
  strikeStateStep: IN_FORM,
  settle: IN_FORM,
  reopenDebt: IN_FORM,
  markUncollectable: IN_FORM,
  resumeCollection: IN_FORM,
  postponeStep: IN_FORM,
  completeStep: IN_FORM,
  handStepOver: IN_FORM,
  followCivilAction: IN_FORM,
  followCivilActionForRest: IN_FORM,
} as const satisfies Readonly<Record<ClaimAct, Step | typeof IN_FORM>>

type StepsProps = StepProps & Readonly<{ only: readonly ClaimAct[] }>

/** The acts the person may do with the claim now, of those the screen has room for. */
export function ClaimSteps({ only, ...props }: StepsProps) {
  return props.view.acts.map((act) => {
    const Step: Step | string = STEPS[act]
    return typeof Step === 'string' || !only.includes(act) ? null : <Step key={act} {...props} />
  })
}
