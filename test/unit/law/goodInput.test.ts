import { expect, test } from 'vitest'
import { answerLine } from '../../../commands/law/answer.ts'
import { rules } from '../../../commands/law/rules.ts'
import { GOOD_QUESTIONS } from '../../support/lawQuestions.ts'

function ask(rule: string, input: unknown): unknown {
  return JSON.parse(answerLine(JSON.stringify({ rule, input })).text)
}

// The keys promised to whoever checks a rule from outside; behind the bar those the program adds of its own.
const KEYS: readonly (readonly [rule: string, keys: string])[] = [
  ['interest', 'totalCents days segments table'],
  ['deadline', 'due counted shifted explanation article | statutory'],
  ['workingDay', 'working why'],
  ['jmbg', 'valid birthDate sex region problems | regionName'],
  ['pib', 'valid problems'],
  ['account', 'valid long short iban bank problems'],
  ['caseMark', 'register number year display'],
  ['words', 'text'],
  ['cyrillic', 'text'],
  ['latin', 'text'],
  ['sort', 'names'],
  ['fold', 'keys'],
  ['forms', 'nominative genitive dative accusative instrumental locative confident'],
  ['formatDate', 'text'],
  ['formatAmount', 'text'],
  ['formatPeriod', 'text'],
  ['venue', 'court prosecution panel article | judges summary warnings'],
  ['gate', 'ready findings'],
  ['decision', 'valid outcome claimedCents awardedCents referredCents confiscationExcessCents problems'],
  ['enforceable', 'ready findings'],
  ['calculation', 'amountCents steps | recomputed'],
  [
    'ledger',
    'entries paidCents costsCents interestCents principalCents overpaidCents | writeOffs debtors accruedCents writtenOffCents balanceCents tables',
  ],
  ['enforcement', 'proceedings'],
  ['state-compensation', 'eligibility next state subrogation'],
  ['leak', 'hits'],
  ['anonymise', 'text replaced'],
  ['dignity', 'findings'],
  ['statistics', 'tables money heads | k year collectedPercent medianDaysToPayment suppressedCells'],
]

test.each(KEYS)('the answer of %s has the keys %s and no other', (rule, keys) => {
  const answer = ask(rule, GOOD_QUESTIONS[rule]) as Readonly<Record<string, unknown>>
  expect(Object.keys(answer).toSorted()).toEqual(keys.split(/[ |]+/).toSorted())
})

test('every rule has a good question and its keys', () => {
  expect(Object.keys(GOOD_QUESTIONS).toSorted()).toEqual([...rules.keys()].toSorted())
  expect(KEYS.map(([rule]) => rule).toSorted()).toEqual([...rules.keys()].toSorted())
})

const caseOne = GOOD_QUESTIONS['gate']?.['case'] as Readonly<Record<string, unknown>>
const item = (cnr: string, en: string, amountCents: number) => ({ title: { cnr, en }, amountCents })

// Values by hand: sums, products and days computed on paper, texts by the examples of the domain rules.
const VALUES: readonly (readonly [rule: string, input: unknown, answer: unknown])[] = [
  // 1.000,00 × 12,5 % × 182 ÷ 36 600 = 62,158469945… (2024 is a leap year).
  [
    'interest',
    GOOD_QUESTIONS['interest'],
    {
      totalCents: 6_216,
      days: 182,
      segments: [
        {
          from: '2024-01-01',
          to: '2024-07-01',
          days: 182,
          ratePercent: 12.5,
          divisor: 36_600,
          amount: '62.1584699454',
        },
      ],
      table: expect.any(String) as string,
    },
  ],
  ['workingDay', { date: '2026-11-23' }, { working: true }],
  ['pib', { value: '02655284' }, { valid: true, problems: [] }],
  [
    'account',
    { value: '832-21-37' },
    {
      valid: true,
      long: '832000000000002137',
      short: '832-21-37',
      iban: 'ME25832000000000002137',
      bank: 'Budžet Crne Gore',
      problems: [],
    },
  ],
  [
    'forms',
    GOOD_QUESTIONS['forms'],
    {
      nominative: 'Petar Petrović',
      genitive: 'Petra Petrovića',
      dative: 'Petru Petroviću',
      accusative: 'Petra Petrovića',
      instrumental: 'Petrom Petrovićem',
      locative: 'Petru Petroviću',
      confident: true,
    },
  ],
  // 7.280,00 + 1.450,50 + 422,73 + 6.000,00 + 8.000,00 = 23.153,23, of which 2.000,00 referred; gain 25.000,00.
  [
    'decision',
    { case: caseOne, claim: 'c1' },
    {
      valid: true,
      outcome: 'AWARDED_PARTIAL_REST_REFERRED',
      claimedCents: 2_315_323,
      awardedCents: 2_115_323,
      referredCents: 200_000,
      confiscationExcessCents: 384_677,
      problems: [],
    },
  ],
  ['enforceable', GOOD_QUESTIONS['enforceable'], { ready: true, findings: [] }],
  [
    'leak',
    GOOD_QUESTIONS['leak'],
    { hits: [{ person: 'p1', field: 'name', found: 'Petar Petrović', at: 'Rekao je '.length }] },
  ],
  ['leak', { text: 'Rekao je svjedok.', people: [{ id: 'p1', name: 'Petar Petrović' }] }, { hits: [] }],
  [
    'anonymise',
    GOOD_QUESTIONS['anonymise'],
    { text: 'Rekao je P.P.', replaced: [{ person: 'p1', field: 'name', count: 1 }] },
  ],
  ['dignity', { kind: 'order', addressee: 'court', fields: { line: 'oštećena A' }, text: '' }, { findings: [] }],
  // 5.000,00 owed jointly, interest of 272,55 to 1 September 2025; a1 pays 1.272,55, the bailiff’s 500,00 from a2 comes back.
  [
    'ledger',
    {
      debts: [{ principalCents: 500_000, interestFrom: '2025-03-01', debtors: ['a1', 'a2'] }],
      payments: [
        { id: 'p1', date: '2025-09-01', amountCents: 127_255, source: 'debtor', from: 'a1' },
        { id: 'p2', date: '2025-09-01', amountCents: 50_000, source: 'bailiff', from: 'a2', currency: 'EUR' },
      ],
      reversals: [{ entry: 'p2', date: '2025-09-05' }],
      instalments: [{ date: '2025-08-01', debtor: 'a2', amountCents: 50_000, count: 1, firstDue: '2025-08-31' }],
      to: '2025-09-01',
    },
    {
      entries: [
        {
          payment: { id: 'p1', date: '2025-09-01', amountCents: 127_255, source: 'debtor', from: 'a1' },
          costsCents: 0,
          interestCents: 27_255,
          principalCents: 100_000,
          overpaidCents: 0,
          remainingCents: 400_000,
        },
      ],
      writeOffs: [],
      debtors: [
        { debtor: 'a1', paidCents: 127_255, surplusCents: 0, owedCents: 400_000, paidForOthersCents: 0 },
        { debtor: 'a2', paidCents: 0, surplusCents: 0, owedCents: 400_000, paidForOthersCents: 0 },
      ],
      paidCents: 127_255,
      costsCents: 0,
      interestCents: 0,
      principalCents: 400_000,
      overpaidCents: 0,
      accruedCents: 27_255,
      writtenOffCents: 0,
      balanceCents: 400_000,
      tables: { interest: expect.any(String) as string, imputation: expect.any(String) as string },
      instalments: [
        {
          debtor: 'a2',
          amountCents: 50_000,
          rows: [{ due: '2025-08-31', state: 'late' }],
          lateCount: 1,
          lateDays: 1,
        },
      ],
    },
  ],
  [
    'calculation',
    { calculation: { method: 'units', quantity: '37.5', unit: 'h', rateCents: 350 } },
    {
      amountCents: 13_125,
      steps: [{ cnr: '37,5 h × 3,50 eura', en: '37.5 h × EUR 3.50', cents: 13_125 }],
      recomputed: true,
    },
  ],
  [
    'calculation',
    { calculation: { method: 'list', items: [item('telefon', 'phone', 60_000), item('nakit', 'jewels', 85_050)] } },
    {
      amountCents: 145_050,
      steps: [
        { cnr: 'telefon', en: 'phone', cents: 60_000 },
        { cnr: 'nakit', en: 'jewels', cents: 85_050 },
        { cnr: 'ukupno', en: 'total', cents: 145_050 },
      ],
      recomputed: true,
    },
  ],
]

test.each(VALUES)('%s answers %j exactly', (rule, input, answer) => {
  expect(ask(rule, input)).toEqual(answer)
})

// The other methods of a head: 9 × 450,00; 5,00 + 7,27; 24 × 150,00; 160 × 3,50, nothing paid, against a gain of 900,00.
test.each([
  [{ method: 'monthsByWage', months: '9', wageCents: 45_000 }, 405_000, [405_000]],
  [{ method: 'receipts', items: [item('lijek', 'drug', 500), item('taksi', 'taxi', 727)] }, 1_227, [500, 727, 1_227]],
  [{ method: 'annuity', monthlyCents: 15_000, months: '24' }, 360_000, [360_000]],
  [
    { method: 'labourValue', hours: '160', rateCents: 350, gainCents: 90_000 },
    90_000,
    [56_000, 56_000, 90_000, 90_000],
  ],
])('a calculation by %j gives %i in the steps %j', (calculation, amountCents, steps) => {
  const answer = ask('calculation', { calculation }) as { amountCents: number; steps: { cents: number }[] }
  expect(answer.amountCents).toBe(amountCents)
  expect(answer.steps.map(({ cents }) => cents)).toEqual(steps)
})

// case-01 claims no interest on its medical costs: a remark, and the claim is ready. Whole text of a finding.
test('a finding of the gate says all that the table promises, in both languages', () => {
  const { ready, findings } = ask('gate', { case: caseOne, claim: 'c1' }) as { ready: boolean; findings: unknown[] }
  expect(ready).toBe(true)
  expect(findings).toEqual([
    {
      code: 'head.interestFromMissing',
      severity: 'warning',
      field: 'claims.0.heads.2.interestFrom',
      article: 'ZVSZK 2',
      message: {
        cnr: expect.stringMatching(/^Stavka M01 .+\.$/) as string,
        en: expect.stringMatching(/^Head M01 .+\.$/) as string,
      },
      remedy: { cnr: expect.stringMatching(/\.$/) as string, en: expect.stringMatching(/\.$/) as string },
    },
  ])
})

test('a finding of dignity names the field and speaks both languages', () => {
  const { findings } = ask('dignity', GOOD_QUESTIONS['dignity']) as { findings: Record<string, unknown>[] }
  expect(findings.map(({ code, field, severity }) => [code, field, severity])).toEqual([
    ['label.victimOutside', 'line', 'blocker'],
  ])
  expect(Object.keys(findings[0] ?? {}).toSorted()).toEqual(['code', 'field', 'message', 'remedy', 'severity'])
})

test('statistics of one case hide its numbers, and show them where one is enough', () => {
  type Table = { id: string; total: number | null; cells: (number | null)[][] }
  const hidden = ask('statistics', { cases: [caseOne] }) as { money: Record<string, number | null>; tables: Table[] }
  expect(hidden.money['claimedCents']).toBeNull()
  expect(hidden.tables.flatMap(({ cells }) => cells.flat()).filter((cell) => cell !== null && cell > 0)).toEqual([])
  const shown = ask('statistics', { cases: [caseOne], k: 1, year: 2026 }) as typeof hidden & {
    heads: { code: string; claimedCents: number; awardedCents: number }[]
  }
  expect(shown.money).toMatchObject({ claimedCents: 2_315_323, awardedCents: 2_115_323 })
  expect(shown.heads.find(({ code }) => code === 'M04')).toEqual({
    code: 'M04',
    claimedCents: 728_000,
    awardedCents: 728_000,
  })
  expect(shown.tables.find(({ id }) => id === 'claims.outcome')).toMatchObject({
    total: 1,
    cells: [[0, 1, 0, 0, 0, 0]],
  })
})
