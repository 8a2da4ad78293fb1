import { expect, test } from '@playwright/test'
import { forward } from '../pages/claimPage.ts'
import { AppPage } from '../pages/appPage.ts'
import { openBlock } from '../pages/caseFilePage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'
import { shareFiles } from '../scenarios/sharedApp.ts'
import { openFirstFile } from '../scenarios/visit.ts'

const openFile = shareFiles('prosecutor')

const LONG = 'Oštećena koja se u spisu vodi pod veoma dugim pseudonimom'

test('who arrives stands on the heading; tabs go by arrows and numbers; Alt and an arrow lead back and forward', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await signInAs(appPage, 'prosecutor')
  await expect(appPage.page.locator('[role="row"]:focus')).toBeVisible()
  await appPage.go('caseFiles')
  await appPage.row('12/26').press('Enter')
  const heading = appPage.page.getByRole('heading', { level: 1 })
  await expect(heading).toBeFocused()
  await expect(heading).toContainText('Kt.br.45/25')
  await appPage.page.keyboard.press('Alt+3')
  const selected = appPage.page.getByRole('tab', { selected: true })
  await expect(selected).toContainText(appPage.t('screens.tab.evidence'))
  await selected.focus()
  await appPage.page.keyboard.press('ArrowLeft')
  await expect(selected).toContainText(appPage.t('screens.tab.claims'))
  await expect(selected).toBeFocused()
  await appPage.page.keyboard.press('Alt+ArrowLeft')
  await expect(selected).toContainText(appPage.t('screens.tab.evidence'))
  await appPage.page.keyboard.press('Alt+ArrowRight')
  await expect(selected).toContainText(appPage.t('screens.tab.claims'))
  // The page is called by its mark and tab; the window, which others see in lists, by the program alone.
  expect(await appPage.page.title()).toBe(`Kt.br.45/25 – ${appPage.t('screens.tab.claims')}`)
  expect(await appPage.running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe(
    'Naknada',
  )
  await appPage.close()
})

test('unlocking leads the same person back to where they were, and another to their first screen', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  await appPage.row('12/26').click()
  await appPage.tab('evidence')
  await appPage.lock()
  await signInAs(appPage, 'clerk')
  await expect(appPage.heading('shell.nav.today')).toBeVisible()
  await appPage.lock()
  await signInAs(appPage, 'prosecutor')
  await expect(appPage.page.getByRole('tab', { selected: true })).toContainText(appPage.t('screens.tab.evidence'))
  await appPage.close()
})

test('a save is said in the foot of the screen, and the focus is never lost', async () => {
  const appPage = await openFile('claims')
  await appPage.button('screens.claim.save').click()
  await expect(appPage.page.getByRole('status').filter({ hasText: appPage.t('shell.done.claim.save') })).toBeVisible()
  await expect.poll(() => appPage.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  await forward(appPage)
  await expect(
    appPage.page.getByRole('status').filter({ hasText: appPage.t('shell.done.caseFile.forward') }),
  ).toBeVisible()
  await expect.poll(() => appPage.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
})

test('a long pseudonym wraps in every list', async () => {
  const appPage = await openFile('people')
  await openBlock(appPage, 'cover')
  await appPage.side('forms.person.pseudonym', 'cnr').fill(LONG)
  await appPage.press('screens.person.save')
  await expect(appPage.page.getByRole('status').filter({ hasText: appPage.t('shell.done.person.save') })).toBeVisible()
  for (const screen of ['people', 'caseFiles', 'today'] as const) {
    if (screen !== 'people') await appPage.go(screen)
    const label = appPage.page.getByRole('row').filter({ hasText: LONG }).getByText(LONG).first()
    const [text, cell] = await label.evaluate((element) => {
      const place = element.closest('.who, .personRow') ?? element
      return [element.getBoundingClientRect(), place.getBoundingClientRect()].map(({ right, height }) => ({
        right,
        height,
      }))
    })
    expect(text?.right, screen).toBeLessThanOrEqual((cell?.right ?? 0) + 1)
    expect(text?.height, screen).toBeGreaterThan(24)
  }
})

test('the head of a file announces the next hearing with the days left, and no past one', async () => {
  const userData = await officeFolder('imported')
  const head = (appPage: AppPage) => appPage.page.locator('main > * header.head, main header.head')
  // Case-01 has hearings on 4 May and 12 June 2026.
  for (const [today, said] of [
    ['2026-06-01', /12\.06\.2026\. — još 11 dana/],
    ['2026-06-12', /12\.06\.2026\. — danas/],
  ] as const) {
    const appPage = await AppPage.open({ userData, env: { NAKNADA_TODAY: today } })
    await signInAs(appPage, 'prosecutor')
    await openFirstFile(appPage)
    await expect(head(appPage)).toContainText('Kt.br.45/25')
    await expect(head(appPage)).toContainText(said)
    await appPage.close()
  }
  const after = await openFile('hearings')
  await expect(head(after)).toContainText('Kt.br.')
  await expect(head(after)).not.toContainText(after.t('screens.hearing.main'))
})
