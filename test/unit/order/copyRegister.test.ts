import { expect, test } from 'vitest'
import { replacementsOf, type NumberedCopy } from '../../../shared/domain/order/copyRegister.ts'

const copy = (number: number, recipient: string, day: number, state: NumberedCopy['state'] = 'sent') => ({
  copy: number,
  recipient,
  printedAt: `2026-06-0${String(day)}T08:00:00.000Z`,
  state,
})
const lost = (number: number, day: number) => ({ copy: number, lostAt: `2026-06-0${String(day)}T07:00:00.000Z` })

test.each([
  ['nothing is lost', [copy(1, 'Ana', 1), copy(2, 'Ana', 3)], [], []],
  ['it was printed before the loss was known', [copy(1, 'Ana', 1), copy(2, 'Ana', 2)], [lost(1, 3)], []],
  ['it is for somebody else', [copy(1, 'Ana', 1), copy(2, 'Vida', 4)], [lost(1, 3)], []],
  ['it did not leave the printer', [copy(1, 'Ana', 1), copy(2, 'Ana', 4, 'failed')], [lost(1, 3)], []],
  ['it is the first after the loss', [copy(1, 'Ana', 1), copy(2, 'ana', 4), copy(3, 'Ana', 5)], [lost(1, 3)], [[1, 2]]],
  [
    'two are lost, each has its own',
    [copy(1, 'Ana', 1), copy(2, 'Ana', 1), copy(3, 'Ana', 4), copy(4, 'Ana', 5)],
    [lost(2, 2), lost(1, 3)],
    [
      [2, 3],
      [1, 4],
    ],
  ],
  [
    'the replacement is lost too',
    [copy(1, 'Ana', 1), copy(2, 'Ana', 3), copy(3, 'Ana', 5)],
    [lost(1, 2), lost(2, 4)],
    [
      [1, 2],
      [2, 3],
    ],
  ],
] as const)('a copy stands in the place of a lost one: %s', (_what, copies, losses, expected) => {
  expect([...replacementsOf(copies, losses)]).toEqual(expected)
})
