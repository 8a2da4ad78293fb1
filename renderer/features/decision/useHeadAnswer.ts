import { useMemo } from 'react'
import { readAnswer, type HeadAnswer, type TypedAnswer } from '../../forms/decision.ts'
import { useTyped } from '../../forms/formContext.ts'

/** What is answered to a head so far, as far as it can be read; another only when something is typed in its row. */
export function useHeadAnswer(index: number, claimedCents: number | null): HeadAnswer | undefined {
  const row = useTyped(`heads.${String(index)}`) as TypedAnswer | undefined
  return useMemo(() => (row === undefined ? undefined : readAnswer(row, claimedCents)), [row, claimedCents])
}
