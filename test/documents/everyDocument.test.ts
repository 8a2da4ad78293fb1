import { beforeAll, describe, expect, test } from 'vitest'
import { composeDocument } from '../../electron/documents/allDocuments.ts'
import { DOCUMENT_LANGUAGES, type DocumentContent } from '../../shared/document/content/content.ts'
import {
  CASES,
  LANGUAGE_ROUNDS,
  languagesOf,
  outcomesOf,
  SOURCES,
  TEMPLATES,
  type MadeDocument,
  type Outcome,
  type Source,
} from '../support/documentSet.ts'
import { readPdfFonts, readPdfInfo, isAcceptedByQpdf } from '../support/pdf.ts'
import { findReadingFaults } from '../support/readingOrder.ts'

describe.each(TEMPLATES)(`%s, in ${String(LANGUAGE_ROUNDS)} rounds of languages`, (template) => {
  let outcomes: readonly Outcome[] = []
  let made: readonly MadeDocument[] = []

  beforeAll(async () => {
    outcomes = await outcomesOf(template)
    made = outcomes.filter((outcome) => 'path' in outcome)
  })

  test('is made of every case, or refused for want of facts', () => {
    const wanted = SOURCES.flatMap((source) => languagesOf(template, source))
    expect(outcomes.map(({ language }) => language)).toEqual(wanted)
    expect(made.filter(({ source }) => source === 'case-01').length).toBe(DOCUMENT_LANGUAGES.length)
    expect(made.filter(({ source }) => source === 'monster').length).toBe(LANGUAGE_ROUNDS)
  })

  test('is sound by qpdf', () => {
    expect(made.filter(({ path }) => !isAcceptedByQpdf(path))).toEqual([])
  })

  test('embeds every font and is tagged', () => {
    const faulty = made.filter(({ path }) => {
      const fonts = readPdfFonts(path)
      return fonts.length === 0 || fonts.some(({ embedded }) => !embedded) || !/Tagged:\s+yes/.test(readPdfInfo(path))
    })
    expect(faulty).toEqual([])
  })

  test('says every word in reading order, each column whole', () => {
    const contents = new Map<Source, DocumentContent>()
    const faulty = made.flatMap(({ source, language, path }) => {
      const content = contents.get(source) ?? composeDocument(template, { caseFile: CASES[source] })
      contents.set(source, content)
      return findReadingFaults(path, content, language).map((fault) => ({ source, language, ...fault }))
    })
    expect(faulty.slice(0, 10)).toEqual([])
  })
})
