import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { composeDocument } from '../../electron/documents/allDocuments.ts'
import { renderDocx } from '../../electron/documents/docx/renderDocx.ts'
import { plain, type DocumentLanguage } from '../../shared/document/content/content.ts'
import { toCyrillic } from '../../shared/text/cyrillic.ts'
import { paragraphsIn, partsOfDocx, type DocxParagraph } from '../support/docx.ts'
import { withoutShared } from '../support/docxBesidePdf.ts'
import { CASES, outcomesOf, TEMPLATES, type MadeDocument } from '../support/documentSet.ts'
import { charactersOf } from '../support/readingOrder.ts'
import { rounds } from '../support/rounds.ts'
import { readStructuredTexts } from '../support/structuredText.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'

// A file for the word processor beside its PDF: the same paragraphs, cells and numbers of items in the same order. The PDF is read
// by its structure, the DOCX by its XML and, of an order, by LibreOffice.

const caseFile = CASES['case-01']
const HAS_LIBREOFFICE = spawnSync('soffice', ['--version']).status === 0
const LANGUAGES_OF_ONE: readonly DocumentLanguage[] = ['cnr', 'cnr-Cyrl', 'en']
const SOME = rounds(1, LANGUAGES_OF_ONE.length)
const ENGLISH = /-en-GB$/u

type Said = Readonly<{ pdf: readonly string[]; docx: readonly DocxParagraph[] }>

/** In which languages a template is compared: bilingual always, of the others one more from template to template, or all. */
function languagesFor(template: string): readonly DocumentLanguage[] {
  const at = TEMPLATES.indexOf(template)
  const some = LANGUAGES_OF_ONE.filter((_one, index) => (index + at) % LANGUAGES_OF_ONE.length < SOME)
  return ['bilingual', ...(template === 'compensation-order' ? LANGUAGES_OF_ONE : some)]
}

async function madeOf(template: string): Promise<readonly MadeDocument[]> {
  return (await outcomesOf(template)).filter(
    (one): one is MadeDocument =>
      'path' in one && one.source === 'case-01' && languagesFor(template).includes(one.language),
  )
}

async function docxOfMade({ template, language }: MadeDocument): Promise<Uint8Array> {
  return (await renderDocx(composeDocument(template, { caseFile }), language)).bytes
}

async function saidBy(made: MadeDocument): Promise<Said> {
  const { 'word/document.xml': xml = '' } = partsOfDocx(await docxOfMade(made))
  const written = paragraphsIn(xml).map(({ text, style }) => ({ text: charactersOf(text), style }))
  const elsewhere = elsewhereIn(made.template)
  if (made.language === 'en' || made.language === 'bilingual')
    for (const text of elsewhere.english) expect(written.map((one) => one.text)).toContain(text)
  const isText = (text: string) => text !== '' && !elsewhere.all.has(text)
  return {
    pdf: (await readStructuredTexts(made.path)).map(charactersOf).filter(isText),
    docx: written.filter(({ text }) => isText(text)),
  }
}

/** What a PDF has in another place: what is said of the translation at the foot of its pages, the title of a chart within the figure. */
function elsewhereIn(template: string): Readonly<{ all: ReadonlySet<string>; english: readonly string[] }> {
  const { blocks } = composeDocument(template, { caseFile })
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'chart') return [block.title]
    return block.kind === 'text' && block.onlyWith !== undefined ? [block.text] : []
  })
  const english = texts.map(({ en }) => charactersOf(plain(en)))
  const montenegrin = texts.flatMap(({ cnr }) => [plain(cnr), toCyrillic(plain(cnr))]).map(charactersOf)
  return { all: new Set([...montenegrin, ...english]), english }
}

/** The texts that do not stand in the order of the others. */
function outOfOrder(texts: readonly string[], within: readonly string[]): readonly string[] {
  let from = 0
  return texts.filter((text) => {
    const at = within.indexOf(text, from)
    if (at >= 0) from = at + 1
    return at < 0
  })
}

const compared: string[] = []

describe.each(TEMPLATES)('%s', (template) => {
  test(`says in both files the same, paragraph by paragraph; in ${String(SOME)} of three single languages, both together (rounds)`, async () => {
    for (const made of await madeOf(template)) {
      const { pdf, docx } = await saidBy(made)
      compared.push(`${template} ${made.language}`)
      if (made.language !== 'bilingual') {
        expect(
          docx.map(({ text }) => text),
          made.language,
        ).toEqual(pdf)
        continue
      }
      const [one, other] = [pdf.map(withoutShared), docx.map(({ text }) => withoutShared(text))]
      expect(other.toSorted()).toEqual(one.toSorted())
      // A page has both languages beside each other: each in its own order.
      for (const isEnglish of [false, true]) {
        const side = docx.filter(({ style }) => ENGLISH.test(style) === isEnglish)
        expect(
          outOfOrder(
            side.map(({ text }) => withoutShared(text)),
            one,
          ),
        ).toEqual([])
      }
    }
  })
})

test('enough documents were compared for the tests above to say something', () => {
  expect(compared.length).toBeGreaterThan(50)
  expect(compared.filter((one) => one.startsWith('compensation-order '))).toHaveLength(4)
})

describe.skipIf(!HAS_LIBREOFFICE)('an order opened by LibreOffice', () => {
  const folder = createTemporaryFolder()
  let orders: readonly MadeDocument[] = []

  beforeAll(async () => {
    orders = await madeOf('compensation-order')
    const paths = orders.map(({ language }) => join(folder, `${language}.docx`))
    for (const [at, made] of orders.entries()) writeFileSync(paths[at] ?? '', await docxOfMade(made))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const asked = [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder]
    execFileSync('soffice', [...asked, ...paths], { stdio: 'ignore' })
  }, 60_000)

  const linesOf = (language: DocumentLanguage) => readFileSync(join(folder, `${language}.txt`), 'utf8').split('\n')

  test('holds every amount', () => {
    for (const { language } of orders) {
      const text = linesOf(language).join(' ').replaceAll('\u00a0', ' ')
      const sums = language === 'en' ? ['21,153.23', '2,000.00', '3,846.77'] : ['21.153,23', '2.000,00', '3.846,77']
      for (const sum of sums) expect(text, language).toContain(sum)
    }
  })

  test('holds the same as the PDF, paragraph by paragraph', async () => {
    for (const made of orders) {
      const { pdf } = await saidBy(made)
      const { all } = elsewhereIn(made.template)
      const read = linesOf(made.language).map(charactersOf)
      const texts = read.filter((text) => text !== '' && !all.has(text))
      if (made.language === 'bilingual')
        expect(texts.map(withoutShared).toSorted()).toEqual(pdf.map(withoutShared).toSorted())
      else expect(texts, made.language).toEqual(pdf)
    }
  })
})
