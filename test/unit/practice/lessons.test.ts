import { expect, test } from 'vitest'
import cnr from '../../../resources/locales/cnr/shell.json' with { type: 'json' }
import en from '../../../resources/locales/en/shell.json' with { type: 'json' }
import { judgeLesson, LESSON_BEGUN, LESSON_ENDED, LESSONS } from '../../../shared/domain/practice/lessons.ts'
import { ROLES } from '../../../shared/domain/staff/roles.ts'

const at = (minute: number) => `2026-06-15T09:${String(minute).padStart(2, '0')}:00.000Z`
const did = (minute: number, act: string, person = 'judge') => ({ person, at: at(minute), act })
const doneIn = (...entries: Parameters<typeof judgeLesson>[2]) =>
  judgeLesson('judge', 'judge', entries)
    .steps.filter((step) => step.at !== undefined)
    .map(({ id }) => id)

test('every role has a lesson, and every step a name and a way in both languages', () => {
  for (const { lesson } of [cnr, en]) {
    for (const role of ROLES) {
      expect(LESSONS[role].length, role).toBeGreaterThan(1)
      expect(lesson.title[role]).toBeTruthy()
      for (const { id } of LESSONS[role]) expect(Object.keys(lesson.step).filter((name) => name === id)).toEqual([id])
      for (const { id } of LESSONS[role]) expect(Object.keys(lesson.how).filter((name) => name === id)).toEqual([id])
    }
  }
})

test('before it begins nothing counts, and afterwards only what the same person has done since', () => {
  expect(doneIn(did(1, 'claim.return'))).toEqual([])
  expect(doneIn(did(1, 'claim.return'), did(2, LESSON_BEGUN))).toEqual([])
  expect(doneIn(did(2, LESSON_BEGUN), did(3, 'claim.return', 'clerk'))).toEqual([])
  expect(doneIn(did(2, LESSON_BEGUN), did(3, 'claim.return'), did(4, 'claim.startReview'))).toEqual([
    'takeUp',
    'giveBack',
  ])
})

test('begun again, it starts from nothing', () => {
  expect(doneIn(did(2, LESSON_BEGUN), did(3, 'claim.return'), did(4, LESSON_BEGUN), did(5, 'claim.issue'))).toEqual([
    'issue',
  ])
})

test('the result is what was done until the end, in the time until then', () => {
  const entries = [did(2, LESSON_BEGUN), did(5, 'claim.return'), did(9, LESSON_ENDED), did(10, 'claim.issue')]
  expect(judgeLesson('judge', 'judge', entries)).toEqual({
    begun: at(2),
    ended: at(9),
    until: at(9),
    steps: [{ id: 'takeUp' }, { id: 'giveBack', at: at(5) }, { id: 'decide' }, { id: 'issue' }],
  })
})
