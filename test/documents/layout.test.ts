import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../electron/documents/allDocuments.ts'
import { getSharedFontSet } from '../../electron/documents/fontSet.ts'
import { placeTables } from '../../electron/documents/layout/columnPlaces.ts'
import type { TablePlaces } from '../../electron/documents/layout/tablePlaces.ts'
import { paperFor } from '../../electron/documents/layout/paper.ts'
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import { paired, type Block } from '../../shared/document/content/content.ts'
import { pdfFile, readPdfText, readStructureText } from '../support/pdf.ts'
import { readPdfPages, type PdfPage, type PdfWord } from '../support/pdfWords.ts'
import { readTrainingCase } from '../support/trainingCase.ts'
import { createTable, numbered, paragraph, createTrialFile } from '../support/trialContent.ts'

/** Paragraphs of one line each, so that what follows comes to stand at another height. */
function filler(lines: number): readonly Block[] {
  return Array.from({ length: lines }, (_, index) => paragraph(`f${index}`, `Red${index}`))
}

function wordsStarting(pages: readonly PdfPage[], mark: string): readonly PdfWord[] {
  return pages.flatMap(({ words }) => words.filter(({ text }) => text.startsWith(mark)))
}

/** How many lines of the words that start with a mark stand on each page they stand on. */
function linesByPage(pages: readonly PdfPage[], mark: string): readonly number[] {
  const tops = pages.map(
    ({ words }) => new Set(words.filter(({ text }) => text.startsWith(mark)).map(({ top }) => top)),
  )
  return tops.map(({ size }) => size).filter((size) => size > 0)
}

describe('a table that goes on', () => {
  test('has its header at the head of every page, and once for those who hear it', async () => {
    const path = await createTrialFile(
      [createTable(Array.from({ length: 90 }, (_, index) => `red${index}`))],
      'bilingual',
    )
    const pages = readPdfPages(path)
    expect(pages.length).toBeGreaterThan(2)
    for (const { words } of pages) {
      const header = words.find(({ text }) => text === 'Zaglavlje')
      const first = words.find(({ text }) => text.startsWith('red'))
      expect(header?.bottom).toBeLessThan(first?.top ?? 0)
    }
    expect(readStructureText(path).match(/Zaglavlje/gu)).toHaveLength(1)
  })

  test('splits a row higher than the page and loses no word of it', async () => {
    const path = await createTrialFile([createTable(['red', numbered('c', 900), 'kraj'])])
    const pages = readPdfPages(path)
    expect(linesByPage(pages, 'cw').length).toBeGreaterThan(1)
    expect(wordsStarting(pages, 'cw').map(({ text }) => text)).toEqual(numbered('c', 900).split(' '))
    expect(pages.every(({ words }) => words.some(({ text }) => text === 'Zaglavlje'))).toBe(true)
  })

  test('never has its header alone, nor its first or last row', async () => {
    for (let lines = 20; lines < 34; lines += 1) {
      const rows = Array.from({ length: 8 }, (_, index) => `red${index}`)
      const pages = readPdfPages(await createTrialFile([...filler(lines), createTable(rows)]))
      const [first = 0] = linesByPage(pages, 'red')
      expect(first, String(lines)).not.toBe(1)
      expect(first, String(lines)).not.toBe(7)
    }
  })
})

test('a table of four rows stays whole, unless it is so high that half a page would be left empty', async () => {
  const pagesOfRows = async (before: number, words: number) => {
    const rows = Array.from({ length: 4 }, (_, index) => numbered(`r${index}`, words))
    const pages = readPdfPages(await createTrialFile([...filler(before), createTable(rows)]))
    return rows.map((_, index) => wordsStarting(pages, `r${index}w1`)[0]?.page)
  }
  const low: (number | undefined)[][] = []
  for (let before = 24; before < 40; before += 3) low.push(await pagesOfRows(before, 20))
  expect(low).toContainEqual([0, 0, 0, 0])
  expect(low).toContainEqual([1, 1, 1, 1])
  expect(low.filter((rows) => new Set(rows).size > 1)).toEqual([])
  expect(await pagesOfRows(16, 100)).toEqual([0, 0, 1, 1])
})

test('the paragraphs of two columns begin at one height, over pages too', async () => {
  const blocks = Array.from({ length: 50 }, (_, index) =>
    paragraph(
      `p${index}`,
      numbered(`l${index}`, 5 + ((index * 37) % 90)),
      {},
      numbered(`e${index}`, 5 + ((index * 53) % 90)),
    ),
  )
  const pages = readPdfPages(await createTrialFile(blocks, 'bilingual'))
  expect(pages.length).toBeGreaterThan(3)
  blocks.forEach((_, index) => {
    const [left] = wordsStarting(pages, `l${index}w1`)
    const [right] = wordsStarting(pages, `e${index}w1`)
    expect(left?.page).toBe(right?.page)
    expect(left?.top).toBe(right?.top)
    expect(left?.right).toBeLessThan(right?.x ?? 0)
  })
})

test.each(['cnr', 'bilingual'] as const)('no line of a paragraph is alone on a page in %s', async (language) => {
  const blocks = Array.from({ length: 120 }, (_, index) =>
    paragraph(
      `p${index}`,
      numbered(`l${index}`, 8 + ((index * 37) % 80)),
      {},
      numbered(`e${index}`, 8 + ((index * 53) % 80)),
    ),
  )
  const pages = readPdfPages(await createTrialFile(blocks, language))
  let split = 0
  for (const [index] of blocks.entries()) {
    for (const side of language === 'cnr' ? ['l'] : ['l', 'e']) {
      const lines = linesByPage(pages, `${side}${index}w`)
      if (lines.length > 1) split += 1
      if (lines.length > 1) expect(Math.min(...lines), `${side}${index}`).toBeGreaterThan(1)
    }
  }
  expect(split).toBeGreaterThan(3)
})

describe.each(['cnr', 'bilingual'] as const)('whatever stands before it, in %s,', (language) => {
  test('a heading stands on the page of what it heads', async () => {
    let moved = 0
    for (let lines = 26; lines < 42; lines += 1) {
      const heading = paragraph('h', 'Naslov', { style: 'subheading', outline: 1, keepWithNext: true })
      const pages = readPdfPages(
        await createTrialFile([...filler(lines), heading, paragraph('p', numbered('p', 90))], language),
      )
      const [title] = wordsStarting(pages, 'Naslov')
      expect(wordsStarting(pages, 'pw1')[0]?.page, String(lines)).toBe(title?.page)
      if (title?.page === 1) moved += 1
    }
    expect(moved).toBeGreaterThan(2)
  })

  test('signatures have company on their page', async () => {
    let moved = 0
    for (let words = 6; words < 90; words += 14) {
      for (let lines = 26; lines < 42; lines += 2) {
        const signed: Block = {
          kind: 'signatures',
          id: 's',
          signatories: [{ role: paired({ cnr: 'SUDIJA', en: 'JUDGE' }), name: paired({ cnr: 'Ime', en: 'Name' }) }],
        }
        const blocks = [...filler(lines), paragraph('p', numbered('p', words)), signed]
        const pages = readPdfPages(await createTrialFile(blocks, language))
        const [role] = wordsStarting(pages, 'SUDIJA')
        expect(wordsStarting(pages, 'pw').at(-1)?.page, `${words}, ${lines}`).toBe(role?.page)
        if (role?.page === 1) moved += 1
      }
    }
    expect(moved).toBeGreaterThan(3)
  })
})

test('a paragraph of twenty pages is whole and in order', async () => {
  const text = numbered('p', 9_000)
  const path = await createTrialFile([paragraph('p', text)])
  expect(readPdfPages(path).length).toBeGreaterThan(19)
  expect(readPdfText(path).match(/pw\d+/gu)).toEqual(text.split(' '))
})

test.each(['cnr', 'cnr-Cyrl', 'en', 'bilingual'] as const)(
  'a word of 300 signs is broken and whole in %s',
  async (language) => {
    const word = Array.from({ length: 100 }, (_, index) => String(100 + index)).join('')
    const path = await createTrialFile([paragraph('p', `Prije ${word} poslije`)], language)
    const [page] = readPdfPages(path)
    const half = (page?.width ?? 0) / 2
    const inColumn = (page?.words ?? []).filter(({ x, top }) => top < 700 && (language !== 'bilingual' || x < half))
    expect(inColumn.map(({ text }) => text).join('')).toContain(word)
    expect((page?.words ?? []).every(({ right }) => right < (page?.width ?? 0) - 40)).toBe(true)
  },
)

test('the amounts of an annex stand under each other from table to table', () => {
  const { blocks, keep } = composeDocument('calculation-annex', { caseFile: readTrainingCase('case-01') })
  const tables = blocks.filter((block) => block.kind === 'table').filter(({ columns }) => columns.length === 2)
  const words = { paper: paperFor('cnr'), fonts: getSharedFontSet(), keep }
  const endsOf = (places: TablePlaces) =>
    tables.map((table) => Math.round(places.get(table)?.reduce((_, { x, width }) => x + width, 0) ?? 0))
  const alone = tables.map((table) => endsOf(placeTables([table], words)).find((end) => end > 0))
  expect(tables.length).toBe(5)
  expect(new Set(alone).size).toBeGreaterThan(1)
  expect(new Set(endsOf(placeTables(tables, words))).size).toBe(1)
})

test('a list of enclosures is not broken after its first item, nor before its last', async () => {
  const request = { template: 'covering-letter', caseFile: readTrainingCase('case-01'), language: 'cnr' as const }
  const path = pdfFile((await renderDocument({ ...request, large: true })).bytes)
  const pages = readPdfPages(path).map(({ words }) => words.map(({ text }) => text).join(' '))
  expect(pages.length).toBe(2)
  expect(pages.filter((page) => /1\. prepis/.test(page))).toEqual(pages.filter((page) => /2\. dostavnica/.test(page)))
})
