import type { Rectangle } from 'electron'
import { expect, test } from '@playwright/test'
import { CASE_TABS } from '../../../renderer/api/navigation.ts'
import { PEOPLE, COURT } from '../../support/office/people.ts'
import { AppPage, USUAL_KEY_COST } from '../pages/appPage.ts'
import { signInAs, sitOutTheWait } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

test.describe.configure({ mode: 'parallel' })

// Playwright sets the colours of the page itself unless it is told to leave them.
async function isDark(appPage: AppPage): Promise<boolean> {
  await appPage.page.emulateMedia({ colorScheme: null })
  return appPage.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
}
const ratio = (appPage: AppPage) => appPage.page.evaluate(() => devicePixelRatio)

test('colours, size of text, language and usual court are of one person, the place of the window of the machine; all hold at once and are there at the next start', async () => {
  const userData = await officeFolder()
  let appPage = await AppPage.open({ userData })
  await signInAs(appPage, 'prosecutor')
  const plain = await ratio(appPage)
  await appPage.openSettings()
  await appPage.field('screens.settings.look.theme').selectOption('dark')
  await expect.poll(() => isDark(appPage)).toBe(true)
  await appPage.field('screens.settings.look.textSize').selectOption('125')
  await expect.poll(() => ratio(appPage)).toBeCloseTo(plain * 1.25)
  await expect(appPage.page.getByText(appPage.t('screens.settings.saved'))).toBeVisible()
  await appPage.pick(appPage.page.locator('[data-field="settings.court"]'), appPage.text.office(COURT))
  await appPage.lock()
  await signInAs(appPage, 'clerk')
  await expect.poll(() => isDark(appPage)).toBe(false)
  await expect.poll(() => ratio(appPage)).toBeCloseTo(plain)
  const place = { x: 40, y: 30, width: 1_010, height: 690 }
  await moveWindow(appPage, place)
  await appPage.lock()
  expect(await placeOf(appPage)).toEqual(place)
  await appPage.close()
  appPage = await AppPage.open({ userData })
  expect(await placeOf(appPage)).toEqual(place)
  await signInAs(appPage, 'prosecutor')
  await expect.poll(() => isDark(appPage)).toBe(true)
  await expect.poll(() => ratio(appPage)).toBeCloseTo(plain * 1.25)
  await appPage.go('caseFiles')
  await appPage.press('screens.caseFiles.new')
  await expect(appPage.input('proceedings', 'court')).toHaveValue(appPage.text.office(COURT))
  await appPage.close()
})

async function moveWindow(appPage: AppPage, place: Rectangle): Promise<void> {
  await appPage.running.app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds)
  }, place)
  await expect.poll(() => placeOf(appPage)).toEqual(place)
}

function placeOf(appPage: AppPage): Promise<Rectangle | undefined> {
  return appPage.running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
}

test('the own password is changed at work; the old one no longer opens', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder(), env: USUAL_KEY_COST })
  await signInAs(appPage, 'clerk')
  await appPage.openSettings()
  await appPage.field('shell.changePassword.current').fill('nije ova lozinka')
  await appPage.field('shell.password.new').fill('sasvim nova lozinka 9')
  await appPage.field('shell.password.again').fill('sasvim nova lozinka 9')
  await appPage.press('screens.settings.password.submit')
  await sitOutTheWait(appPage)
  await appPage.field('shell.changePassword.current').fill(PEOPLE.clerk.own)
  await appPage.press('screens.settings.password.submit')
  await expect(appPage.page.getByText(appPage.t('screens.settings.password.done'))).toBeVisible()
  await expect(appPage.field('shell.changePassword.current')).toHaveValue('')
  await appPage.lock()
  await signInAs(appPage, 'clerk', 'sasvim nova lozinka 9')
  await appPage.close()
})

test('F1 tells of the keys of this screen and, the field with the cursor first, of the article behind each field', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  await appPage.row('12/26').click()
  await appPage.tab('claims')
  await appPage.input('claim', 'filed').focus()
  await appPage.page.keyboard.press('F1')
  const help = appPage.page.getByRole('dialog', { name: appPage.t('shell.help.title') })
  const here = help.getByRole('region', { name: appPage.t('shell.help.here') })
  await expect(here).toContainText(appPage.t('shell.key.finding'))
  const articles = help.getByRole('region', { name: appPage.t('shell.help.articles') })
  await expect(articles.getByRole('term').first()).toHaveText(appPage.t('forms.claim.filed'))
  await expect(articles.getByRole('definition').first()).toContainText('čl. 236 st. 2 ZKP')
  await appPage.page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await expect(appPage.input('claim', 'filed')).toBeFocused()
  await appPage.close()
})

test('keys of one sign alone can be turned off; help says that they can, and that they are', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  await appPage.row('12/26').click()
  await appPage.tab('hearings')
  const hint = appPage.page.locator('.keyList').getByText(appPage.t('shell.key.toToday'))
  await expect(hint).toBeVisible()
  await expectKeysTold(appPage, 'on', ['D', 'G'])
  await appPage.openSettings()
  await appPage.page.locator('[data-field="settings.characterKeys"]').click()
  await expect(appPage.page.getByText(appPage.t('screens.settings.saved'))).toBeVisible()
  await appPage.page.keyboard.press('Alt+ArrowLeft')
  await expect(appPage.page.locator('.timeline')).toBeVisible()
  await expect(hint).toHaveCount(0)
  await expectKeysTold(appPage, 'off', ['D', 'G'])
  const days = appPage.page.locator('[data-field^="hearings."][data-field$=".date"]')
  const before = await days.count()
  await appPage.page.keyboard.press('d')
  await appPage.page.keyboard.press('Insert')
  await expect(days).toHaveCount(before + 1)
  await expect(appPage.input('proceedings', 'events.0.date')).toHaveCount(0)
  await appPage.close()
})

async function expectKeysTold(appPage: AppPage, state: 'on' | 'off', keys: readonly string[]): Promise<void> {
  await appPage.page.keyboard.press('F1')
  const help = appPage.page.getByRole('dialog', { name: appPage.t('shell.help.title') })
  await expect(help.getByText(appPage.t(`shell.help.characterKeys.${state}`, { keys: keys.join(', ') }))).toBeVisible()
  await expect(help.getByRole('definition').filter({ hasText: appPage.t('shell.key.toToday') })).toHaveCount(
    state === 'on' ? 1 : 0,
  )
  await appPage.page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
}

/** The screens of a person: those of the menu, the settings, and the tabs of a file where files are read. */
const SCREENS = {
  prosecutor: ['today', 'caseFiles', 'newCaseFile', ...CASE_TABS, 'settings'],
  clerk: ['print'],
  administrator: ['audit', 'office', 'settings'],
} as const

test('F1 of every screen says what it is for, which keys work there, and closes to where one was', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  for (const who of ['prosecutor', 'clerk', 'administrator'] as const) {
    if (who !== 'prosecutor') await appPage.lock()
    await signInAs(appPage, who)
    for (const screen of SCREENS[who]) {
      await openScreen(appPage, screen)
      await expectHelp(appPage, screen)
    }
  }
  await appPage.close()
})

type ScreenName = (typeof SCREENS)[keyof typeof SCREENS][number]

async function openScreen(appPage: AppPage, screen: ScreenName): Promise<void> {
  const tab = CASE_TABS.find((one) => one === screen)
  if (screen === 'settings') await appPage.openSettings()
  else if (screen === 'newCaseFile') await appPage.press('screens.caseFiles.new')
  else if (tab === undefined) await appPage.go(screen as 'today')
  else {
    if (tab === 'people') {
      await appPage.go('caseFiles')
      await appPage.row('12/26').click()
    }
    await appPage.tab(tab)
    await expect(appPage.page.getByRole('tab', { selected: true })).toContainText(appPage.t(`screens.tab.${tab}`))
  }
}

async function expectHelp(appPage: AppPage, screen: ScreenName): Promise<void> {
  await appPage.page.keyboard.press('F1')
  const help = appPage.page.getByRole('dialog', { name: appPage.t('shell.help.title') })
  await expect(help.getByText(appPage.t(`shell.help.about.${screen}`)), screen).toBeVisible()
  const here = help.getByRole('region', { name: appPage.t('shell.help.here') })
  expect(await here.getByRole('definition').count(), screen).toBeGreaterThan(1)
  await appPage.page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
}
