import { beforeAll, describe, expect, test } from 'vitest'
import { layoutDocument } from '../../electron/documents/layout/layoutDocument.ts'
import { sharedFontSet } from '../../electron/documents/fontSet.ts'
import { composeDocument } from '../../electron/documents/allDocuments.ts'
import { CASES, makeAll, TEMPLATES, type MadeDocument, type Outcome } from '../support/documentSet.ts'
import { nameVariants } from '../support/nameVariants.ts'
import { pdfFonts, pdfInfo, pdfText, qpdfAccepts, unpacked } from '../support/pdf.ts'
import { veraPdf, veraPdfAvailable } from '../support/verapdf.ts'

const made = new Map<string, readonly Outcome[]>()

function documentsOf(template: string): readonly MadeDocument[] {
  return (made.get(template) ?? []).filter((outcome) => 'path' in outcome)
}

/** Words of the layout, in the order of the page, without white space: what the text layer must give back. */
function signs(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00a0]+/gu, '')
}

beforeAll(async () => {
  for (const template of TEMPLATES) made.set(template, await makeAll(template))
})

describe.each(TEMPLATES)('%s', (template) => {
  test('is made of at least one case and refused only with a reason', () => {
    expect(documentsOf(template).length).toBeGreaterThanOrEqual(4)
  })

  test('is sound, tagged and embeds its fonts', () => {
    const faulty = documentsOf(template).filter(({ path }) => {
      const fonts = pdfFonts(path)
      return (
        !qpdfAccepts(path) ||
        fonts.length === 0 ||
        fonts.some(({ embedded }) => !embedded) ||
        !/Tagged:\s+yes/.test(pdfInfo(path))
      )
    })
    expect(faulty).toEqual([])
  })

  test('gives every sign back that was laid out', () => {
    for (const { source, language, path } of documentsOf(template)) {
      const caseFile = CASES[source]
      if (caseFile === undefined) continue
      const plan = layoutDocument(composeDocument(template, { caseFile }), language, sharedFontSet())
      const laidOut = plan.pages.flat().flatMap((piece) => (piece.kind === 'text' ? [piece.text] : []))
      const count = (text: string): ReadonlyMap<string, number> => {
        const found = new Map<string, number>()
        for (const sign of signs(text)) found.set(sign, (found.get(sign) ?? 0) + 1)
        return found
      }
      const inFile = count(pdfText(path))
      const lost = [...count(laidOut.join(''))].filter(([sign, times]) => (inFile.get(sign) ?? 0) < times)
      expect({ source, language, lost }).toEqual({ source, language, lost: [] })
    }
  })

  test.skipIf(template === 'enforceable-extract')('names no sealed person', () => {
    for (const { source, language, path } of documentsOf(template)) {
      const caseFile = CASES[source]
      const sealed = caseFile?.people.filter((person) => person.sealed === true) ?? []
      const open = caseFile?.people.filter((one) => one.sealed !== true).flatMap(({ name }) => nameVariants(name)) ?? []
      const seen = `${pdfText(path)}\n${pdfInfo(path)}\n${unpacked(path).toString('utf8')}`
      const secrets = sealed.flatMap(({ name, jmbg, address, account }) => [
        ...nameVariants(name)
          .filter((variant) => variant.includes(' ') || variant.length > 7)
          .filter((variant) => !open.includes(variant)),
        ...[jmbg, address, account].filter((secret) => secret !== undefined),
      ])
      const found = secrets.filter((secret) => seen.includes(secret))
      expect({ source, language, found }).toEqual({ source, language, found: [] })
    }
  })
})

describe.skipIf(!veraPdfAvailable())('veraPDF', () => {
  test.each(['2a', 'ua1'] as const)('accepts every document of the practice cases as %s', (flavour) => {
    const files = TEMPLATES.flatMap((template) => documentsOf(template))
      .filter(({ source }) => source !== 'monster')
      .map(({ path }) => path)
    const lines = veraPdf(flavour, files)
    expect(lines).toHaveLength(files.length)
    expect(lines.filter((line) => !line.startsWith('PASS'))).toEqual([])
  })
})
