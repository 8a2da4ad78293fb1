import { describe, expect, test } from 'vitest'
import type { LedgerAct } from '../../../shared/domain/caseFile/ledgerAct.ts'
import type { Payment } from '../../../shared/domain/caseFile/payment.ts'
import { shippedInterestTable } from '../../../shared/domain/interest/rates.ts'
import {
  computeClaimLedger,
  findSurplus,
  judgePaid,
  type LedgerClaim,
} from '../../../shared/domain/ledger/claimLedger.ts'
import { computeStatistics } from '../../../shared/domain/statistics/statistics.ts'
import { computeInterestState } from '../../../shared/document/documents/interestState.ts'
import { editable, present, readTrainingCase } from '../../support/trainingCase.ts'

const ON = '2026-06-15'
const paid: Payment = { id: 'u1', date: ON, amountCents: 2_115_323, source: 'debtor', from: 'd1' }
const reversal: LedgerAct = { kind: 'reversal', id: 'u2', date: ON, entry: 'u1', reason: 'Banka je vratila uplatu.' }
const writeOff: LedgerAct = { kind: 'writeOff', id: 'u3', date: ON, amountCents: 1_000, reason: 'Neznatan iznos.' }

/** The claim of case-01 without interest, as it stands after these entries. */
function claimWith(more: Partial<LedgerClaim>): LedgerClaim {
  const { file, decision } = editable(readTrainingCase('case-01'))
  for (const head of decision.heads) delete head.interestFrom
  return { ...present(file.claims[0]), stage: 'enforceable', ...more }
}
const rates = shippedInterestTable
const balance = (more: Partial<LedgerClaim>) => {
  const found = computeClaimLedger(claimWith(more), ON, { rates })
  return found.ok ? found.value.balanceCents : undefined
}

test('an award is owed by all who are ordered to pay, and by nobody once it is annulled', () => {
  expect(balance({})).toBe(2_115_323)
  expect(balance({ payments: [paid] })).toBe(0)
  expect(balance({ payments: [paid], ledgerActs: [reversal] })).toBe(2_115_323)
  expect(balance({ stage: 'annulled' })).toBe(0)
})

describe('paid in full', () => {
  test.each([
    ['nothing', {}, 'owed'],
    ['the whole', { payments: [paid] }, 'paid'],
    ['the whole and reversed', { payments: [paid], ledgerActs: [reversal] }, 'owed'],
    ['the rest written off', { payments: [{ ...paid, amountCents: 2_114_323 }], ledgerActs: [writeOff] }, 'owed'],
    ['without a decision', { decision: undefined }, 'owed'],
  ] as const)('%s', (_what, more, state) => {
    expect(judgePaid(claimWith(more), ON, rates)).toBe(state)
  })

  test.each([
    ['while the rate is not published', [], 'paidByProjection'],
    ['where the same was published', ['10.15'], 'paid'],
    ['where a higher one was published', ['10.25'], 'owed'],
    ['where a lower one was published', ['9.15'], 'paid'],
  ])('what the last known rate asks for, %s', (_when, published, state) => {
    // One head of 10.000,00 with interest from 1 July: 10,15 % of 31 days of 365 are 86,21 (86,2054…).
    const { file, decision } = editable(readTrainingCase('case-01'))
    decision.heads = [{ ...present(decision.heads[0]), awardedCents: 1_000_000, interestFrom: '2026-07-01' }]
    const payment: Payment = { ...paid, date: '2026-08-01', amountCents: 1_008_621 }
    const claim: LedgerClaim = { ...present(file.claims[0]), stage: 'enforceable', payments: [payment] }
    const further = published.map((ratePercent) => ({
      ...{ validFrom: '2026-07-01', validTo: '2026-12-31', ratePercent, source: 'S', confidence: 'S' },
    }))
    expect(judgePaid(claim, '2026-09-01', { ...rates, rates: [...rates.rates, ...further] })).toBe(state)
  })
})

test('a surplus is what a payment would pay too much, beside what there is', () => {
  const found = findSurplus(claimWith({ payments: [paid] }), { ...paid, id: 'u9', amountCents: 5 }, ON, { rates })
  expect(found).toMatchObject({ value: { debt: 0, surplus: 5 } })
})

test('the statement for the victim asks for what the court has written off', () => {
  const { state } = computeInterestState(ON, claimWith({ ledgerActs: [writeOff] }), rates)
  expect(state).toMatchObject({ balanceCents: 2_115_323, writtenOffCents: 0 })
})

test('a payment that was reversed is not collected in the figures either', () => {
  const { file } = editable(readTrainingCase('case-01'))
  const figuresWith = (ledgerActs: readonly LedgerAct[]) => {
    const claims = file.claims.map((one) => ({ ...one, payments: [paid], ledgerActs }))
    return JSON.stringify(computeStatistics({ cases: [{ file: { ...file, claims } }], k: 1 }))
  }
  expect(figuresWith([])).toContain('2115323')
  expect(figuresWith([reversal])).not.toEqual(figuresWith([]))
})
