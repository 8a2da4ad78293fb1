import { expect, test } from 'vitest'
import {
  checkGivingPen,
  checkTakingOver,
  checkTakingPen,
  isOlderState,
  isOtherWriter,
  STAYING,
  type GivingFacts,
  type TakingFacts,
} from '../../../shared/domain/packet/pen.ts'

const GIVING: GivingFacts = {
  place: { holder: 'VSPG', court: 'VSPG', prosecution: 'VDT-PG' },
  office: 'VSPG',
  isOfBoth: false,
  stages: ['inReview', 'decided', 'withdrawn'],
  stays: [],
}
const codeOf = (result: ReturnType<typeof checkGivingPen>) => (result.ok ? 'given' : result.error.code)

test('a file goes to another desk of the office that has it, whole, deliberation included', () => {
  expect(codeOf(checkGivingPen(GIVING))).toBe('given')
  expect(codeOf(checkGivingPen({ ...GIVING, stages: [] }))).toBe('given')
  expect(codeOf(checkGivingPen({ ...GIVING, office: 'VDT-PG' }))).toBe('caseFile.notInCustody')
  expect(codeOf(checkGivingPen({ ...GIVING, isOfBoth: true }))).toBe('packet.penOfBoth')
  expect(codeOf(checkGivingPen({ ...GIVING, stages: ['inReview', 'returned'] }))).toBe('packet.penClaimsElsewhere')
  for (const stage of ['issued', 'final', 'paid', 'annulled'] as const)
    expect([stage, codeOf(checkGivingPen({ ...GIVING, stages: [stage] }))]).toEqual([stage, 'packet.penOrders'])
  const refused = STAYING.map((one) => codeOf(checkGivingPen({ ...GIVING, stays: [one] })))
  expect(refused).toEqual(['packet.penOrders', 'packet.penPapers', 'packet.penWorksheets', 'packet.penHistory'])
})

const came = { pen: 2, revision: 5, desk: 'a' }
const TAKING: TakingFacts = {
  here: { pen: 1, revision: 9, desk: 'b' },
  came,
  unknown: [],
  isExcluded: false,
  isMarkTaken: false,
}

test('it is taken over by a later pen alone, by whoever may know of it, and for people who are known', () => {
  expect(checkTakingPen(TAKING).ok).toBe(true)
  expect(checkTakingPen({ ...TAKING, here: undefined }).ok).toBe(true)
  expect(checkTakingPen({ ...TAKING, here: came })).toMatchObject({ error: { code: 'packet.older' } })
  expect(checkTakingPen({ ...TAKING, isExcluded: true })).toMatchObject({ error: { code: 'packet.penExcluded' } })
  expect(checkTakingPen({ ...TAKING, unknown: ['A', 'B'] })).toMatchObject({
    error: { code: 'packet.penPeople', params: { count: 2 } },
  })
  expect(checkTakingPen({ ...TAKING, isMarkTaken: true })).toMatchObject({ error: { code: 'packet.penMark' } })
})

test('the pen counts before the revision, and of one pen one desk writes', () => {
  expect(isOlderState(came, { ...came, pen: 3, revision: 0 })).toBe(true)
  expect(isOlderState(came, { ...came, pen: 1, revision: 99 })).toBe(false)
  expect(isOlderState(came, { ...came, revision: 6 })).toBe(true)
  expect(isOlderState(came, came)).toBe(false)
  expect(isOtherWriter(came, { ...came, desk: 'b' })).toBe(true)
  expect(isOtherWriter(came, { ...came, pen: 1, desk: 'b' })).toBe(false)
})

test('a lost desk is taken over by two people, at the only desk that is left', () => {
  expect(checkTakingOver({ reportedBy: 'a', person: 'b', others: 0 }).ok).toBe(true)
  expect(checkTakingOver({ reportedBy: 'a', person: 'a', others: 0 })).toMatchObject({
    error: { code: 'desk.otherPerson' },
  })
  expect(checkTakingOver({ reportedBy: 'a', person: 'b', others: 2 })).toMatchObject({
    error: { code: 'desk.othersLeft', params: { count: 2 } },
  })
})
