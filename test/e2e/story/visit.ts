import { expect } from '@playwright/test'
import type { Language } from '../../../shared/text/language.ts'
import { Desk } from '../pages/desk.ts'
import { signInAs } from '../pages/signInPage.ts'
import type { Who } from '../../support/office/people.ts'

/** Who looks at the screens, in which language, and what is done to every window before it is looked at. */
export type Visit = Readonly<{
  look: (desk: Desk, name: string) => Promise<void>
  language: Language
  prepare: (desk: Desk) => Promise<void>
}>

export async function openDesk({ prepare, language }: Visit, userData?: string, open?: string): Promise<Desk> {
  const desk = await Desk.open({
    ...(userData === undefined ? {} : { userData }),
    ...(open === undefined ? {} : { env: { NAKNADA_DIALOG_OPEN: open } }),
  })
  await prepare(desk)
  await desk.speak(language)
  return desk
}

/** The next person at the same machine. */
export async function handOver({ prepare }: Visit, desk: Desk, who: Who): Promise<void> {
  await desk.lock()
  await prepare(desk)
  await signInAs(desk, who)
}

export async function openFirstFile(desk: Desk): Promise<void> {
  await desk.go('caseFiles')
  await desk.row('12/26').click()
  await expect(desk.tabs()).toBeVisible()
}

/** Opens a dialog by its button, lets it be looked at, and leaves it by Escape. */
export async function lookAtDialog({ look }: Visit, desk: Desk, button: string, name: string): Promise<void> {
  await desk.press(button)
  await expect(desk.page.getByRole('dialog')).toBeVisible()
  await look(desk, name)
  await desk.page.keyboard.press('Escape')
  await expect(desk.page.getByRole('dialog')).toHaveCount(0)
}

/** What is asked of main after a pause of typing has come back by then. */
export async function settle(desk: Desk): Promise<void> {
  await desk.page.waitForTimeout(600)
}
