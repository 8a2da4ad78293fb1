import { expect, test } from 'vitest'
import { ROLES_AT_WORK, tasksFor, type Task } from '../../../shared/domain/claim/work.ts'
import type { Role } from '../../../shared/domain/staff/roles.ts'

/** What each role may find on its first screen, by hand; the others keep the office and have no work on claims. */
const TASKS: Readonly<Record<Role, readonly Task[]>> = {
  prosecutor: ['notify', 'ask', 'pleaCheck', 'assetCheck', 'securityMeasure', 'draft', 'ready', 'returned'],
  judge: [
    'notify',
    'ask',
    'instruct',
    'suitCheck',
    'forwarded',
    'registered',
    'inReview',
    'decided',
    'served',
    'final',
    'annulled',
    'nextStep',
  ],
  clerk: ['notify', 'suitCheck', 'forwarded', 'issued', 'served', 'final', 'annulled', 'print', 'nextStep'],
  coordinator: [],
  head: [],
  administrator: [],
  auditor: [],
}

test.each(Object.entries(TASKS))('%s has these tasks and no other', (role, tasks) => {
  expect(tasksFor([role as Role])).toEqual(tasks)
})

test('a worklist is for those who have a task', () => {
  expect(ROLES_AT_WORK).toEqual(['prosecutor', 'judge', 'clerk'])
})
