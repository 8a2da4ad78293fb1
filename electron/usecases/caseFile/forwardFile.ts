import type { Input } from '../../../shared/contract/channels.ts'
import { holderAfter } from '../../../shared/domain/claim/custody.ts'
import type { ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { rowOf, stageAfter } from '../../../shared/domain/claim/mayAct.ts'
import { failure, success, type DomainError } from '../../../shared/domain/result/result.ts'
import type { StoredClaim } from '../../db/tables/claimTable.ts'
import { describeClaim, permit } from '../claim/act.ts'
import type { CaseContext } from '../context.ts'
import { defineFileAct, type Entry } from './fileAct.ts'
import type { LoadedCase } from './loadedCase.ts'

type Stayed = Readonly<{ claim: string; code: string; params: Record<string, string | number> }>

/** To the court with every claim the gate lets through; the others stay, each with its reason. A later claim follows alike. */
export const forwardFile = defineFileAct('forward', (file, _input: Input<'caseFile.forward'>, context) => {
  const candidates = file.claims().filter(({ stage }) => mayBePrepared(stage) || rowOf('forward').from.includes(stage))
  if (candidates.length === 0) return failure('claim.noneToForward')
  const asked = candidates.map((stored) => ({ stored, to: mayForward(context, file, stored) }))
  const leaving = asked.filter(({ to }) => to.ok).map(({ stored }) => stored)
  const stayed = asked.flatMap(({ stored, to }) => (to.ok ? [] : [listLeftBehind(stored, to.error)]))
  const first = stayed[0]
  if (leaving.length === 0 && first !== undefined) return failure(first.code, undefined, first.params)
  const moves = leaving.map(({ claim }) => ({ claim: claim.id, stage: stageAfter('ready', 'forward') }))
  return success({
    change: { moves, holder: file.place.court },
    entries: [{ act: 'caseFile.forward' as const }, ...leaving.map((stored) => entryOf(file, stored, 'forward'))],
    answer: { forwarded: moves.map(({ claim }) => claim), stayed },
  })
})

/** Takes back what the registry has not entered; the file comes along unless other claims lie with the court. */
export const recallFile = defineFileAct('recall', (file, _input: Input<'caseFile.recall'>) => {
  const waiting = file.claims().filter(({ stage }) => rowOf('recall').from.includes(stage))
  if (waiting.length === 0) return failure('claim.noneToRecall')
  const to = stageAfter('forwarded', 'recall')
  const moves = waiting.map(({ claim }) => ({ claim: claim.id, stage: to }))
  const stages = file.claims().map((stored) => (waiting.includes(stored) ? to : stored.stage))
  return success({
    change: { moves, holder: holderAfter(file.place, stages) },
    entries: [{ act: 'caseFile.recall' as const }, ...waiting.map((stored) => entryOf(file, stored, 'recall'))],
    answer: { recalled: moves.map(({ claim }) => claim) },
  })
})

// A draft the gate lets through since it was last saved is ready; it need not be opened again for that.
function mayForward(context: CaseContext, file: LoadedCase, stored: StoredClaim) {
  if (!mayBePrepared(stored.stage)) return permit(context, file, stored, 'forward')
  const ready = permit(context, file, stored, 'prepare')
  return ready.ok ? permit(context, file, { ...stored, stage: ready.value }, 'forward') : ready
}

function mayBePrepared(stage: ClaimStage): boolean {
  return rowOf('prepare').from.includes(stage)
}

function listLeftBehind({ claim }: StoredClaim, { code, params }: DomainError): Stayed {
  return { claim: claim.id, code, params: { ...params } }
}

function entryOf(file: LoadedCase, { claim }: StoredClaim, act: 'forward' | 'recall'): Entry {
  return { act: `claim.${act}`, about: describeClaim(file, claim) }
}
