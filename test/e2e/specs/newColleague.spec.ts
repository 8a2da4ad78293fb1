import { expect, test } from '@playwright/test'
import { COURT, PEOPLE } from '../../support/office/people.ts'
import { AppPage } from '../pages/appPage.ts'
import { signInAs, signInNamed, tryNamed } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

const NAME = 'Milica Đurišić'
const OWN = 'vjetar nosi kapu preko mosta'
const MARK = /^([0-9a-f]{4} ){5}[0-9a-f]{4}$/

const markOn = async (appPage: AppPage, key: string) => (await appPage.field(key).textContent()) ?? ''

test('a new colleague works within two minutes: added, an own password, keys compared and handed on', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  const began = Date.now()

  await signInAs(appPage, 'administrator')
  await appPage.go('office')
  await appPage.press('screens.staff.new')
  const dialog = appPage.page.getByRole('dialog')
  await appPage.field('screens.firstRun.name', {}, dialog).fill(NAME)
  await appPage.choose(appPage.field('screens.firstRun.sex', {}, dialog), 'f')
  await appPage.field('roles.clerk.f', {}, dialog).check()
  await appPage.field('screens.firstRun.office', {}, dialog).selectOption(COURT)
  await appPage.button('screens.staff.add', {}, dialog).click()
  const password = (await appPage.field('screens.firstRun.password', {}, dialog).textContent()) ?? ''
  expect(password).toMatch(/^[a-z]+(-[a-z]+){3}$/)
  await appPage.button('screens.staff.handed', {}, dialog).click()
  await expect(appPage.page.getByRole('row', { name: NAME })).toContainText(
    appPage.t('screens.staff.state.firstPassword'),
  )
  await appPage.lock()

  await tryNamed(appPage, NAME, password)
  await appPage.field('shell.password.new').fill(OWN)
  await appPage.field('shell.password.again').fill(OWN)
  await appPage.press('shell.changePassword.submit')
  await expect(appPage.heading('shell.awaitsKeys.title')).toBeVisible()
  const mark = await markOn(appPage, 'shell.awaitsKeys.mark')
  expect(mark).toMatch(MARK)
  await appPage.lock()

  await signInAs(appPage, 'judge')
  await appPage.press('today.keys.compare')
  expect(await markOn(appPage, 'today.keys.mark')).toBe(mark)
  await appPage.field('today.keys.password').fill(PEOPLE.judge.own)
  await appPage.press('today.keys.submit')
  await expect(appPage.page.getByRole('region', { name: appPage.t('today.keys.title') })).toHaveCount(0)
  await appPage.lock()

  await signInNamed(appPage, NAME, OWN)
  await appPage.go('caseFiles')
  await expect(appPage.heading('shell.nav.caseFiles')).toBeVisible()
  expect(Date.now() - began).toBeLessThan(120_000)
  await appPage.close()
})
