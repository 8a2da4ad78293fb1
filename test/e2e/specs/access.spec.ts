import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Desk } from '../pages/desk.ts'
import { visitEveryScreen } from '../story/everyScreen.ts'

test('no screen of any person has an accessibility fault that axe can see', async () => {
  test.setTimeout(240_000)
  await visitEveryScreen(async (desk: Desk, name: string) => {
    const { violations } = await new AxeBuilder({ page: desk.page }).setLegacyMode(true).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
    expect.soft(found, name).toEqual([])
  })
})
