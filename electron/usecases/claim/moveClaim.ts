import type { Input, Output } from '../../../shared/contract/channels.ts'
import { gate } from '../../../shared/domain/claim/gate.ts'
import { readCaseMark } from '../../../shared/domain/identifiers/caseMark.ts'
import { failure, type Result } from '../../../shared/domain/result/result.ts'
import { completeChange, beginChange } from '../caseFile/access.ts'
import { assembleCase } from '../caseFile/assemble.ts'
import { checkProceedings } from '../caseFile/checkProceedings.ts'
import type { UseCaseContext } from '../context.ts'
import { aboutClaim } from './aboutClaim.ts'
import { requireNextStage, storedClaim } from './stageOf.ts'

/** To the court: only a claim the gate lets through. Custody of the file goes over with it. */
export function forwardClaim(context: UseCaseContext, input: Input<'claim.forward'>): Result<Output<'claim.forward'>> {
  const file = beginChange(context, input)
  if (!file.ok) return file
  const stored = storedClaim(context, input.caseId, input.claim)
  if (!stored.ok) return stored
  const { ready, findings } = gate(assembleCase(context.cases, file.value), input.claim, context.today)
  const from = stored.value.stage === 'draft' && ready ? 'ready' : stored.value.stage
  const stage =
    from === 'draft'
      ? requireNextStage(context, file.value, 'ready', 'forward')
      : requireNextStage(context, file.value, from, 'forward')
  if (!stage.ok) return stage
  const count = findings.filter(({ severity }) => severity === 'blocker').length
  if (!ready) return failure('claim.notReady', undefined, { count })
  context.cases.claims.move(input.caseId, input.claim, stage.value)
  context.cases.caseFiles.handOver(input.caseId, file.value.proceedings.court)
  return completeChange(context, file.value, 'claim.forwarded', aboutClaim(context, file.value, stored.value.claim))
}

/** Intake at the court under the register's mark. */
export function registerClaim(
  context: UseCaseContext,
  input: Input<'claim.register'>,
): Result<Output<'claim.register'>> {
  const file = beginChange(context, input)
  if (!file.ok) return file
  const stored = storedClaim(context, input.caseId, input.claim)
  if (!stored.ok) return stored
  const stage = requireNextStage(context, file.value, stored.value.stage, 'register')
  if (!stage.ok) return stage
  const mark = readCaseMark(input.courtMark, Number(context.today.slice(0, 4)))
  if (!mark.ok) return failure('caseMark.invalid', 'courtMark')
  const proceedings = { ...file.value.proceedings, courtMark: mark.value.display }
  const fault = checkProceedings(context, proceedings, input.caseId, '')
  if (!fault.ok) return fault
  context.cases.caseFiles.saveProceedings(input.caseId, proceedings, context.person.office)
  context.cases.claims.move(input.caseId, input.claim, stage.value)
  const registered = { ...file.value, proceedings }
  return completeChange(context, registered, 'claim.registered', aboutClaim(context, registered, stored.value.claim))
}

/** The judge takes the claim up; a decided one is taken up again. */
export function startReview(
  context: UseCaseContext,
  input: Input<'claim.startReview'>,
): Result<Output<'claim.startReview'>> {
  const file = beginChange(context, input)
  if (!file.ok) return file
  const stored = storedClaim(context, input.caseId, input.claim)
  if (!stored.ok) return stored
  const stage = requireNextStage(
    context,
    file.value,
    stored.value.stage,
    stored.value.stage === 'decided' ? 'resume' : 'startReview',
  )
  if (!stage.ok) return stage
  context.cases.claims.move(input.caseId, input.claim, stage.value)
  return completeChange(context, file.value, 'claim.reviewStarted', aboutClaim(context, file.value, stored.value.claim))
}

/** Back to the prosecutor with a note that says what is missing. */
export function returnClaim(context: UseCaseContext, input: Input<'claim.return'>): Result<Output<'claim.return'>> {
  const file = beginChange(context, input)
  if (!file.ok) return file
  const stored = storedClaim(context, input.caseId, input.claim)
  if (!stored.ok) return stored
  const stage = requireNextStage(context, file.value, stored.value.stage, 'return')
  if (!stage.ok) return stage
  context.cases.claims.move(input.caseId, input.claim, stage.value)
  context.cases.claims.addReturnNote(input.caseId, input.claim, input.note)
  context.cases.caseFiles.handOver(input.caseId, file.value.proceedings.prosecution)
  return completeChange(context, file.value, 'claim.returned', aboutClaim(context, file.value, stored.value.claim))
}
