import { useEffect, useMemo, useReducer } from 'react'
import { invoke } from './client.ts'
import { moveHistory, startHistory } from './history.ts'
import { route as routeSchema, type Navigation, type Route } from './navigation.ts'

const KEY = 'session/place'

/** Navigation with a way back; where one is, is kept for the next sign-in of the same person. */
export function useHistory(start: Route, isKept: boolean): Navigation {
  const [history, move] = useReducer(moveHistory, start, startHistory)
  const { route, number } = history.here
  useEffect(() => {
    // A place that could not be kept costs nothing: the next sign-in begins at the first screen.
    if (isKept) void invoke('draft.save', { key: KEY, text: JSON.stringify(route) }).catch(() => undefined)
  }, [route, isKept])
  return useMemo(
    () => ({
      route,
      visit: number,
      wanted: history.wanted,
      go: (next, field) => {
        move({ type: 'go', route: next, ...(field === undefined ? {} : { field }) })
      },
      back: () => {
        move({ type: 'back' })
      },
      forward: () => {
        move({ type: 'forward' })
      },
    }),
    [route, number, history.wanted],
  )
}

/** Where this person was at the last lock; undefined where nothing was kept. */
export async function readKeptPlace(): Promise<Route | undefined> {
  const kept = await invoke('draft.load', { key: KEY }).catch(() => null)
  if (kept === null) return undefined
  try {
    return routeSchema.safeParse(JSON.parse(kept.text)).data
  } catch {
    return undefined
  }
}
