import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Locator } from '@playwright/test'
import { killApp } from '../../support/electron/launchApp.ts'
import { AppPage } from '../pages/appPage.ts'
import {
  composer,
  openDecided,
  openDecidedApp,
  openDecisions,
  paragraph,
  showText,
  writeFacts,
} from '../pages/composerPage.ts'
import { issue } from '../pages/decisionPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

test.describe.configure({ mode: 'parallel' })

const WORDS = { cnr: 'Računi nijesu osporeni.', en: 'The receipts were not contested.' }

test('stale pair stops the issue, until it is confirmed by a key', async () => {
  const appPage = await openDecidedApp()
  await showText(appPage)
  await writeFacts(appPage, 0, WORDS)
  await expect(appPage.button('screens.issue.button')).not.toHaveAttribute('aria-disabled', 'true')
  await paragraph(appPage, 0, 'cnr').press('End')
  await appPage.page.keyboard.type(' Ponovljeno.')
  const mark = composer(appPage).getByText(appPage.t('screens.compose.stale.en'))
  await expect(mark).toBeVisible()
  const barred = appPage.button('screens.issue.barred', { count: 1 })
  await expect(barred).toHaveAttribute('aria-disabled', 'true')
  // Saved as it is, and read again: it is stale still.
  await appPage.press('screens.decision.save')
  await expect(appPage.page.getByRole('alert')).toHaveCount(0)
  await appPage.tab('claims')
  await appPage.tab('decisions')
  await expect(barred).toBeVisible()
  // What stands in the way leads into the text.
  await appPage.page.keyboard.press('F8')
  await expect(paragraph(appPage, 0, 'en')).toBeFocused()
  await appPage.page.keyboard.press('Control+Enter')
  await expect(mark).toHaveCount(0)
  // And the confirmation can be taken back.
  await appPage.page.keyboard.press('Control+z')
  await expect(mark).toBeVisible()
  await appPage.page.keyboard.press('Control+y')
  await expect(mark).toHaveCount(0)
  await payByShares(appPage, barred)
  expect(await issue(appPage)).toMatch(/-0001$/)
  await appPage.close()
})

/** Both debtors pay a share each: shares that do not make the whole stop the issue. */
async function payByShares(appPage: AppPage, barred: Locator): Promise<void> {
  await appPage.press('screens.compose.show.heads')
  const share = (row: number) => appPage.page.locator(`[data-field="shares.${String(row)}.part"]`)
  await appPage.page.locator('[data-field="jointly"]').uncheck({ force: true })
  await appPage.press('screens.decision.shares.equal')
  await share(0).fill('⅔')
  await expect(appPage.page.getByText(appPage.t('screens.decision.shares.sum', { sum: '7/6' }))).toBeVisible()
  await expect(barred).toBeVisible()
  await share(1).fill('1/3')
  await expect(appPage.page.getByText(appPage.t('screens.decision.shares.whole'))).toBeVisible()
  await expect(appPage.page.getByText(/svako svoj dio isplate/)).toBeVisible()
}

test('paragraphs are added, moved and removed by keys, each a step back; words are gone through as ever', async () => {
  const appPage = await openDecidedApp()
  await showText(appPage)
  await writeFacts(appPage, 0, WORDS)
  await paragraph(appPage, 0, 'cnr').press('Insert')
  await expect(paragraph(appPage, 1, 'cnr')).toBeFocused()
  await appPage.page.keyboard.type('Drugi pasus.')
  await appPage.page.keyboard.press('Alt+ArrowUp')
  await expect(paragraph(appPage, 0, 'cnr')).toHaveValue('Drugi pasus.')
  await expect(paragraph(appPage, 0, 'cnr')).toBeFocused()
  await appPage.page.keyboard.press('Control+ArrowDown')
  await expect(paragraph(appPage, 1, 'cnr')).toBeFocused()
  await appPage.page.keyboard.press('Control+End')
  await appPage.page.keyboard.press('Control+ArrowLeft')
  await appPage.page.keyboard.type('nikad ')
  await expect(paragraph(appPage, 1, 'cnr')).toHaveValue(/nikad /)
  await appPage.page.keyboard.press('Control+ArrowUp')
  await appPage.page.keyboard.press('Alt+Delete')
  await expect(paragraph(appPage, 1, 'cnr')).toHaveCount(0)
  await appPage.page.keyboard.press('Control+z')
  await expect(paragraph(appPage, 0, 'cnr')).toHaveValue('Drugi pasus.')
  await appPage.close()
})

test('a word is proofread in Cyrillic once: the choice is kept with the decision and can be taken back', async () => {
  const appPage = await openDecidedApp()
  await showText(appPage)
  await writeFacts(appPage, 0, { cnr: 'Date su injekcije.', en: 'Injections were given.' })
  await appPage.press('screens.compose.view.cyrillic')
  await expect(composer(appPage).getByText('Дате су инјекције.', { exact: true })).toBeVisible()
  await appPage.press('screens.compose.write', { written: 'ињекције' })
  const byRule = composer(appPage).getByText('Дате су инјекције.', { exact: true })
  const byChoice = composer(appPage).getByText('Дате су ињекције.', { exact: true })
  await expect(byChoice).toBeVisible()
  // A step like any other: taken back and made again by keys, without looking for a place to stand first.
  await expect(paragraph(appPage, 0, 'cnr')).toBeFocused()
  await appPage.page.keyboard.press('Control+z')
  await expect(byRule).toBeVisible()
  await expect(appPage.button('screens.compose.write', { written: 'ињекције' })).toBeVisible()
  await appPage.page.keyboard.press('Control+y')
  await expect(byChoice).toBeVisible()
  await appPage.press('screens.compose.view.pages')
  const pages = composer(appPage).getByRole('region', { name: appPage.t('screens.compose.pages.name') })
  await expect(pages.getByText(/MONTENEGRO/)).toBeAttached()
  await appPage.press('screens.decision.save')
  await expect(appPage.page.getByRole('alert')).toHaveCount(0)
  await appPage.tab('claims')
  await appPage.tab('decisions')
  await showText(appPage)
  await appPage.press('screens.compose.forget', { written: 'ињекције' })
  await appPage.press('screens.compose.view.cyrillic')
  await expect(byRule).toBeVisible()
  await appPage.page.keyboard.press('Control+z')
  await expect(byChoice).toBeVisible()
  await appPage.page.keyboard.press('Control+y')
  await expect(byRule).toBeVisible()
  await appPage.close()
})

test('a clause is put into the reasons with its fields, a step back and forth; its gap stops the issue until it is filled', async () => {
  const appPage = await openDecidedApp()
  await showText(appPage)
  await appPage.press('screens.clauses.addOf.evidence')
  const dialog = appPage.page.getByRole('dialog')
  await dialog.getByLabel(appPage.t('screens.clauses.search')).fill('вјештака')
  await dialog
    .getByRole('button', { name: appPage.t('screens.clauses.insertOf', { title: 'Nalaz vještaka prihvaćen' }) })
    .click()
  const cnr = paragraph(appPage, 0, 'cnr')
  await expect(cnr).toBeFocused()
  await expect(cnr).toHaveValue(/^Sud je nalaz i mišljenje vještaka \[…\] od \[…\] prihvatio/)
  await expect(appPage.button('screens.issue.barred', { count: 2 })).toBeVisible()
  await appPage.page.keyboard.press('Control+z')
  await expect(cnr).toHaveCount(0)
  await appPage.page.keyboard.press('Control+Shift+z')
  await expect(cnr).toHaveValue(/vještaka/)
  await cnr.fill('Od ukupno {{ukupno.traženo}} sud je, cijeneći nalaz, dosudio {{ukupno.dosuđeno}} ovom presudom.')
  await paragraph(appPage, 0, 'en').fill(
    'Of {{total.claimed}} in all the court awarded {{total.awarded}} by this verdict, on the finding.',
  )
  await appPage.page.keyboard.press('Control+Enter')
  await appPage.press('screens.terms.replace', { usual: 'judgment' })
  await expect(paragraph(appPage, 0, 'en')).toHaveValue(/by this judgment, on the finding\.$/)
  await expect(appPage.button('screens.terms.replace', { usual: 'judgment' })).toHaveCount(0)
  await expect(composer(appPage).getByText(/^Od ukupno [\d.]+,\d\d eura sud je, cijeneći nalaz, dosudio/)).toBeVisible()
  await expect(appPage.button('screens.issue.button')).not.toHaveAttribute('aria-disabled', 'true')
  await keepsAsClause(appPage)
  expect(await issue(appPage)).toMatch(/-0001$/)
  await appPage.close()
})

/** The first paragraph is kept as a clause of the judge's own, changed, put in from the library, and withdrawn. */
async function keepsAsClause(appPage: AppPage): Promise<void> {
  const dialog = appPage.page.getByRole('dialog')
  const title = (side: 'cnr' | 'en') =>
    dialog.getByLabel(`${appPage.t('screens.clauses.form.title')} · ${appPage.t(`screens.mark.${side}`)}`)
  const text = dialog.getByLabel(`${appPage.t('screens.clauses.form.text')} · ${appPage.t('screens.mark.cnr')}`)
  const submit = (key: string) => appPage.button(`screens.clauses.form.${key}`, {}, dialog).click()
  await composer(appPage)
    .getByRole('button', { name: appPage.text.like('screens.clauses.saveAsOf') })
    .first()
    .click()
  await title('cnr').fill('Ukupno dosuđeno')
  await title('en').fill('Awarded in all')
  // Nothing of this case leaves with it.
  const written = await text.inputValue()
  await text.fill(`${written} Iznos je 100,00 eura.`)
  await submit('submit')
  await expect(dialog.getByText(appPage.t('errors.clause.factTyped', { written: '100,00 eura' }))).toBeVisible()
  await text.fill(written)
  await submit('submit')
  await expect(dialog).toHaveCount(0)
  await appPage.press('screens.clauses.addOf.evidence')
  await appPage.button('screens.clauses.editOf', { title: 'Ukupno dosuđeno' }, dialog).click()
  await text.fill(`${written} Tako i za ubuduće.`)
  await submit('submitVersion')
  await appPage.button('screens.clauses.insertOf', { title: 'Ukupno dosuđeno' }, dialog).click()
  await expect(paragraph(appPage, 1, 'cnr')).toHaveValue(/ubuduće/)
  await appPage.page.keyboard.press('Control+z')
  await expect(paragraph(appPage, 1, 'cnr')).toHaveCount(0)
  await appPage.press('screens.clauses.addOf.evidence')
  await appPage.button('screens.clauses.withdrawOf', { title: 'Ukupno dosuđeno' }, dialog).click()
  await expect(appPage.button('screens.clauses.insertOf', { title: 'Ukupno dosuđeno' }, dialog)).toHaveCount(0)
  await appPage.page.keyboard.press('Escape')
  // A term that the court adds is proposed beside the translation of the paragraph that has it.
  const proposed = appPage.button('screens.terms.insertOf', { term: 'cijeneći nalaz', usual: 'assessing the finding' })
  await expect(proposed).toHaveCount(0)
  await appPage.press('screens.terms.office.button')
  await appPage.field('screens.terms.office.field.cnr', {}, dialog).fill('cijeneći nalaz')
  await appPage.field('screens.terms.office.field.en', {}, dialog).fill('assessing the finding')
  await appPage.button('screens.terms.office.add', {}, dialog).click()
  await expect(appPage.button('screens.terms.office.withdrawOf', { term: 'cijeneći nalaz' }, dialog)).toBeVisible()
  await appPage.page.keyboard.press('Escape')
  await expect(proposed).toBeVisible()
  // Left out it would be a warning that asks for a reason at the issue.
  await paragraph(appPage, 0, 'en').fill(
    'Of {{total.claimed}} in all the court awarded {{total.awarded}} by this judgment, assessing the finding.',
  )
  await appPage.page.keyboard.press('Control+Enter')
  await expect(proposed).toHaveCount(0)
}

test('a sudden death while a paragraph is written loses nothing before the last pause; what was pasted from Word is clean', async () => {
  const userData = await officeFolder('decided')
  const appPage = await openDecided(async () => AppPage.open({ userData }))
  await showText(appPage)
  await writeFacts(appPage, 0, WORDS)
  await appPage.running.app.evaluate(async ({ clipboard }) => {
    await clipboard.writeText(' Na\u00ADlaz:\tjasan\u00A0\u00A0i potpun.\u000B•\tračun\r\n')
  })
  const cnr = paragraph(appPage, 0, 'cnr')
  await cnr.press('End')
  await appPage.page.keyboard.press('Control+v')
  const cleaned = `${WORDS.cnr} Nalaz: jasan i potpun.\n– račun`
  await expect(cnr).toHaveValue(cleaned)
  await appPage.page.keyboard.press('Control+z')
  await expect(cnr).not.toHaveValue(/Nalaz/)
  await appPage.page.keyboard.press('Control+Shift+z')
  await expect(cnr).toHaveValue(cleaned)
  await expect(appPage.page.getByText(appPage.text.like('screens.draft.saved')).first()).toBeVisible()
  await restsOnDisk(userData)
  await cnr.press('Control+End')
  await appPage.page.keyboard.type(' I')
  await killApp(appPage.running)
  const again = await AppPage.open({ userData })
  await openDecisions(again)
  await showText(again)
  await expect(paragraph(again, 0, 'cnr')).toHaveValue(new RegExp(`^${cleaned}( I)?$`))
  await expect(paragraph(again, 0, 'en')).toHaveValue(WORDS.en)
  await again.close()
})

/** The database has been written to and rests: the last pause is kept. */
async function restsOnDisk(userData: string): Promise<void> {
  const journal = join(userData, 'cases.db-wal')
  await expect.poll(() => Date.now() - statSync(journal).mtimeMs).toBeGreaterThan(1_500)
}
