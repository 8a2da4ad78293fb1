import { expect } from '@playwright/test'
import { AFTER_THE_PERIOD, WHY } from '../../support/office/erasableFile.ts'
import { AppPage } from '../pages/appPage.ts'
import { signInNamed } from '../pages/signInPage.ts'
import { retentionFolder } from './retentionFolder.ts'
import { settle, type Visit } from './visit.ts'

/** What is kept and until when: files that are due, one that is proposed, and erased by the head with its certificate. */
export async function screensOfTheRetention(visit: Visit): Promise<void> {
  const { folder, passwordOf } = await retentionFolder()
  const appPage = await AppPage.open({ userData: folder, env: { NAKNADA_TODAY: AFTER_THE_PERIOD } })
  await visit.prepare(appPage)
  await appPage.speak(visit.language)
  await signInNamed(appPage, 'Osoba judgeA', passwordOf('judgeA'))
  await propose(visit, appPage)
  await appPage.lock()
  await visit.prepare(appPage)
  await signInNamed(appPage, 'Osoba headOfCourt', passwordOf('headOfCourt'))
  await erase(visit, appPage, passwordOf('headOfCourt'))
  await appPage.close()
}

const opened = (appPage: AppPage, mark: string) => `${appPage.t('screens.retention.button')} ${mark}`

async function propose(visit: Visit, appPage: AppPage): Promise<void> {
  await appPage.go('caseFiles')
  await appPage.press('screens.retention.title')
  await expect(appPage.heading('screens.retention.title')).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'retention')
  await appPage.page.getByRole('button', { name: opened(appPage, 'K.br.31/26'), exact: true }).click()
  const dialog = appPage.page.getByRole('dialog')
  await expect(appPage.button('screens.retention.ask.proposeErasure', {}, dialog)).toBeVisible()
  await visit.look(appPage, 'retention-file')
  await appPage.button('screens.retention.ask.proposeErasure', {}, dialog).click()
  await appPage.field('screens.reason', {}, dialog).fill(WHY)
  await visit.look(appPage, 'retention-propose')
  await appPage.button('screens.retention.act.proposeErasure', {}, dialog).click()
  await expect(dialog.getByText(WHY)).toBeVisible()
  await appPage.button('screens.close', {}, dialog).click()
  await settle(appPage)
  await visit.look(appPage, 'retention-proposed')
}

async function erase({ look }: Visit, appPage: AppPage, password: string): Promise<void> {
  await settle(appPage)
  await look(appPage, 'today-retention')
  await appPage.press('today.retention.open')
  await appPage.page.getByRole('button', { name: opened(appPage, 'K.br.31/26'), exact: true }).click()
  const dialog = appPage.page.getByRole('dialog')
  await appPage.field('screens.retention.erase.password', {}, dialog).fill(password)
  await look(appPage, 'retention-erase')
  await appPage.button('screens.retention.erase.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0, { timeout: 20_000 })
  await settle(appPage)
  await look(appPage, 'retention-erased')
}
