import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { FileAct } from '../../../shared/domain/claim/acts.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { checkReferral, checkReferralStep } from '../../../shared/domain/support/checkReferral.ts'
import type { Referral } from '../../../shared/domain/support/referral.ts'
import { describePerson } from '../caseFile/describeItem.ts'
import type { CommandContext } from '../context.ts'
import { findSharedForAct, type Shared } from '../person/findShared.ts'

type Nothing = Result<Record<string, never>>

/** Refers somebody who is shared with the signed-in coordinator to help, as that person has consented. */
export function recordReferral(
  context: CommandContext,
  { caseId, referral }: Input<'referral.record'>,
): Result<Output<'referral.record'>> {
  const shared = findSharedForAct(context, 'refer', caseId, referral.person)
  if (!shared.ok) return shared
  const sound = checkReferral(referral, shared.value.record.open, context.today)
  if (!sound.ok) return sound
  context.cases.referrals.add(caseId, { ...referral, id: context.newId(), steps: [] })
  return noteReferral(context, 'refer', shared.value)
}

/** Writes down what became of a referral. */
export function followReferral(
  context: CommandContext,
  { caseId, referral: id, step }: Input<'referral.follow'>,
): Result<Output<'referral.follow'>> {
  const found = findReferral(context, 'followReferral', caseId, id)
  if (!found.ok) return found
  const { referral, shared } = found.value
  const sound = checkReferralStep(referral, step, context.today)
  if (!sound.ok) return sound
  context.cases.referrals.follow(caseId, { ...referral, steps: [...referral.steps, step] })
  return noteReferral(context, 'followReferral', shared)
}

/** Takes back a referral that was written down by mistake. */
export function strikeReferral(
  context: CommandContext,
  { caseId, referral: id, reason }: Input<'referral.strike'>,
): Result<Output<'referral.strike'>> {
  const found = findReferral(context, 'strikeReferral', caseId, id)
  if (!found.ok) return found
  context.cases.referrals.remove(caseId, id)
  return noteReferral(context, 'strikeReferral', found.value.shared, reason)
}

type Found = Readonly<{ referral: Referral; shared: Shared }>

/** Of a person who is not shared with the one who asks a referral is as unknown as the person. */
function findReferral(context: CommandContext, act: FileAct, caseId: string, id: string): Result<Found> {
  const referral = context.cases.referrals.ofCase(caseId).find((one) => one.id === id)
  if (referral === undefined) return failure('share.notFound')
  const shared = findSharedForAct(context, act, caseId, referral.person)
  return shared.ok ? success({ referral, shared: shared.value }) : shared
}

/** The journal names the file and the pseudonym; to whom somebody was referred it does not say. */
function noteReferral(context: CommandContext, act: FileAct, { file, record }: Shared, reason?: string): Nothing {
  context.record({
    act: `caseFile.${act}`,
    caseId: file.id,
    about: describePerson(file, record.open),
    ...(reason === undefined ? {} : { reason }),
  })
  context.changed({ aggregate: 'caseFile', id: file.id })
  return success({})
}
