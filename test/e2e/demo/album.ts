import { join } from 'node:path'
import type { AppPage } from '../pages/appPage.ts'

/** Takes pictures numbered in the order in which things happen. */
export function album(appPage: AppPage, folder: string): (name: string) => Promise<void> {
  let number = 0
  return async (name) => {
    number += 1
    // What was just typed or pressed is given the time in which it settles on the screen.
    await appPage.page.waitForTimeout(250)
    await appPage.page.screenshot({ path: join(folder, `${String(number).padStart(2, '0')}-${name}.png`) })
  }
}
