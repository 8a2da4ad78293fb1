import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fieldMessage } from '../../../commands/document/commandError.ts'
import { readExchange } from '../../../shared/exchange/readExchange.ts'
import { present, readTrainingCaseText, type TrainingCaseName } from '../../support/trainingCase.ts'

type Json = { [key: string]: Json } & Json[] & (string | number | boolean | null)
type Row = readonly [name: string, code: string, field: string, change: (file: Json) => void]

function set(path: string, value: unknown): (file: Json) => void {
  return (file) => {
    const keys = path.split('.')
    const last = present(keys.pop())
    const target = keys.reduce<Record<string, unknown>>((node, key) => node[key] as Record<string, unknown>, file)
    if (value === undefined) Reflect.deleteProperty(target, last)
    else target[last] = value
  }
}

const HUGE = 'Š'.repeat(10_000_000)
const ROWS: readonly Row[] = [
  ['an unknown key', 'input.unknownKey', 'people.0.shoeSize', set('people.0.shoeSize', 39)],
  ['an unknown key at the top', 'input.unknownKey', 'extra', set('extra', {})],
  ['a key that is a name', 'input.unknownKey', 'claims.0.…', set('claims.0.Đurđica Šćekić', 1)],
  ['a 10 MB name', 'input.tooLarge', 'people.0.name', set('people.0.name', HUGE)],
  ['an empty name', 'input.tooSmall', 'people.0.name', set('people.0.name', '')],
  ['30 February', 'date.invalid', 'claims.0.filed', set('claims.0.filed', '2026-02-30')],
  ['a date in words', 'date.invalid', 'case.hearings.0.date', set('case.hearings.0.date', '4. maj')],
  ['negative cents', 'input.tooSmall', 'claims.0.heads.0.amountCents', set('claims.0.heads.0.amountCents', -1)],
  ['too many cents', 'input.tooLarge', 'case.gainCents', set('case.gainCents', 100_000_000_000_000)],
  ['a half cent', 'input.type', 'claims.0.heads.0.amountCents', set('claims.0.heads.0.amountCents', 1.5)],
  ['NaN', 'input.type', 'claims.0.heads.0.amountCents', set('claims.0.heads.0.amountCents', Number.NaN)],
  ['infinity', 'input.type', 'case.gainCents', set('case.gainCents', Infinity)],
  ['an amount as typed', 'input.type', 'claims.0.heads.0.amountCents', set('claims.0.heads.0.amountCents', '1.234,5x')],
  ['a lone surrogate', 'text.malformed', 'people.1.name', set('people.1.name', 'Ratko \uD800')],
  ['a control character', 'text.controlCharacter', 'people.1.name', set('people.1.name', 'Ratko\u0000')],
  ['an override of direction', 'text.controlCharacter', 'people.1.name', set('people.1.name', 'Ratko \u202Eovic')],
  ['a line separator', 'text.lineBreak', 'case.courtMark', set('case.courtMark', 'K.br.1/26\u2028')],
  ['a sign of C1', 'text.controlCharacter', 'people.1.name', set('people.1.name', 'Ratko\u0085')],
  ['a name of invisible signs alone', 'input.tooSmall', 'people.1.name', set('people.1.name', '\u200B\uFEFF')],
  ['two lines in a name', 'text.lineBreak', 'people.1.name', set('people.1.name', 'Ratko\nŽdralović')],
  ['two lines in a title', 'text.lineBreak', 'evidence.0.title.en', set('evidence.0.title.en', 'Ex\npert')],
  ['two lines in a mark', 'text.lineBreak', 'case.courtMark', set('case.courtMark', 'K.br.\r1/26')],
  ['a missing role', 'input.missing', 'people.0.role', set('people.0.role', undefined)],
  ['a missing court', 'input.missing', 'case.court', set('case.court', undefined)],
  ['a missing list', 'input.missing', 'people', set('people', undefined)],
  ['a role that is none', 'input.value', 'people.0.role', set('people.0.role', 'king')],
  [
    'a calculation of no method',
    'input.value',
    'claims.0.heads.0.calculation.method',
    set('claims.0.heads.0.calculation', { method: 'guess' }),
  ],
  [
    'a quantity with a comma',
    'input.format',
    'claims.0.heads.0.calculation.quantity',
    set('claims.0.heads.0.calculation.quantity', '20,5'),
  ],
  ['an id with spaces', 'input.format', 'people.0.id', set('people.0.id', 'v 1')],
  [
    '501 people',
    'input.tooLarge',
    'people',
    (file) => set('people', Array(501).fill(present(file['people']?.[0])))(file),
  ],
  ['no offence', 'input.tooSmall', 'case.offences', set('case.offences', [])],
  ['another format', 'input.value', 'format', set('format', 'something')],
  ['another version', 'input.value', 'version', set('version', 2)],
  ['null for an object', 'input.type', 'case', set('case', null)],
  ['a list for an object', 'input.type', 'case', set('case', [])],
  ['two people of one id', 'caseFile.duplicateId', 'people.1.id', set('people.1.id', 'v1')],
  ['two heads of one id', 'caseFile.duplicateId', 'claims.0.heads.1.id', set('claims.0.heads.1.id', 'h1')],
  [
    'evidence that is not there',
    'caseFile.danglingReference',
    'claims.0.heads.0.evidence.0',
    set('claims.0.heads.0.evidence.0', 'e9'),
  ],
  ['a claimant who is not there', 'caseFile.danglingReference', 'claims.0.claimant', set('claims.0.claimant', 'v9')],
  [
    'a respondent who is not there',
    'caseFile.danglingReference',
    'claims.0.respondents.1',
    set('claims.0.respondents.1', 'd9'),
  ],
  ['a guardian who is not there', 'caseFile.danglingReference', 'people.0.guardian', set('people.0.guardian', 'g9')],
  ['one’s own guardian', 'caseFile.selfReference', 'people.0.guardian', set('people.0.guardian', 'v1')],
  ['a judge who is not there', 'caseFile.danglingReference', 'decision.judge', set('decision.judge', 'j9')],
  ['a decision on no claim', 'caseFile.danglingReference', 'decision.claim', set('decision.claim', 'c9')],
  ['a decision on no head', 'caseFile.danglingReference', 'decision.heads.0.head', set('decision.heads.0.head', 'h9')],
  ['a head decided twice', 'caseFile.duplicateId', 'decision.heads.1.head', set('decision.heads.1.head', 'h1')],
  [
    'a second decision on the claim',
    'caseFile.decidedTwice',
    'decisions.0.claim',
    (file) => set('decisions', [file['decision']])(file),
  ],
  [
    'a measure against nobody',
    'caseFile.danglingReference',
    'claims.0.measures.0.target',
    set('claims.0.measures', [{ id: 'm1', basis: '243', target: 'd9', object: { cnr: 'vozilo', en: 'car' } }]),
  ],
  [
    'a succession to nobody',
    'caseFile.danglingReference',
    'claims.0.succession.of',
    set('claims.0.succession', { of: 'v9' }),
  ],
  ['a payment by nobody', 'caseFile.danglingReference', 'payments.0.from', set('payments', [paid({ from: 'd9' })])],
  ['a payment on no claim', 'caseFile.danglingReference', 'payments.0.claim', set('payments', [paid({ claim: 'c9' })])],
  [
    'a payment that could be on either claim',
    'caseFile.paymentUnassigned',
    'payments.0.claim',
    (file) => {
      set('payments', [paid({})])(file)
      set('claims.1', Object.assign({}, file['claims']?.[0], { id: 'c2' }))(file)
    },
  ],
  [
    'one present who is not there',
    'caseFile.danglingReference',
    'case.hearings.0.present.1',
    set('case.hearings.0.present', ['d1', 'x9']),
  ],
  [
    'one present twice',
    'caseFile.duplicateId',
    'case.hearings.0.present.1',
    set('case.hearings.0.present', ['d1', 'd1']),
  ],
  [
    'a sealed person without a pseudonym',
    'person.pseudonymMissing',
    'people.0.pseudonym',
    set('people.0.pseudonym', undefined),
  ],
  [
    'a pseudonym in one language',
    'person.pseudonymMissing',
    'people.0.pseudonym',
    set('people.0.pseudonym', { cnr: 'Oštećena A', en: ' ' }),
  ],
  [
    'a pseudonym that says who somebody is',
    'person.pseudonymTells',
    'people.0.pseudonym',
    set('people.0.pseudonym', { cnr: 'Đurđica', en: 'Injured party A' }),
  ],
  ['remarks nested too deep', 'input.tooDeep', 'expect.ready', set('expect.ready', nested(200))],
]

function paid(more: object): object {
  return { date: '2026-08-01', amountCents: 100, source: 'debtor', ...more }
}

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)]
}

function problemsOf(input: unknown) {
  const reading = readExchange(input)
  return reading.ok ? [] : reading.problems
}

describe('a damaged case file is refused field by field', () => {
  test.each(ROWS)('%s: %s at %s', (_name, code, field, change) => {
    const file = JSON.parse(readTrainingCaseText('case-01')) as Json
    change(file)
    const problems = problemsOf(file)
    const hit = problems.find((problem) => problem.code === code && problem.field === field)
    expect(hit, problems.map((problem) => `${problem.code} ${problem.field}`).join(', ')).toBeDefined()
    const said = problems.flatMap((problem) => fieldMessage(problem.code, problem.params))
    for (const text of said) expect(text).toMatch(/^\p{Lu}.*\.$/u)
    expect(JSON.stringify([problems, said])).not.toMatch(/Đurđica|Šćekić|Ratko|ŠŠŠ|\{\{/)
  })
  test.each([null, undefined, 7, 'naknada-case', [], {}, { format: 'naknada-case', version: 1 }])(
    'junk %j',
    (input) => {
      const problems = problemsOf(input)
      expect(problems.length).toBeGreaterThan(0)
      for (const { code, params } of problems)
        expect([code, ...fieldMessage(code, params).map((text) => text.length > 10)]).toEqual([code, true, true])
    },
  )
  test('a flood of errors is cut short and says so', () => {
    const file = JSON.parse(readTrainingCaseText('case-01')) as Json
    set('evidence', Array(1_000).fill(7))(file)
    const problems = problemsOf(file)
    expect(problems).toHaveLength(201)
    expect(problems.at(-1)?.code).toBe('input.furtherProblems')
  })
})

describe('the practice cases', () => {
  test.each(['case-01', 'case-02', 'case-02-mended'] as const)('%s is read and given back unchanged', (name) => {
    const raw: unknown = JSON.parse(readTrainingCaseText(name))
    expect(readExchange(raw)).toEqual({ ok: true, form: raw })
  })
  test.each<[TrainingCaseName, string]>([
    ['case-01', 'df2a7c199ef39c653c43477c58f88e61de8d3f60e81b057c1e4e79287a219c85'],
    ['case-02', '17613a15267b226c1b4da4b34f20244667cfdbcaff5877ab1b2269f633a52fcf'],
  ])('%s has not changed by a byte', (name, sha256) => {
    expect(createHash('sha256').update(readTrainingCaseText(name)).digest('hex')).toBe(sha256)
  })
})
