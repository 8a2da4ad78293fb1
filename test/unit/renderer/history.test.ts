import { expect, test } from 'vitest'
import { moveHistory, startHistory, type History, type Move } from '../../../renderer/api/history.ts'
import { route as routeSchema, type Route } from '../../../renderer/api/navigation.ts'

const file = (tab: string, item?: string) =>
  routeSchema.parse({ screen: 'caseFile', caseId: 'ab'.repeat(16), tab, ...(item === undefined ? {} : { item }) })
const today: Route = { screen: 'today' }
const go = (route: Route, field?: string): Move => ({ type: 'go', route, ...(field === undefined ? {} : { field }) })
const back: Move = { type: 'back' }
const forward: Move = { type: 'forward' }
const after = (...moves: readonly Move[]): History => moves.reduce(moveHistory, startHistory(today))

test('back and forward lead through the visits, and each is the same visit again', () => {
  const there = after(go(file('claims', 'c1')), go(file('decisions', 'c1')))
  expect(there.here).toEqual({ number: 3, route: file('decisions', 'c1') })
  const returned = [back, back].reduce(moveHistory, there)
  expect(returned.here).toEqual({ number: 1, route: today })
  expect(moveHistory(returned, back)).toBe(returned)
  expect([forward, forward, forward].reduce(moveHistory, returned).here).toEqual(there.here)
})

test('going on from an earlier visit forgets the way forward', () => {
  const history = after(go(file('people')), back, go({ screen: 'audit' }))
  expect(history.next).toEqual([])
  expect(moveHistory(history, back).here.route).toEqual(today)
})

test('going where one already is makes no visit, yet asks for the field again', () => {
  const once = after(go(file('people', 'v1'), 'jmbg'))
  const twice = moveHistory(once, go(file('people', 'v1'), 'jmbg'))
  expect(twice.past).toHaveLength(1)
  expect(once.wanted).toEqual({ field: 'jmbg', number: 1 })
  expect(twice.wanted).toEqual({ field: 'jmbg', number: 2 })
})

test('another claim of the same file is another visit; a field is not asked for on the way back', () => {
  const history = after(go(file('claims', 'c1'), 'heads.0.code'), go(file('claims', 'c2')))
  expect(history.past).toHaveLength(2)
  expect(moveHistory(history, back).wanted).toBeUndefined()
})

test('a thousand visits are kept to the last hundred', () => {
  const moves = Array.from({ length: 1_000 }, (_, index) => go(file('claims', `c${String(index)}`)))
  const history = after(...moves)
  expect(history.past).toHaveLength(100)
  expect(history.here.number).toBe(1_001)
})
