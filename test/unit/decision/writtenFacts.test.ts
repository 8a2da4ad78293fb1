import { describe, expect, test } from 'vitest'
import { checkWrittenFacts } from '../../../shared/domain/decision/checkWrittenFacts.ts'
import type { Term } from '../../../shared/domain/decision/glossary.ts'
import { findWrittenFacts } from '../../../shared/domain/decision/writtenFacts.ts'
import { editable, readTrainingCase } from '../../support/trainingCase.ts'

const valuesIn = (text: string) => findWrittenFacts(text).map(({ kind, value }) => `${kind} ${value}`)

describe('what a text writes', () => {
  test.each([
    ['iznos od 2.000,00 eura', 'amount 200000'],
    ['iznos od 2.000 eura', 'amount 200000'],
    ['iznos od 422,73 €', 'amount 42273'],
    ['iznose 21.153,23 EUR', 'amount 2115323'],
    ['the amount of EUR 21,153.23 in full', 'amount 2115323'],
    ['€422.73', 'amount 42273'],
    ['500 euros', 'amount 50000'],
    ['dana 15.06.2026. godine', 'date 2026-06-15'],
    ['dana 5. 6. 2026.', 'date 2026-06-05'],
    ['15. juna 2026. godine', 'date 2026-06-15'],
    ['on 15 June 2026', 'date 2026-06-15'],
  ])('%s', (text, fact) => {
    expect(valuesIn(text)).toEqual([fact])
  })

  test.each(['član 239 stav 2', 'K.br.12/26', '510-81767773-21', 'u 12.30 časova', '12 mjeseci', 'dana 31.02.2026.'])(
    'is nothing in: %s',
    (text) => {
      expect(valuesIn(text)).toEqual([])
    },
  )

  test('each once, and a megabyte of figures takes no minutes', () => {
    expect(valuesIn('5,00 eura i 5,00 eura')).toEqual(['amount 500'])
    const started = performance.now()
    findWrittenFacts('1.111'.repeat(200_000))
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

describe('what the words of the judge’s own say against the file', () => {
  function found(cnr: string, en = '', ofCourt: readonly Term[] = []) {
    const edit = editable(readTrainingCase('case-01'))
    edit.decision.paragraphs = [{ id: 'p1', place: 'facts', text: { cnr, en } }]
    return checkWrittenFacts(edit.file, 'c1', ofCourt)
      .filter(({ field }) => field.includes('paragraphs'))
      .map(({ code, severity, params }) => `${code} ${severity} ${String(params['written'] ?? params['term'])}`)
  }

  test('an amount that is in the decision or the file is none', () => {
    expect(found('Za iznos od 2.000,00 eura nema pouzdanog osnova; dosuđeno je 21.153,23 eura.')).toEqual([])
  })

  test('another is a warning', () => {
    expect(found('Dosuđeno je 21.153,32 eura.')).toEqual(['decision.amountUnknown warning 21.153,32 eura'])
    expect(found('Presuda od 16.06.2026. godine.')).toEqual(['decision.dateUnknown warning 16.06.2026.'])
    expect(found('Presuda od 15.06.2026. godine.')).toEqual([])
  })

  test('and so is a pseudonym that nobody in the file has', () => {
    expect(found('Iskaz oštećene A je jasan.')).toEqual([])
    expect(found('Iskaz oštećene B je jasan.')).toEqual(['decision.pseudonymUnknown warning oštećene B'])
  })

  test('and what one language says and the other does not', () => {
    expect(found('Isplaćeno je 422,73 eura.', 'EUR 422.73 was paid.')).toEqual([])
    expect(found('Isplaćeno je 422,73 eura.', 'EUR 2,000.00 was paid.')).toEqual([
      'decision.missingInTranslation warning 422,73 eura',
      'decision.missingInOriginal warning EUR 2,000.00',
    ])
  })

  test('a field says an amount as digits do, on the other side as well', () => {
    expect(found('Ukupno {{ukupno.traženo}}.', 'In all {{total.claimed}}.')).toEqual([])
    expect(found('Ukupno {{ukupno.traženo}}.', 'In all {{total.awarded}}.')).toEqual([
      'decision.missingInTranslation warning {{ukupno.traženo}}',
      'decision.missingInOriginal warning {{total.awarded}}',
    ])
  })

  test('and an English term that is not the usual one', () => {
    expect(found('Glavni pretres je završen.', 'The main trial has ended.')).toEqual([
      'decision.unusualTerm warning main trial',
    ])
  })

  test('and a word that the court has a term for and the English text does not say; a longer term of the court is meant alone', () => {
    const ofCourt = [
      { term: { cnr: 'drvoklad', en: 'woodshed' }, unusual: [] },
      { term: { cnr: 'prekid glavnog pretresa', en: 'break in the main trial' }, unusual: [] },
    ]
    const by = (cnr: string, en: string) => found(cnr, en, ofCourt)
    expect(by('Drvokladom je raspolagao.', 'He had a woodshed.')).toEqual([])
    expect(by('Drvokladom je raspolagao.', 'He had a shed.')).toEqual(['decision.courtTermMissing warning drvoklad'])
    expect(by('Drvokladom je raspolagao.', '')).toEqual([])
    expect(by('Prekid glavnog pretresa.', 'A break in the main trial.')).toEqual([])
  })
})

test('of the practice cases one names a day that stands nowhere else in its file', () => {
  const said = (name: 'case-01' | 'case-02-mended') =>
    checkWrittenFacts(readTrainingCase(name), 'c1').map(({ code, params }) => `${code} ${String(params['written'])}`)
  expect(said('case-01')).toEqual([])
  expect(said('case-02-mended')).toEqual(['decision.dateUnknown 30. maja 2026', 'decision.dateUnknown 30 May 2026'])
})
