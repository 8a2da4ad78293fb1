import { expect, test } from '@playwright/test'
import { attack, outside } from '../../pages/attack.ts'
import { AppPage } from '../../pages/appPage.ts'

test('the policy stops every script, address and frame that is not ours, and says so', async () => {
  const appPage = await AppPage.open()
  const world = await outside()
  await expect(appPage.page.getByRole('heading').first()).toBeVisible()
  for (const [name, directive] of [
    ['inline script', /script|trusted-types/],
    ['script from elsewhere', /script|trusted-types/],
    ['inline handler', /script|trusted-types/],
    ['markup', /script|trusted-types/],
    ['eval', /script|trusted-types/],
    ['fetch', /connect-src/],
    ['picture', /img-src/],
    ['frame', /frame-src/],
    ['form', /form-action/],
    ['file of the machine', /connect-src/],
    ['module in an address', /script/],
  ] as const) {
    const { worked, violations } = await attack(appPage.page, name, world.url)
    expect({ name, worked, said: violations.some((one) => directive.test(one)) }).toEqual({
      name,
      worked: false,
      said: true,
    })
  }
  expect(appPage.page.url()).toMatch(/^app:\/\/naknada\//)
  expect(world.visits()).toBe(0)
  await appPage.close()
  world.server.close()
})
