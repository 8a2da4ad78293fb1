import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { docxOf } from '../../support/docx.ts'
import { createTemporaryFolder } from '../../support/temporaryFolder.ts'
import { AppPage } from '../pages/appPage.ts'
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

  writeFileSync(judgment, judgmentOf(text.replace('7.280,00', '7.230,00')))
  await appPage.press('screens.judgment.choose')
  const region = appPage.page.getByRole('region', { name: appPage.t('screens.judgment.title') })
  await expect(region.getByText(appPage.t('screens.judgment.standing.differs'))).toBeVisible()
  await expect(region).toContainText('7.230,00')

  writeFileSync(judgment, judgmentOf(text))
  await appPage.press('screens.judgment.choose')
  await expect(region.getByText(appPage.t('screens.judgment.standing.identical'))).toBeVisible()
  await appPage.close()
})
