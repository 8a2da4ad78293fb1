import type { NaknadaCase } from '../caseFile/naknadaCase.ts'
import type { Claim, ClaimHead } from '../caseFile/claim.ts'
import type { Decision } from '../caseFile/decision.ts'
import { headNames, hearingEnd, placedPeople, type PlacedPerson } from '../claim/gateContext.ts'

/** A decision with its place in the file. */
export type PlacedDecision = Readonly<{ decision: Decision; path: string }>

/** What every check of a decision looks at. */
export type DecisionContext = Readonly<{
  file: NaknadaCase
  claim: Claim
  decision: Decision
  /** Path of the decision: `decision`, or `decisions.2` in a file with several claims. */
  path: string
  people: ReadonlyMap<string, PlacedPerson>
  headName: (head: ClaimHead) => string
  hearingEnd: string | undefined
}>

/** All decisions of a file, the one of the first claim first. */
export function decisionsOf(file: NaknadaCase): readonly PlacedDecision[] {
  const first = file.decision === undefined ? [] : [{ decision: file.decision, path: 'decision' }]
  const further = (file.decisions ?? []).map((decision, index) => ({ decision, path: `decisions.${index}` }))
  return [...first, ...further]
}

/** Puts together what the checks of one decision need. */
export function decisionContext(file: NaknadaCase, claim: Claim, placed: PlacedDecision): DecisionContext {
  return {
    file,
    claim,
    decision: placed.decision,
    path: placed.path,
    people: placedPeople(file),
    headName: headNames(claim.heads),
    hearingEnd: hearingEnd(file.case),
  }
}
