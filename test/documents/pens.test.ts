import { readFileSync } from 'node:fs'
import * as mupdf from 'mupdf'
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../electron/documents/allDocuments.ts'
import { getSharedFontSet } from '../../electron/documents/fontSet.ts'
import { sidesOf } from '../../electron/documents/layout/layoutDocument.ts'
import { paperFor } from '../../electron/documents/layout/paper.ts'
import { signaturePlaces } from '../../electron/documents/layout/signatureStrip.ts'
import { renderContent } from '../../electron/documents/renderContent.ts'
import {
  DOCUMENT_LANGUAGES,
  type DocumentContent,
  type DocumentLanguage,
} from '../../shared/document/content/content.ts'
import { isSignedByHand } from '../../shared/document/content/signatory.ts'
import { CASES, makeDocuments, TEMPLATES } from '../support/documentSet.ts'
import { pdfFile } from '../support/pdf.ts'
import { readPdfPages, type PdfPage } from '../support/pdfWords.ts'

// Measured in the finished file: a hand needs eight millimetres above the line it writes on.
const HAND = (8 / 25.4) * 72
/** The weight of the rules for pens alone; a table or a heading is drawn with others. */
const PEN = 0.6
const TOLERANCE = 0.05
const LARGEST_BOX = 20
const SIGNATURE = (15 / 25.4) * 72
// Head and foot of a page, in points, and the part of the rest that the last page has to use.
const HEAD = 60
const FOOT = 70
const LEAST_USED = 0.2

type Rule = Readonly<{ page: number; from: number; to: number; y: number }>
type Measured = Rule & Readonly<{ room: number }>

/** The rules for pens of a file, in points from the upper left corner of their page. */
function pensOf(path: string): readonly Rule[] {
  const document = mupdf.Document.openDocument(readFileSync(path), 'application/pdf')
  const rules: Rule[] = []
  for (let page = 0; page < document.countPages(); page += 1) {
    const device = new mupdf.Device({
      strokePath(path, stroke, [a, , , d, e, f]) {
        if (Math.abs(stroke.getLineWidth() - PEN) > 0.01) return
        const points: [number, number][] = []
        const add = (x: number, y: number) => points.push([a * x + e, d * y + f])
        path.walk({ moveTo: add, lineTo: add })
        const [[x1, y1] = [0, 0], [x2, y2] = [0, 0]] = points
        if (Math.abs(y1 - y2) < 0.01) rules.push({ page, from: Math.min(x1, x2), to: Math.max(x1, x2), y: y1 })
      },
    })
    document.loadPage(page).run(device, mupdf.Matrix.identity)
    device.close()
  }
  return rules
}

/** How much is free above a rule: up to the nearest word or other rule over it. */
function roomAbove({ page, from, to, y }: Rule, rules: readonly Rule[], pages: readonly PdfPage[]): number {
  const words = (pages[page]?.words ?? []).filter((word) => word.right > from + 1 && word.x < to - 1)
  const above = [
    ...words.filter(({ bottom }) => bottom < y + 1).map(({ bottom }) => bottom),
    ...rules
      .filter((one) => one.page === page && one.to > from + 1 && one.from < to - 1 && one.y < y - 1)
      .map((one) => one.y),
  ]
  return y - Math.max(0, ...above)
}

/** What a form has for a pen: rules with the room above each, and boxes to tick. */
function measure(path: string) {
  const pages = readPdfPages(path)
  const drawn = pensOf(path)
  const isBox = ({ from, to }: Rule) => to - from < LARGEST_BOX
  const rules = drawn.filter((rule) => !isBox(rule)).map((rule) => ({ ...rule, room: roomAbove(rule, drawn, pages) }))
  return { rules, boxes: drawn.filter(isBox).length }
}

function contentOf(template: string): DocumentContent {
  return composeDocument(template, { caseFile: CASES['case-01'] })
}

async function drawn(content: DocumentContent, language: DocumentLanguage): Promise<string> {
  return pdfFile((await renderContent(content, language, getSharedFontSet())).bytes)
}

/** Of each signature by hand the rules where it belongs: as wide as its place in a row of one, two or three. */
function signedAt(rules: readonly Measured[], content: DocumentContent, language: DocumentLanguage) {
  const paper = paperFor(sidesOf(content, language)[0] ?? language, content.page, content.further?.tag)
  const places = [1, 2, 3].flatMap((count) => signaturePlaces(count, { paper }))
  const isPlace = ({ from, to }: Rule) =>
    places.some(({ x, width }) => Math.abs(x - from) < 0.5 && Math.abs(x + width - to) < 0.5)
  return rules.filter(isPlace)
}

/** Counted by eye on the pages: places to write in, those within running text among them, and boxes to tick. */
const FORMS = [
  ['service-slip', 13, 4],
  ['injured-party-statement', 8, 0],
  ['legal-aid-request', 9, 0],
  ['support-referral', 6, 5],
  ['claim-withdrawal', 7, 0],
  ['successor-inquiry', 8, 2],
  ['civil-action-instruction', 10, 0],
  ['rectification', 14, 0],
  ['enforcement-motion', 8, 0],
  ['expert-report-request', 5, 0],
  ['security-measure-proposal', 10, 0],
  ['property-claim', 7, 0],
  ['notice-of-rights', 3, 0],
] as const

test.each(FORMS)('%s has %i places to write in and %i boxes to tick', async (template, places, ticks) => {
  const made = await madeOfFirstCase(template)
  // Once, whatever the languages of the sheet: of two nobody knows which one counts.
  const counted = made.map(({ path }) => measure(path)).map(({ rules, boxes }) => [rules.length, boxes])
  expect(counted).toEqual(DOCUMENT_LANGUAGES.map(() => [places, ticks]))
})

/** Whether a statistical chart stands in it, whose axes and bars are drawn as the rules for pens are. */
function hasChart({ blocks }: DocumentContent): boolean {
  return blocks.some(({ kind }) => kind === 'chart')
}

describe.each(TEMPLATES.filter((template) => !hasChart(contentOf(template))))('%s', (template) => {
  test('has room for a hand at each place, and the same places in every language', async () => {
    const all = (await makeDocuments(template)).map(({ path, source }) => ({ source, ...measure(path) }))
    expect(all.flatMap(({ rules }) => rules.filter(({ room }) => room < HAND - TOLERANCE))).toEqual([])
    const made = all.filter(({ source }) => source === 'case-01')
    expect(new Set(made.map(({ rules, boxes }) => `${String(rules.length)} ${String(boxes)}`)).size).toBe(1)
  })

  test('has room for a hand in large type', async () => {
    const content = contentOf(template)
    const large = { ...content, page: { ...(content.page ?? { format: 'A4' as const }), large: true } }
    const { rules } = measure(await drawn(large, 'bilingual'))
    expect(rules.filter(({ room }) => room < HAND - TOLERANCE)).toEqual([])
  })

  test('leaves fifteen millimetres for each signature by hand, once', async () => {
    const content = contentOf(template)
    const signed = content.blocks.flatMap((block) =>
      block.kind === 'signatures' ? block.signatories.filter(isSignedByHand) : [],
    )
    for (const { language, path } of await madeOfFirstCase(template)) {
      const rules = signedAt(measure(path).rules, content, language)
      expect(rules.length, language).toBeGreaterThanOrEqual(signed.length)
      expect(rules.filter(({ room }) => room < SIGNATURE - TOLERANCE).length, language).toBe(
        rules.length - signed.length,
      )
    }
  })

  test('does not end on a page that is nearly empty', async () => {
    for (const { language, path, pages } of await makeDocuments(template)) {
      const last = readPdfPages(path).at(-1)
      const height = last?.height ?? 0
      const words = (last?.words ?? []).filter(({ top, bottom }) => top > HEAD && bottom < height - FOOT)
      const used = Math.max(0, ...words.map(({ bottom }) => bottom - HEAD)) / (height - HEAD - FOOT)
      if (pages > 1) expect(used, language).toBeGreaterThan(LEAST_USED)
    }
  })
})

async function madeOfFirstCase(template: string) {
  return (await makeDocuments(template)).filter(({ source }) => source === 'case-01')
}
