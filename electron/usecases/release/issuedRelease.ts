import { z } from 'zod'
import { orderRelease, type OrderRelease } from '../../../shared/contract/order.ts'
import type { CaseContext } from '../context.ts'

/** Who released a decision that may be issued now, to be kept with its order; undefined where the court issues without a release. */
export function releaseAtIssue(
  { cases, office }: CaseContext,
  { caseId, claim, court }: Readonly<{ caseId: string; claim: string; court: string }>,
): OrderRelease | undefined {
  const release = cases.releases.isRequired(court) ? cases.releases.find(caseId, claim) : undefined
  if (release?.decidedAt === undefined) return undefined
  return { by: office.accounts.names().get(release.askedOf) ?? release.askedOf, at: release.decidedAt }
}

const frozen = z.object({ release: orderRelease.optional() })

/** What stands of it in the snapshot of an order; undefined where it was issued without one, or the snapshot does not open. */
export function readIssuedRelease(snapshot: string | undefined): OrderRelease | undefined {
  return snapshot === undefined ? undefined : frozen.parse(JSON.parse(snapshot)).release
}
