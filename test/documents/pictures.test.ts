import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { getSharedFontSet } from '../../electron/documents/fontSet.ts'
import { renderContent } from '../../electron/documents/renderContent.ts'
import { plain, type Block, type DocumentContent, type TextBlock } from '../../shared/document/content/content.ts'
import { composeDocument } from '../../shared/document/registry.ts'
import { makeDocuments, TEMPLATES, type MadeDocument } from '../support/documentSet.ts'
import { MOST_APART, pagePicture, picture, pictureDifference, pictureFile } from '../support/pagePicture.ts'
import { pdfFile } from '../support/pdf.ts'
import { readTrainingCase } from '../support/trainingCase.ts'

// The first and the last page of every document, compared with pictures a person has looked at and approved.

const APPROVED = fileURLToPath(new URL('../support/approvedPictures/', import.meta.url))
const OUT = fileURLToPath(new URL('../../out/pictures/', import.meta.url))
/** Draws the references anew; look at every picture that git says has changed before it is committed. */
const RENEW = process.env['NAKNADA_RENEW_PICTURES'] === '1'
const ALL_FORMS = 'compensation-order'

function pagesOf({ template, language, path, pages }: MadeDocument) {
  return [...new Set([1, pages])].map((page) => ({ name: `${template}.${language}.${page}.png`, path, page }))
}

function apartFrom(name: string, path: string, page: number): number {
  const now = pagePicture(path, page)
  const { apart, shown } = pictureDifference(picture(readFileSync(join(APPROVED, name))), now)
  if (apart <= MOST_APART) return 0
  mkdirSync(OUT, { recursive: true })
  writeFileSync(join(OUT, name), pictureFile(now))
  writeFileSync(join(OUT, name.replace('.png', '.difference.png')), shown)
  return apart
}

async function shown(template: string) {
  const made = await makeDocuments(template)
  return made
    .filter(({ source }) => source === 'case-01')
    .filter(({ language }) => language === 'bilingual' || template === ALL_FORMS)
    .flatMap(pagesOf)
}

test.each(TEMPLATES)('%s looks as it was approved', async (template) => {
  const pages = await shown(template)
  if (RENEW)
    for (const { name, path, page } of pages) writeFileSync(join(APPROVED, name), pictureFile(pagePicture(path, page)))
  const approved = readdirSync(APPROVED).filter((name) => name.startsWith(`${template}.`))
  expect(approved.toSorted()).toEqual(pages.map(({ name }) => name).toSorted())
  const changed = pages.map(({ name, path, page }) => ({ name, apart: apartFrom(name, path, page) }))
  expect(
    changed.filter(({ apart }) => apart > 0),
    'see out/pictures',
  ).toEqual([])
})

describe('the comparison', () => {
  const order = composeDocument(ALL_FORMS, { caseFile: readTrainingCase('case-01') })
  const reference = join(APPROVED, `${ALL_FORMS}.bilingual.1.png`)
  const texts = order.blocks.filter((block) => block.kind === 'text')
  const long = texts.find((block) => plain(block.text.cnr).length > 200)

  async function apart(content: DocumentContent): Promise<number> {
    const { bytes } = await renderContent(content, 'bilingual', getSharedFontSet())
    return pictureDifference(picture(readFileSync(reference)), pagePicture(pdfFile(bytes), 1)).apart
  }

  function withLong(change: (block: TextBlock) => readonly Block[]): DocumentContent {
    return { ...order, blocks: order.blocks.flatMap((block) => (block === long ? change(long) : [block])) }
  }

  beforeAll(() => {
    expect(existsSync(reference)).toBe(true)
    expect(long).toBeDefined()
  })

  test('finds nothing where nothing has changed', async () => {
    expect(await apart(order)).toBeLessThanOrEqual(MOST_APART)
  })

  test('finds nothing where only the drawing program is another', async () => {
    const { bytes } = await renderContent(order, 'bilingual', getSharedFontSet())
    const drawn = pagePicture(pdfFile(bytes), 1, 'pdftocairo')
    expect(pictureDifference(picture(readFileSync(reference)), drawn).apart).toBeLessThanOrEqual(MOST_APART)
  })

  test('finds one word that has changed', async () => {
    const changed = withLong((block) => [
      {
        ...block,
        text: {
          ...block.text,
          cnr: block.text.cnr.map((run) => ({ ...run, text: run.text.replace('prvostepeni', 'drugostepen') })),
        },
      },
    ])
    expect(changed).not.toEqual(order)
    expect(await apart(changed)).toBeGreaterThan(MOST_APART)
  })

  test('finds a paragraph that has moved', async () => {
    const moved = withLong((block) => [{ kind: 'gap', id: 'moved', lines: 0.25 }, block])
    expect(await apart(moved)).toBeGreaterThan(MOST_APART)
  })

  test('finds a line that is missing', async () => {
    const lost = order.blocks.filter(
      (block) => block.kind !== 'text' || plain(block.text.cnr) !== plain(texts[1]?.text.cnr ?? []),
    )
    expect(lost.length).toBeLessThan(order.blocks.length)
    expect(await apart({ ...order, blocks: lost })).toBeGreaterThan(MOST_APART)
  })
})
