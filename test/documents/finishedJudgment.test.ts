import { strToU8, unzipSync, zipSync } from 'fflate'
import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { readJudgment } from '../../electron/files/judgment/readJudgment.ts'
import { judgmentPointsOf } from '../../shared/document/judgmentPoints.ts'
import { composeDocument } from '../../shared/document/registry.ts'
import { compareJudgment } from '../../shared/domain/judgmentComparison/compareJudgment.ts'
import cnr from '../../resources/locales/cnr/errors.json' with { type: 'json' }
import en from '../../resources/locales/en/errors.json' with { type: 'json' }
import { bombOf, docxOf } from '../support/docx.ts'
import { evidencePdf } from '../support/evidencePdf.ts'
import { pdfFile } from '../support/pdf.ts'
import { scannedPdf, scanPage } from '../support/scannedPage.ts'
import { readTrainingCase } from '../support/trainingCase.ts'

// The finished judgment as word processors, scanners and people leave it: what cannot be read is told with a sentence in every
// language, what can be read is compared by what stands on its pages.

const FONT = 'resources/fonts/SourceSerif4-Regular.ttf'
const POINTS = judgmentPointsOf(
  composeDocument('compensation-order', { caseFile: readTrainingCase('case-01'), claimId: 'c1' }),
)
const TEXTS = POINTS.map(({ text }) => text)
const JUDGMENT = ['U IME CRNE GORE', 'Viši sud u Podgorici donio je presudu.', ...TEXTS, 'Predsjednik vijeća']
const [SUM, OTHER] = ['7.280,00', '9.999,99']

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
/** A judgment in DOCX with the sum of the first head written as XML says. */
const withSum = (xml: string) => docxOf({ paragraphs: JUDGMENT.map((text) => escaped(text).replaceAll(SUM, xml)) })
const plainDocx = () => withSum(SUM)
const run = (text: string, properties = '') => `<w:r>${properties}<w:t>${text}</w:t></w:r>`
/** Within the run of a paragraph: ends it, and begins another after. */
const between = (xml: string) => `</w:t></w:r>${xml}<w:r><w:t xml:space="preserve">`

async function textOf(bytes: Uint8Array): Promise<string> {
  const judgment = await readJudgment({ bytes })
  if (!judgment.ok) throw new Error(judgment.error.code)
  return judgment.value.text
}

async function compared(bytes: Uint8Array) {
  const { isIdentical, points } = compareJudgment(POINTS, await textOf(bytes))
  return { isIdentical, first: points.flatMap(({ differences }) => differences)[0] }
}

type Pdf = Readonly<{ paragraphs: readonly string[]; columns?: number; size?: number }>

/** A PDF as a word processor writes it: a column after the other, a number at the foot of each page. */
function judgmentPdf({ paragraphs, columns = 1, size = 11 }: Pdf): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', bufferPages: true })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const end = new Promise<Buffer>((resolve) => {
    document.on('end', () => {
      resolve(Buffer.concat(parts))
    })
  })
  document.font(FONT).fontSize(size).text(paragraphs.join('\n'), { columns, columnGap: 24 })
  const { count } = document.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(page)
    document.page.margins.bottom = 0
    document.fontSize(9).text(`strana ${String(page + 1)} od ${String(count)}`, 72, 800, { lineBreak: false })
  }
  document.end()
  return end
}

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** A file as Office wrote it before 2007, and as it wraps what it encrypts. */
const compound = (name: string) =>
  Buffer.concat([Buffer.from(COMPOUND), Buffer.alloc(2048), Buffer.from(name, 'utf16le')])
const changedPart = (bytes: Uint8Array, name: string, part: string) =>
  zipSync({ ...unzipSync(bytes), [name]: strToU8(part) })

describe('is not read, and a sentence in every language says why', () => {
  const CASES: readonly (readonly [string, keyof (typeof cnr)['judgment'], () => Uint8Array | Promise<Uint8Array>])[] =
    [
      ['a document under a password', 'locked', () => compound('EncryptedPackage')],
      ['a PDF under a password', 'locked', () => evidencePdf({ pages: ['presuda'], password: 'tajna' })],
      ['an old .doc', 'oldFormat', () => compound('WordDocument')],
      [
        'a scan without text',
        'noText',
        async () => scannedPdf([scanPage(pdfFile(await judgmentPdf({ paragraphs: JUDGMENT })), 1, 400)]),
      ],
      ['an empty document', 'noText', () => docxOf({ paragraphs: [''] })],
      ['the first half of a document', 'damaged', () => plainDocx().subarray(0, plainDocx().length / 2)],
      ['a document without its last ten bytes', 'damaged', () => plainDocx().subarray(0, -10)],
      ['the beginning of a PDF', 'damaged', () => Buffer.from('%PDF-1.7\n1 0 obj\n<<')],
      ['a text that says it unpacks to 4 GB', 'tooLarge', () => bombOf(plainDocx(), 4_000_000_000)],
      [
        'a text that unpacks to far more than it says',
        'damaged',
        () => bombOf(docxOf({ paragraphs: [' '.repeat(20_000_000)] }), 1_000),
      ],
      [
        'entities that unfold to a flood',
        'damaged',
        () =>
          changedPart(
            plainDocx(),
            'word/document.xml',
            '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>',
          ),
      ],
      [
        'macros',
        'macros',
        () =>
          changedPart(
            plainDocx(),
            '[Content_Types].xml',
            '<Types><Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
          ),
      ],
      [
        'a text of LibreOffice',
        'otherKind',
        () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
      ],
      ['rich text', 'otherKind', () => Buffer.from(String.raw`{\rtf1 presuda}`)],
    ]

  test.each(CASES)('%s: %s', async (_name, code, bytes) => {
    const judgment = await readJudgment({ bytes: await bytes() })
    expect(judgment).toMatchObject({ ok: false, error: { code: `judgment.${code}` } })
    for (const texts of [cnr, en]) expect(texts.judgment[code].length).toBeGreaterThan(40)
    expect(cnr.judgment[code]).not.toBe(en.judgment[code])
  })
})

/** How the sum may be written in a document: what is visible of it is `sum`. */
const WAYS: readonly (readonly [string, (sum: string, gone: string) => string])[] = [
  [
    'changed: what was taken out does not count',
    (sum, gone) =>
      between(`<w:del w:id="1"><w:r><w:delText>${gone}</w:delText></w:r></w:del><w:ins w:id="2">${run(sum)}</w:ins>`),
  ],
  [
    'moved: it stands where it was moved to',
    (sum, gone) => between(`<w:moveFrom w:id="1">${run(gone)}</w:moveFrom><w:moveTo w:id="2">${run(sum)}</w:moveTo>`),
  ],
  [
    'with a comment',
    (sum) =>
      between(
        `<w:commentRangeStart w:id="1"/>${run(sum)}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
      ),
  ],
  ['with a footnote', (sum) => between(`${run(sum)}<w:r><w:footnoteReference w:id="1"/></w:r>`)],
  [
    'in runs that begin within the number',
    (sum) =>
      between(
        [...sum]
          .map((sign) => run(sign, '<w:rPr><w:b/><w:rPrChange w:id="3"><w:rPr/></w:rPrChange></w:rPr>'))
          .join('<w:proofErr w:type="spellStart"/>'),
      ),
  ],
  ['after hidden text', (sum, gone) => between(run(gone, '<w:rPr><w:vanish/></w:rPr>') + run(sum))],
  [
    'as the result of a field',
    (sum, gone) =>
      between(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${gone}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(sum)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
  ],
  [
    'in a link, a tag and a bookmark',
    (sum) =>
      between(
        `<w:hyperlink w:anchor="a"><w:smartTag w:element="m"><w:bookmarkStart w:id="1" w:name="a"/>${run(sum)}<w:bookmarkEnd w:id="1"/></w:smartTag></w:hyperlink>`,
      ),
  ],
  [
    'in a content control',
    (sum) =>
      between(`<w:sdt><w:sdtPr><w:alias w:val="iznos"/></w:sdtPr><w:sdtContent>${run(sum)}</w:sdtContent></w:sdt>`),
  ],
  ['with spaces and signs that nobody sees', (sum) => `\u200B${sum.replace('.', '.\u2060')}\u200E`],
]

describe('a sum in a document', () => {
  test.each(WAYS)('%s', async (_name, way) => {
    expect(await compared(withSum(way(SUM, OTHER)))).toEqual({ isIdentical: true, first: undefined })
    expect(await compared(withSum(way(OTHER, SUM)))).toMatchObject({
      isIdentical: false,
      first: { kind: 'amount', composed: SUM, judgment: OTHER },
    })
  })
})

const WP =
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
/** A frame with a paragraph, once for Word and once more for older programs. */
const textBox = (text: string) => {
  const content = `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`
  return between(
    `<w:r><mc:AlternateContent ${WP}><mc:Choice Requires="wps"><wps:txbx>${content}</wps:txbx></mc:Choice><mc:Fallback><w:pict>${content}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  )
}

describe('a point of the decision in a document', () => {
  const [, second = ''] = TEXTS
  const without = JUDGMENT.filter((text) => text !== second)

  test('stands in a text box, read once and in its place', async () => {
    const bytes = docxOf({
      paragraphs: JUDGMENT.map((text) => (text === second ? textBox(escaped(text)) : escaped(text))),
    })
    expect((await compared(bytes)).isIdentical).toBe(true)
    expect((await textOf(bytes)).split(second)).toHaveLength(2)
  })

  test('is a row of a table', async () => {
    const bytes = docxOf({
      paragraphs: ['U IME CRNE GORE'],
      table: TEXTS.map((text, at) => [`${String(at + 1)}.`, escaped(text)]),
    })
    expect((await compared(bytes)).isIdentical).toBe(true)
  })

  test('is missing where a comment alone has it, or the head of the pages', async () => {
    const comments = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1"><w:p>${run(escaped(second))}</w:p></w:comment></w:comments>`
    const bytes = docxOf({ paragraphs: without.map(escaped), header: escaped(second) })
    expect((await compared(changedPart(bytes, 'word/comments.xml', comments))).isIdentical).toBe(false)
  })
})

test('what a footnote says is text of the judgment: who is protected is looked for there too', async () => {
  const text = await textOf(docxOf({ paragraphs: JUDGMENT.map(escaped), footnote: 'Oštećena je Đurđica Šćekić.' }))
  expect(text).toContain('Oštećena je Đurđica Šćekić.')
  expect(compareJudgment(POINTS, text).isIdentical).toBe(true)
})

describe('a PDF', () => {
  test.each([1, 2])('in %i columns, its pages numbered, is compared as it is read', async (columns) => {
    const pdf = (paragraphs: readonly string[]) => judgmentPdf({ paragraphs, columns, size: columns === 2 ? 9 : 11 })
    expect(await compared(await pdf(JUDGMENT))).toEqual({ isIdentical: true, first: undefined })
    expect(await compared(await pdf(JUDGMENT.map((text) => text.replaceAll(SUM, OTHER))))).toMatchObject({
      first: { kind: 'amount', composed: SUM, judgment: OTHER },
    })
  })
})

describe('a judgment of 200 pages', () => {
  const LONG = Array.from(
    { length: 1_600 },
    (_none, at) =>
      `${String(at + 1)}. Svjedok je dana ${String((at % 28) + 1)}.${String((at % 12) + 1)}.2025. godine naveo da je oštećenoj isplaćeno ${String(at)}.250,00 eura i da se o ostalom ne izjašnjava, pa je sud taj iskaz cijenio zajedno sa nalazom vještaka, zapisnicima i ispravama, kako pojedinačno tako i u njihovoj vezi, i našao da je u bitnom saglasan sa njima.`,
  )
  const with200 = (points: readonly string[]) => [...LONG.slice(0, 1_000), ...points, ...LONG.slice(1_000)]
  const changed = TEXTS.map((text) => text.replaceAll(SUM, OTHER))

  test('in DOCX and in PDF is read whole, and a changed digit is found in it', async () => {
    const pdf = await judgmentPdf({ paragraphs: with200(changed), size: 14 })
    expect((pdf.toString('latin1').match(/\/Type \/Page\b/gu) ?? []).length).toBeGreaterThanOrEqual(200)
    expect(await compared(docxOf({ paragraphs: with200(TEXTS).map(escaped) }))).toEqual({
      isIdentical: true,
      first: undefined,
    })
    expect(await compared(pdf)).toMatchObject({ first: { kind: 'amount', composed: SUM, judgment: OTHER } })
  }, 60_000)
})
