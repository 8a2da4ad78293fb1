import type { Claim } from '../caseFile/claim.ts'
import type { Decision } from '../caseFile/decision.ts'
import type { Person } from '../caseFile/person.ts'
import { consentsToShare } from '../caseFile/shareConsent.ts'
import type { FilePlace } from '../claim/custody.ts'
import type { Actor } from '../claim/mayAct.ts'
import { failure, success, type Result } from '../result/result.ts'
import { paperRowOf, type PaperKind, type PaperNeed } from './paperKinds.ts'

/** What of a file decides whether a paper can be made; the claim is the one it speaks of. */
export type PaperSituation = Readonly<{
  place: FilePlace
  mainHearingEnded: string | undefined
  claim: Claim | undefined
  claimant: Pick<Person, 'identification'> | undefined
  decision: Decision | undefined
  isIssued: boolean
}>

const MET: Readonly<Record<PaperNeed, (situation: PaperSituation) => boolean>> = {
  claim: ({ claim }) => claim !== undefined,
  // A claim can be withdrawn until the main hearing has ended (ZKP 237/1).
  beforeHearingEnd: ({ mainHearingEnded }) => mainHearingEnded === undefined,
  consent: ({ claimant }) => claimant !== undefined && consentsToShare(claimant, 'supportServices'),
  decision: ({ decision }) => decision !== undefined,
  issued: ({ isIssued }) => isIssued,
}

/**
 * Whether a paper can be made now, and why not. Errors: paper.ofCourt, paper.ofProsecution, paper.otherRole,
 * paper.needs.claim, paper.needs.beforeHearingEnd, paper.needs.consent, paper.needs.decision, paper.needs.issued,
 * paper.byIssue (an order is made by the act that issues it).
 */
export function checkPaper(kind: PaperKind, situation: PaperSituation, { office, roles }: Actor): Result<true> {
  const { organ, by, needs } = paperRowOf(kind)
  const { court, prosecution } = situation.place
  if (organ === 'court' && office !== court) return failure('paper.ofCourt')
  if (organ === 'prosecution' && office !== prosecution) return failure('paper.ofProsecution')
  if (office !== court && office !== prosecution) return failure('caseFile.notInCustody')
  if (!roles.some((role) => by.includes(role))) return failure('paper.otherRole')
  const unmet = needs.find((need) => !MET[need](situation))
  if (unmet !== undefined) return failure(`paper.needs.${unmet}`)
  return kind === 'compensation-order' ? failure('paper.byIssue') : success(true)
}
