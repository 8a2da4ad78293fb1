import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../electron/documents/allDocuments.ts'
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import {
  plain,
  type Block,
  type DocumentContent,
  type DocumentLanguage,
  type PairedText,
} from '../../shared/document/content/content.ts'
import type { CaseFile } from '../../shared/domain/caseFile/caseFile.ts'
import { toCyrillic } from '../../shared/text/cyrillic.ts'
import { findAccessibilityFaults } from '../support/accessibility.ts'
import { TEMPLATES } from '../support/documentSet.ts'
import { createHardestCase, FEWER_HEADS } from '../support/hardestCase.ts'
import { pdfFile } from '../support/pdf.ts'
import { rounds } from '../support/rounds.ts'
import { readPdfPages, type PdfWord } from '../support/pdfWords.ts'
import { findSealed, readAllText } from '../support/sealScan.ts'

// Everybody sealed, long names, a child, sixty heads, sums of nine digits, no English: every document, in usual and large type.

const whole = createHardestCase()
const shorter = createHardestCase(FEWER_HEADS)
const translated = createHardestCase(FEWER_HEADS, true)
const EXTRACT = 'enforceable-extract'
type Form = readonly [language: DocumentLanguage, large: boolean]
const HARDEST: Form = ['bilingual', true]
/** With its English, whose words are otherwise long. */
const TRANSLATED: Form = ['bilingual', true]
const OTHERS: readonly Form[] = [['bilingual', false], ['cnr', true], ['cnr-Cyrl', false], TRANSLATED]
const ROUNDS = rounds(2, 1 + OTHERS.length)
/** The hardest form is made of all sixty heads; the others of fewer, and of all where every form is made. */
const caseOf = (form: Form) => (form === TRANSLATED ? translated : form === HARDEST || ROUNDS > 2 ? whole : shorter)

/** The forms in which a template is made: the hardest, and one more from template to template, or all. */
function formsOf(template: string): readonly Form[] {
  const at = TEMPLATES.indexOf(template) % OTHERS.length
  return [HARDEST, ...OTHERS.slice(at), ...OTHERS.slice(0, at)].slice(0, ROUNDS)
}

// What a printer cannot reach, and what letters of two lines may share, in points.
const EDGE = 18
const TOUCH = 1.2

// The case lacks nothing that a document needs: one that is refused fails its test.
async function fileOf(
  template: string,
  language: DocumentLanguage,
  large: boolean,
  caseFile: CaseFile = whole,
): Promise<string> {
  return pdfFile((await renderDocument({ template, caseFile, language, large })).bytes)
}

/** Every number, amount and date of a document, as it has to stand on paper, in each of its languages. */
function numbersOf(content: DocumentContent, language: DocumentLanguage): ReadonlySet<string> {
  const words = content.blocks.flatMap(textsOf).flatMap((text) => wordsIn(text, content, language))
  return new Set(words.filter((word) => /^\d[\d.,/-]*\d$/u.test(word)))
}

/** The words of the tables, their headers included, in each of its languages. */
function tableWordsOf(content: DocumentContent, language: DocumentLanguage): readonly string[] {
  const tables = content.blocks.filter((block) => block.kind === 'table')
  const texts = tables.flatMap(({ columns, rows }) => [
    ...columns.map(({ header }) => header),
    ...rows.flatMap(({ cells }) => cells),
  ])
  return texts.flatMap((text) => wordsIn(text, content, language)).filter((word) => word.length > 3)
}

function wordsIn({ cnr, en }: PairedText, content: DocumentContent, language: DocumentLanguage): readonly string[] {
  const script = (text: string) => (language === 'cnr-Cyrl' ? toCyrillic(text, content.keep) : text)
  const said = {
    bilingual: [plain(cnr), plain(en)],
    cnr: [plain(cnr)],
    'cnr-Cyrl': [script(plain(cnr))],
    en: [plain(en)],
  }
  const sides = content.further === undefined ? said[language] : [plain(cnr)]
  return sides.flatMap((text) => text.split(/[\s\u00a0]+/u).map(bare))
}

/** Whether a word stands nowhere whole, and somewhere in two pieces. */
function isBroken(word: string, said: ReadonlySet<string>): boolean {
  if (said.has(word)) return false
  const cuts = Array.from({ length: word.length - 1 }, (_, index) => index + 1)
  return cuts.some((cut) => said.has(word.slice(0, cut)) && said.has(word.slice(cut)))
}

function textsOf(block: Block): readonly PairedText[] {
  if (block.kind === 'text') return [block.text]
  return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : []
}

function bare(word: string): string {
  return word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
}

function overlap(one: PdfWord, other: PdfWord): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.x, other.x)
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return across > TOUCH && down > (one.bottom - one.top) * 0.45
}

describe.each(TEMPLATES)(`%s of the hardest case, in ${String(ROUNDS)} rounds of forms`, (template) => {
  test.each(formsOf(template).map((form) => [...form, caseOf(form)] as const))(
    'in %s, large type %s: whole, apart, on the sheet, and nobody named',
    async (language, large, caseFile) => {
      const path = await fileOf(template, language, large, caseFile)
      const pages = readPdfPages(path)
      const outside = pages.flatMap(({ words, width, height }) =>
        words.filter(
          ({ x, right, top, bottom }) => x < EDGE || right > width - EDGE || top < EDGE || bottom > height - EDGE,
        ),
      )
      expect(outside.map(({ text }) => text)).toEqual([])
      const touching = pages.flatMap(({ words }) => {
        const sorted = words.filter(({ text }) => text.trim() !== '').toSorted((one, other) => one.top - other.top)
        return sorted.flatMap((one, index) =>
          sorted
            .slice(index + 1, index + 40)
            .flatMap((other) => (overlap(one, other) ? [`${one.text} ${other.text}`] : [])),
        )
      })
      expect(touching.slice(0, 5)).toEqual([])
      const said = new Set(pages.flatMap(({ words }) => words.map(({ text }) => bare(text))))
      const content = composeDocument(template, { caseFile })
      expect([...numbersOf(content, language)].filter((number) => !said.has(number)).slice(0, 5)).toEqual([])
      const parts = new Set([...said].flatMap((word) => word.split('-')))
      expect(tableWordsOf(content, language).filter((word) => isBroken(word, parts))).toEqual([])
      expect(findAccessibilityFaults(path, template.startsWith('envelope'))).toEqual([])
      const hidden = template === EXTRACT ? [] : findSealed(readAllText(path), caseFile)
      expect(hidden).toEqual([])
    },
  )
})

async function pagesOf(template: string, language: DocumentLanguage, large: boolean) {
  return readPdfPages(await fileOf(template, language, large))
}

test('a leaflet whose languages stand one after the other is as wide in large type as in one language', async () => {
  const widths = async (language: DocumentLanguage) =>
    (await pagesOf('rights-leaflet', language, true)).map(({ width }) => width)
  const [bilingual, one] = [await widths('bilingual'), await widths('cnr')]
  expect(new Set(bilingual)).toEqual(new Set(one))
  expect(bilingual.length).toBeGreaterThan(one.length)
})

test.each(['cnr', 'cnr-Cyrl', 'en'] as const)(
  'the sum of sixty heads does not stand alone on a page in %s',
  async (language) => {
    const text = (await pagesOf('compensation-order', language, false)).map(({ words }) =>
      words.map((word) => word.text).join(' '),
    )
    const total = text.findIndex((page) => /Ukupno|Укупно|Total/u.test(page))
    expect(text[total]).toMatch(/60\. /u)
  },
)

test('the sheet, the touch and the break can be found', () => {
  const word = { text: 'a', page: 0, x: 10, right: 30, top: 10, bottom: 20 }
  expect(overlap(word, { ...word, x: 25, right: 50 })).toBe(true)
  expect(overlap(word, { ...word, x: 30, right: 50 })).toBe(false)
  expect(overlap(word, { ...word, top: 19, bottom: 29 })).toBe(false)
  const order = composeDocument('compensation-order', { caseFile: whole })
  expect(numbersOf(order, 'bilingual')).toContain('987.654.321,09')
  expect(numbersOf(order, 'en')).toContain('987,654,321.09')
  expect(isBroken('Obračun', new Set(['Obraču', 'n']))).toBe(true)
  expect(isBroken('Obračun', new Set(['Obraču', 'n', 'Obračun']))).toBe(false)
  expect(tableWordsOf(order, 'bilingual')).toEqual(expect.arrayContaining(['Obračun', 'neisplaćena', 'Calculation']))
  expect(tableWordsOf(order, 'cnr-Cyrl')).toContain('Обрачун')
})
