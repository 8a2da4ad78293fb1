import { expect, test } from '@playwright/test'
import { Desk } from '../pages/desk.ts'
import { foundedFolder, passwordIn } from '../story/foundedOffice.ts'

/** Presses Tab until the wanted place has the focus; a place that Tab never reaches fails the test. */
async function tabTo(desk: Desk, wanted: ReturnType<Desk['button']>, key = 'Tab'): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let step = 0; step < 80; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await desk.page.keyboard.press(key)
  }
  throw new Error('the keyboard does not get there')
}

test('from sign-in to the forwarded claim without a mouse', async () => {
  const desk = await Desk.open({ userData: await foundedFolder('imported') })
  await expect(desk.heading('screens.signIn.title')).toBeVisible()
  const prosecutor = desk.page.getByRole('radio', { name: /^Ljiljana/ })
  await tabTo(desk, desk.page.getByRole('radio', { checked: true }), 'Shift+Tab')
  while (!(await prosecutor.isChecked())) await desk.page.keyboard.press('ArrowDown')
  await tabTo(desk, desk.field('screens.signIn.password'))
  await desk.page.keyboard.type(passwordIn('prosecutor'))
  await desk.page.keyboard.press('Enter')
  const files = desk.page.getByRole('navigation').getByRole('button', { name: desk.t('shell.nav.caseFiles') })
  await tabTo(desk, files)
  await desk.page.keyboard.press('Enter')
  await tabTo(desk, desk.page.getByRole('button', { name: '12/26' }))
  await desk.page.keyboard.press('Enter')
  const tabs = desk.page.getByRole('group', { name: desk.t('screens.caseFile.tabs') })
  await tabTo(desk, tabs.getByRole('button', { name: desk.t('screens.tab.claims') }))
  await desk.page.keyboard.press('Enter')
  const first = desk.field('screens.claim.codeOf', { row: 1 })
  await tabTo(desk, first)
  await desk.page.keyboard.press('Insert')
  await expect(desk.field('screens.claim.codeOf', { row: 6 })).toBeVisible()
  await desk.page.keyboard.press('Control+z')
  await expect(desk.field('screens.claim.codeOf', { row: 6 })).toHaveCount(0)
  await tabTo(desk, desk.button('screens.claim.forward'))
  await desk.page.keyboard.press('Enter')
  await expect(desk.button('screens.claim.forward')).toHaveCount(0)
  await desk.close()
})

test('the dialog of a reason holds the focus and Escape closes it', async () => {
  const desk = await Desk.open({ userData: await foundedFolder('imported') })
  await desk.page.getByRole('radio', { name: /^Ljiljana/ }).check()
  await desk.field('screens.signIn.password').fill(passwordIn('prosecutor'))
  await desk.page.keyboard.press('Enter')
  await desk.go('caseFiles')
  await desk.page.getByRole('button', { name: '12/26' }).press('Enter')
  await desk.button('screens.export.button').press('Enter')
  const dialog = desk.page.getByRole('dialog', { name: desk.t('screens.export.title') })
  await expect(dialog).toBeVisible()
  for (let step = 0; step < 6; step += 1) {
    await desk.page.keyboard.press('Tab')
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  }
  await desk.page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await desk.close()
})
