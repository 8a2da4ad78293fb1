import { expect } from '@playwright/test'
import { PRACTICE_PEOPLE } from '../../../shared/domain/practice/practicePeople.ts'
import type { AppPage } from '../pages/appPage.ts'
import { openApp, settle, type Visit } from './visit.ts'

/** Practice: its people, a lesson under way, what is invented, and beginning anew; the band and the word on every screen. */
export async function screensOfThePractice(visit: Visit): Promise<void> {
  const appPage = await openApp(visit)
  await visit.look(appPage, 'practice-door')
  const next = appPage.running.app.waitForEvent('window')
  await appPage.press('shell.practice.door.button')
  appPage.page = await next
  await visit.prepare(appPage)
  await appPage.speak(visit.language)
  await expect(appPage.heading('shell.practice.become.title')).toBeVisible()
  await visit.look(appPage, 'practice-people')
  await become(appPage, 'judge')
  await settle(appPage)
  await visit.look(appPage, 'practice-today')
  await appPage.press('shell.lesson.begin')
  await appPage.press('shell.lesson.show')
  await settle(appPage)
  await visit.look(appPage, 'practice-lesson')
  await appPage.press('shell.lesson.end')
  await expect(appPage.button('shell.lesson.again')).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'practice-result')
  await appPage.press('shell.lesson.show')
  await appPage.go('caseFiles')
  await settle(appPage)
  await visit.look(appPage, 'practice-case-files')
  await appPage.press('shell.practice.beginAnew.button')
  await expect(appPage.page.getByRole('dialog')).toBeVisible()
  await visit.look(appPage, 'practice-anew')
  await appPage.close()
}

async function become(appPage: AppPage, role: keyof typeof PRACTICE_PEOPLE): Promise<void> {
  const name = appPage.text.script(PRACTICE_PEOPLE[role].displayName)
  await appPage.page.getByRole('button', { name: new RegExp(name) }).click()
  await expect(appPage.page.getByRole('navigation')).toBeVisible()
}
