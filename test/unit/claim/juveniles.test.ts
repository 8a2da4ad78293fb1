import { expect, test } from 'vitest'
import { checkGate } from '../../../shared/domain/claim/gate.ts'
import type { Offence } from '../../../shared/domain/caseFile/proceedings.ts'
import { editable, readTrainingCase } from '../../support/trainingCase.ts'

type Days = Pick<Offence, 'from' | 'to'>
const AT = { law: 'KZ', article: '444', paragraph: '1' } as const

/** Who of the defendants is said to have been a minor, where the first was born on that day. */
function juvenilesOf(born: string | undefined, days: readonly Days[], jmbg?: string): readonly string[] {
  const edit = editable(readTrainingCase('case-01'))
  edit.file.proceedings.offences = days.map((one) => ({ ...AT, ...one }))
  Object.assign(edit.person('d1'), { birthDate: born, jmbg })
  edit.person('d2').birthDate = '1960-01-01'
  return checkGate(edit.file, 'c1', '2026-11-23').findings.flatMap(({ code, params }) =>
    code === 'respondent.juvenile' ? [String(params['person'])] : [],
  )
}

// By hand, before the program was asked: a minor is who is not yet eighteen; born on a 29 February one comes of age on 1 March.
test.each<[string, string, readonly Days[], boolean]>([
  ['sixteen on the only day', '2009-05-10', [{ from: '2026-01-15', to: '2026-01-15' }], true],
  ['seventeen, the day before the birthday', '2008-02-28', [{ from: '2026-02-27' }], true],
  ['eighteen on the day itself', '2008-02-28', [{ from: '2026-02-28' }], false],
  ['born on a leap day, on 28 February', '2008-02-29', [{ from: '2026-02-28' }], true],
  ['born on a leap day, on 1 March', '2008-02-29', [{ from: '2026-03-01' }], false],
  ['of age in the middle of the offence', '2008-03-03', [{ from: '2025-12-01', to: '2026-06-01' }], true],
  ['a minor at the earlier of two offences', '2008-03-03', [{ from: '2026-05-01' }, { from: '2026-01-01' }], true],
  ['of age at both', '2008-01-01', [{ from: '2026-05-01' }, { from: '2026-01-01' }], false],
  ['only the end of the offence known', '2008-03-03', [{ to: '2026-03-02' }], true],
  ['no day known, a minor when charged', '2010-01-01', [{}], true],
  ['no day known, of age when charged', '2005-01-01', [{}], false],
  ['nineteen: no longer a minor', '2006-06-01', [{ from: '2026-01-15' }], false],
])('a defendant %s', (_what, born, days, isMinor) => {
  expect(juvenilesOf(born, days)).toEqual(isMinor ? ['d1'] : [])
})

test('the number tells the birth where no date is entered; without either nothing is claimed', () => {
  // Born on 23 November 1979.
  const jmbg = readTrainingCase('case-01').people.find(({ id }) => id === 'd1')?.jmbg
  expect(juvenilesOf(undefined, [{ from: '1997-11-22' }], jmbg)).toEqual(['d1'])
  expect(juvenilesOf(undefined, [{ from: '1997-11-23' }], jmbg)).toEqual([])
  expect(juvenilesOf(undefined, [{ from: '1990-01-01' }])).toEqual([])
})

test('a victim who is a minor is no juvenile defendant', () => {
  const edit = editable(readTrainingCase('case-01'))
  edit.person('v1').birthDate = '2012-01-01'
  const { findings } = checkGate(edit.file, 'c1', '2026-11-23')
  expect(findings.filter(({ code }) => code === 'respondent.juvenile')).toEqual([])
})
