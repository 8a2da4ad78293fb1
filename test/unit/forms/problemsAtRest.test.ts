import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { claimForm } from '../../../renderer/forms/claim.ts'
import { FormStore } from '../../../renderer/forms/formStore.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function openStore() {
  const costs = [{ id: 'cost1', title: { cnr: 'Taksa', en: '' }, amountCents: '10,00' }]
  return new FormStore(claimForm, { stored: { ...claimForm.empty, costs }, before: { id: 'c1' } })
}

const FIELD = 'costs.0.amountCents'

test('what is wrong is said at the first pause of typing, not at a key', () => {
  const store = openStore()
  const said: (string | undefined)[] = []
  const stop = store.rest.subscribe(() => said.push(store.atRest.problems[FIELD]?.code))
  store.type(FIELD, 'x')
  vi.advanceTimersByTime(200)
  store.type(FIELD, 'xy')
  expect(store.problems[FIELD]).toBeDefined()
  expect(said).toEqual([undefined, undefined])
  vi.advanceTimersByTime(300)
  expect(said).toEqual([undefined, undefined, store.problems[FIELD]?.code])
  stop()
})

test('a save that was tried, a step back and an act are heard at once', () => {
  const store = openStore()
  expect(store.atRest.problems[FIELD]).toBeUndefined()
  store.type(FIELD, 'x')
  store.attemptSave()
  expect(store.atRest.problems[FIELD]).toBeDefined()
  store.undo()
  expect(store.atRest.problems[FIELD]).toBeUndefined()
})

test('those who read only what is typed are not told of the pause', () => {
  const store = openStore()
  let count = 0
  store.subscribe(() => {
    count += 1
  })
  store.type(FIELD, 'x')
  vi.advanceTimersByTime(1_000)
  expect(count).toBe(1)
})
