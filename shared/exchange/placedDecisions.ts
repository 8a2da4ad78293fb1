import type { ExchangeDecision, NaknadaCase } from './naknadaCase.ts'

/** A decision of the form with its path: `decision`, or `decisions.2` in a file with several claims. */
export type PlacedDecision = Readonly<{ decision: ExchangeDecision; path: string }>

/** All decisions of the form, `decision` first. */
export function placeDecisions(form: NaknadaCase): readonly PlacedDecision[] {
  const first = form.decision === undefined ? [] : [{ decision: form.decision, path: 'decision' }]
  const further = (form.decisions ?? []).map((decision, index) => ({ decision, path: `decisions.${index}` }))
  return [...first, ...further]
}
