import { expect, type Locator } from '@playwright/test'
import { officeFolder } from '../scenarios/officeFolder.ts'
import { AppPage } from './appPage.ts'
import { signInAs } from './signInPage.ts'

/** The judge at the decided claim of a file with two victims, on the tab of its decision. */
export async function openDecided(open: () => Promise<AppPage>): Promise<AppPage> {
  const appPage = await open()
  await openDecisions(appPage)
  await expect(appPage.button('screens.issue.button')).toBeVisible()
  return appPage
}

/** The judge signs in and goes to the decisions of that file. */
export async function openDecisions(appPage: AppPage): Promise<void> {
  await signInAs(appPage, 'judge')
  await appPage.go('caseFiles')
  await appPage.row('31/26').click()
  await expect(appPage.tabs()).toBeVisible()
  await appPage.tab('decisions')
}

/** The judge at that claim, in a window of its own. */
export async function openDecidedApp(): Promise<AppPage> {
  return openDecided(async () => AppPage.open({ userData: await officeFolder('decided') }))
}

export async function showText(appPage: AppPage): Promise<void> {
  await appPage.press('screens.compose.show.text')
  await expect(composer(appPage)).toBeVisible()
}

export function composer(appPage: AppPage): Locator {
  return appPage.page.getByRole('region', { name: appPage.t('screens.compose.title') })
}

/** One side of a paragraph of the judge's own, by its number in the decision. */
export function paragraph(appPage: AppPage, index: number, side: 'cnr' | 'en'): Locator {
  return composer(appPage).locator(`[data-field="paragraphs.${String(index)}.text.${side}"]`)
}

/** Writes a paragraph on the facts found, in both languages. */
export async function writeFacts(
  appPage: AppPage,
  index: number,
  words: Readonly<{ cnr: string; en: string }>,
): Promise<void> {
  await appPage.press('screens.compose.add.facts')
  await expect(paragraph(appPage, index, 'cnr')).toBeFocused()
  await appPage.page.keyboard.type(words.cnr)
  await appPage.page.keyboard.press('Tab')
  await expect(paragraph(appPage, index, 'en')).toBeFocused()
  await appPage.page.keyboard.type(words.en)
}
