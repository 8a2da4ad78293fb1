import { readFileSync } from 'node:fs'
import * as mupdf from 'mupdf'
import { describe, expect, test } from 'vitest'
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import type { DocumentLanguage } from '../../shared/document/content/content.ts'
import { pdfFile } from '../support/pdf.ts'
import { readPdfPages, type PdfPage } from '../support/pdfWords.ts'
import { readTrainingCase } from '../support/trainingCase.ts'

// Measured in the finished file: a hand needs eight millimetres above the line it writes on.
const HAND = (8 / 25.4) * 72
/** The weight of the rules for pens alone; a table or a heading is drawn with others. */
const PEN = 0.6
const TOLERANCE = 0.05
const LARGEST_BOX = 20

type Rule = Readonly<{ page: number; from: number; to: number; y: number }>

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
async function measure(template: string, language: DocumentLanguage) {
  const { bytes } = await renderDocument({ template, caseFile: readTrainingCase('case-01'), language })
  const path = pdfFile(bytes)
  const pages = readPdfPages(path)
  const drawn = pensOf(path)
  const isBox = ({ from, to }: Rule) => to - from < LARGEST_BOX
  const rules = drawn.filter((rule) => !isBox(rule)).map((rule) => ({ ...rule, room: roomAbove(rule, drawn, pages) }))
  return { rules, boxes: drawn.filter(isBox).length }
}

/** Counted by eye on the pages: places to write in, those within running text among them, and boxes to tick. */
const FORMS = [
  ['service-slip', 13, 4],
  ['injured-party-statement', 8, 0],
  ['legal-aid-request', 9, 0],
  ['support-referral', 6, 5],
  ['claim-withdrawal', 7, 0],
] as const

describe.each(FORMS)('%s', (template, places, ticks) => {
  test.each(['bilingual', 'cnr', 'cnr-Cyrl', 'en'] as const)('in %s has room for a hand', async (language) => {
    const { rules, boxes } = await measure(template, language)
    // Once, whatever the languages of the sheet: of two nobody knows which one counts.
    expect([rules.length, boxes]).toEqual([places, ticks])
    expect(rules.filter(({ room }) => room < HAND - TOLERANCE)).toEqual([])
  })
})
