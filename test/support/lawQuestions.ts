import { readTrainingCaseText } from './trainingCase.ts'

type Json = Readonly<Record<string, unknown>>

const caseOne = JSON.parse(readTrainingCaseText('case-01')) as Json
// Served 1 July 2026; 15 days end on 16 July; 15 days to pay end on Saturday 1 August, so on Monday 3 August.
const order: Json = {
  claim: 'c1',
  number: 'VSPG-IPZ-2026-0001',
  date: '2026-06-15',
  served: '2026-07-01',
  final: '2026-07-17',
  clause: '2026-08-04',
}
const people = [{ id: 'p1', name: 'Petar Petrović' }]
const span: Json = { from: '2024-01-01', to: '2024-07-01' }
const head: Json = { calculation: { method: 'units', quantity: '10', unit: 'h', rateCents: 350 }, amountCents: 3_500 }

/** A good question to each rule of the command, with every key that the rule requires. */
export const GOOD_QUESTIONS: Readonly<Record<string, Json>> = {
  interest: { principalCents: 100_000, ...span },
  deadline: { rule: 'D5', trigger: '2026-03-03' },
  workingDay: { date: '2026-05-22' },
  jmbg: { value: '2902000215016' },
  pib: { value: '02655284' },
  account: { value: '832-21-37' },
  caseMark: { value: 'K. br. 34/2021' },
  words: { cents: 42_273, language: 'cnr' },
  cyrillic: { text: 'Njegoš' },
  latin: { text: 'Његош' },
  sort: { names: ['Žana', 'Đina', 'Dina'] },
  fold: { text: 'Ђорђевић' },
  forms: { name: 'Petar Petrović', sex: 'm', kind: 'person' },
  formatDate: { date: '2021-09-17', language: 'cnr' },
  formatAmount: { cents: 833_800, language: 'cnr' },
  formatPeriod: { ...span, language: 'cnr' },
  venue: { offences: ['444/3'] },
  gate: { case: caseOne },
  decision: { case: caseOne },
  enforceable: { case: caseOne, order },
  calculation: head,
  ledger: { debts: [{ principalCents: 500_000 }], payments: [], to: '2025-09-01' },
  'state-compensation': {
    appliesFrom: '2027-01-01',
    offences: [{ law: 'KZ CG', article: '444', paragraph: '1', from: '2027-02-01' }],
    ledger: {
      debts: [{ principalCents: 500_000, debtors: ['d1'] }],
      payments: [{ id: 'u1', date: '2027-06-01', amountCents: 200_000, source: 'state' }],
      to: '2027-12-31',
    },
    steps: [
      { id: 's1', kind: 'application', date: '2027-03-01' },
      { id: 's2', kind: 'decision', date: '2027-05-10', outcome: 'granted', amountCents: 300_000 },
      { id: 's3', kind: 'payment', date: '2027-06-01', entry: 'u1' },
    ],
  },
  enforcement: {
    steps: [{ id: 's1', kind: 'motion', date: '2026-05-27', debtor: 'd1', body: 'bailiff', name: 'R. V.' }],
  },
  leak: { text: 'Rekao je Petar Petrović.', people },
  anonymise: { text: 'Rekao je Petar Petrović.', people },
  dignity: { kind: 'envelope', addressee: 'injuredParty', fields: { line: 'Žrtvi trgovine ljudima' }, text: '' },
  statistics: { cases: [caseOne] },
}
