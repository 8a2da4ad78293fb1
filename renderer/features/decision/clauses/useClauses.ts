import { useMemo } from 'react'
import type { OfferedClause, OwnClause } from '../../../../shared/contract/clauses.ts'
import { shippedClauses, type ReasonClause } from '../../../../shared/domain/decision/reasonClauses.ts'
import { useChannel } from '../../../api/useChannel.ts'

/** Every clause that is offered to this judge, the own ones first, and of these what is done with them. */
export function useClauses(): Readonly<{
  clauses: readonly ReasonClause[]
  own: ReadonlyMap<string, OwnClause>
  error: Error | null
}> {
  const { data, error } = useChannel('clause.list', {})
  return useMemo(() => {
    const { own = [], office = [] } = data ?? {}
    const clauses = [
      ...own.map((one) => toReasonClause(one, 'own')),
      ...office.map((one) => toReasonClause(one, 'office')),
      ...shippedClauses,
    ]
    return { clauses, own: new Map(own.map((one) => [one.id, one])), error }
  }, [data, error])
}

function toReasonClause(
  { id, version, place, title, text, writtenOn }: OfferedClause,
  source: 'own' | 'office',
): ReasonClause {
  return { source, id, version, places: [place], title, text, validFrom: writtenOn, validTo: null }
}
