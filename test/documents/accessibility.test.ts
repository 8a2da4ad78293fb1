import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import {
  ACCESSIBILITY_FAULTS,
  findAccessibilityFaults,
  readAlternativeTexts,
  type AccessibilityFault,
} from '../support/accessibility.ts'
import { makeDocuments, TEMPLATES } from '../support/documentSet.ts'
import { pdfFile, unpackPdf } from '../support/pdf.ts'
import { createFigures, createTable, paragraph, createTrialFile } from '../support/trialContent.ts'

test.each(TEMPLATES)('%s has none of the faults that veraPDF leaves to people', async (template) => {
  const made = (await makeDocuments(template)).filter(({ source }) => source !== 'monster')
  expect(made.length).toBeGreaterThan(0)
  const faulty = made.flatMap(({ path, source, language }) =>
    findAccessibilityFaults(path, template.startsWith('envelope')).map((fault) => ({ source, language, fault })),
  )
  expect(faulty).toEqual([])
})

test('what a figure shows is said once in each language of the document', async () => {
  const path = await createTrialFile(createFigures(), 'bilingual')
  expect(findAccessibilityFaults(path)).toEqual([])
  expect(readAlternativeTexts(path)).toEqual([
    ['cnr-Latn', 'Kôd s podacima odluke'],
    ['en', 'Code with the data of the decision'],
    ['cnr-Latn', 'Dosuđeno u 2026. godini'],
    ['en', 'Awarded in 2026'],
  ])
})

// An unpacked file with words changed by hand, its table of objects made anew.
function withPlaces(changed: Buffer): Buffer {
  return execFileSync('fix-qdf', { input: changed, maxBuffer: 64 * 1024 * 1024 })
}

describe('the check finds', () => {
  const BROKEN: Readonly<Record<AccessibilityFault, readonly [RegExp, string]>> = {
    pagination: [/\/Subtype \/Footer/gu, '/Xubtype /Footer'],
    listNumbering: [/\/ListNumbering/gu, '/XistNumbering'],
    rowHeader: [/\/Scope \/Row/gu, '/Xcope /Row'],
    bookmarkPlace: [/(\d+ 0 R)\s+\/XYZ\s+0\b/gu, '$1 /XYZ 500'],
    underscores: [/never/u, 'never'],
    altInTwoLanguages: [/\/Alt (?:<[^>]*>|\((?:\\.|[^\\)])*\))/gsu, '/Alt (a / b)'],
    emptyParagraph: [/\/K \[\s*\d+\s*\]([^>]*?\/S \/P\b)/u, '/K [ ]$1'],
    tabOrder: [/\/Tabs \/S/gu, '/Tabs /R'],
    penUnread: [/\/ActualText/gu, '/XctualText'],
    nestedMark: [/(\/P <<[^>]*>> BDC)/u, '$1 /Span <</ActualText (x)>> BDC EMC'],
  }

  test.each(ACCESSIBILITY_FAULTS.filter((fault) => fault !== 'underscores'))('%s', async (fault) => {
    const made = await makeDocuments('property-claim')
    const claim = made.find(({ source, language }) => source === 'case-01' && language === 'cnr')?.path ?? ''
    const path = fault === 'altInTwoLanguages' ? await createTrialFile(createFigures()) : claim
    const [wrong, right] = BROKEN[fault]
    const whole = unpackPdf(path).toString('latin1')
    const broken = whole.replace(wrong, right)
    expect(broken).not.toBe(whole)
    expect(findAccessibilityFaults(pdfFile(withPlaces(Buffer.from(broken, 'latin1'))))).toContain(fault)
  })

  test('a head that is none, and one table without headers of its rows beside one that has them', async () => {
    const made = await makeDocuments('compensation-order')
    const order = made.find(({ source, language }) => source === 'case-01' && language === 'cnr')?.path ?? ''
    const whole = unpackPdf(order).toString('latin1')
    const faultsOf = (broken: string) => findAccessibilityFaults(pdfFile(withPlaces(Buffer.from(broken, 'latin1'))))
    expect(faultsOf(whole)).toEqual([])
    expect(faultsOf(whole.replaceAll('/Subtype /Header', '/Xubtype /Header'))).toEqual(['pagination'])
    const tables = await createTrialFile([createTable(['a']), createTable(['b'], 'other')])
    const first = /\/Scope \/Row(?=[\s\S]*\/Scope \/Row)/u
    const unheaded = unpackPdf(tables).toString('latin1').replace(first, '/Xcope /Row')
    expect([findAccessibilityFaults(tables), faultsOf(unheaded)]).toEqual([[], ['rowHeader']])
  })

  test('underscores', async () => {
    const path = await createTrialFile([paragraph('a', 'Potpis _ _ ovdje'), paragraph('b', 'ime_prezime')])
    expect(findAccessibilityFaults(path)).not.toContain('underscores')
    expect(findAccessibilityFaults(await createTrialFile([paragraph('a', 'dva__znaka')]))).toContain('underscores')
  })
})
