import { describe, expect, test } from 'vitest'
import { composeCitations } from '../../../shared/document/sentences/citation.ts'
import { plain } from '../../../shared/document/content/content.ts'
import { loadTemplate } from '../../../shared/document/template/loadTemplate.ts'
import { renderTemplate } from '../../../shared/document/template/renderTemplate.ts'
import { TemplateError } from '../../../shared/document/template/templateError.ts'
import { createScope, createVocabulary } from '../../../shared/document/template/vocabulary.ts'

const WORDS = createVocabulary({
  texts: ['name'],
  flags: ['joint'],
  agreements: ['party'],
  counts: ['days'],
  lists: { heads: createVocabulary({ texts: ['head.name'] }) },
  parts: ['table'],
})
const CLAUSES = { version: '1', clauses: [] }

function template(block: object, more: object = {}): unknown {
  return {
    id: 'sample',
    version: '1',
    validFrom: '2020-01-01',
    validTo: '2026-12-31',
    legalBases: ['decision.conviction'],
    title: { cnr: 'a', en: 'a' },
    running: { cnr: 'a', en: 'a' },
    blocks: [{ id: 'x', style: 'paragraph', ...block }],
    ...more,
  }
}

function code(json: unknown): string {
  try {
    loadTemplate(json, WORDS, CLAUSES)
  } catch (error) {
    return error instanceof TemplateError ? error.code : String(error)
  }
  return 'none'
}

describe('a template is refused for', () => {
  test.each([
    ['an unknown placeholder', template({ cnr: '{{nobody}}', en: 'a' }), 'template.unknownPlaceholder'],
    ['a word of a list outside the list', template({ cnr: '{{head.name}}', en: 'a' }), 'template.unknownPlaceholder'],
    ['an unknown condition', template({ cnr: '{{#if no}}a{{/if}}', en: 'a' }), 'template.unknownCondition'],
    ['an unknown condition of a block', template({ cnr: 'a', en: 'a', if: 'no' }), 'template.unknownCondition'],
    ['an unknown list', template({ cnr: 'a', en: 'a', each: 'no' }), 'template.unknownList'],
    ['an unknown legal basis', template({ cnr: '{{cite no.such}}', en: 'a' }), 'template.unknownLegalBasis'],
    [
      'an unknown legal basis of its own',
      template({ cnr: 'a', en: 'a' }, { legalBases: ['no.such'] }),
      'template.unknownLegalBasis',
    ],
    ['a condition left open', template({ cnr: '{{#if joint}}a', en: 'a' }), 'template.unbalanced'],
    ['a condition closed twice', template({ cnr: 'a{{/if}}', en: 'a' }), 'template.unbalanced'],
    ['a second else', template({ cnr: '{{#if joint}}a{{else}}b{{else}}c{{/if}}', en: 'a' }), 'template.unbalanced'],
    ['a text in Montenegrin only', template({ cnr: 'a' }), 'template.missingPair'],
    ['a text in English only', template({ en: 'a' }), 'template.missingPair'],
    ['an empty translation', template({ cnr: 'a', en: ' ' }), 'template.missingPair'],
    ['a broken tag', template({ cnr: '{{name', en: 'a' }), 'template.malformedTag'],
    [
      'two plural forms in Montenegrin',
      template({ cnr: '{{n days: dan | dana}}', en: 'a' }),
      'template.wrongFormCount',
    ],
    ['an unknown key', template({ cnr: 'a', en: 'a', colour: 'red' }), 'template.unreadable'],
    ['an unknown part', template({}, { blocks: [{ part: 'no' }] }), 'template.unknownPart'],
    ['an unknown clause', template({}, { blocks: [{ clause: 'no' }] }), 'template.unknownClause'],
  ])('%s', (_name, json, expected) => {
    expect(code(json)).toBe(expected)
  })

  test('nothing, where nothing is wrong', () => {
    expect(code(template({ cnr: '{{#if joint}}{{name}}{{else}}b{{/if}}', en: '{{n days: day | days}}' }))).toBe('none')
  })
})

function cnr(text: string, agreement: 'm' | 'f' | 'mp' | 'fp', days: number): string {
  const loaded = loadTemplate(template({ cnr: text, en: 'a' }), WORDS, CLAUSES)
  const values = createScope({
    texts: { name: { cnr: 'Ana', en: 'Ana' } },
    flags: { joint: true },
    agreements: { party: agreement },
    counts: { days },
  })
  const content = renderTemplate(loaded, { scope: values, lists: {}, parts: {}, date: '2026-06-15', keep: [] })
  const block = content.blocks[0]
  return block?.kind === 'text' ? plain(block.text.cnr) : ''
}

describe('agreement', () => {
  test.each([
    ['m', 'isplati'],
    ['f', 'isplati'],
    ['mp', 'isplate'],
    ['fp', 'isplate'],
  ] as const)('of persons: %s', (agreement, expected) => {
    expect(cnr('{{g party: isplati | isplati | isplate | isplate}}', agreement, 1)).toBe(expected)
  })
  test.each([
    [1, 'dan'],
    [2, 'dana'],
    [4, 'dana'],
    [5, 'dana'],
    [11, 'dana'],
    [21, 'dan'],
    [22, 'dana'],
    [101, 'dan'],
    [111, 'dana'],
  ])('of numbers: %i', (days, expected) => {
    expect(cnr('{{n days: dan | dana | dana}}', 'm', days)).toBe(expected)
  })
})

test('a template out of force is refused', () => {
  const loaded = loadTemplate(template({ cnr: 'a', en: 'a' }), WORDS, CLAUSES)
  const composed = { scope: createScope({}), lists: {}, parts: {}, date: '2027-01-01', keep: [] }
  expect(() => renderTemplate(loaded, composed)).toThrow(TemplateError)
})

describe('a clause of the library', () => {
  const clause = (more: object): unknown => ({
    version: '1',
    clauses: [
      {
        id: 'mark',
        style: 'note',
        legalBases: ['language.official'],
        validFrom: '2020-01-01',
        validTo: '2025-12-31',
        cnr: 'a',
        en: 'a',
        ...more,
      },
    ],
  })
  const using = template({}, { blocks: [{ clause: 'mark' }] })

  test.each([
    ['has both languages', clause({ en: undefined }), 'template.missingPair'],
    ['rests on a known article', clause({ legalBases: ['no.such'] }), 'template.unknownLegalBasis'],
    ['knows only words of the document', clause({ cnr: '{{nobody}}' }), 'template.unknownPlaceholder'],
    ['has a period', clause({ validFrom: 'soon' }), 'template.unreadable'],
  ])('%s', (_name, clauses, expected) => {
    expect(() => loadTemplate(using, WORDS, clause({}))).not.toThrow()
    let found = 'none'
    try {
      loadTemplate(using, WORDS, clauses)
    } catch (error) {
      found = error instanceof TemplateError ? error.code : String(error)
    }
    expect(found).toBe(expected)
  })

  test('is not used outside its period', () => {
    const loaded = loadTemplate(using, WORDS, clause({}))
    const on = (date: string) =>
      renderTemplate(loaded, { scope: createScope({}), lists: {}, parts: {}, date, keep: [] }).blocks.length
    expect(on('2025-12-31')).toBe(1)
    expect(() => on('2026-01-01')).toThrow(TemplateError)
  })
})

test.each([
  [['judgment.reasons'], 'čl. 379 st. 6 ZKP-a', 'Art. 379(6) CPC'],
  [['judgment.reasons', 'judgment.referralReasons'], 'čl. 379 st. 6 i 7 ZKP-a', 'Art. 379(6) and (7) CPC'],
  [
    ['claim.object', 'claim.where', 'claim.content'],
    'čl. 234 st. 2 i čl. 236 st. 1 i 3 ZKP-a',
    'Art. 234(2) and Art. 236(1) and (3) CPC',
  ],
  [['claim.information', 'claim.limit'], 'čl. 236 st. 2 i 4 ZKP-a', 'Art. 236(2) and (4) CPC'],
  [['interest.rate', 'interest.halfYear', 'interest.formula'], 'čl. 3, 4 i 6 ZVSZK-a', 'Arts. 3, 4 and 6 LRDI'],
  [
    ['costs.victim', 'costs.data'],
    'čl. 226 st. 2 tač. 8 ZKP-a, čl. 227 st. 2 ZKP-a',
    'Art. 226(2)(8) CPC, Art. 227(2) CPC',
  ],
  [['language.interpretation', 'interest.rate'], 'čl. 8 ZKP-a, čl. 3 ZVSZK-a', 'Art. 8 CPC, Art. 3 LRDI'],
])('of %s each law and article is named once', (keys, cnr, en) => {
  expect(composeCitations(keys, 'cnr', '2026-06-15')).toBe(cnr)
  expect(composeCitations(keys, 'en', '2026-06-15')).toBe(en)
})
