import type { Input } from '../../../shared/contract/channels.ts'
import { judgeIdOf } from '../../../shared/domain/caseFile/judge.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { ReleaseChange } from '../../db/tables/releaseTable.ts'
import { defineClaimAct, describeClaim, findClaim, permit, type ClaimTarget } from '../claim/act.ts'
import { completeChange, type Saved } from '../caseFile/fileAct.ts'
import type { CommandContext } from '../context.ts'
import { composeForRelease } from './composeForRelease.ts'
import { findAsked } from './findAsked.ts'
import { releasersOf } from './releaseStanding.ts'

/** The one who has decided asks a second person to read the decision and to release it; whoever was asked before is asked no more. */
export const askRelease = defineClaimAct(
  'askRelease',
  ({ file, context }, { claim, of }: Input<'claim.askRelease'>) => {
    if (!context.cases.releases.isRequired(file.place.court)) return failure('release.notRequired')
    if (!releasersOf(context, file).some(({ id }) => id === of)) return failure('release.notReleaser', 'of')
    const composed = composeForRelease(file.caseFile(), claim, context.today)
    if (!composed.ok) return composed
    const asked = { claim, askedOf: of, askedBy: context.person.id, askedAt: context.now }
    return success({ change: { release: { ...asked, ...composed.value } }, colleagues: [of] })
  },
  (_input, { person }) => ({ judge: judgeIdOf(person.id) }),
)

/** Releases the words that were read, and no others. */
export function releaseDecision(context: CommandContext, input: Input<'claim.release'>): Result<Saved> {
  return onAsked(context, 'release', input, ({ fingerprint }) => {
    if (fingerprint !== input.fingerprint) return failure('release.changed')
    return success({ claim: input.claim, state: 'released', at: context.now, reason: null })
  })
}

/** Says why it is not released; what was released before the order is issued can be taken back so too. */
export function refuseRelease(context: CommandContext, input: Input<'claim.refuseRelease'>): Result<Saved> {
  return onAsked(context, 'refuseRelease', input, () => {
    const reason = context.maskReason(input.caseId, input.reason)
    return success({ claim: input.claim, state: 'refused', at: context.now, reason })
  })
}

type ReleaseAct = 'release' | 'refuseRelease'
type OnRelease = ClaimTarget & Readonly<{ reason?: string }>
type Answer = (asked: Readonly<{ fingerprint: string }>) => Result<ReleaseChange>

/** An act of the one who was asked. */
function onAsked(context: CommandContext, act: ReleaseAct, input: OnRelease, answer: Answer): Result<Saved> {
  const asked = findAsked(context, input)
  if (!asked.ok) return asked
  const { file, release } = asked.value
  if (file.revision !== input.revision) return failure('caseFile.stale')
  const stored = findClaim(file, input.claim)
  if (!stored.ok) return stored
  const allowed = permit(context, file, stored.value, act)
  if (!allowed.ok) return allowed
  if (release === undefined) return failure('release.notAsked')
  const answered = answer(release)
  if (!answered.ok) return answered
  const about = describeClaim(file, stored.value.claim)
  const words = input.reason === undefined ? {} : { reason: input.reason }
  return completeChange(context, file, {
    change: { release: answered.value },
    entries: [{ act: `claim.${act}` as const, about, colleagues: [release.askedBy], ...words }],
  })
}
