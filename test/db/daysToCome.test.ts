import { afterAll, beforeAll, expect, test } from 'vitest'
import { BEGINNINGS } from '../support/office/beginnings.ts'
import { PEOPLE } from '../support/office/people.ts'
import { prepareOffice, type PreparedOffice } from '../support/office/preparedOffice.ts'
import { signIn } from '../support/office/testOffice.ts'
import { decisionFor } from '../support/office/twoClaims.ts'

// Case-01 is announced on 15 June 2026, after a main hearing on the 12th.
let prepared: PreparedOffice<unknown>
beforeAll(async () => {
  prepared = await prepareOffice(BEGINNINGS.twoInReview)
})
afterAll(() => {
  prepared.remove()
})

test('what is announced tomorrow is decided tomorrow: the preview says why, and nothing is issued before', async () => {
  const office = prepared.open()
  office.clock.today = '2026-06-14'
  await signIn(office, 'judge')
  const { rows } = await office.ask('caseFile.list', { sort: 'due', custody: 'any' })
  const caseId = rows[0]?.id ?? ('' as never)
  const opened = await office.ask('caseFile.open', { caseId })
  const decision = decisionFor('c1')
  const { findings } = await office.ask('order.preview', { caseId, decision })
  const blockers = findings
    .filter(({ severity }) => severity === 'blocker')
    .map(({ code, field }) => `${code} ${field}`)
  expect(blockers).toEqual([
    'decision.dateInFuture claims.0.decision.date',
    'decision.announcementInFuture proceedings.verdict.announced',
  ])
  let target = { caseId, revision: opened.revision }
  target = await office.ask('decision.save', { ...target, decision })
  expect((await office.ask('caseFile.open', { caseId })).claims[0]?.stage).toBe('inReview')
  office.clock.today = '2026-06-15'
  target = await office.ask('decision.save', { ...target, decision })
  expect((await office.ask('caseFile.open', { caseId })).claims[0]?.stage).toBe('decided')
  // A clock that was put back says so too, on the last look before the order is frozen.
  office.clock.today = '2026-06-14'
  const issue = { ...target, claim: 'c1', password: PEOPLE.judge.own }
  expect(await office.refused('order.issue', issue)).toEqual({ code: 'decision.invalid', params: { count: 2 } })
  await office.close()
})
