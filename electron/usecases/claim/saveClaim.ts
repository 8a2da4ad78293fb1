import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import type { Act } from '../../../shared/domain/claim/acts.ts'
import type { DutyRecord } from '../../../shared/domain/duties/dutyRecord.ts'
import { withoutLoosePlaces } from '../../../shared/domain/claim/citedPlaces.ts'
import { isFiledWithCourt } from '../../../shared/domain/claim/claimConditions.ts'
import { checkGate } from '../../../shared/domain/claim/gate.ts'
import { permitFileAct, rowOf, stageAfter } from '../../../shared/domain/claim/mayAct.ts'
import { FIRST_STAGE, STAGES, type ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { StoredClaim } from '../../db/tables/claimTable.ts'
import { completeChange, loadForChange } from '../caseFile/fileAct.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CommandContext } from '../context.ts'
import { describeClaim, permit } from './act.ts'
import { withClaim } from './withClaim.ts'

/** A new claim knows when its claimant was told of the right to one and asked, where that is recorded (ZKP 114/4, 236/4). */
function withDutiesDone(claim: Claim, duties: readonly DutyRecord[]): Claim {
  const dayOf = (kind: DutyRecord['kind']) =>
    duties.find((one) => one.kind === kind && one.person === claim.claimant)?.date
  const { informedOfRight = dayOf('notify'), askedAsWitness } = claim
  const asked = dayOf('ask')
  return {
    ...claim,
    ...(informedOfRight === undefined ? {} : { informedOfRight }),
    ...(askedAsWitness === undefined && asked !== undefined ? { askedAsWitness: { date: asked } } : {}),
  }
}

// Who succeeded whom is recorded by the act that takes the claim over; of another claimant it says nothing.
function withSuccession({ succession: _typed, ...typed }: Claim, before: Claim | undefined): Claim {
  const kept = before?.claimant === typed.claimant ? before.succession : undefined
  return kept === undefined ? typed : { ...typed, succession: kept }
}

type Begun = Readonly<{ act: Act; stage: ClaimStage }>

/** A new claim, or the content of one that lies with the own organ. At the prosecution the gate says whether it is ready to go. */
export function saveClaim(context: CommandContext, input: Input<'claim.save'>): Result<Output<'claim.save'>> {
  return enterClaim(context, input, isFiledWithCourt)
}

/** A claim on which was decided before the program was there: it came before the court with whomever it was filed. */
export function saveDecidedClaim(context: CommandContext, input: Input<'claim.save'>): Result<Output<'claim.save'>> {
  return enterClaim(context, input, () => true)
}

function enterClaim(
  context: CommandContext,
  input: Input<'claim.save'>,
  isForCourt: (claim: Claim) => boolean,
): Result<Output<'claim.save'>> {
  const loaded = loadForChange(context, input)
  if (!loaded.ok) return loaded
  const file = loaded.value
  const before = file.claims().find((stored) => stored.claim.id === input.claim.id)
  const typed = withoutLoosePlaces(input.claim)
  const content = withSuccession(typed, before?.claim)
  const claim = before === undefined ? withDutiesDone(content, file.duties()) : content
  const begun = before === undefined ? beginNew(context, file) : beginEdit(context, file, before)
  if (!begun.ok) return begun
  const fault = checkContent(file, claim, before?.claim)
  if (!fault.ok) return fault
  // What the court enters was filed with it; nothing else is its to enter.
  const isEnteredByCourt = STAGES[begun.value.stage].organ === 'court'
  if (isEnteredByCourt && !isForCourt(claim)) return failure('claim.filedWithOther', 'claim.filedWith')
  const { act, stage } = afterGate(file, claim, begun.value, context.today)
  const moves = stage === (before?.stage ?? begun.value.stage) ? [] : [{ claim: claim.id, stage }]
  const change = { claim: { claim, stage: begun.value.stage }, moves }
  return completeChange(context, file, { change, entries: [{ act, about: describeClaim(file, claim) }] })
}

/** With the prosecution a claim begins as a draft; filed at the court (ZKP 236/1), under the mark of its register. */
function beginNew(context: CommandContext, file: LoadedCase): Result<Begun> {
  const isCourt = context.person.office === file.place.court
  const act = isCourt ? 'fileClaim' : 'addClaim'
  const allowed = permitFileAct(act, file.place, context.person)
  if (!allowed.ok) return allowed
  if (isCourt && file.marks.courtMark === undefined) return failure('caseFile.markMissing')
  return success({ act: `caseFile.${act}`, stage: FIRST_STAGE[isCourt ? 'court' : 'prosecution'] })
}

function beginEdit(context: CommandContext, file: LoadedCase, before: StoredClaim): Result<Begun> {
  const act = STAGES[before.stage].organ === 'court' ? 'specify' : 'edit'
  const stage = permit(context, file, before, act)
  return stage.ok ? success({ act: `claim.${act}`, stage: stage.value }) : stage
}

// A returned claim stays marked as returned, with the judge's note, until it is forwarded again.
function afterGate(file: LoadedCase, claim: Claim, begun: Begun, today: string): Begun {
  const mayBecomeReady = rowOf('prepare').from.includes(begun.stage)
  const mayFallBack = rowOf('revise').from.includes(begun.stage)
  if (!mayBecomeReady && !mayFallBack) return begun
  const { ready } = checkGate(withClaim(file.caseFile(), claim), claim.id, today)
  if (mayBecomeReady && ready) return { act: 'claim.prepare', stage: stageAfter('draft', 'prepare') }
  if (mayFallBack && !ready) return { act: 'claim.revise', stage: stageAfter('ready', 'revise') }
  return begun
}

function checkContent(file: LoadedCase, claim: Claim, before: Claim | undefined): Result<true> {
  const people = new Set(file.records().map(({ open }) => open.id))
  if (!people.has(claim.claimant)) return failure('person.unknown', 'claim.claimant')
  const respondent = claim.respondents.findIndex((id) => !people.has(id))
  if (respondent >= 0) return failure('person.unknown', `claim.respondents.${String(respondent)}`)
  const ids = claim.heads.map(({ id }) => id)
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
  if (twice >= 0) return failure('claim.headTwice', `claim.heads.${String(twice)}.id`)
  if (!isSameJson(claim.successorsAsked, before?.successorsAsked)) {
    return failure('claim.askedByAct', 'claim.successorsAsked')
  }
  return claim.withdrawn === before?.withdrawn ? success(true) : failure('claim.withdrawnByAct', 'claim.withdrawn')
}

function isSameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
