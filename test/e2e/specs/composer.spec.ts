import { expect, test } from '@playwright/test'
import { issue } from '../pages/decisionPage.ts'
import { composer, openDecidedApp, paragraph, showText, writeFacts } from '../pages/composerPage.ts'

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
  expect(await issue(appPage)).toMatch(/-0001$/)
  await appPage.close()
})

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
