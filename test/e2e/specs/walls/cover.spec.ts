import { expect, test, type Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { PEOPLE } from '../../../support/office/people.ts'
import { AppPage } from '../../pages/appPage.ts'
import { signInAs, sitOutTheWait } from '../../pages/signInPage.ts'
import { officeFolder } from '../../scenarios/officeFolder.ts'

const AT_ONCE_MS = 100

/** Presses F9 and answers how long it took until a frame with the cover was handed to the screen. */
async function coverAndMeasure(page: Page): Promise<number> {
  await page.evaluate(() => {
    const kept = window as unknown as { covered?: Promise<number> }
    kept.covered = new Promise((resolve) => {
      const listen = (event: KeyboardEvent) => {
        if (event.key !== 'F9') return
        window.removeEventListener('keydown', listen, true)
        const look = () => {
          if (document.querySelector('dialog.screenCover[open]') === null) requestAnimationFrame(look)
          // The frame in which it is drawn has been made when the first task after it runs.
          else
            requestAnimationFrame(() => {
              setTimeout(() => {
                resolve(performance.now() - event.timeStamp)
              })
            })
        }
        look()
      }
      window.addEventListener('keydown', listen, true)
    })
  })
  await page.keyboard.press('F9')
  return page.evaluate(() => (window as unknown as { covered: Promise<number> }).covered)
}

/** How many points outside of the cover's own column differ from the point in the corner. */
async function strangePoints(page: Page): Promise<number> {
  const column = await page.locator('dialog.screenCover > .stack').boundingBox()
  const { width, height, data } = PNG.sync.read(await page.screenshot())
  if (column === null) throw new Error('no cover')
  const colour = (x: number, y: number) => data.readUInt32BE((y * width + x) * 4)
  const paper = colour(1, 1)
  let count = 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isInside = y >= column.y - 8 && y <= column.y + column.height + 8
      if (!isInside && colour(x, y) !== paper) count += 1
    }
  }
  return count
}

test('one key covers everything at once, a dialog included; a second one leads back, or the password alone where the work goes on', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  await appPage.row(/Kt\.br\.45\/25/).click()
  await appPage.tab('people')
  const { page } = appPage
  await expect(page.getByText('Ždralović').first()).toBeVisible()
  const cover = page.getByRole('dialog', { name: appPage.t('shell.cover.title') })
  const times: number[] = []
  for (const isOverDialog of [false, true, false]) {
    if (isOverDialog) await page.keyboard.press('F1')
    times.push(await coverAndMeasure(page))
    await expect(cover).toBeVisible()
    await expect(appPage.button('shell.cover.back')).toBeFocused()
    expect(await strangePoints(page)).toBe(0)
    await expect.poll(() => page.title()).toBe('')
    expect(
      await appPage.running.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((one) => one.getTitle()),
      ),
    ).toEqual(['Naknada'])
    // Of what lies below no key is heard.
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toHaveCount(isOverDialog ? 2 : 1)
    await page.keyboard.press('Escape')
    await expect(cover).toHaveCount(0)
    if (isOverDialog) await page.keyboard.press('Escape')
  }
  test.info().annotations.push({ type: 'cover', description: `${times.map((time) => time.toFixed(0)).join(', ')} ms` })
  expect(times.toSorted((a, b) => a - b)[1]).toBeLessThan(AT_ONCE_MS)

  await page.keyboard.press('F9')
  await appPage.press('shell.cover.keep')
  const password = appPage.field('shell.signIn.password')
  await expect(password).toBeFocused()
  for (let time = 0; time < 3; time += 1) await page.keyboard.press('Escape')
  await expect(cover).toBeVisible()
  expect(await strangePoints(page)).toBe(0)
  await password.fill('pogrešna lozinka')
  await page.keyboard.press('Enter')
  await sitOutTheWait(appPage)
  await password.fill(PEOPLE.prosecutor.own)
  await page.keyboard.press('Enter')
  await expect(cover).toHaveCount(0)
  await expect(page.getByText('Ždralović').first()).toBeVisible()
  await page.keyboard.press('F9')
  await expect(appPage.button('shell.cover.back')).toBeVisible()
  await expect(appPage.button('shell.cover.keep')).toHaveCount(0)
  await appPage.lock()
  await signInAs(appPage, 'clerk')
  await expect(appPage.page.getByText(PEOPLE.clerk.displayName).first()).toBeVisible()
  await appPage.close()
})
