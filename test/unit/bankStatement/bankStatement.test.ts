import { describe, expect, test } from 'vitest'
import { findCitations } from '../../../shared/domain/bankStatement/findCitations.ts'
import { compareMatches, matchCredit, type OwedOrder } from '../../../shared/domain/bankStatement/matchCredit.ts'
import {
  MAX_STATEMENT_ROWS,
  readStatement,
  type StatementCredit,
} from '../../../shared/domain/bankStatement/readStatement.ts'

const HEAD = ['Datum valute', 'Uplatilac', 'Svrha plaćanja', 'Poziv na broj', 'Odobrenje (EUR)', 'Valuta']
const line = (date: string, sum: string, currency = 'EUR') => [
  date,
  'Ždralović Ratko',
  'naknada štete',
  '',
  sum,
  currency,
]
const read = (...rows: string[][]) => {
  const found = readStatement([['Banka a.d.'], ['Izvod br. 7'], HEAD, ...rows])
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}

describe('lines of a statement of account', () => {
  test.each([
    ['03.07.2026.', '1.250,50', '2026-07-03', 125_050],
    ['3.7.2026', '1250,50', '2026-07-03', 125_050],
    ['2026-07-03', '1,250.50', '2026-07-03', 125_050],
    ['03/07/2026', '+1250.50', '2026-07-03', 125_050],
    ['03-07-2026 14:05:09', '1 250,50 €', '2026-07-03', 125_050],
  ])('%s and %s are read', (typed, sum, date, amountCents) => {
    expect(read(line(typed, sum)).credits).toMatchObject([{ row: 4, date, amountCents, payer: 'Ždralović Ratko' }])
  })

  test('money that went out is counted, and what cannot be read is named by its line', () => {
    const { credits, faults, debits } = read(
      line('03.07.2026.', '-20,00'),
      line('03.07.2026.', ''),
      line('31.02.2026.', '20,00'),
      line('03.07.2026.', 'dvadeset'),
      line('03.07.2026.', '20,00', 'USD'),
      ['', '', ''],
      line('04.07.2026.', '20,00', '978'),
    )
    expect(debits).toBe(2)
    expect(faults).toEqual([
      { row: 6, code: 'date.invalid' },
      { row: 7, code: 'amount.invalid' },
      { row: 8, code: 'statement.otherCurrency' },
    ])
    expect(credits.map(({ row }) => row)).toEqual([10])
  })

  test('a file without a head, and one with too many lines, is refused', () => {
    expect(readStatement([['a', 'b']])).toMatchObject({ error: { code: 'statement.headMissing' } })
    const many = Array.from({ length: MAX_STATEMENT_ROWS + 1 }, () => line('03.07.2026.', '1,00'))
    expect(readStatement([HEAD, ...many])).toMatchObject({ error: { code: 'statement.tooLong' } })
  })
})

test.each<[string, string[], string[]]>([
  ['K.br.12/26', ['K.br.12/26'], []],
  ['predmet K 12/2026 i Ks. br. 3/26', ['K.br.12/26', 'Ks.br.3/26'], []],
  ['К. бр. 12/26', ['K.br.12/26'], []],
  ['racun 12/26, rata 3/12', [], []],
  ['VSPG-IPZ-2026-KR4-0007', [], ['VSPG-IPZ-2026-KR4-0007']],
  ['05 vspg ipz 2026 kr4 0007', [], ['VSPG-IPZ-2026-KR4-0007']],
  ['VSPGIPZ2026KR40007', [], ['VSPG-IPZ-2026-KR4-0007']],
])('of »%s« the citations are found', (text, marks, numbers) => {
  const found = findCitations(text)
  expect(found.marks).toEqual(marks)
  expect(found.orders.map(({ number }) => number)).toEqual(numbers)
})

const CREDIT: StatementCredit = {
  row: 4,
  date: '2026-07-03',
  amountCents: 30_000,
  payer: 'ZDRALOVIC RATKO',
  purpose: 'naknada',
  reference: '',
}
const ORDER: OwedOrder = {
  number: 'VSPG-IPZ-2026-KR4-0007',
  mark: 'K.br.12/26',
  debtors: [
    { id: 'd1', name: 'Ratko Ždralović' },
    { id: 'd2', name: 'Njegoš Džaković' },
  ],
  balanceCents: 90_000,
  instalments: [30_000],
  payments: [],
}

describe('what a line may pay', () => {
  test('who paid, in any order of names and any script, and what of a month', () => {
    expect(matchCredit(CREDIT, ORDER)).toEqual({ reasons: ['payer', 'sum'], from: 'd1', isEntered: false })
    expect(matchCredit({ ...CREDIT, payer: 'Његош Џаковић' }, ORDER)).toMatchObject({ from: 'd2' })
  })
  test('what is cited: of several debtors nobody knows who it was', () => {
    const cited = { ...CREDIT, payer: 'Banka', reference: 'VSPGIPZ2026KR40007', amountCents: 5 }
    expect(matchCredit(cited, ORDER)).toEqual({ reasons: ['reference'], isEntered: false })
    expect(matchCredit(cited, { ...ORDER, debtors: ORDER.debtors.slice(0, 1) })).toMatchObject({ from: 'd1' })
    expect(matchCredit({ ...cited, reference: '', purpose: 'po presudi K 12/26' }, ORDER)).toMatchObject({
      reasons: ['reference'],
    })
  })
  test('an order of another number is not paid, whoever pays', () => {
    expect(matchCredit({ ...CREDIT, reference: 'VSPG-IPZ-2026-KR4-0008' }, ORDER)).toBeUndefined()
  })
  test('a sum alone is chance, and so is half a name', () => {
    expect(matchCredit({ ...CREDIT, payer: 'Marko Marković' }, ORDER)).toBeUndefined()
    expect(matchCredit({ ...CREDIT, payer: 'Ratko' }, ORDER)).toBeUndefined()
  })
  test('what stands there already is said', () => {
    const payments = [{ date: '2026-07-03', amountCents: 30_000 }]
    expect(matchCredit(CREDIT, { ...ORDER, payments })).toMatchObject({ isEntered: true })
  })
  test('the better fit comes first', () => {
    const of = (...reasons: ('reference' | 'payer' | 'sum')[]) => ({ reasons, isEntered: false })
    expect([of('payer', 'sum'), of('payer'), of('reference')].toSorted(compareMatches)).toEqual([
      of('reference'),
      of('payer', 'sum'),
      of('payer'),
    ])
  })
})
