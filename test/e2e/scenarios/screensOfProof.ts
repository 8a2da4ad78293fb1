import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { issueCase01 } from '../../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../../support/office/officeAtWork.ts'
import { pdfFile } from '../../support/pdf.ts'
import { editPdf, swapLetters } from '../../support/proof/editPdf.ts'
import { photograph } from '../../support/proof/photograph.ts'
import { scanPage } from '../../support/scannedPage.ts'
import { removeAtEnd } from '../../support/temporaryFolder.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from './officeFolder.ts'
import { openApp, settle, type Visit } from './visit.ts'

/** An issued order that is brought back: the file as it was issued, a photo of a page, the file with two letters exchanged, and paper by the code at its foot. */
export async function screensOfProof(visit: Visit): Promise<void> {
  const { folder, order } = await folderWithOrder()
  const brought = join(folder, 'odluka.pdf')
  writeFileSync(brought, order)
  const appPage = await openApp(visit, folder, brought)
  await signInAs(appPage, 'judge')
  await appPage.go('proof')
  await expect(appPage.heading('proof.title')).toBeVisible()
  await visit.look(appPage, 'proof')
  await appPage.press('proof.choose')
  await expect(appPage.page.getByRole('heading', { name: appPage.t('proof.genuine') })).toBeVisible()
  await expect(appPage.page.getByText(appPage.t('proof.stands'))).toBeVisible()
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await appPage.page.locator('#content').innerText())?.[0] ?? ''
  await appPage.field('proof.code').fill(`${code}/2`)
  await appPage.press('proof.find')
  await expect(appPage.page.getByRole('table')).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'proof-genuine')
  writeFileSync(brought, photograph(scanPage(pdfFile(order), 2)))
  await appPage.press('proof.choose')
  await expect(appPage.page.getByRole('heading', { name: appPage.t('proof.paperFound') })).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'proof-paper')
  const changed = editPdf(Buffer.from(order), (pdf) => {
    // Past the head of the page.
    swapLetters(pdf, 1, 4)
  })
  writeFileSync(brought, changed)
  await appPage.press('proof.choose')
  await expect(appPage.page.getByRole('heading', { name: appPage.t('proof.changed') })).toBeVisible()
  await appPage.press('proof.differences.choose')
  await expect(appPage.page.getByRole('columnheader', { name: appPage.t('proof.differences.stored') })).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'proof-changed')
  await appPage.close()
}

/** An office with an issued order, and the bytes of that. */
export async function folderWithOrder(): Promise<Readonly<{ folder: string; order: Uint8Array }>> {
  // Makes the office at work of this process, of which the next one is a copy.
  await officeFolder()
  const office = openOfficeAtWork({ keepFolder: true })
  const { orderId } = await issueCase01(office)
  const { bytes } = await office.ask('order.read', { orderId })
  await office.close()
  return { folder: removeAtEnd(office.folder), order: bytes }
}
