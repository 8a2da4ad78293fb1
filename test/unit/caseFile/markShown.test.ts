import { expect, test } from 'vitest'
import { marksShownTo, markShownTo } from '../../../shared/domain/caseFile/markShown.ts'

const BOTH = { court: 'VSPG', courtMark: 'K.br.12/26', prosecutionMark: 'Kt.br.45/25' }

test('an office knows a file by the mark of its own register', () => {
  expect(markShownTo(BOTH, 'VSPG')).toBe('K.br.12/26')
  expect(markShownTo(BOTH, 'VDT-PG')).toBe('Kt.br.45/25')
  expect(marksShownTo(BOTH, 'VDT-PG')).toEqual({ own: 'Kt.br.45/25', other: 'K.br.12/26' })
})

test('where the own register has none the mark of the other side stands for it, and none where there is none', () => {
  expect(markShownTo({ ...BOTH, courtMark: null }, 'VSPG')).toBe('Kt.br.45/25')
  expect(markShownTo({ court: 'VSPG', prosecutionMark: null }, 'VSPG')).toBeUndefined()
})
