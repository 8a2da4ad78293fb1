import { createContext, use, useState } from 'react'

/** A visit to a screen, by a number of its own, and what its screens keep for whoever comes back to it. */
export type Visit = Readonly<{ visit: number; kept: Map<string, unknown> }>

export const VisitContext = createContext<Visit>({ visit: 0, kept: new Map() })

/** State of a screen that is there again when one comes back to the visit; going there anew begins anew. */
export function useVisitState<Value>(name: string, initial: Value): [Value, (value: Value) => void] {
  const { visit, kept } = use(VisitContext)
  const key = `${String(visit)} ${name}`
  const [value, setValue] = useState(() => (kept.has(key) ? (kept.get(key) as Value) : initial))
  function change(next: Value): void {
    kept.set(key, next)
    setValue(next)
  }
  return [value, change]
}
