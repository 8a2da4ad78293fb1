import { execFileSync } from 'node:child_process'
import { renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import PDFDocument from 'pdfkit'
import { beforeAll, describe, expect, test } from 'vitest'
import { getSharedFontSet } from '../../electron/documents/fontSet.ts'
import { renderContent } from '../../electron/documents/renderContent.ts'
import {
  plain,
  type Block,
  type DocumentContent,
  type DocumentLanguage,
  type PairedText,
} from '../../shared/document/content/content.ts'
import { composeDocument } from '../../shared/document/registry.ts'
import { pdfFile, readPdfFonts, isAcceptedByQpdf } from '../support/pdf.ts'
import { findReadingFaults } from '../support/readingOrder.ts'
import { readAllText, findSealed } from '../support/sealScan.ts'
import { readTrainingCase } from '../support/trainingCase.ts'
import { createFigures } from '../support/trialContent.ts'
import { runVeraPdf, isVeraPdfInstalled, type Verdicts } from '../support/verapdf.ts'

// Every checker of these tests must refuse a document that is broken on purpose: a checker that cannot fail checks nothing.

const caseFile = readTrainingCase('case-01')
const order = composeDocument('compensation-order', { caseFile })
const annex = composeDocument('calculation-annex', { caseFile })

async function file(content: DocumentContent, language: DocumentLanguage = 'bilingual'): Promise<string> {
  const { bytes } = await renderContent(content, language, getSharedFontSet())
  return pdfFile(bytes)
}

async function bytesOf(content: DocumentContent): Promise<string> {
  const { bytes } = await renderContent(content, 'cnr', getSharedFontSet())
  return Buffer.from(bytes).toString('latin1')
}

function fileOf(latin1: string): string {
  return pdfFile(Buffer.from(latin1, 'latin1'))
}

/** A file unpacked, changed as a text and put together again: small objects are packed, so that nothing of them is read in its bytes. */
function brokenFile(latin1: string, what: RegExp, by: string): string {
  const unpack = ['--qdf', '--object-streams=disable', '--newline-before-endstream', fileOf(latin1), '-']
  const whole = execFileSync('qpdf', unpack, { maxBuffer: 256 * 1024 * 1024 })
  const changed = whole.toString('latin1').replace(what, by)
  const input = Buffer.from(changed, 'latin1')
  return pdfFile(execFileSync('fix-qdf', { input, maxBuffer: 64 * 1024 * 1024 }))
}

function withText(content: DocumentContent, change: (text: PairedText, index: number) => PairedText): DocumentContent {
  const blocks = content.blocks.map((block, index): Block =>
    block.kind === 'text' ? { ...block, text: change(block.text, index) } : block,
  )
  return { ...content, blocks }
}

function plainPdf(options: PDFKit.PDFDocumentOptions): Promise<string> {
  const pdf = new PDFDocument(options)
  const chunks: Uint8Array[] = []
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  return new Promise((resolve) => {
    pdf.on('end', () => {
      resolve(pdfFile(Buffer.concat(chunks)))
    })
    pdf.text('Presuda')
    pdf.end()
  })
}

test('qpdf refuses half a file', async () => {
  const whole = await bytesOf(order)
  expect(isAcceptedByQpdf(fileOf(whole))).toBe(true)
  expect(isAcceptedByQpdf(fileOf(whole.slice(0, whole.length / 2)))).toBe(false)
})

test('qpdf refuses a damaged stream', async () => {
  const whole = await bytesOf(order)
  const at = whole.indexOf('stream\n') + 40
  expect(isAcceptedByQpdf(fileOf(`${whole.slice(0, at)}${'x'.repeat(40)}${whole.slice(at + 40)}`))).toBe(false)
})

test('pdffonts finds a font that is not embedded', async () => {
  expect(readPdfFonts(await plainPdf({})).some(({ embedded }) => !embedded)).toBe(true)
})

describe('the reading of the pages finds', () => {
  test('nothing where nothing is wrong', async () => {
    expect(findReadingFaults(await file(order), order, 'bilingual')).toEqual([])
    expect(findReadingFaults(await file(annex), annex, 'bilingual')).toEqual([])
  })

  test.each(['cnr', 'en'] as const)('one word dropped in %s', async (side) => {
    const target = order.blocks.findIndex((block) => block.kind === 'text' && block.text[side].length > 2)
    const dropped = withText(order, (text, index) =>
      index === target
        ? {
            ...text,
            [side]: text[side].map((run, at) => (at === 0 ? { ...run, text: run.text.replace(/ \S+/, '') } : run)),
          }
        : text,
    )
    expect(findReadingFaults(await file(dropped), order, 'bilingual')).not.toEqual([])
  })

  test('swapped columns', async () => {
    const swapped = withText(order, ({ cnr, en }) => ({ cnr: en, en: cnr }))
    expect(findReadingFaults(await file(swapped), order, 'bilingual').length).toBeGreaterThan(20)
  })

  test('columns run into each other', async () => {
    const mixed = withText(order, ({ cnr, en }) => ({
      cnr: cnr.flatMap((run, index) => [run, ...en.slice(index, index + 1)]),
      en,
    }))
    expect(findReadingFaults(await file(mixed), order, 'bilingual').length).toBeGreaterThan(5)
  })

  test('two paragraphs that changed places', async () => {
    const long = order.blocks.filter((block) => block.kind === 'text' && plain(block.text.cnr).length > 150)
    const [first, second] = long
    expect(long.length).toBeGreaterThan(1)
    const moved = order.blocks.map((block) => (block === first ? second : block === second ? first : block))
    const broken = { ...order, blocks: moved.filter((block) => block !== undefined) }
    expect(findReadingFaults(await file(broken, 'cnr'), order, 'cnr')).not.toEqual([])
  })

  test('a row of a table that is missing', async () => {
    const blocks = annex.blocks.map((block) =>
      block.kind === 'table' ? { ...block, rows: block.rows.slice(1) } : block,
    )
    expect(findReadingFaults(await file({ ...annex, blocks }), annex, 'bilingual')).not.toEqual([])
  })
})

describe('the scan finds a sealed name', () => {
  const NAME = 'Đurđici Šćekić'
  const placed: Readonly<Record<string, DocumentContent>> = {
    'in a paragraph': withText(order, (text, index) => (index === 9 ? { ...text, cnr: [{ text: NAME }] } : text)),
    'in the title': { ...order, title: { cnr: `Presuda ${NAME}`, en: 'Judgment' } },
    'in the running head': { ...order, running: { cnr: `Presuda ${NAME}`, en: 'Judgment' } },
    'in a bookmark': {
      ...order,
      blocks: order.blocks.map((block) =>
        block.kind === 'text' && block.outline !== undefined
          ? { ...block, text: { ...block.text, cnr: [{ text: `Presuda ${NAME}` }] } }
          : block,
      ),
    },
    'as initials with a place': withText(order, (text, index) =>
      index === 9 ? { ...text, cnr: [{ text: 'Đ.Š. iz Nikšića' }] } : text,
    ),
  }
  test.each(Object.keys(placed))('%s', async (where) => {
    const content = placed[where]
    if (content === undefined) throw new Error(where)
    for (const language of ['cnr', 'cnr-Cyrl'] as const) {
      expect(findSealed(readAllText(await file(content, language)), caseFile), language).not.toEqual([])
    }
  })

  test('in the name of the file', async () => {
    const path = await file(order, 'cnr')
    expect(findSealed(readAllText(path), caseFile)).toEqual([])
    const named = join(dirname(path), 'scekic_djurdjica.pdf')
    renameSync(path, named)
    expect(findSealed(readAllText(named), caseFile)).not.toEqual([])
  })
})

describe.skipIf(!isVeraPdfInstalled())('veraPDF refuses', () => {
  let verdicts: readonly Verdicts[] = []
  beforeAll(async () => {
    const figures = await bytesOf({ ...order, blocks: [...order.blocks, ...createFigures()] })
    const files = [
      fileOf(figures),
      brokenFile(figures, /never/u, 'never'),
      brokenFile(figures, /\/Marked true/u, '/Marked null'),
      brokenFile(figures, /\/Alt(?= [<(])/gu, '/Xlt'),
      await plainPdf({ subset: 'PDF/A-2a', tagged: true, lang: 'cnr', info: { Title: 'Presuda' } } as never),
    ]
    const [claimed, as2a] = [await runVeraPdf(files), await runVeraPdf(files.slice(-1), '2a')]
    verdicts = files.map((path) => ({ ...claimed.get(path), ...as2a.get(path) }))
  })

  test('nothing where nothing is wrong', () => {
    expect(verdicts[0]).toEqual({ '2a': 'PASS', ua1: 'PASS' })
  })
  test('nothing in a file that was only unpacked', () => {
    expect(verdicts[1]).toEqual({ '2a': 'PASS', ua1: 'PASS' })
  })
  test('a file that does not say it is tagged, as 2a', () => {
    expect(verdicts[2]?.['2a']).toBe('FAIL')
  })
  test('a figure without words, as ua1', () => {
    expect(verdicts[3]?.ua1).toBe('FAIL')
  })
  test('a font that is not embedded, as 2a', () => {
    expect(verdicts[4]?.['2a']).toBe('FAIL')
  })
  test('text outside the structure, as ua1', () => {
    expect(verdicts[4]?.ua1).toBe('FAIL')
  })
})
