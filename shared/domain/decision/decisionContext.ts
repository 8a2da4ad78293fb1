import type { CaseFile, ClaimFile } from '../caseFile/caseFile.ts'
import type { Claim, ClaimHead } from '../caseFile/claim.ts'
import type { Decision, DecisionHead } from '../caseFile/decision.ts'
import type { Person } from '../caseFile/person.ts'
import { createHeadNames, findHearingEnd } from '../claim/gateContext.ts'

type JudgedPerson = Pick<
  Person,
  'id' | 'role' | 'office' | 'satUntil' | 'representative' | 'guardian' | 'defenceCounsel'
>

/** What of a case file a decision is judged by: who is who and who acts for whom, and nothing that identifies anybody. */
export type JudgedFile = Pick<CaseFile, 'proceedings' | 'claims'> & Readonly<{ people: readonly JudgedPerson[] }>

/** A claim with its place in the file. */
export type PlacedClaim = Readonly<{ claimFile: ClaimFile; path: string }>

/** What every check of a decision looks at. */
export type DecisionContext = Readonly<{
  file: JudgedFile
  claim: Claim
  decision: Decision
  /** Path of the decision in the file, e.g. `claims.0.decision`. */
  path: string
  /** Who the decision says has decided, where the file knows them. */
  judge: JudgedFile['people'][number] | undefined
  headName: (head: ClaimHead) => string
  hearingEnd: string | undefined
  /** Today where it is known: what is dated later has not happened. */
  today: string | undefined
}>

/** The claim of that id with its place; undefined where the file has no such claim. */
export function placeClaim(file: Pick<CaseFile, 'claims'>, claimId: string): PlacedClaim | undefined {
  const index = file.claims.findIndex(({ claim }) => claim.id === claimId)
  const claimFile = file.claims[index]
  return claimFile === undefined ? undefined : { claimFile, path: `claims.${index}` }
}

/** Puts together what the checks of one decision need. */
export function createDecisionContext(
  file: JudgedFile,
  claim: Claim,
  decision: Decision,
  path: string,
  today: string | undefined,
): DecisionContext {
  return {
    file,
    claim,
    decision,
    path,
    judge: file.people.find(({ id }) => id === decision.judge),
    headName: createHeadNames(claim.heads),
    hearingEnd: findHearingEnd(file.proceedings),
    today,
  }
}

/** Whether a head is awarded or granted. */
export function isAwarded({ awardedCents, granted }: Pick<DecisionHead, 'awardedCents' | 'granted'>): boolean {
  return awardedCents > 0 || granted === true
}

/** Whether any head is. */
export function awardsAnything({ decision }: Pick<DecisionContext, 'decision'>): boolean {
  return decision.heads.some(isAwarded)
}
