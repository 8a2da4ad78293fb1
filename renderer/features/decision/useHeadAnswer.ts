import type { DecisionAnswers, HeadAnswer } from '../../forms/decision.ts'
import { useFormContext, useStore, useTyped } from '../../forms/formContext.ts'
import type { Row } from '../../forms/rows.ts'

/** What is answered to a head so far, as far as it can be read. */
export function useHeadAnswer(index: number): HeadAnswer | undefined {
  const { store } = useFormContext()
  const row = useTyped(`heads.${String(index)}`) as Row
  const reading = useStore(store, () => store.reading.value) as DecisionAnswers | undefined
  return reading?.heads.find(({ id }) => id === row.id)
}
