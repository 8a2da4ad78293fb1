import { expect, test } from 'vitest'
import { tellApart } from '../../../renderer/features/caseFile/tellApart.ts'

test('a judge who stands twice in a file is told apart by the role, then by a number; the others keep their names', () => {
  const judge = { name: 'Vesna Žižić', role: 'sudija' }
  const member = { name: 'Vesna Žižić', role: 'član vijeća' }
  const other = { name: 'Marko Perović', role: 'sudija' }
  expect(tellApart([judge, other])).toEqual(['Vesna Žižić', 'Marko Perović'])
  expect(tellApart([judge, member, other])).toEqual([
    'Vesna Žižić, sudija',
    'Vesna Žižić, član vijeća',
    'Marko Perović',
  ])
  expect(tellApart([judge, judge, other])).toEqual([
    'Vesna Žižić, sudija (1)',
    'Vesna Žižić, sudija (2)',
    'Marko Perović',
  ])
})
