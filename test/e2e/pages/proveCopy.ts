import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { AppPage } from './appPage.ts'
import { signInAs } from './signInPage.ts'

/** Somebody who sees cases signs in, and the newest copy is proven. */
export async function proveCopy(appPage: AppPage, userData: string): Promise<void> {
  await signInAs(appPage, 'prosecutor')
  const signedIn = lastEntry(userData)
  await expect.poll(() => lastEntry(userData), { timeout: 20_000 }).toBeGreaterThan(signedIn)
}

/** The number of the last entry of the journal of the office, as the small file beside it tells. */
function lastEntry(folder: string): number {
  const numbers = [...readFileSync(join(folder, 'office.head'), 'latin1').matchAll(/"number":(\d+)/g)]
  return Math.max(0, ...numbers.map(([, number]) => Number(number)))
}
