import type { ClaimAct } from '../../../shared/domain/claim/acts.ts'
import { checkConditions, type ActFacts } from '../../../shared/domain/claim/conditions.ts'
import { permitClaimAct, rowOf } from '../../../shared/domain/claim/mayAct.ts'
import type { ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import type { StoredClaim } from '../../db/tables/claimTable.ts'
import { wordsForPerson } from '../caseFile/describeItem.ts'
import { officesReached } from '../packet/packetCards.ts'
import { completeChange, loadForChange, type FileTarget, type Saved } from '../caseFile/fileAct.ts'
import type { Change } from '../caseFile/change.ts'
import { markOf } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CommandContext, CaseContext } from '../context.ts'
import { findReleaseStanding } from '../release/releaseStanding.ts'

/** The claim a command is on. */
export type ClaimTarget = FileTarget & Readonly<{ claim: string }>

/** One act on one claim: the file, the claim, and the stage the act leads to. */
export type ClaimStep = Readonly<{ file: LoadedCase; stored: StoredClaim; to: ClaimStage; context: CommandContext }>

/** What an act writes besides the claim's new stage. */
export type ClaimOutcome = Readonly<{
  change?: Change
  returnNote?: string
  reason?: string
  /** Colleagues whom the act concerns, by id. */
  colleagues?: readonly string[]
}>

/**
 * An act on a claim that its row in the table describes: load ▸ allowed? (custody, stage, role, conditions) ▸ decide ▸
 * write ▸ journal ▸ event. `decide` says what the act writes beyond the move; `facts` what its conditions ask of the input.
 */
export function defineClaimAct<Input extends ClaimTarget>(
  act: ClaimAct,
  decide: (step: ClaimStep, input: Input) => Result<ClaimOutcome> = () => success({}),
  facts: (input: Input, context: CommandContext) => Partial<ActFacts> = () => ({}),
) {
  return (context: CommandContext, input: Input): Result<Saved> => {
    const file = loadForChange(context, input)
    if (!file.ok) return file
    const stored = findClaim(file.value, input.claim)
    if (!stored.ok) return stored
    const to = permit(context, file.value, stored.value, act, facts(input, context))
    if (!to.ok) return to
    const decided = decide({ file: file.value, stored: stored.value, to: to.value, context }, input)
    if (!decided.ok) return decided
    const { change, returnNote, reason, colleagues } = decided.value
    const move = { claim: input.claim, stage: to.value, ...(returnNote === undefined ? {} : { returnNote }) }
    const about = describeClaim(file.value, change?.claim?.claim ?? stored.value.claim, change?.proceedings)
    const who = colleagues === undefined ? {} : { colleagues }
    const entry = { act: `claim.${act}` as const, about, ...who, ...(reason === undefined ? {} : { reason }) }
    return completeChange(context, file.value, { change: { moves: [move], ...change }, entries: [entry] })
  }
}

/** Where an act takes a claim, if the person may do it now and its conditions are met. */
export function permit(
  context: CaseContext,
  file: LoadedCase,
  stored: StoredClaim,
  act: ClaimAct,
  facts: Partial<ActFacts> = {},
): Result<ClaimStage> {
  const to = permitClaimAct(act, stored.stage, file.place, context.person)
  if (!to.ok) return to
  const { needs } = rowOf(act)
  const met =
    needs.length === 0 ? success(true as const) : checkConditions(needs, factsOf(context, file, stored, facts))
  return met.ok ? to : met
}

export function findClaim(file: LoadedCase, id: string): Result<StoredClaim> {
  const stored = file.claims().find(({ claim }) => claim.id === id)
  return stored === undefined ? failure('claim.notFound') : success(stored)
}

/** How the journal calls a claim: the mark of the file, and the claimant. */
export function describeClaim(file: LoadedCase, claim: Readonly<{ claimant: string }>, marks = file.marks): Bilingual {
  const mark = markOf({ id: file.id, marks })
  const claimant = file.records().find(({ open }) => open.id === claim.claimant)?.open
  if (claimant === undefined) return { cnr: mark, en: mark }
  const { cnr, en } = wordsForPerson(file, claimant)
  return { cnr: `${mark} · ${cnr}`, en: `${mark} · ${en}` }
}

function factsOf(context: CaseContext, file: LoadedCase, stored: StoredClaim, facts: Partial<ActFacts>): ActFacts {
  return {
    file: file.caseFile(),
    claim: stored.claim.id,
    today: context.today,
    officesReached: () => officesReached(context),
    wasReturned: stored.returns > 0,
    law: context.laws.on(context.today),
    closedDays: context.cases.closedDays.ofOffice(file.place.court),
    release: () => findReleaseStanding(context, file, stored.claim.id),
    ...facts,
  }
}
