import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { ClaimAct } from '../../../shared/domain/claim/acts.ts'
import { stageAfter } from '../../../shared/domain/claim/mayAct.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { describeClaim, findClaim, permit } from '../claim/act.ts'
import type { Change } from '../caseFile/change.ts'
import { completeChange, loadForChange } from '../caseFile/fileAct.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CommandContext } from '../context.ts'
import { judgeIdOf } from '../../../shared/domain/caseFile/judge.ts'
import { judgeOf } from './deciding.ts'
import { judgeSaved } from './judgeSaved.ts'

type Account = CommandContext['person']

// The judge becomes a person of the file with the first decision; a new name or office follows with the next.
function judgeEntered(file: LoadedCase, person: Account): Change {
  const known = file.records().find(({ open }) => open.id === judgeIdOf(person.id))
  if (known === undefined) return { newPerson: judgeOf(person) }
  const { displayName: name, sex, office } = person
  const isSame = known.identity?.name === name && known.open.sex === sex && known.open.office === office
  return isSame ? {} : { person: { open: { ...known.open, sex, office }, identity: { ...known.identity, name } } }
}

/** A head that the claim has no more, or one answered twice, cannot be kept: what else is wrong is found, and kept all the same. */
function checkHeads({ heads }: Claim, { heads: decided }: Input<'decision.save'>['decision']): Result<true> {
  const seen = new Set<string>()
  for (const [index, { head }] of decided.entries()) {
    const field = `decision.heads.${String(index)}.head`
    if (!heads.some(({ id }) => id === head)) return failure('decision.headUnknown', field)
    if (seen.has(head)) return failure('decision.headTwice', field)
    seen.add(head)
  }
  return success(true)
}

/** Keeps what the judge has decided so far. Whole and without a fault it makes the claim «decided», else it is under review. */
export function saveDecision(context: CommandContext, input: Input<'decision.save'>): Result<Output<'decision.save'>> {
  const file = loadForChange(context, input)
  if (!file.ok) return file
  const claim = input.decision.claim
  const stored = findClaim(file.value, claim)
  if (!stored.ok) return stored
  const from = permit(context, file.value, stored.value, 'deliberate')
  if (!from.ok) return from
  const sound = checkHeads(stored.value.claim, input.decision)
  if (!sound.ok) return sound
  const { decision, valid } = judgeSaved(context, file.value, input.decision)
  const stage = valid ? stageAfter('inReview', 'decide') : stageAfter('decided', 'resume')
  const act: ClaimAct = stage === from.value ? 'deliberate' : valid ? 'decide' : 'resume'
  const change = {
    ...judgeEntered(file.value, context.person),
    decision,
    moves: stage === stored.value.stage ? [] : [{ claim, stage }],
  }
  const about = describeClaim(file.value, stored.value.claim)
  return completeChange(context, file.value, { change, entries: [{ act: `claim.${act}`, about }] })
}
