import { expect, test } from 'vitest'
import { keyOfWork, routeOfWork } from '../../../renderer/features/today/workRoute.ts'
import { caseId, orderId } from '../../../shared/contract/ids.ts'
import { workItem } from '../../../shared/contract/today.ts'
import { TASKS } from '../../../shared/domain/claim/work.ts'

const FILE = caseId.parse('ab'.repeat(16))
const ORDER = orderId.parse('cd'.repeat(16))

function item(task: string, more: object = {}) {
  const who = { label: { cnr: 'Oštećena A', en: 'Injured party A' }, sealed: true }
  return workItem.parse({ task, caseId: FILE, claim: 'c2', mark: 'K.br.12/26', who, ...more })
}

test.each([
  ['draft', 'claims'],
  ['ready', 'claims'],
  ['returned', 'claims'],
  ['forwarded', 'claims'],
  ['registered', 'decisions'],
  ['inReview', 'decisions'],
  ['decided', 'decisions'],
])('work on a %s claim opens that very claim under %s', (task, tab) => {
  expect(routeOfWork(item(task))).toEqual({ screen: 'caseFile', caseId: FILE, tab, item: 'c2' })
})

test('a duty opens on the tab of hearings and deadlines, for that very person', () => {
  expect(routeOfWork(item('notify', { claim: undefined, person: 'v1' }))).toEqual({
    screen: 'caseFile',
    caseId: FILE,
    tab: 'hearings',
    item: 'notify-v1',
  })
  expect(routeOfWork(item('assetCheck', { claim: undefined }))).toMatchObject({ tab: 'hearings', item: 'assetCheck' })
})

test('printing opens that very order', () => {
  expect(routeOfWork(item('print', { order: ORDER }))).toEqual({ screen: 'print', order: ORDER })
})

test('every task leads somewhere, and two pieces of work are never one row', () => {
  const items = [...TASKS.map((task) => item(task)), item('print', { order: ORDER }), item('draft', { claim: 'c1' })]
  for (const one of items) expect(['caseFile', 'print']).toContain(routeOfWork(one).screen)
  expect(new Set(items.map(keyOfWork)).size).toBe(items.length)
})
