import { expect, test } from '@playwright/test'
import { forward } from '../pages/claimPage.ts'
import { Desk } from '../pages/desk.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../story/officeFolder.ts'

test.describe.configure({ mode: 'parallel' })

const LONG = 'Oštećena koja se u spisu vodi pod veoma dugim pseudonimom'

test('who arrives stands on the heading; tabs go by arrows and numbers; Alt and an arrow lead back and forward', async () => {
  const desk = await Desk.open({ userData: await officeFolder('imported') })
  await signInAs(desk, 'prosecutor')
  await expect(desk.page.locator('[role="row"]:focus')).toBeVisible()
  await desk.go('caseFiles')
  await desk.row('12/26').press('Enter')
  const heading = desk.page.getByRole('heading', { level: 1 })
  await expect(heading).toBeFocused()
  await expect(heading).toContainText('Kt.br.45/25')
  await desk.page.keyboard.press('Alt+3')
  const selected = desk.page.getByRole('tab', { selected: true })
  await expect(selected).toContainText(desk.t('screens.tab.evidence'))
  await selected.focus()
  await desk.page.keyboard.press('ArrowLeft')
  await expect(selected).toContainText(desk.t('screens.tab.claims'))
  await expect(selected).toBeFocused()
  await desk.page.keyboard.press('Alt+ArrowLeft')
  await expect(selected).toContainText(desk.t('screens.tab.evidence'))
  await desk.page.keyboard.press('Alt+ArrowRight')
  await expect(selected).toContainText(desk.t('screens.tab.claims'))
  // The page is called by its mark and tab; the window, which others see in lists, by the program alone.
  expect(await desk.page.title()).toBe(`Kt.br.45/25 – ${desk.t('screens.tab.claims')}`)
  expect(await desk.running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe(
    'Naknada',
  )
  await desk.close()
})

test('unlocking leads the same person back to where they were, and another to their first screen', async () => {
  const desk = await Desk.open({ userData: await officeFolder('imported') })
  await signInAs(desk, 'prosecutor')
  await desk.go('caseFiles')
  await desk.row('12/26').click()
  await desk.tab('evidence')
  await desk.lock()
  await signInAs(desk, 'clerk')
  await expect(desk.heading('shell.nav.today')).toBeVisible()
  await desk.lock()
  await signInAs(desk, 'prosecutor')
  await expect(desk.page.getByRole('tab', { selected: true })).toContainText(desk.t('screens.tab.evidence'))
  await desk.close()
})

test('a save is said in the foot of the screen, and the focus is never lost', async () => {
  const desk = await Desk.open({ userData: await officeFolder('imported') })
  await signInAs(desk, 'prosecutor')
  await desk.go('caseFiles')
  await desk.row('12/26').click()
  await desk.tab('claims')
  await desk.button('screens.claim.save').click()
  await expect(desk.page.getByRole('status').filter({ hasText: desk.t('shell.done.claim.save') })).toBeVisible()
  await expect.poll(() => desk.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  await forward(desk)
  await expect(desk.page.getByRole('status').filter({ hasText: desk.t('shell.done.caseFile.forward') })).toBeVisible()
  await expect.poll(() => desk.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  await desk.close()
})

test('a long pseudonym wraps in every list', async () => {
  const desk = await Desk.open({ userData: await officeFolder('imported') })
  await signInAs(desk, 'prosecutor')
  await desk.go('caseFiles')
  await desk.row('12/26').click()
  await desk.tab('people')
  await desk.side('forms.person.pseudonym', 'cnr').fill(LONG)
  await desk.press('screens.person.save')
  await expect(desk.page.getByRole('status').filter({ hasText: desk.t('shell.done.person.save') })).toBeVisible()
  for (const screen of ['people', 'caseFiles', 'today'] as const) {
    if (screen !== 'people') await desk.go(screen)
    const label = desk.page.getByRole('row').filter({ hasText: LONG }).getByText(LONG).first()
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
  await desk.close()
})

test('the head of a file announces the next hearing with the days left, and no past one', async () => {
  const userData = await officeFolder('imported')
  // Case-01 has hearings on 4 May and 12 June 2026.
  for (const [today, said] of [
    ['2026-06-01', /12\.06\.2026\. — još 11 dana/],
    ['2026-06-12', /12\.06\.2026\. — danas/],
    ['2026-06-15', undefined],
  ] as const) {
    const desk = await Desk.open({ userData, env: { NAKNADA_TODAY: today } })
    await signInAs(desk, 'prosecutor')
    await desk.go('caseFiles')
    await desk.row('12/26').click()
    const head = desk.page.locator('main > * header.head, main header.head')
    await expect(head).toContainText('Kt.br.45/25')
    if (said === undefined) await expect(head).not.toContainText(desk.t('screens.hearing.main'))
    else await expect(head).toContainText(said)
    await desk.close()
  }
})
