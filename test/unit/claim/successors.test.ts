import { expect, test } from 'vitest'
import { namesPerson } from '../../../shared/domain/claim/namesPerson.ts'
import { findSilenceDay, withAsked, type SuccessorAsked } from '../../../shared/domain/claim/successors.ts'
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

test('a claim names those who were asked, so that nobody takes them out of the file', () => {
  const { claim } = present(readTrainingCase('case-01').claims[0])
  expect(namesPerson(claim, 's1', [])).toBe(false)
  expect(namesPerson({ ...claim, successorsAsked: [asked('s1', '2026-05-31')] }, 's1', [])).toBe(true)
})
