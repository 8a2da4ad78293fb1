import { describe, expect, test } from 'vitest'
import {
  checkClauseRelease,
  checkClauseWords,
  clauseWords,
  type ClauseWords,
} from '../../../shared/domain/decision/writtenClause.ts'
import { readTrainingCase } from '../../support/trainingCase.ts'

const { people } = readTrainingCase('case-01')
const FILE = { people, marks: ['K.br.12/26', ''] }
const WORDS: ClauseWords = {
  place: 'evidence',
  title: { cnr: 'Nalaz prihvaćen', en: 'Finding accepted' },
  text: {
    cnr: 'Sud je prihvatio nalaz vještaka […] od […], jer je jasan, i {{oštećeni.dativ}} dosudio {{ukupno.dosuđeno}}.',
    en: 'The court accepted the finding of the expert […] of […], which is clear, and awarded {{injured}} {{total.awarded}}.',
  },
}
const code = (words: Partial<ClauseWords>) => {
  const checked = checkClauseWords({ ...WORDS, ...words }, FILE)
  return checked.ok ? 'ok' : [checked.error.code, checked.error.field, checked.error.params?.['written']]
}
const cnr = (text: string) => code({ text: { ...WORDS.text, cnr: text } })

describe('words that are kept as a clause', () => {
  test('have fields and gaps in the place of what is of a case', () => {
    expect(code({})).toBe('ok')
  })

  test.each([
    ['a protected person', 'Đurđica Šćekić je rekla sve.'],
    ['the same in another case form and script', 'Рекла је Ђурђици Шћекић.'],
    ['one who may be named elsewhere', 'Okrivljeni Ratko Ždralović to nije osporio.'],
  ])('name nobody of the file: %s', (_who, text) => {
    expect(cnr(text)).toEqual(['clause.namesPerson', 'text.cnr', undefined])
  })

  test('not in the title, and not in the other language', () => {
    expect(code({ title: { cnr: 'Nalaz Šćekić', en: 'Finding' } })).toEqual([
      'clause.namesPerson',
      'title.cnr',
      undefined,
    ])
    expect(code({ text: { ...WORDS.text, en: 'Ms Šćekić said so.' } })).toEqual([
      'clause.namesPerson',
      'text.en',
      undefined,
    ])
  })

  test.each([
    ['amounts', 'Računi iznose 422,73 eura.', 'clause.factTyped', '422,73 eura'],
    ['days', 'Nalaz od 12.03.2026. je jasan.', 'clause.factTyped', '12.03.2026.'],
    ['pseudonyms', 'Iskaz oštećene A je jasan.', 'clause.pseudonymTyped', 'oštećene A'],
    ['unknown fields', 'Dosuđeno je {{ukupno.nešto}}.', 'clause.fieldUnknown', '{{ukupno.nešto}}'],
    ['fields of a head at a place of none', 'Dosuđeno je {{dosuđeno}}.', 'clause.fieldOfNoHead', '{{dosuđeno}}'],
  ])('have no %s', (_what, text, wrong, written) => {
    expect(cnr(text)).toEqual([wrong, 'text.cnr', written])
  })

  test('may speak of a head where they are offered for one', () => {
    expect(code({ place: 'head', text: { ...WORDS.text, cnr: 'Dosuđeno je {{dosuđeno}}.' } })).toBe('ok')
    expect(code({ place: 'wouldDelay', text: { ...WORDS.text, cnr: 'Traženo je {{traženo}}.' } })).toBe('ok')
  })

  test('do not have the mark of the file', () => {
    expect(cnr('U predmetu K.br.12/26 je to utvrđeno.')).toEqual(['clause.namesMark', 'text.cnr', undefined])
  })

  test('stand in both languages', () => {
    expect(clauseWords.safeParse(WORDS).success).toBe(true)
    expect(clauseWords.safeParse({ ...WORDS, text: { ...WORDS.text, en: '' } }).success).toBe(false)
    expect(clauseWords.safeParse({ ...WORDS, title: { cnr: 'dva\nreda', en: 'x' } }).success).toBe(false)
    expect(clauseWords.safeParse({ ...WORDS, place: 'operative' }).success).toBe(false)
  })
})

test('a clause is released by somebody else than who proposed it, once', () => {
  const proposed = { state: 'proposed', proposedBy: 'p1' } as const
  expect(checkClauseRelease(proposed, 'p2').ok).toBe(true)
  expect(checkClauseRelease(proposed, 'p1')).toMatchObject({ error: { code: 'clause.otherPerson' } })
  for (const state of ['released', 'refused', 'recalled', 'replaced'] as const)
    expect(checkClauseRelease({ ...proposed, state }, 'p2')).toMatchObject({ error: { code: 'clause.decided' } })
})
