import type { Input, Output } from '../../../shared/contract/channels.ts'
import { gate } from '../../../shared/domain/claim/gate.ts'
import { readCaseMark } from '../../../shared/domain/identifiers/caseMark.ts'
import { failure } from '../../../shared/domain/result/result.ts'
import type { Result } from '../../../shared/domain/result/result.ts'
import { saved, writable } from '../caseFile/access.ts'
import { assembleCase } from '../caseFile/assemble.ts'
import { checkProceedings } from '../caseFile/checkProceedings.ts'
import type { Work } from '../work.ts'
import { aboutClaim } from './aboutClaim.ts'
import { moved, storedClaim } from './stageOf.ts'

/** To the court: only a claim the gate lets through. Custody of the file goes over with it. */
export function forwardClaim(work: Work, input: Input<'claim.forward'>): Result<Output<'claim.forward'>> {
  const file = writable(work, input)
  if (!file.ok) return file
  const stored = storedClaim(work, input.caseId, input.claim)
  if (!stored.ok) return stored
  const { ready, findings } = gate(assembleCase(work.store, file.value), input.claim, work.today)
  const from = stored.value.stage === 'draft' && ready ? 'ready' : stored.value.stage
  const stage = from === 'draft' ? moved(work, 'ready', 'forward') : moved(work, from, 'forward')
  if (!stage.ok) return stage
  const count = findings.filter(({ severity }) => severity === 'blocker').length
  if (!ready) return failure('claim.notReady', undefined, { count })
  work.store.claims.move(input.caseId, input.claim, stage.value)
  work.store.caseFiles.handOver(input.caseId, file.value.proceedings.court)
  return saved(work, file.value, 'claim.forwarded', aboutClaim(work, file.value, stored.value.claim))
}

/** Intake at the court under the register's mark. */
export function registerClaim(work: Work, input: Input<'claim.register'>): Result<Output<'claim.register'>> {
  const file = writable(work, input)
  if (!file.ok) return file
  const stored = storedClaim(work, input.caseId, input.claim)
  if (!stored.ok) return stored
  const stage = moved(work, stored.value.stage, 'register')
  if (!stage.ok) return stage
  const mark = readCaseMark(input.courtMark, Number(work.today.slice(0, 4)))
  if (!mark.ok) return failure('caseMark.invalid', 'courtMark')
  const proceedings = { ...file.value.proceedings, courtMark: mark.value.display }
  const fault = checkProceedings(work, proceedings, input.caseId, '')
  if (!fault.ok) return fault
  work.store.caseFiles.saveProceedings(input.caseId, proceedings)
  work.store.claims.move(input.caseId, input.claim, stage.value)
  const registered = { ...file.value, proceedings }
  return saved(work, registered, 'claim.registered', aboutClaim(work, registered, stored.value.claim))
}

/** The judge takes the claim up; a decided one is taken up again. */
export function startReview(work: Work, input: Input<'claim.startReview'>): Result<Output<'claim.startReview'>> {
  const file = writable(work, input)
  if (!file.ok) return file
  const stored = storedClaim(work, input.caseId, input.claim)
  if (!stored.ok) return stored
  const stage = moved(work, stored.value.stage, stored.value.stage === 'decided' ? 'resume' : 'startReview')
  if (!stage.ok) return stage
  work.store.claims.move(input.caseId, input.claim, stage.value)
  return saved(work, file.value, 'claim.reviewStarted', aboutClaim(work, file.value, stored.value.claim))
}

/** Back to the prosecutor with a note that says what is missing. */
export function returnClaim(work: Work, input: Input<'claim.return'>): Result<Output<'claim.return'>> {
  const file = writable(work, input)
  if (!file.ok) return file
  const stored = storedClaim(work, input.caseId, input.claim)
  if (!stored.ok) return stored
  const stage = moved(work, stored.value.stage, 'return')
  if (!stage.ok) return stage
  work.store.claims.move(input.caseId, input.claim, stage.value, input.note)
  work.store.caseFiles.handOver(input.caseId, file.value.proceedings.prosecution)
  return saved(work, file.value, 'claim.returned', aboutClaim(work, file.value, stored.value.claim))
}
