import { spawnSync } from 'node:child_process'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, type Page } from '@playwright/test'
import { partsOfDocx } from '../../support/docx.ts'
import { launchApp } from '../../support/electron/launchApp.ts'
import { pdfFile } from '../../support/pdf.ts'
import { editPdf, swapLetters } from '../../support/proof/editPdf.ts'
import { photograph } from '../../support/proof/photograph.ts'
import { readScan } from '../../../electron/proof/readScan.ts'
import { scanPage } from '../../support/scannedPage.ts'
import { AppPage } from '../pages/appPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { folderWithOrder } from '../scenarios/screensOfProof.ts'

test('one changed digit is caught, by the app, the command and the page', async () => {
  const { folder, order } = await folderWithOrder()
  const forged = editPdf(Buffer.from(order), (pdf) => {
    swapLetters(pdf, 1)
  })
  const place = (name: string) => join(folder, name)
  writeFileSync(place('odluka.pdf'), forged)
  await saveKeyAndPage(folder)

  const command = spawnSync(process.execPath, ['commands/verify.ts', place('odluka.pdf'), '--key', place('office.pub')])
  expect([command.status, command.stdout.toString()]).toEqual([1, expect.stringContaining('"pageAltered","page":2')])

  const page = await openOffline(place('provjera.html'))
  // Paper with a changed digit: its code is untouched, and the page says what must stand there.
  await takePhoto(page, scanPage(pdfFile(forged), 2))
  await expect(page.locator('#answer.good')).toContainText('ukupno 21.153,23 EUR')
  await expect(page.locator('#answer')).toContainText('UPOREDITE PAPIR')
  await expect(page.locator('#answer')).not.toContainText('NEIZMIJENJENO')
  // A changed digit in the code itself: nobody has signed that.
  const [[code = ''] = []] = await codesOf(scanPage(pdfFile(order), 2))
  await type(page, code.replace('21.153,23', '31.153,23'))
  await expect(page.locator('#answer.bad')).toContainText('kod nije potpisao ovaj organ')
  await type(page, code)
  await expect(page.locator('#answer.good')).toContainText('str. 2 od 5')
  await page.locator('#language').selectOption('cnr-Cyrl')
  await expect(page.locator('#answer')).toContainText('укупно 21.153,23 EUR')
  await page.locator('#language').selectOption('en')
  await takePhoto(page, Buffer.from(photograph(scanPage(pdfFile(order), 3))))
  await expect(page.locator('#answer.good')).toContainText('page 3 of 5')
  await takePhoto(page, Buffer.from('no picture'))
  await expect(page.locator('#answer.bad')).toContainText('no photo that can be read')
  expect(await reachesOut(page)).toBe(false)
})

/** The public key of the office and the page for telephones leave from the journal; the app says of the file that it was changed. */
async function saveKeyAndPage(folder: string): Promise<void> {
  const [open, save] = [join(folder, 'odluka.pdf'), join(folder, 'izlaz')]
  const appPage = await AppPage.open({
    userData: folder,
    env: { NAKNADA_DIALOG_OPEN: open, NAKNADA_DIALOG_SAVE: save },
  })
  await signInAs(appPage, 'administrator')
  await appPage.go('proof')
  await appPage.press('proof.choose')
  await expect(appPage.page.getByRole('heading', { name: appPage.t('proof.changed') })).toBeVisible()
  await appPage.press('screens.print.docx')
  await expect(appPage.page.getByText(appPage.t('screens.print.saved')).first()).toBeVisible()
  expect(partsOfDocx(readFileSync(save))['word/document.xml']).toContain('21.153,23')
  await appPage.go('audit')
  await appPage.press('screens.audit.key.button')
  for (const [button, said, name] of [
    ['save', 'saved', 'office.pub'],
    ['page', 'pageSaved', 'provjera.html'],
  ] as const) {
    await appPage.press(`screens.audit.key.${button}`)
    await expect(appPage.page.getByText(appPage.t(`screens.audit.key.${said}`))).toBeVisible()
    renameSync(save, join(folder, name))
  }
  await appPage.close()
}

/** The page in a browser without a network. */
async function openOffline(file: string): Promise<Page> {
  const { app, page } = await launchApp({ main: 'test/support/electron/emptyApp' })
  await app.evaluate(({ session }) => {
    session.defaultSession.enableNetworkEmulation({ offline: true })
  })
  await page.goto(pathToFileURL(file).href)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Provjera odluke na papiru')
  return page
}

async function takePhoto(page: Page, photo: Buffer): Promise<void> {
  await page.locator('#answer').evaluate((answer) => {
    answer.setAttribute('class', '')
  })
  await page.locator('#photo').setInputFiles({ name: 'strana.jpg', mimeType: 'image/jpeg', buffer: photo })
}

async function type(page: Page, code: string): Promise<void> {
  await page.locator('#text').fill(code)
  await page.locator('#typed button').click()
}

async function codesOf(scan: Buffer): Promise<readonly (readonly string[])[]> {
  const codes = await readScan(scan, 'png')
  return typeof codes === 'string' ? [] : codes
}

/** Whether the page can ask for anything at all: its own policy forbids it, be there a network or not. */
async function reachesOut(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const blocked = new Promise<boolean>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        resolve(effectiveDirective !== 'connect-src')
      })
    })
    await fetch('https://example.org/').catch(() => undefined)
    return blocked
  })
}
