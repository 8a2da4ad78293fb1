import { expect, test } from 'vitest'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import type { ClaimActRecord } from '../../../shared/domain/caseFile/claimActRecord.ts'
import { tellHistory } from '../../../shared/domain/order/orderHistory.ts'

const claim: Claim = { id: 'c1', claimant: 'v1', respondents: [], heads: [] }
// As a file is read: its orders first, then the acts on them in the order in which they were recorded.
const ACTS: readonly ClaimActRecord[] = [
  { act: 'issue', ordinal: 1, date: '2026-06-15', number: 'X-0001' },
  { act: 'recordDecision', ordinal: 2, date: '2026-09-10', court: 'VSBP', mark: 'K.br.4/26' },
  { act: 'serve', ordinal: 1, order: 1, date: '2026-06-16' },
  { act: 'correct', ordinal: 1, order: 1, date: '2026-06-20', number: 'X-0002' },
  { act: 'fileAppeal', ordinal: 1, order: 1, date: '2026-06-21' },
  { act: 'annulOnAppeal', ordinal: 1, order: 1, date: '2026-09-10' },
  { act: 'reopen', ordinal: 1, order: 1, date: '2026-09-10' },
]

test('what happened to the orders of a claim is told day after day, each order after what the one before it came to', () => {
  expect(tellHistory({ claim, acts: ACTS })).toEqual([
    { act: 'issue', on: '2026-06-15', ordinal: 1, number: 'X-0001' },
    { act: 'correct', on: '2026-06-20', ordinal: 1, number: 'X-0002' },
    { act: 'annulOnAppeal', on: '2026-09-10', ordinal: 1 },
    { act: 'reopen', on: '2026-09-10', ordinal: 1 },
    { act: 'recordDecision', on: '2026-09-10', ordinal: 2, number: 'K.br.4/26' },
  ])
})

test('that the claim passed to a successor or was withdrawn stands where its day is', () => {
  const passed = { ...claim, succession: { of: 'v1', maintainedOn: '2026-05-01' }, withdrawn: '2026-07-01' }
  expect(tellHistory({ claim: passed, acts: ACTS }).map(({ act }) => act)).toEqual([
    'succeed',
    'issue',
    'correct',
    'withdraw',
    'annulOnAppeal',
    'reopen',
    'recordDecision',
  ])
})

test('of a claim on which no order was ever made there is none', () => {
  expect(tellHistory({ claim: { ...claim, withdrawn: '2026-07-01' }, acts: [] })).toEqual([])
})
