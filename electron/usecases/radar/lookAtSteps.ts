import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { StepView } from '../../../shared/contract/radar.ts'
import { claimFileOf, type ClaimFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { isFormer } from '../../../shared/domain/claim/custody.ts'
import { claimActsFor } from '../../../shared/domain/claim/mayAct.ts'
import type { ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { dayOf } from '../../../shared/domain/deadlines/deadlineEvents.ts'
import { ageOf, remindersOf } from '../../../shared/domain/radar/ageing.ts'
import { personId } from '../../../shared/domain/staff/account.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { daysBetween } from '../../../shared/time/calendarDate.ts'
import type { StoredStep } from '../../db/tables/nextStepTable.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { QueryContext } from '../context.ts'
import { listKeepers } from './keepers.ts'

/** What comes next on the unpaid orders of a file, whose it is and by when; how old each debt is, also where nothing is expected any more. */
export function lookAtSteps(context: QueryContext, { caseId }: Input<'step.look'>): Result<Output<'step.look'>> {
  const loaded = loadCase(context, caseId)
  if (!loaded.ok) return loaded
  const file = loaded.value
  if (isFormer(file.place, context.person.office)) return success({ orders: [], keepers: [] })
  const steps = context.cases.nextSteps.ofCase(caseId)
  const orders = file.claims().flatMap(({ claim: { id }, stage }) => {
    const claimFile = claimFileOf(file.judged(), id)
    const step = steps.find(({ claim }) => claim === id)
    const isShown = step !== undefined || stage === 'uncollectable'
    return isShown && claimFile !== undefined ? [viewOf(context, file, { claimFile, stage, step })] : []
  })
  const keepers = file.place.court === context.person.office && orders.length > 0 ? listKeepers(context, file) : []
  return success({ orders, keepers: keepers.map(({ id, displayName }) => ({ id, displayName })) })
}

type Shown = Readonly<{ claimFile: ClaimFile; stage: ClaimStage; step: StoredStep | undefined }>

function viewOf(context: QueryContext, file: LoadedCase, { claimFile, stage, step }: Shown): StepView {
  const { today, person } = context
  const { claim } = claimFile
  const since = stage === 'final' ? undefined : dayOf(claimFile, 'becomeEnforceable')
  return {
    claim: claim.id,
    claimant: claim.claimant,
    stage,
    ...(step === undefined ? {} : { next: nextOf(context, step) }),
    ...(since === undefined
      ? {}
      : { age: { since, days: ageOf(since, today), reminders: [...remindersOf(since, today)] } }),
    nonCollection: reasonsOn(context, file, claim.id),
    acts: [...claimActsFor(stage, file.place, person, claim)],
  }
}

function reasonsOn({ office }: QueryContext, file: LoadedCase, claim: string): StepView['nonCollection'] {
  const names = office.accounts.names()
  return file
    .nonCollection()
    .filter(({ claimId }) => claimId === claim)
    .map(({ entry, by }) => ({ ...entry, by: names.get(by) ?? by }))
}

function nextOf({ today, office, person }: QueryContext, { owner, due, kind, note }: StoredStep): StepView['next'] {
  return {
    kind,
    due,
    ...(note === undefined ? {} : { note }),
    owner: office.accounts.names().get(owner) ?? owner,
    ownerId: personId.parse(owner),
    isOwn: owner === person.id,
    daysLeft: daysBetween(today, due),
  }
}
