import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../electron/documents/allDocuments.ts'
import { sidesOf } from '../../electron/documents/layout/layoutDocument.ts'
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import {
  DOCUMENT_LANGUAGES,
  plain,
  type DocumentLanguage,
  type TextBlock,
} from '../../shared/document/content/content.ts'
import { toCyrillic } from '../../shared/text/cyrillic.ts'
import { bookmarksOf, flat } from '../support/bookmarks.ts'
import { CASES, makeDocuments, TEMPLATES } from '../support/documentSet.ts'
import { pdfFile, readPdfInfo, readStructureText } from '../support/pdf.ts'
import { readPdfPages } from '../support/pdfWords.ts'
import { paragraph, createTrialFile } from '../support/trialContent.ts'

// What stands on a page or in the file besides the text: page numbers, watermark, bookmarks, metadata.

const NUMBERS: Readonly<Record<DocumentLanguage, (page: number, pages: number) => string>> = {
  cnr: (page, pages) => `strana ${page} od ${pages}`,
  'cnr-Cyrl': (page, pages) => `страна ${page} од ${pages}`,
  en: (page, pages) => `page ${page} of ${pages}`,
  bilingual: (page, pages) => `strana ${page} od ${pages} · page ${page} of ${pages}`,
}

function footOf(path: string): readonly string[] {
  return readPdfPages(path).map(({ words, height }) =>
    words
      .filter(({ top }) => top > height - 50)
      .map(({ text }) => text)
      .join(' '),
  )
}

test.each(DOCUMENT_LANGUAGES)('every page says which of how many it is, in %s', async (language) => {
  const { bytes, pages } = await renderDocument({ template: 'order-reasons', caseFile: CASES.monster, language })
  expect(pages).toBeGreaterThan(20)
  const expected = Array.from({ length: pages }, (_, index) => NUMBERS[language](index + 1, pages))
  expect(footOf(pdfFile(bytes))).toEqual(expected)
})

test.each([
  ['cnr', 'Primjerak br.'],
  ['cnr-Cyrl', 'Примјерак бр.'],
  ['en', 'Copy no.'],
  ['bilingual', 'Primjerak br. Copy no.'],
] as const)(
  'the first page of an order in %s has a box for the number of the copy, which no page else has',
  async (language, words) => {
    const [made] = (await makeDocuments('compensation-order')).filter(
      (document) => document.source === 'case-01' && document.language === language,
    )
    const beside = readPdfPages(made?.path ?? '').map(({ words: said, width, height }) =>
      said
        .filter(({ top, x }) => top > height - 45 && x > width * 0.65)
        .map(({ text }) => text)
        .join(' '),
    )
    expect(beside[0]).toBe(words)
    expect(beside.slice(1).join('')).not.toMatch(/Primjerak|Примјерак|Copy/u)
  },
)

test('nothing else but an order and its correction has a box for the number of the copy', () => {
  const boxed = TEMPLATES.filter(
    (template) => composeDocument(template, { caseFile: CASES['case-01'] }).page?.copyBox === true,
  )
  expect(boxed).toEqual(['compensation-order', 'rectification'])
})

describe.each(['compensation-order', 'rights-leaflet', 'envelope'])('a watermark on %s', (template) => {
  test.each(['OBUKA', 'PRIMJERAK ZA SPISE BR. 12'])(
    '%s is on every page, whole, and is not read',
    async (watermark) => {
      const request = { template, caseFile: CASES['case-01'], language: 'cnr' as const }
      const path = pdfFile((await renderDocument({ ...request, watermark })).bytes)
      const bare = pdfFile((await renderDocument(request)).bytes)
      // Slanted words have boxes that overlap the lines, so the sum of signs is what counts.
      const pages = readPdfPages(path)
      pages.forEach(({ words, width, height }, index) => {
        const plainWords = readPdfPages(bare)[index]?.words ?? []
        const added = words.map(({ text }) => text).join('').length - plainWords.map(({ text }) => text).join('').length
        expect(added).toBe(watermark.replaceAll(' ', '').length)
        expect(words.every(({ x, right, top, bottom }) => x > 0 && top > 0 && right < width && bottom < height)).toBe(
          true,
        )
      })
      expect(readStructureText(path)).toBe(readStructureText(bare))
    },
  )
})

test('bookmarks are nested as the headings are', async () => {
  const heading = (id: string, outline: 1 | 2) =>
    paragraph(id, id, { style: 'subheading', outline, keepWithNext: true })
  const text = paragraph('text', 'Tekst')
  const path = await createTrialFile([
    heading('A', 1),
    text,
    heading('A1', 2),
    text,
    heading('A2', 2),
    text,
    heading('B', 1),
    text,
  ])
  const [first, second] = bookmarksOf(path)
  expect(first?.title).toBe('A')
  expect(first?.kids.map(({ title }) => title)).toEqual(['A1', 'A2'])
  expect(second).toMatchObject({ title: 'B', kids: [] })
})

describe.each(TEMPLATES)('%s', (template) => {
  const content = composeDocument(template, { caseFile: CASES['case-01'] })
  const headingIn = ({ text }: TextBlock, side: DocumentLanguage): string => {
    const [cnr, en] = [plain(text.cnr), plain(text.en)].map((title) => title.replaceAll('\u00a0', ' '))
    if (side === 'cnr' || content.further !== undefined) return cnr ?? ''
    if (side === 'cnr-Cyrl') return toCyrillic(cnr ?? '', content.keep)
    return side === 'en' || cnr === en ? (en ?? '') : `${cnr ?? ''} / ${en ?? ''}`
  }
  const names = CASES['case-01'].people.flatMap(({ name }) => name.split(/[\s-]+/u)).filter((part) => part.length > 2)

  test.each(DOCUMENT_LANGUAGES)(
    'has a bookmark for every heading in %s, on its page, and no name in any',
    async (language) => {
      const [made] = (await makeDocuments(template)).filter(
        (document) => document.source === 'case-01' && document.language === language,
      )
      const headings = sidesOf(content, language).flatMap((side) =>
        content.blocks.flatMap((block) =>
          block.kind === 'text' && block.outline !== undefined && block.onlyWith === undefined
            ? [headingIn(block, side)]
            : [],
        ),
      )
      const bookmarks = flat(bookmarksOf(made?.path ?? ''))
      expect(bookmarks.map(({ title }) => title)).toEqual(headings)
      const pages = readPdfPages(made?.path ?? '')
      for (const { title, page } of bookmarks) {
        const said = (pages[page - 1]?.words ?? []).map(({ text }) => text).join('')
        for (const one of title.split(' / ')) expect(said, title).toContain(one.replace(/\s/gu, ''))
        for (const name of names) expect(title).not.toContain(name)
      }
    },
  )

  test('says in its metadata what it is, and names nobody', async () => {
    const made = (await makeDocuments(template)).filter(({ source }) => source === 'case-01')
    for (const { path, language } of made) {
      const info = readPdfInfo(path)
      expect(info, language).toMatch(/^Title: +\S/mu)
      expect(info).toMatch(/^Producer: +Naknada$/mu)
      expect(info).not.toMatch(/^(Author|Subject|Keywords):/mu)
      for (const name of names) expect(info).not.toContain(name)
    }
  })
})
