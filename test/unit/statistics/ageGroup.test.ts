import { describe, expect, test } from 'vitest'
import { ageGroupOn, dayOfAge } from '../../../shared/domain/statistics/ageGroup.ts'
import { ageGroupIn } from '../../../shared/domain/statistics/facts.ts'
import { slimCase } from '../../../shared/domain/statistics/slimCase.ts'
import { stateOn } from '../../../shared/domain/statistics/stateOn.ts'
import type { StatisticsCase } from '../../../shared/domain/statistics/statisticsCase.ts'
import { readTrainingCase } from '../../support/trainingCase.ts'

describe('a child is who was under 18 on the day that counts', () => {
  test.each([
    ['2004-06-16', '2022-06-15', 'child'],
    ['2004-06-15', '2022-06-15', 'adult'],
    // A birthday on the 29th of February is reached on the first of March.
    ['2004-02-29', '2022-02-28', 'child'],
    ['2004-02-29', '2022-03-01', 'adult'],
    [undefined, '2022-06-15', 'unknown'],
    ['2004-06-15', undefined, 'unknown'],
  ] as const)('born on %s, on %s: %s', (born, on, group) => {
    expect(ageGroupOn(born, on)).toBe(group)
  })

  test('which is that of identification, else of the indictment', () => {
    expect(dayOfAge({ identification: { status: 'formal', date: '2022-01-01' } }, '2023-01-01')).toBe('2022-01-01')
    expect(dayOfAge({ identification: { status: 'formal' } }, '2023-01-01')).toBe('2023-01-01')
    expect(dayOfAge({}, undefined)).toBeUndefined()
  })
})

test('a case without birth dates tells the same ages, on a day before the indictment as well', () => {
  const { file } = { file: readTrainingCase('case-01') }
  const people = file.people.map((one) =>
    one.id === 'v1' ? { ...one, birthDate: '2007-01-01', identification: { status: 'formal' as const } } : one,
  )
  const indictment = { date: '2024-03-01' }
  const whole: StatisticsCase = { file: { ...file, people, proceedings: { ...file.proceedings, indictment } } }
  const groups = (one: StatisticsCase) => one.file.people.map((person) => [person.id, ageGroupIn(one, person)])
  const slim = slimCase(whole)
  expect(JSON.stringify(slim)).not.toContain('2007-01-01')
  expect(groups(slim)).toEqual(groups(whole))
  expect(groups(slim)).toContainEqual(['v1', 'child'])
  expect(groups(stateOn(slim, '2024-02-29'))).toEqual(groups(stateOn(whole, '2024-02-29')))
  expect(groups(stateOn(slim, '2024-02-29'))).toContainEqual(['v1', 'unknown'])
})
