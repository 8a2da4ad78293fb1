import { expect, test } from 'vitest'
import { namesPerson } from '../../../shared/domain/claim/namesPerson.ts'
import {
  findAnswerDay,
  findAnswerLimits,
  findSilenceDay,
  withAsked,
  type SuccessorAsked,
} from '../../../shared/domain/claim/successors.ts'
import { present, readTrainingCase } from '../../support/trainingCase.ts'

const asked = (person: string, until: string, declinedOn?: string): SuccessorAsked => ({
  person,
  by: 'VSPG',
  on: '2026-05-01',
  until,
  ...(declinedOn === undefined ? {} : { declinedOn }),
})

test('a claim that nobody maintains counts as withdrawn from the last refusal or the last time limit on', () => {
  const day = (today: string, ...successorsAsked: SuccessorAsked[]) => findSilenceDay({ successorsAsked }, today)
  expect(findSilenceDay({}, '2026-07-01')).toBeUndefined()
  expect(day('2026-05-31', asked('s1', '2026-05-31'))).toBeUndefined()
  expect(day('2026-06-01', asked('s1', '2026-05-31'))).toBe('2026-05-31')
  expect(day('2026-06-01', asked('s1', '2026-05-31'), asked('s2', '2026-06-20'))).toBeUndefined()
  expect(day('2026-06-01', asked('s1', '2026-05-31'), asked('s2', '2026-06-20', '2026-05-10'))).toBe('2026-05-31')
  expect(day('2026-06-30', asked('s1', '2026-05-31'), asked('s2', '2026-06-20'))).toBe('2026-06-20')
})

test('who is asked again has the new time limit, and what was said before does not count', () => {
  const before = [asked('s1', '2026-05-31', '2026-05-10'), asked('s2', '2026-05-31')]
  expect(withAsked(before, [asked('s1', '2026-08-01')])).toEqual([asked('s2', '2026-05-31'), asked('s1', '2026-08-01')])
})

test('the limits for their answers run until they answer, one takes the claim over, or it is withdrawn', () => {
  const successorsAsked = [
    asked('s1', '2026-05-31', '2026-05-10'),
    asked('s2', '2026-06-20'),
    asked('s3', '2026-06-10'),
  ]
  const claim = { claimant: 'v1', successorsAsked }
  expect(findAnswerLimits(claim).map(({ person, answeredOn }) => [person, answeredOn])).toEqual([
    ['s1', '2026-05-10'],
    ['s2', undefined],
    ['s3', undefined],
  ])
  expect(findAnswerDay(claim)).toBe('2026-06-20')
  const over = { ...claim, claimant: 's3', succession: { of: 'v1', maintainedOn: '2026-05-20' } }
  expect(findAnswerLimits(over).map(({ person }) => person)).toEqual(['s1', 's3'])
  expect([
    findAnswerDay(over),
    findAnswerDay({ ...claim, withdrawn: '2026-05-20' }),
    findAnswerDay({ claimant: 'v1' }),
  ]).toEqual([undefined, undefined, undefined])
})

test('a claim names those who were asked, so that nobody takes them out of the file', () => {
  const { claim } = present(readTrainingCase('case-01').claims[0])
  expect(namesPerson(claim, 's1', [])).toBe(false)
  expect(namesPerson({ ...claim, successorsAsked: [asked('s1', '2026-05-31')] }, 's1', [])).toBe(true)
})
