import { expect, test } from 'vitest'
import { answerLine, answerRule } from '../../../commands/law/answer.ts'
import { GOOD_QUESTIONS } from '../../support/lawQuestions.ts'

type ErrorAnswer = Readonly<{ error: { code: string; field?: string; message: { cnr: string; en: string } } }>

/** The error of a question given as JSON text; one line that holds nothing else. */
function errorOf(rule: string, json: string): ErrorAnswer['error'] {
  const { text, failed } = answerRule(rule, json)
  expect(failed, text).toBe(true)
  expect(text).not.toMatch(/\n|node:|\.ts|Error:/)
  const answer = JSON.parse(text) as ErrorAnswer
  expect(Object.keys(answer)).toEqual(['error'])
  const { code, field, message } = answer.error
  expect(Object.keys(answer.error)).toEqual(field === undefined ? ['code', 'message'] : ['code', 'field', 'message'])
  expect(code).not.toBe('law.internal')
  expect(message.cnr.length).toBeGreaterThan(5)
  expect(message.en).not.toBe(message.cnr)
  return answer.error
}

const questions = Object.entries(GOOD_QUESTIONS)
// A rule does without these: the answer to the question is then about less.
const OPTIONAL = new Set([
  ...['dignity.fields', 'dignity.text', 'calculation.amountCents'],
  ...['appliesFrom', 'ledger', 'steps'].map((key) => `state-compensation.${key}`),
])

test.each(questions)('%s refuses what is no object, and a key it does not know', (rule, good) => {
  for (const json of ['null', '[]', '[{}]', '"x"', '7', 'true']) {
    expect(errorOf(rule, json)).toMatchObject({ code: 'input.type' })
  }
  expect(errorOf(rule, JSON.stringify({ ...good, unknown: 1 }))).toMatchObject({
    code: 'input.unknownKey',
    field: 'unknown',
  })
  for (const json of ['', '{', '{"a":NaN}', '{"a":Infinity}', '{"a":undefined}', "{'a':1}"]) {
    expect(errorOf(rule, json).code).toBe('law.jsonInvalid')
  }
})

test.each(questions)('%s names the key that is missing, null or of the wrong type', (rule, good) => {
  for (const key of Object.keys(good)) {
    const { [key]: value, ...rest } = good
    if (!OPTIONAL.has(`${rule}.${key}`)) {
      expect(errorOf(rule, JSON.stringify(rest))).toMatchObject({ code: 'input.missing', field: key })
    }
    const wrong = [...(`${rule}.${key}` === 'calculation.amountCents' ? [] : [null]), true, -1.5]
    for (const other of [...wrong, ...(Array.isArray(value) ? [{}, 'x'] : [[]])]) {
      const { code, field } = errorOf(rule, JSON.stringify({ ...good, [key]: other }))
      expect(field?.split('.')[0]).toBe(key)
      expect(code).toMatch(/^input\.(?:type|value)$/)
    }
  }
})

const each = (matches: (value: unknown) => boolean) =>
  questions.flatMap(([rule, good]) =>
    Object.entries(good)
      .filter(([, value]) => matches(value))
      .map(([key]) => [rule, key] as const),
  )
const isDate = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)

test.each(each(isDate))('%s refuses a %s that is no day of the calendar', (rule, key) => {
  for (const day of ['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '01.02.2026.', '', '\ud800']) {
    const error = errorOf(rule, JSON.stringify({ ...GOOD_QUESTIONS[rule], [key]: day }))
    expect(error).toMatchObject({ code: 'date.invalid', field: key })
  }
})

test.each(each((value) => typeof value === 'number'))('%s refuses a %s that is no whole sum in cents', (rule, key) => {
  const asked = JSON.stringify({ ...GOOD_QUESTIONS[rule], [key]: '#' })
  const numbers = [
    ['-1', 'input.tooSmall'],
    ['9'.repeat(400), 'input.type'],
    ['1e400', 'input.type'],
    ['0.5', 'input.type'],
    ['1e15', 'input.tooLarge'],
    ['"1"', 'input.type'],
    ['"NaN"', 'input.type'],
    ['"Infinity"', 'input.type'],
  ] as const
  for (const [number, code] of numbers) {
    expect(errorOf(rule, asked.replace('"#"', number))).toMatchObject({ code, field: key })
  }
})

const isFreeText = (value: unknown) => typeof value === 'string' && !isDate(value)
// A choice from a list answers with »not one of the values«.
const CHOICES = ['deadline.rule', 'words.language', 'forms.sex', 'forms.kind']
const texts = each(isFreeText).filter(([rule, key]) => key !== 'language' && !CHOICES.includes(`${rule}.${key}`))

test.each(texts)('%s refuses half a letter in %s', (rule, key) => {
  for (const half of ['a\ud800', '\udc00a']) {
    expect(errorOf(rule, JSON.stringify({ ...GOOD_QUESTIONS[rule], [key]: half }))).toMatchObject({
      code: 'text.malformed',
      field: key,
    })
  }
})

// Deeper fields, by their dotted path.
const caseOf = (json: string) => `{"case":${json}}`
const caseText = JSON.stringify(GOOD_QUESTIONS['gate']?.['case'])
test.each([
  ['gate', caseOf(caseText.replace('"amountCents":728000', '"amountCents":-1')), 'input.tooSmall'],
  ['gate', caseOf(caseText.replace('"amountCents":728000', `"amountCents":${'9'.repeat(400)}`)), 'input.type'],
  ['decision', caseOf(caseText.replace('"awardedCents":728000', '"awardedCents":0.1')), 'input.type'],
  ['decision', caseOf(caseText.replace('2026-06-15', '2026-02-30')), 'date.invalid'],
  ['enforceable', `${caseOf(caseText).slice(0, -1)},"order":{"final":"2026-02-30"}}`, 'date.invalid'],
  ['enforceable', `${caseOf(caseText).slice(0, -1)},"order":{"paidCents":-1}}`, 'input.tooSmall'],
  ['calculation', '{"calculation":{"method":"magic"}}', 'input.value'],
  ['calculation', '{"calculation":{"method":"list","items":[{"title":{"cnr":"a","en":"b"},"amountCents":-1}]}}', ''],
  ['statistics', `{"cases":[${caseText},null]}`, 'input.type'],
  ['statistics', '{"cases":[],"k":0}', 'input.tooSmall'],
  ['leak', '{"text":"a","people":[{"name":"A","birthDate":"2026-02-30"}]}', 'date.invalid'],
  ['anonymise', '{"text":"a","people":[{"id":"p1"}]}', 'input.missing'],
  ['dignity', '{"kind":"order","addressee":"court","fields":{"line":5}}', 'input.type'],
  ['deadline', '{"rule":"D5","trigger":"2026-03-03","closedDays":["2026-02-30"]}', 'date.invalid'],
  ['ledger', '{"debts":[{"principalCents":-5}],"payments":[],"to":"2026-03-01"}', 'input.tooSmall'],
  ['ledger', '{"debts":[],"payments":[],"to":"2026-03-01","writeOffs":[{"date":"2026-02-30"}]}', 'date.invalid'],
  [
    'ledger',
    '{"debts":[],"payments":[],"to":"2026-03-01","reversals":[{"entry":"p1","date":"2026-01-01"}]}',
    'ledger.reversesNothing',
  ],
  [
    'ledger',
    '{"debts":[],"to":"2026-03-01","payments":[{"date":"2026-01-01","amountCents":5,"source":"debtor","currency":"USD"}]}',
    'ledger.currencyWrong',
  ],
  [
    'state-compensation',
    '{"offences":[{"law":"KZ CG","article":"444"}],"steps":[{"id":"s1","kind":"gift","date":"2027-01-01"}]}',
    'input.value',
  ],
  [
    'state-compensation',
    '{"offences":[{"law":"KZ CG","article":"444"}],"steps":[{"id":"s1","kind":"payment","date":"2027-01-01"}]}',
    'stateCompensation.partMissing',
  ],
  [
    'state-compensation',
    '{"offences":[{"law":"KZ CG","article":"444"}],"steps":[{"id":"s1","kind":"payment","date":"2027-01-01","entry":"u1"}]}',
    'stateCompensation.entryUnknown',
  ],
  ['enforcement', '{"steps":[{"id":"s1","kind":"gift","date":"2026-05-27"}]}', 'input.value'],
  ['enforcement', '{"steps":[{"id":"s1","kind":"stay","date":"2026-05-27"}]}', 'enforcement.partMissing'],
  ['sort', '{"names":["a","\\ud800"]}', 'text.malformed'],
])('%s refuses %.80s', (rule, json, code) => {
  const error = errorOf(rule, json)
  expect(error.field).toMatch(/\w\.\w|^k$/)
  if (code !== '') expect(error.code).toBe(code)
})

test('blank lines are no questions, and each other line has one answer in its place', () => {
  const lines = ['{"rule":"fold","input":{"text":"Š"}}', '{', '{"rule":"fold"}', '{"rule":"fold","input":null}']
  expect(lines.map((line) => (JSON.parse(answerLine(line).text) as Partial<ErrorAnswer>).error?.code)).toEqual([
    undefined,
    'law.jsonInvalid',
    'input.format',
    'input.type',
  ])
})
