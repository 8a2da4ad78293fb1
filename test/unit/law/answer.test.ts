import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerLine, answerRule } from '../../../commands/law/answer.ts'
import { rules } from '../../../commands/law/rules.ts'

const RULES = [
  'interest',
  'deadline',
  'workingDay',
  'jmbg',
  'pib',
  'account',
  'caseMark',
  'words',
  'cyrillic',
  'latin',
  'sort',
  'fold',
  'forms',
  'formatDate',
  'formatAmount',
  'formatPeriod',
  'venue',
  'gate',
  'decision',
  'enforceable',
  'calculation',
  'ledger',
  'enforcement',
  'state-compensation',
  'leak',
  'anonymise',
  'dignity',
  'statistics',
]

function ask(rule: string, input: unknown): unknown {
  return JSON.parse(answerLine(JSON.stringify({ rule, input })).text)
}

test('every rule of the law has its name', () => {
  expect([...rules.keys()].toSorted()).toEqual(RULES.toSorted())
})

test.each([
  ['jmbg', { value: '2902000215016' }, { valid: true, birthDate: '2000-02-29', sex: 'f', region: '21' }],
  ['pib', { value: '02655284' }, { valid: true, problems: [] }],
  ['account', { value: '832-21-37' }, { long: '832000000000002137', iban: 'ME25832000000000002137' }],
  ['caseMark', { value: 'K. br. 34/2021' }, { register: 'K', number: 34, year: 2021, display: 'K.br.34/21' }],
  ['words', { cents: 42273, language: 'cnr' }, { text: 'četiristo dvadeset dva eura i 73/100' }],
  ['cyrillic', { text: 'Projekat X Njegoš', keep: ['Projekat'] }, { text: 'Projekat X Његош' }],
  ['latin', { text: 'Његош' }, { text: 'Njegoš' }],
  ['sort', { names: ['Žana', 'Ђина', 'Dina'] }, { names: ['Dina', 'Ђина', 'Žana'] }],
  ['fold', { text: 'Ђорђевић' }, { keys: ['djordjevic', 'dordevic'] }],
  ['forms', { name: 'Podgorica', kind: 'place' }, { genitive: 'Podgorice', confident: true }],
  ['formatDate', { date: '2021-09-17', language: 'cnr-Cyrl' }, { text: '17.09.2021. године' }],
  ['formatAmount', { cents: 833800, language: 'en' }, { text: 'EUR 8,338.00' }],
  [
    'formatPeriod',
    { from: '2021-03-01', to: '2021-06-30', language: 'cnr' },
    { text: 'od 01.03.2021. do 30.06.2021. godine' },
  ],
  ['interest', { principalCents: 100000, from: '2024-01-01', to: '2024-07-01' }, { totalCents: 6216, days: 182 }],
  ['workingDay', { date: '2026-11-23' }, { working: true }],
  ['leak', { text: 'Petra Petrovića', people: [{ name: 'Petar Petrović' }] }, { hits: [{ field: 'name', at: 0 }] }],
])('the rule %s answers %j', (rule, input, answer) => {
  expect(ask(rule, input)).toMatchObject(answer)
})

test.each([
  ['interest', { principalCents: -1, from: '2024-01-01', to: '2024-07-01' }, 'input.tooSmall', 'principalCents'],
  ['interest', { principalCents: 1, from: '2024-02-30', to: '2024-07-01' }, 'date.invalid', 'from'],
  ['words', { cents: '1', language: 'cnr' }, 'input.type', 'cents'],
  ['words', { cents: 1.5, language: 'cnr' }, 'input.type', 'cents'],
  ['words', { cents: 1e15, language: 'cnr' }, 'input.tooLarge', 'cents'],
  ['words', { cents: 1, language: 'de' }, 'input.value', 'language'],
  ['words', { language: 'cnr' }, 'input.missing', 'cents'],
  ['words', null, 'input.type', undefined],
  ['fold', { text: 'a', extra: 1 }, 'input.unknownKey', 'extra'],
  ['latin', { text: 'a\ud800' }, 'text.malformed', 'text'],
  ['jmbg', { value: '\u0000' }, 'text.controlCharacter', 'value'],
  ['sort', { names: ['a', 7] }, 'input.type', 'names.1'],
  ['caseMark', { value: 'X 1/26' }, 'caseMark.register', 'value'],
  ['formatPeriod', { from: '2026-02-01', to: '2026-01-01', language: 'cnr' }, 'period.invalid', 'to'],
  ['forms', { name: 'Ana', kind: 'person' }, 'input.missing', 'sex'],
  ['forms', { name: ' ', kind: 'person', sex: 'f' }, 'input.tooSmall', 'name'],
  ['gate', { case: {}, claim: 'c1' }, 'input.missing', 'case.format'],
  ['constructor', {}, 'law.ruleUnknown', 'rule'],
  ['', {}, 'law.ruleUnknown', 'rule'],
])('the rule »%s« refuses %j as %s', (rule, input, code, field) => {
  const answer = ask(rule, input) as { error: { code: string; field?: string; message: { cnr: string; en: string } } }
  expect(answer.error.code).toBe(code)
  expect(answer.error.field).toBe(field)
  expect(answer.error.message.cnr).not.toBe('')
  expect(answer.error.message.en).not.toBe(answer.error.message.cnr)
})

describe('input that is no question', () => {
  const huge = `{"rule":"words","input":{"cents":${'9'.repeat(400)},"language":"cnr"}}`
  test.each([
    ['', 'law.jsonInvalid'],
    ['nonsense', 'law.jsonInvalid'],
    ['{"rule":"words","input":{"cents":NaN}}', 'law.jsonInvalid'],
    [huge, 'input.type'],
    ['[]', 'input.format'],
    ['null', 'input.format'],
    ['{"rule":7}', 'input.format'],
    ['{"rule":"fold","input":{"text":"a"},"more":1}', 'input.format'],
    ['['.repeat(100_000), 'law.jsonInvalid'],
    [`{"rule":"fold","input":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, 'input.type'],
    ['{"rule":"fold","input":{"__proto__":{"text":"a"},"text":"b"}}', undefined],
  ])('%.40s', (line, code) => {
    const answer = answerLine(line)
    expect(answer.text).not.toContain('\n')
    expect(answer.failed).toBe(code !== undefined || answer.failed)
    if (code !== undefined) expect(JSON.parse(answer.text)).toMatchObject({ error: { code } })
  })

  test('in single mode says that it failed', () => {
    expect(answerRule('fold', '{').failed).toBe(true)
    expect(answerRule('nothing', '{}').failed).toBe(true)
    expect(answerRule('fold', '{"text":"Š"}')).toEqual({ text: '{"keys":["s"]}', failed: false })
  })
})

test('no rule fails from within, whatever it is asked', () => {
  const values = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom('value', 'text', 'date', 'names', 'cents', 'name', 'kind', 'people'), fc.jsonValue()),
  )
  fc.assert(
    fc.property(fc.constantFrom(...RULES), values, (rule, input) => {
      expect(answerLine(JSON.stringify({ rule, input })).text).not.toContain('law.internal')
    }),
    { numRuns: 3_000 },
  )
})
