import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { startPrivateCups } from '../../support/cups/privateCups.ts'
import { AppPage, USUAL_KEY_COST } from '../pages/appPage.ts'
import { completeFirstRun } from '../pages/firstRunPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { resize } from '../pages/windowSize.ts'
import { playCase01 } from '../scenarios/case01Job.ts'
import { readPdfText } from '../../support/pdf.ts'
import { album } from './album.ts'

const CASE = 'resources/training/cases/case-01.json'
const OUT = process.env['NAKNADA_OUT'] ?? 'out/demo'
const IN_ENGLISH = process.env['NAKNADA_DEMO_LANGUAGE'] === 'en'
/** What a dialog of saving answers with; each file gets its own name before the next is saved. */
const SAVED = join(OUT, 'journal.json')
/** Of what the order awards by head, as both languages write it. */
const AMOUNTS = ['1.450,50', '7.280,00', '8.000,00', '1,450.50', '7,280.00', '8,000.00']

test('the main job with case-01 and invented people', async () => {
  const cups = await startPrivateCups(['Sudnica'])
  const appPage = await AppPage.open({
    env: {
      ...USUAL_KEY_COST,
      CUPS_SERVER: cups.server,
      NAKNADA_DIALOG_OPEN: CASE,
      NAKNADA_DIALOG_SAVE: SAVED,
    },
  })
  await resize(appPage)
  if (IN_ENGLISH) await appPage.speak('en')
  const picture = album(appPage, OUT)
  await completeFirstRun(appPage, (name) => picture(`first-run-${name}`))
  await picture('sign-in')
  await playCase01(appPage, picture, lock, saveOrderDocx)
  const [paper] = await cups.captured(1)
  writeFileSync(join(OUT, 'order.pdf'), paper ?? '')
  expectSameAmounts()
  await lock(appPage)
  await exportJournals(appPage, picture)
  await appPage.speak('cnr-Cyrl')
  await picture('cyrillic')
  await appPage.close()
  await cups.stop()
})

/** The judge takes the issued order into a file for the word processor, in the languages in which it is printed. */
async function saveOrderDocx(appPage: AppPage): Promise<void> {
  await appPage.choose(appPage.field('screens.intoJudgment.language'), 'bilingual')
  await appPage.press('screens.intoJudgment.docxOf.whole')
  await expect(appPage.page.getByText(appPage.t('screens.intoJudgment.saved.whole'))).toBeVisible()
  renameSync(SAVED, join(OUT, 'order.docx'))
}

/** What the printed order awards stands in the file for the word processor too, which says that it is of an issued order. */
function expectSameAmounts(): void {
  const parts = unzipSync(readFileSync(join(OUT, 'order.docx')))
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array()).replaceAll('\u00a0', ' ')
  const printed = readPdfText(join(OUT, 'order.pdf'))
  for (const amount of AMOUNTS) {
    expect(printed).toContain(amount)
    expect(text('word/document.xml')).toContain(amount)
  }
  expect(text('docProps/custom.xml')).toContain('>issued<')
  expect(text('word/header1.xml')).not.toContain('NACRT')
}

/** Whoever keeps the office writes down the anchor of both journals and takes them out. */
async function exportJournals(appPage: AppPage, picture: (name: string) => Promise<void>): Promise<void> {
  await signInAs(appPage, 'administrator')
  await appPage.go('audit')
  await appPage.press('screens.audit.anchor.button')
  const lines = appPage.page.getByLabel(appPage.t('screens.audit.anchor.lines'))
  writeFileSync(join(OUT, 'anchor.txt'), `${await lines.innerText()}\n`)
  await picture('anchor')
  await appPage.press('screens.audit.anchor.close')
  await saveOfficeKey(appPage)
  await appPage.press('screens.audit.export.button')
  await appPage.field('screens.audit.export.reason').fill('redovna revizija')
  await appPage.press('screens.listExport.submit')
  await expect(appPage.button('screens.listExport.submit')).toHaveCount(0)
}

/** The public key and the page for telephones go where the dialog says, and get their own names before the journals go there. */
async function saveOfficeKey(appPage: AppPage): Promise<void> {
  await appPage.press('screens.audit.key.button')
  await appPage.press('screens.audit.key.save')
  await expect(appPage.page.getByText(appPage.t('screens.audit.key.saved'))).toBeVisible()
  renameSync(SAVED, join(OUT, 'office.pub'))
  await appPage.press('screens.audit.key.page')
  await expect(appPage.page.getByText(appPage.t('screens.audit.key.pageSaved'))).toBeVisible()
  renameSync(SAVED, join(OUT, 'check.html'))
  await appPage.press('screens.audit.key.close')
}

/** A new window stands where the old one was. */
async function lock(appPage: AppPage): Promise<void> {
  await appPage.lock()
  await resize(appPage)
}
