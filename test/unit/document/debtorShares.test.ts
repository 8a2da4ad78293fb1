import { expect, test } from 'vitest'
import { composeOrderWords } from '../../../electron/usecases/order/orderWords.ts'
import { computeHeadInterest } from '../../../shared/document/documents/interestTables.ts'
import { createCaseContext } from '../../../shared/document/documents/caseContext.ts'
import { shippedInterestTable } from '../../../shared/domain/interest/rates.ts'
import { computeClaimLedger } from '../../../shared/domain/ledger/claimLedger.ts'
import { present, readTrainingCase, withDecisions } from '../../support/trainingCase.ts'

// Awarded in case-01: 7.280,00; 1.450,50; 422,73; 4.000,00; 8.000,00, together 21.153,23.
const SHARES = [
  { debtor: 'd1', numerator: 1, denominator: 2 },
  { debtor: 'd2', numerator: 1, denominator: 2 },
]
const divided = (jointly: boolean) =>
  withDecisions(readTrainingCase('case-01'), (decision) => ({ ...decision, jointly, shares: SHARES }))

function words(jointly: boolean): Readonly<{ cnr: string; en: string }> {
  const composed = composeOrderWords(divided(jointly), 'c1')
  if (!composed.ok) throw new Error(composed.error.code)
  const side = (name: 'cnr' | 'en') =>
    composed.value.rows.map(({ text }) => text[name].replaceAll(/\s/g, ' ')).join('\n')
  return { cnr: side('cnr'), en: side('en') }
}

test('the operative part says what of each head and of the whole falls to each debtor', () => {
  const { cnr, en } = words(false)
  expect(cnr).toContain('svako svoj dio isplate ukupan iznos od 21.153,23 eura')
  expect(cnr).not.toContain('solidarno isplate')
  expect(cnr).toContain('(od čega na Ratka Ždralovića 3.640,00 eura i na Njegoša Džakovića 3.640,00 eura)')
  expect(cnr).toContain('(od čega na Ratka Ždralovića 211,37 eura i na Njegoša Džakovića 211,36 eura)')
  expect(cnr).toContain(
    'od čega ukupno otpada na Ratka Ždralovića 10.576,62 eura i na Njegoša Džakovića 10.576,61 eura,',
  )
  expect(en).toContain('are ordered, each as to their own share, to pay')
  expect(en).toContain(
    'of which in total EUR 10,576.62 falls to Ratko Ždralović and EUR 10,576.61 falls to Njegoš Džaković,',
  )
})

test('of a joint debt it says what each bears among themselves', () => {
  const { cnr, en } = words(true)
  expect(cnr).toContain('solidarno isplate ukupan iznos od 21.153,23 eura')
  expect(cnr).toContain('od čega u međusobnom odnosu dužnika ukupno otpada na Ratka Ždralovića 10.576,62 eura')
  expect(en).toContain('of which, as between the debtors, in total EUR 10,576.62 falls to Ratko Ždralović')
})

test('the annex and the ledger agree on interest to the cent, share by share', () => {
  const file = divided(false)
  const on = '2026-07-01'
  const shown = computeHeadInterest(createCaseContext(file, 'c1'), on, shippedInterestTable)
  expect(shown.length).toBeGreaterThan(2)
  const sum = shown.reduce((total, { computed }) => total + present(computed).totalCents, 0)
  const ledger = computeClaimLedger(present(file.claims[0]), on, { rates: shippedInterestTable, projection: true })
  if (!ledger.ok) throw new Error(ledger.error.code)
  expect(ledger.value.interestCents).toBe(sum)
  expect(ledger.value.debtors.map(({ debtor, owedCents }) => [debtor, owedCents > 1_057_661])).toEqual([
    ['d1', true],
    ['d2', true],
  ])
})

test('one debtor pays the own share alone; the rest stays with the other', () => {
  const file = divided(false)
  const claim = present(file.claims[0])
  const payment = { id: 'p9', date: '2026-06-20', amountCents: 2_115_323, source: 'debtor' as const, from: 'd1' }
  const terms = { rates: shippedInterestTable, projection: true }
  const ledger = computeClaimLedger({ ...claim, payments: [payment] }, '2026-06-20', terms)
  if (!ledger.ok) throw new Error(ledger.error.code)
  const [first, second] = ledger.value.debtors
  expect(first).toMatchObject({ debtor: 'd1', owedCents: 0, paidForOthersCents: 0 })
  expect(present(first).surplusCents).toBeGreaterThan(900_000)
  expect(present(second).owedCents).toBeGreaterThanOrEqual(1_057_661)
})
