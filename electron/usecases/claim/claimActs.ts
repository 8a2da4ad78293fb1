import type { Input } from '../../../shared/contract/channels.ts'
import { holderAfter } from '../../../shared/domain/claim/custody.ts'
import { STAGES } from '../../../shared/domain/claim/stages.ts'
import { COURT_REGISTER } from '../../../shared/domain/identifiers/caseMark.ts'
import { readOwnMark } from '../../../shared/domain/identifiers/ownMark.ts'
import { failure, success } from '../../../shared/domain/result/result.ts'
import { checkProceedings } from '../caseFile/checkProceedings.ts'
import { defineClaimAct } from './act.ts'

/** Intake at the court under the register's mark; a claim that follows comes under the mark the file has by then. */
export const registerClaim = defineClaimAct('register', ({ file, stored, context }, input: Input<'claim.register'>) => {
  const mark = readOwnMark(input.courtMark, { ...context, register: COURT_REGISTER })
  if (!mark.ok) return failure('caseMark.invalid', 'courtMark')
  const given = readOwnMark(file.marks.courtMark ?? '', context)
  const isRegistered = file.claims().some(({ stage }) => STAGES[stage].organ === 'court' && stage !== stored.stage)
  if (isRegistered && given.ok && given.value !== mark.value) {
    return failure('caseFile.markGiven', 'courtMark')
  }
  const proceedings = { ...file.proceedings(), courtMark: mark.value }
  const fault = checkProceedings(context, proceedings, file, '')
  return fault.ok ? success({ change: { proceedings } }) : fault
})

/** The judge takes the claim up. */
export const startReview = defineClaimAct<Input<'claim.startReview'>>('startReview')

/** The judge takes up again what was decided, or a returned claim for which the court waits no longer. */
export const resumeClaim = defineClaimAct('resume', ({ file, stored, to }, _input: Input<'claim.resume'>) => {
  return success({ change: { holder: holderAfter(file.place, stagesWith(file.claims(), stored.claim.id, to)) } })
})

/** Back to the prosecutor with a note that says what is missing; the file goes too once no claim is left with the court. */
export const returnClaim = defineClaimAct('return', ({ file, stored, to }, { note }: Input<'claim.return'>) => {
  const holder = holderAfter(file.place, stagesWith(file.claims(), stored.claim.id, to))
  return success({ change: { holder }, returnNote: note })
})

/** The claimant withdraws, by a statement of the day `on` (ZKP 237/1); in the criminal case that is final. */
export const withdrawClaim = defineClaimAct(
  'withdraw',
  ({ stored, to, context }, { on }: Input<'claim.withdraw'>) => {
    if (on > context.today) return failure('claim.withdrawnInFuture', 'on')
    return success({ change: { claim: { claim: { ...stored.claim, withdrawn: on }, stage: to } } })
  },
  ({ on }) => ({ on }),
)

/** A claim that never was before the court is taken out. */
export const removeClaim = defineClaimAct('remove', ({ stored }, _input: Input<'claim.remove'>) =>
  success({ change: { moves: [], removedClaim: stored.claim.id } }),
)

type Standing = Readonly<{ claim: Readonly<{ id: string }>; stage: Parameters<typeof holderAfter>[1][number] }>

function stagesWith(claims: readonly Standing[], id: string, to: Standing['stage']): readonly Standing['stage'][] {
  return claims.map(({ claim, stage }) => (claim.id === id ? to : stage))
}
