import type { FieldRequest, Route } from './navigation.ts'

/** A visit to a screen. */
export type Visit = Readonly<{ number: number; route: Route }>
/** Where one is, where one came from and, after going back, where one was. */
export type History = Readonly<{
  past: readonly Visit[]
  here: Visit
  next: readonly Visit[]
  visits: number
  wanted: FieldRequest | undefined
}>
export type Move =
  Readonly<{ type: 'go'; route: Route; field?: string }> | Readonly<{ type: 'back' }> | Readonly<{ type: 'forward' }>

const KEPT = 100

export function startHistory(route: Route): History {
  return { past: [], here: { number: 1, route }, next: [], visits: 1, wanted: undefined }
}

/** The history after a move. Going where one already is makes no new visit. */
export function moveHistory(history: History, move: Move): History {
  if (move.type === 'back') return goBack(history)
  if (move.type === 'forward') return goForward(history)
  const wanted = move.field === undefined ? undefined : { field: move.field, number: (history.wanted?.number ?? 0) + 1 }
  if (isSameRoute(history.here.route, move.route)) return { ...history, wanted }
  const visits = history.visits + 1
  return {
    past: [...history.past.slice(1 - KEPT), history.here],
    here: { number: visits, route: move.route },
    next: [],
    visits,
    wanted,
  }
}

function goBack(history: History): History {
  const here = history.past.at(-1)
  if (here === undefined) return history
  return { ...history, past: history.past.slice(0, -1), here, next: [history.here, ...history.next], wanted: undefined }
}

function goForward(history: History): History {
  const [here, ...next] = history.next
  if (here === undefined) return history
  return { ...history, past: [...history.past, history.here], here, next, wanted: undefined }
}

function isSameRoute(one: Route, other: Route): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => valueOf(one, name) === valueOf(other, name))
}

function valueOf(route: Route, name: string): unknown {
  return (route as Readonly<Record<string, unknown>>)[name]
}
