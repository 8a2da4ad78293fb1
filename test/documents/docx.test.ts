import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../electron/documents/allDocuments.ts'
import { renderDocx } from '../../electron/documents/docx/renderDocx.ts'
import { renderDocumentAsDocx } from '../../electron/documents/renderDocument.ts'
import { blocksFor } from '../../shared/document/content/blocksFor.ts'
import {
  plain,
  type Block,
  type DocumentContent,
  type DocumentLanguage,
} from '../../shared/document/content/content.ts'
import { DocumentProblem } from '../../shared/document/documentProblem.ts'
import { shieldFile } from '../../shared/document/shieldedFile.ts'
import { findLeaks } from '../../shared/domain/privacy/leak.ts'
import { LANGUAGES } from '../../shared/text/language.ts'
import { CASES, TEMPLATES } from '../support/documentSet.ts'
import { paragraphsIn, partsOfDocx } from '../support/docx.ts'

// Every document as a file for a word processor, from the same content as its PDF.

const caseFile = CASES['case-01']
const REQUEST = { caseFile, cases: [{ file: caseFile }], date: '2026-06-20' }

function contentOf(template: string): DocumentContent | undefined {
  try {
    return composeDocument(template, { ...REQUEST, caseFile: shieldFile(caseFile, 'none') })
  } catch (error) {
    if (error instanceof DocumentProblem) return undefined
    throw error
  }
}

async function partsOf(content: DocumentContent, language: DocumentLanguage, watermark?: string) {
  const { bytes } = await renderDocx(content, language, { watermark })
  return partsOfDocx(bytes)
}
const textsIn = (xml: string) => paragraphsIn(xml).map(({ text }) => text)

/** What a document says on its Latin side, block by block, in the order of reading. */
function said(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'text':
        return [(block.label?.cnr ?? '') + plain(block.text.cnr)]
      case 'table':
        return [
          ...block.columns.map(({ header }) => plain(header.cnr)),
          ...block.rows.flatMap(({ cells }) => cells.map((cell) => plain(cell.cnr))),
        ]
      default:
        return []
    }
  })
}

const made = TEMPLATES.flatMap((template) => {
  const content = contentOf(template)
  return content === undefined || content.further !== undefined ? [] : [{ template, content }]
})

test('most documents can be made of the case, so that the tests below say something', () => {
  expect(made.length).toBeGreaterThan(20)
})

describe.each(made)('$template', ({ template, content }) => {
  test('says word for word, in the same order, what its PDF is made of', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(content, 'cnr')
    const paragraphs = textsIn(xml)
    let at = 0
    for (const text of said(blocksFor(content, 'cnr')).map((one) => one.replaceAll('\u00a0', ' '))) {
      const found = paragraphs.indexOf(text, at)
      expect(found, text).toBeGreaterThanOrEqual(at)
      at = found
    }
  })

  test('is formatted by styles alone, and each style has its language', async () => {
    const { 'word/document.xml': xml = '', 'word/styles.xml': styles = '' } = await partsOf(content, 'bilingual')
    expect(xml).not.toMatch(/<w:(?:b|i|sz|color|rFonts|lang|jc|spacing|ind)[ /]/u)
    const used = new Set([...xml.matchAll(/<w:pStyle w:val="([^"]*)"/gu)].map(([, id]) => id))
    expect(used.size).toBeGreaterThan(1)
    for (const id of used) {
      const style = new RegExp(`<w:style [^>]*w:styleId="${id ?? ''}".*?</w:style>`, 'su').exec(styles)?.[0] ?? ''
      expect(style, id).toMatch(/<w:lang w:val="(?:sr-Latn-ME|en-GB)"/u)
    }
  })

  test('names nobody who is protected, in any language or part of the file', async () => {
    const sealed = caseFile.people.filter((person) => person.sealed === true)
    const others = caseFile.people.filter((person) => person.sealed !== true)
    for (const language of [...LANGUAGES, 'bilingual'] as const) {
      const { bytes } = await renderDocumentAsDocx({ ...REQUEST, template, language })
      const all = Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
        .replace(/<[^>]*>/gu, ' ')
      expect(findLeaks(all, sealed, others), language).toEqual([])
    }
  })
})

describe('the file', () => {
  const order = made.find(({ template }) => template === 'compensation-order')?.content

  test('has the same bytes each time, and says of which content it is', async () => {
    if (order === undefined) throw new Error('no order')
    const [one, other] = [await renderDocx(order, 'cnr'), await renderDocx(order, 'cnr')]
    expect(one.sha256).toBe(other.sha256)
    const { 'docProps/custom.xml': custom = '', 'docProps/core.xml': core = '' } = await partsOf(order, 'cnr')
    expect(custom).toContain('compensation-order 2026-1')
    expect(custom).toMatch(/[0-9a-f]{64}/u)
    expect(core).toContain('2026-06-20T00:00:00Z')
    const changed = await partsOf({ ...order, date: '2026-06-21' }, 'cnr')
    expect(changed['docProps/custom.xml']).not.toBe(custom)
  })

  test('says on every page that it is a draft, where it is one', async () => {
    if (order === undefined) throw new Error('no order')
    const parts = await partsOf(order, 'cnr', 'NACRT')
    const headers = Object.entries(parts).filter(([name]) => /^word\/header\d\.xml$/u.test(name))
    expect(headers.length).toBeGreaterThanOrEqual(2)
    for (const [name, xml] of headers) expect(textsIn(xml), name).toContain('NACRT')
  })
})
