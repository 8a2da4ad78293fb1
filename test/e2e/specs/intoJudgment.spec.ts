import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { docxOf } from '../../support/docx.ts'
import { HAS_LIBREOFFICE, textByLibreOffice } from '../../support/libreOffice.ts'
import { createTemporaryFolder } from '../../support/temporaryFolder.ts'
import { certified, packed, PASSWORD_OF_FILE } from '../../support/proof/pkcs12File.ts'
import { AppPage } from '../pages/appPage.ts'
import { axeViolations } from '../pages/axe.ts'
import { confirmIssue } from '../pages/decisionPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
/** A judgment as the word processor leaves it. */
const judgmentOf = (text: string) =>
  docxOf({ paragraphs: ['U IME CRNE GORE', ...text.split('\n'), 'Predsjednik vijeća'].map(escaped) })
const copiedOf = ({ running }: AppPage) =>
  running.app.evaluate(async ({ clipboard }) => Promise.resolve(clipboard.readText()))

test('a decision is copied and saved for the judgment, and a judgment with a changed digit is caught before issue', async () => {
  test.setTimeout(180_000)
  const folder = createTemporaryFolder()
  const [judgment, docx] = [join(folder, 'presuda.docx'), join(folder, 'odluka.docx')]
  const env = { NAKNADA_DIALOG_OPEN: judgment, NAKNADA_DIALOG_SAVE: docx }
  const appPage = await AppPage.open({ userData: await officeFolder('decided'), env })
  await signInAs(appPage, 'judge')
  await appPage.go('caseFiles')
  await appPage.row('31/26').click()
  await appPage.tab('decisions')

  await appPage.press('screens.intoJudgment.copyOf.whole')
  await expect(appPage.page.getByText(appPage.t('screens.intoJudgment.copied.whole'))).toBeVisible()
  const text = await copiedOf(appPage)
  expect(text).toContain('7.280,00')

  await appPage.press('screens.intoJudgment.docxOf.operative')
  await expect(appPage.page.getByText(appPage.t('screens.intoJudgment.saved.operative'))).toBeVisible()
  const files = unzipSync(new Uint8Array(readFileSync(docx)))
  const written = Object.values(files)
    .map((bytes) => strFromU8(bytes))
    .join(' ')
  expect(written).toContain('NACRT')
  expect(written).toContain('eura')

  await appPage.press('screens.intoJudgment.docxOf.whole')
  await expect(appPage.page.getByText(appPage.t('screens.intoJudgment.saved.whole'))).toBeVisible()
  expectEveryAmount(text, docx)

  writeFileSync(judgment, judgmentOf(text.replace('7.280,00', '7.230,00')))
  await appPage.press('screens.judgment.choose')
  const region = appPage.page.getByRole('region', { name: appPage.t('screens.judgment.title') })
  await expect(region.getByText(appPage.t('screens.judgment.standing.differs'))).toBeVisible()
  await expect(region).toContainText('7.230,00')

  writeFileSync(judgment, judgmentOf(text))
  await appPage.press('screens.judgment.choose')
  await expect(region.getByText(appPage.t('screens.judgment.standing.identical'))).toBeVisible()
  await issueUnderOwnCertificate(appPage, judgment)
  await appPage.close()
})

/** DOCX opened by LibreOffice holds every amount of the decision that was copied. */
function expectEveryAmount(text: string, docx: string): void {
  const amounts = new Set(text.match(/\d[\d.]*,\d{2}/gu))
  expect(amounts.size).toBeGreaterThan(5)
  if (!HAS_LIBREOFFICE) return
  const read = textByLibreOffice(docx)
  for (const amount of amounts) expect(read).toContain(amount)
}

/** Issues the order under a certificate of the judge's own, from the file that the dialog finds at a place. */
async function issueUnderOwnCertificate(appPage: AppPage, place: string): Promise<void> {
  writeFileSync(place, packed(certified({ name: 'Đurđica Šćepanović' })))
  await appPage.press('screens.issue.button')
  const dialog = appPage.page.getByRole('dialog', { name: appPage.t('screens.issue.title') })
  await appPage.button('screens.certificate.choose', {}, dialog).click()
  await appPage.field('screens.certificate.password', {}, dialog).fill('pogrešna')
  await appPage.button('screens.certificate.open', {}, dialog).click()
  await expect(dialog.getByText(appPage.t('errors.certificate.wrongPassword'))).toBeVisible()
  await appPage.field('screens.certificate.password', {}, dialog).fill(PASSWORD_OF_FILE)
  await appPage.button('screens.certificate.open', {}, dialog).click()
  await expect(dialog.getByText('Đurđica Šćepanović').first()).toBeVisible()
  expect(await axeViolations(appPage.page, {})).toEqual([])
  await confirmIssue(appPage)
}
