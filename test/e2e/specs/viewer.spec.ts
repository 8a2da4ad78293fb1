import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { AppPage } from '../pages/appPage.ts'
import { dropFile, openEvidence } from '../pages/evidencePage.ts'
import { paragraphsIn, partsOfDocx } from '../../support/docx.ts'
import { evidencePdf } from '../../support/evidencePdf.ts'
import { pdfBomb } from '../../support/pictureBombs.ts'
import { scannedPdf, scanPage } from '../../support/scannedPage.ts'

test.describe.configure({ mode: 'parallel' })

async function openWatched(env: Readonly<Record<string, string>> = {}): Promise<AppPage> {
  const appPage = await openEvidence(env)
  await appPage.page.evaluate(() => {
    const seen = window as unknown as { violations: string[] }
    seen.violations = []
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.violations.push(`${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  return appPage
}

async function view(appPage: AppPage, name: string, content: Buffer): Promise<void> {
  await dropFile(appPage, name, content)
  await appPage.press('screens.attachment.view')
}

/** How wide the sheet is on the screen. */
const widthOf = async (appPage: AppPage) => (await appPage.page.locator('canvas[data-page]').boundingBox())?.width ?? 0

/** Its width by its height. */
const shapeOf = (appPage: AppPage) =>
  appPage.page.locator('canvas[data-page]').evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.height)

/** The same PDF with a page turned by a quarter. */
function turned(pdf: Buffer, page: number): Buffer {
  const path = join(mkdtempSync(join(tmpdir(), 'naknada-turned-')), 'turned.pdf')
  writeFileSync(path, pdf)
  return execFileSync('qpdf', [`--rotate=+90:${String(page)}`, path, '-'])
}

const violations = (appPage: AppPage) =>
  appPage.page.evaluate(() => (window as unknown as { violations: string[] }).violations)

/** How many points of the sheet are neither white nor empty. */
const inkOf = (appPage: AppPage) =>
  appPage.page.locator('canvas[data-page]').evaluate((element) => {
    const canvas = element as HTMLCanvasElement
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
    let ink = 0
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128 && (data[at + 3] ?? 0) > 0) ink += 1
    return ink
  })

test('a PDF is shown page by page inside the program, by its own fonts, without a script and within the policy', async () => {
  const appPage = await openWatched()
  const { page } = appPage
  const pdf = await evidencePdf({
    pages: ['Prva strana nalaza', 'Druga strana nalaza', 'Treca strana nalaza'],
    script: 'app.alert("scripts run")',
  })
  await view(appPage, 'Nalaz.pdf', turned(pdf, 3))
  await expect(page.getByText(/isti otisak kao pri prijemu/)).toBeVisible()
  await expect.poll(() => inkOf(appPage)).toBeGreaterThan(200)
  await expect(page.getByRole('img', { name: 'Strana 1, Nalaz.pdf' })).toBeVisible()
  await expect(page.getByText(appPage.t('screens.viewer.pictureLeftOut'))).toHaveCount(0)
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('img', { name: 'Strana 2, Nalaz.pdf' })).toBeVisible()
  const said = page.getByRole('status').filter({ hasText: appPage.t('screens.viewer.shown', { page: 2, pages: 3 }) })
  await expect(said).toBeVisible()
  const narrow = await widthOf(appPage)
  await page.keyboard.press('+')
  await expect.poll(() => widthOf(appPage)).toBeCloseTo(narrow * 1.25, 0)
  await page.keyboard.press('-')
  await expect.poll(() => widthOf(appPage)).toBeCloseTo(narrow, 0)
  // A page that lies in the file turned stands upright.
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('img', { name: 'Strana 3, Nalaz.pdf' })).toBeVisible()
  await expect.poll(() => shapeOf(appPage)).toBeGreaterThan(1.2)
  await page.keyboard.press('PageUp')
  await page.getByText(appPage.t('screens.viewer.text')).click()
  await expect(page.getByText('Druga strana nalaza')).toBeVisible()
  // The page is cited for a head, and stands with the item from then on; pressing it leads back to the page.
  await page.getByLabel(appPage.t('screens.cite.head')).selectOption({ index: 1 })
  await appPage.press('screens.cite.button', { page: 2 })
  const cited = page.getByRole('list', { name: appPage.t('screens.cite.list') })
  await expect(cited.getByRole('button', { name: appPage.t('screens.board.pages', { pages: '2' }) })).toBeVisible()
  await page
    .getByRole('button', { name: appPage.t('screens.close'), exact: true })
    .last()
    .click()
  expect(await violations(appPage)).toEqual([])
  await appPage.close()
})

test('a PDF of 3,000 pages shows its first page soon and goes to any other', async () => {
  const appPage = await openWatched()
  const { page } = appPage
  const pdf = await evidencePdf({ pages: Array.from({ length: 3000 }, (_none, at) => `Strana broj ${String(at + 1)}`) })
  await dropFile(appPage, 'Spis.pdf', pdf)
  await expect(page.getByRole('button', { name: appPage.t('screens.attachment.view') })).toBeVisible()
  const begun = Date.now()
  await appPage.press('screens.attachment.view')
  await expect.poll(() => inkOf(appPage).catch(() => 0), { intervals: [20] }).toBeGreaterThan(100)
  const first = Date.now() - begun
  process.stdout.write(`first page of 3,000 after ${String(first)} ms\n`)
  expect(first).toBeLessThan(5_000)
  await page.getByLabel(appPage.t('screens.viewer.page')).fill('2999')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('img', { name: 'Strana 2999, Spis.pdf' })).toBeVisible()
  await appPage.close()
})

test('what cannot be shown says why and what to do: locked and broken PDFs, a picture bomb, a document', async () => {
  const appPage = await openWatched()
  const { page } = appPage
  const bomb = Buffer.alloc(60)
  bomb.write('\u0089PNG\r\n\u001a\n', 'latin1')
  bomb.writeUInt32BE(13, 8)
  bomb.write('IHDR', 12, 'latin1')
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  for (const [name, content, code] of [
    ['zakljucan.pdf', await evidencePdf({ pages: ['tajna'], password: 'lozinka' }), 'errors.attachment.pdfEncrypted'],
    ['pokvaren.pdf', Buffer.from('%PDF-1.7 ovo nije PDF'), 'errors.attachment.pdfBroken'],
  ] as const) {
    await view(appPage, name, content)
    await expect(page.getByText(appPage.t(code))).toBeVisible()
    await appPage.tab('people')
    await appPage.tab('evidence')
    await page
      .getByRole('button', { name: appPage.t('screens.close'), exact: true })
      .last()
      .click()
  }
  await view(appPage, 'bomba.png', bomb)
  await expect(page.getByText(appPage.t('errors.attachment.pictureTooLarge', { megapixels: 3600 }))).toBeVisible()
  expect(await violations(appPage)).toEqual([])
  await appPage.close()
})

test('a picture too large to be drawn is not left out of a page without a word', async () => {
  const appPage = await openWatched()
  await view(appPage, 'velika.pdf', pdfBomb({ width: 20_000, height: 8_000 }))
  await expect.poll(() => inkOf(appPage)).toBeGreaterThan(50)
  await expect(appPage.page.getByText(appPage.t('screens.viewer.pictureLeftOut'))).toBeVisible()
  expect(await violations(appPage)).toEqual([])
  await appPage.close()
})

test('a scan attached is recognised in the background, found by a word in it, put right, cited, and printed in the list of exhibits', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'naknada-scan-'))
  const bundle = join(folder, 'svezanj.pdf')
  const appPage = await openWatched({ NAKNADA_DIALOG_SAVE: bundle })
  const { page } = appPage
  const path = join(folder, 'nalaz.pdf')
  writeFileSync(path, await evidencePdf({ pages: ['Radila je prekovremeno u lokalu'] }))
  const scan = await scannedPdf([scanPage(path, 1)])
  await dropFile(appPage, 'Skenirano.pdf', scan)
  await page.getByRole('searchbox', { name: appPage.t('screens.find.label') }).fill('prekovremeno')
  // Until then it is a picture without text, which its entry says; a short page is read before anybody sees that.
  await page.getByRole('button', { name: /str\. 1/ }).click({ timeout: 60_000 })
  await expect.poll(() => inkOf(appPage)).toBeGreaterThan(200)
  await page.getByText(appPage.t('screens.viewer.text'), { exact: true }).click()
  await expect(page.getByText(appPage.t('screens.viewer.recognised'))).toBeVisible()
  await appPage.press('screens.viewer.correct')
  await page
    .getByLabel(appPage.t('screens.viewer.pageWords', { page: 1 }))
    .last()
    .fill('Radila je 1560 sati')
  await appPage.press('screens.viewer.saveText')
  await expect(page.getByText(appPage.t('screens.viewer.typed'))).toBeVisible()
  await page.getByLabel(appPage.t('screens.cite.head')).selectOption({ index: 1 })
  await appPage.press('screens.cite.button', { page: 1 })
  const cited = page.getByRole('list', { name: appPage.t('screens.cite.list') })
  await expect(cited.getByRole('button', { name: appPage.t('screens.board.pages', { pages: '1' }) })).toBeVisible()
  const close = page.getByRole('button', { name: appPage.t('screens.close'), exact: true })
  while ((await close.count()) > 0) await close.last().click()
  await appPage.press('screens.bundle.button')
  await page.getByLabel(appPage.t('screens.reason')).fill('Uz zahtjev, na traženje suda')
  await appPage.press('screens.bundle.submit')
  await expect(page.getByText(/Svežanj je napravljen/)).toBeVisible({ timeout: 60_000 })
  const list = execFileSync('pdftotext', ['-l', '2', bundle, '-'], { encoding: 'utf8' })
  const sha256 = createHash('sha256').update(scan).digest('hex')
  expect(list.replace(/\s/g, '')).toContain(sha256)
  await appPage.press('screens.bundle.button')
  await page.getByLabel(appPage.t('screens.bundle.what')).selectOption('list')
  await page.getByLabel(appPage.t('screens.reason')).fill('Uz zahtjev, na traženje suda')
  await appPage.press('screens.bundle.submit')
  await expect(page.getByText(appPage.t('screens.print.saved')).first()).toBeVisible()
  const written = paragraphsIn(partsOfDocx(readFileSync(bundle))['word/document.xml'] ?? '')
  expect(written.map(({ text }) => text.replace(/\s/g, '')).join(' ')).toContain(sha256)
  expect(await violations(appPage)).toEqual([])
  await appPage.close()
})
