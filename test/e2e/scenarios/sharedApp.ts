import { test } from '@playwright/test'
import { AppPage } from '../pages/appPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { ALIKE, type BEGINNINGS } from '../../support/office/beginnings.ts'
import type { Who } from '../../support/office/people.ts'
import { officeFolder } from './officeFolder.ts'

type Environment = Readonly<Record<string, string>>

/**
 * One program for all tests of a group of specs, into which somebody has signed in once: to start one and sign in takes longer than most of
 * what is tried in it. After a failed test there is a new one.
 */
export function shareApp(beginning: keyof typeof BEGINNINGS, who: Who, env: Environment = {}): () => AppPage {
  let shared: AppPage | undefined
  test.beforeAll(async () => {
    shared = await AppPage.open({ userData: await officeFolder(beginning), env })
    await signInAs(shared, who)
  })
  test.afterAll(() => shared?.close())
  return () => {
    if (shared === undefined) throw new Error('the program has not been opened yet')
    return shared
  }
}

/** The same for tests each of which takes a case file of its own, all of them like case-01: opens the next on one of its tabs. */
export function shareFiles(who: Who, env: Environment = {}): (tab: Parameters<AppPage['tab']>[0]) => Promise<AppPage> {
  const app = shareApp('alike', who, env)
  let next = 0
  test.beforeAll(() => {
    next = 0
  })
  return async (tab) => {
    const appPage = app()
    await appPage.go('caseFiles')
    await appPage.row(ALIKE[next]?.courtMark ?? '').click()
    next += 1
    await appPage.tab(tab)
    return appPage
  }
}
