import { expect } from '@playwright/test'
import type { Language } from '../../../shared/text/language.ts'
import { AppPage } from '../pages/appPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import type { Who } from '../../support/office/people.ts'

/** Who looks at the screens, in which language, and what is done to every window before it is looked at. */
export type Visit = Readonly<{
  look: (appPage: AppPage, name: string) => Promise<void>
  language: Language
  prepare: (appPage: AppPage) => Promise<void>
}>

type Surroundings = Readonly<{ cupsServer?: string }>

export async function openApp(
  { prepare, language }: Visit,
  userData?: string,
  open?: string,
  { cupsServer }: Surroundings = {},
): Promise<AppPage> {
  const appPage = await AppPage.open({
    ...(userData === undefined ? {} : { userData }),
    env: {
      ...(open === undefined ? {} : { NAKNADA_DIALOG_OPEN: open }),
      ...(cupsServer === undefined ? {} : { CUPS_SERVER: cupsServer }),
    },
  })
  await prepare(appPage)
  await appPage.speak(language)
  return appPage
}

/** The next person at the same machine. */
export async function handOver({ prepare }: Visit, appPage: AppPage, who: Who): Promise<void> {
  await appPage.lock()
  await prepare(appPage)
  await signInAs(appPage, who)
}

export async function openFirstFile(appPage: AppPage): Promise<void> {
  await appPage.go('caseFiles')
  await appPage.row('12/26').click()
  await expect(appPage.tabs()).toBeVisible()
}

/**
 * Leaves the dialog that lies over the screen by Escape. It is pressed in the dialog: half a second after one has opened its library lets the
 * focus go and takes it back a frame later, for a screen reader of another system; what is pressed between goes nowhere.
 */
export async function leaveDialog({ page }: AppPage): Promise<void> {
  await page.getByRole('dialog').last().press('Escape')
}

/** Opens a dialog by its button, lets it be looked at, and leaves it by Escape. */
export async function lookAtDialog({ look }: Visit, appPage: AppPage, button: string, name: string): Promise<void> {
  await appPage.press(button)
  await expect(appPage.page.getByRole('dialog')).toBeVisible()
  await look(appPage, name)
  await leaveDialog(appPage)
  await expect(appPage.page.getByRole('dialog')).toHaveCount(0)
}

/** What is asked of main after a pause of typing has come back by then. */
export async function settle(appPage: AppPage): Promise<void> {
  await appPage.page.waitForTimeout(600)
}
