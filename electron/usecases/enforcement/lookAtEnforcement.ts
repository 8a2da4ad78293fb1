import { orderedDebtorsOf } from '../claim/orderedDebtorsOf.ts'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import type {
  AssetsView,
  EnforcedDebtorView,
  EnforcementView,
  ProceedingView,
  StepView,
} from '../../../shared/contract/enforcement.ts'
import { isFormer } from '../../../shared/domain/claim/custody.ts'
import { claimActsFor } from '../../../shared/domain/claim/mayAct.ts'
import { STAGES } from '../../../shared/domain/claim/stages.ts'
import { followProceedings, type EnforcementProceeding } from '../../../shared/domain/enforcement/proceedings.ts'
import { nextKinds } from '../../../shared/domain/enforcement/proceedingState.ts'
import { computeCaseConfiscationExcess } from '../../../shared/domain/decision/totals.ts'
import { legalBasisByKey } from '../../../shared/domain/legal/legalBases.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { StoredClaim } from '../../db/tables/claimTable.ts'
import type { StoredStep } from '../../db/tables/enforcementTable.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import { entryOfStep } from '../collection/entryOfStep.ts'
import type { QueryContext } from '../context.ts'
import { findLegalAid } from './legalAid.ts'
import { findSuit } from './suitOf.ts'
import { standingSteps, stepsOn } from './standingSteps.ts'

/** How the awards of a file are enforced, debtor by debtor, and what is known of assets; no seal is opened for it. */
export function lookAtEnforcement(
  context: QueryContext,
  { caseId }: Input<'enforcement.look'>,
): Result<Output<'enforcement.look'>> {
  const loaded = loadCase(context, caseId)
  if (!loaded.ok) return loaded
  const file = loaded.value
  const awards: EnforcementView[] = []
  if (!isFormer(file.place, context.person.office)) {
    for (const stored of file.claims()) {
      if (!STAGES[stored.stage].issued) continue
      const view = viewOfAward(context, file, stored)
      if (!view.ok) return view
      awards.push(view.value)
    }
  }
  return success({ awards, assets: assetsOf(file) })
}

function viewOfAward(context: QueryContext, file: LoadedCase, stored: StoredClaim): Result<EnforcementView> {
  const { claim, stage } = stored
  const found = followProceedings(standingSteps({ file, stored }))
  if (!found.ok) return found
  const acts = claimActsFor(stage, file.place, context.person, claim)
  const all = stepsOn({ file, stored }).map((one) => viewOfStep(stored, one))
  const suit = findSuit(context, file, claim.id)
  const aid = findLegalAid(file, claim.claimant)
  const debtors = orderedDebtorsOf({ file, stored }).map((debtor): EnforcedDebtorView => {
    const own = all.filter(({ step }) => step.kind === 'motion' && step.debtor === debtor)
    const proceedings = own.map((motion) =>
      viewOfProceeding(
        motion,
        all.filter(({ step }) => step.proceeding === motion.step.id),
        found.value.find((one) => one.motion.id === motion.step.id),
      ),
    )
    const runs = found.value.some((one) => one.motion.debtor === debtor && one.state.ended === undefined)
    return { debtor, proceedings, mayFile: !runs && acts.includes('fileEnforcement') }
  })
  return success({
    claim: claim.id,
    claimant: claim.claimant,
    debtors,
    ...(aid === undefined ? {} : { aid }),
    ...(suit === undefined ? {} : { suit }),
    acts: [...acts],
  })
}

function viewOfProceeding(
  motion: StepView,
  others: readonly StepView[],
  found: EnforcementProceeding | undefined,
): ProceedingView {
  const steps = [motion, ...others].toSorted((one, other) =>
    one.step.date < other.step.date ? -1 : Number(one.step.date > other.step.date),
  )
  const { stayed, ended } = found?.state ?? {}
  return {
    id: motion.step.id,
    steps,
    isStayed: stayed !== undefined && ended === undefined,
    ...(ended === undefined ? {} : { ended }),
    next: found === undefined ? [] : [...nextKinds(found.state)],
  }
}

function viewOfStep(stored: StoredClaim, { step, struck }: StoredStep): StepView {
  const { amountCents, isReversed } = entryOfStep(stored, step.entry)
  return {
    step,
    ...(struck === undefined ? {} : { struck }),
    ...(amountCents === undefined ? {} : { collectedCents: amountCents }),
    isReversed,
  }
}

/** The gain above all awards is what may be confiscated; the victims come first (KZ 114/1). */
function assetsOf(file: LoadedCase): AssetsView {
  const { gainCents, events = [] } = file.proceedings()
  return {
    checks: file.duties().filter(({ kind }) => kind === 'assetCheck' || kind === 'securityMeasure'),
    proposed: file
      .claims()
      .flatMap(({ claim }) => (claim.measures ?? []).map(({ id: _id, reasons: _reasons, ...measure }) => measure)),
    measures: events.flatMap(({ kind, date, person, until }) =>
      kind === 'thirdPartyMeasure'
        ? [{ date, ...(person === undefined ? {} : { person }), ...(until === undefined ? {} : { until }) }]
        : [],
    ),
    ...(gainCents === undefined ? {} : { gainCents, excessCents: computeCaseConfiscationExcess(file.judged()) }),
    article: legalBasisByKey('confiscation.excess').citation,
  }
}
