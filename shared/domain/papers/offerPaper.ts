import type { Claim } from '../caseFile/claim.ts'
import type { Decision } from '../caseFile/decision.ts'
import type { Person } from '../caseFile/person.ts'
import { consentsToShare } from '../caseFile/shareConsent.ts'
import type { FilePlace } from '../claim/custody.ts'
import type { Actor } from '../claim/mayAct.ts'
import { failure, success, type Result } from '../result/result.ts'
import { STAGES, type ClaimStage, type StageRow } from '../claim/stages.ts'
import { paperRowOf, type PaperKind, type PaperNeed, type PaperPhase } from './paperKinds.ts'

/** What of a file decides whether a paper can be made; the claim is the one it speaks of. */
export type PaperSituation = Readonly<{
  place: FilePlace
  mainHearingEnded: string | undefined
  claim: Claim | undefined
  /** Whose claim it is, or who has none yet. */
  claimant: Pick<Person, 'identification' | 'deceased'> | undefined
  decision: Decision | undefined
  /** Whether an order of the program stands on it; whether any does, one made outside the program too. */
  isIssued: boolean
  isStanding: boolean
  /** Where the claim stands. */
  stage: ClaimStage | undefined
}>

const MET: Readonly<Record<PaperNeed, (situation: PaperSituation) => boolean>> = {
  claim: ({ claim }) => claim !== undefined,
  // Told, asked and instructed is who has no claim yet (ZKP 236/4, 114/4, 336/3).
  injured: ({ claimant }) => claimant !== undefined,
  // A claim can be withdrawn until the main hearing has ended (ZKP 237/1).
  beforeHearingEnd: ({ mainHearingEnded }) => mainHearingEnded === undefined,
  consent: ({ claimant }) => claimant !== undefined && consentsToShare(claimant, 'supportServices'),
  // The right has passed to somebody else (ZKP 237/2).
  claimantDied: ({ claimant }) => claimant?.deceased !== undefined,
  decision: ({ decision }) => decision !== undefined,
  issued: ({ isIssued }) => isIssued,
  // What is owed is followed by whatever decision stands.
  standing: ({ isStanding }) => isStanding,
}

/** Papers of an act that issues them, and what is said of it. */
const MADE_BY_ACT: Readonly<Partial<Record<PaperKind, string>>> = {
  'compensation-order': 'paper.byIssue',
  rectification: 'paper.byRuling',
}

/**
 * All that stands in the way of a paper now; nothing where it can be made. Codes: paper.ofCourt, paper.ofProsecution,
 * caseFile.notInCustody, paper.otherRole, paper.byIssue, paper.byRuling (an order, and a ruling that corrects it, are made by the act that issues them); then what the file
 * lacks: paper.needs.claim, paper.needs.injured, paper.needs.beforeHearingEnd, paper.needs.consent, paper.needs.claimantDied,
 * paper.needs.decision, paper.needs.issued, paper.needs.standing.
 */
export function findPaperRefusals(kind: PaperKind, situation: PaperSituation, actor: Actor): readonly string[] {
  const { by, needs } = paperRowOf(kind)
  const foreign = foreignOffice(kind, situation, actor)
  if (foreign !== undefined) return [foreign]
  if (!actor.roles.some((role) => by.includes(role))) return ['paper.otherRole']
  const unmet = needs.filter((need) => !MET[need](situation)).map((need) => `paper.needs.${need}`)
  return [...unmet, MADE_BY_ACT[kind] ?? []].flat()
}

function foreignOffice(kind: PaperKind, { place }: PaperSituation, { office }: Actor): string | undefined {
  const { organ } = paperRowOf(kind)
  if (organ === 'court' && office !== place.court) return 'paper.ofCourt'
  if (organ === 'prosecution' && office !== place.prosecution) return 'paper.ofProsecution'
  return office === place.court || office === place.prosecution ? undefined : 'caseFile.notInCustody'
}

/** Whether a paper can be made now. Error: the first of `findPaperRefusals`. */
export function checkPaper(kind: PaperKind, situation: PaperSituation, actor: Actor): Result<true> {
  const [refusal] = findPaperRefusals(kind, situation, actor)
  return refusal === undefined ? success(true) : failure(refusal)
}

/** Whether a kind of paper belongs to where the claim stands now. */
export function belongsNow(kind: PaperKind, { stage }: Pick<PaperSituation, 'stage'>): boolean {
  return paperRowOf(kind).phases.includes(phaseOf(stage))
}

/** The part of the life of a claim, a file without one being prepared. */
function phaseOf(stage: ClaimStage | undefined): PaperPhase {
  if (stage === undefined) return 'preparing'
  const { filed, issued, final }: StageRow = STAGES[stage]
  if (final) return 'final'
  if (issued) return 'decided'
  return filed && stage !== 'returned' ? 'deciding' : 'preparing'
}
