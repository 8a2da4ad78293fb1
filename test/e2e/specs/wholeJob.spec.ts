import { expect, test } from '@playwright/test'
import { startPrivateCups } from '../../support/cups/privateCups.ts'
import { PEOPLE } from '../../support/office/people.ts'
import { AppPage } from '../pages/appPage.ts'
import { Hands } from '../pages/hands.ts'
import { signInByKey } from '../pages/keys.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'
import { JOB } from '../scenarios/twoVictims.ts'
import { addEvidenceByKeys, addPeopleByKeys, openFileByKeys, typeClaimsByKeys } from '../scenarios/twoVictimsByKeys.ts'
import * as claims from '../scenarios/twoVictimsClaims.ts'
import * as court from '../scenarios/twoVictimsCourt.ts'
import { addEvidence, addPeople, openFile } from '../scenarios/twoVictimsFile.ts'
import { foundOffice, signIn } from '../scenarios/twoVictimsOffice.ts'

// Each is a long story, which on a busy machine takes more than another test may.
test.describe.configure({ mode: 'parallel', timeout: 600_000 })

/** The most that hands may need for the whole story; a first version of the program needed 409 and 2,454. */
const MOST = { clicks: 260, keys: 2_100 }

test('two victims, two claims, nine heads with the mouse, from the first run to the printed order', async () => {
  const cups = await startPrivateCups()
  const appPage = await AppPage.open({
    env: { CUPS_SERVER: cups.server, NAKNADA_TODAY: JOB.today },
  })
  const hands = new Hands(appPage)
  const desk = { appPage, hands }
  await foundOffice(desk)
  desk.hands.begin('first sign-in')
  await signIn(desk, 'prosecutor')
  await openFile(desk)
  await addPeople(desk)
  await addEvidence(desk)
  await claims.typeAdultClaim(desk)
  await claims.clearGateOfAdult(desk)
  await claims.typeChildClaim(desk)
  await claims.mendChildClaim(desk)
  await claims.forwardFile(desk)
  for (const work of [court.registerBoth, court.returnChildClaim, court.answerReturn, court.decide, court.printOne]) {
    await hands.lock()
    await work(desk)
  }
  process.stdout.write(hands.report())
  // The shares of the recovery key, and the order.
  expect(await cups.captured(4)).toHaveLength(4)
  const { clicks, keys } = hands.total()
  expect(clicks).toBeLessThanOrEqual(MOST.clicks)
  expect(keys).toBeLessThanOrEqual(MOST.keys)
  await appPage.close()
  await cups.stop()
})

test('two victims, one of 15 with a collision guardian, three defendants, two claims, from nothing by the keyboard alone', async () => {
  const appPage = await AppPage.open({
    userData: await officeFolder(),
    env: { NAKNADA_TODAY: JOB.today },
  })
  await signInByKey(appPage, 'prosecutor', PEOPLE.prosecutor.own)
  const pointed = await watchPointer(appPage)
  const hands = new Hands(appPage)
  const desk = { appPage, hands }
  await openFileByKeys(desk)
  await addPeopleByKeys(desk)
  await addEvidenceByKeys(desk)
  await typeClaimsByKeys(desk)
  expect(await pointed()).toBe(0)
  const heads = JOB.adultClaim.heads.length + JOB.childClaim.heads.length
  process.stdout.write(`${hands.report()}of them signs of the content: ${String(hands.typed)}\n`)
  expect(hands.total().clicks).toBe(0)
  expect(hands.total().keys).toBeLessThanOrEqual(Math.floor(1.15 * hands.typed) + 12 * heads)
  await appPage.close()
})

/** Counts what the mouse does in the window; that it lies over something that moves is none of its doing. */
async function watchPointer(appPage: AppPage): Promise<() => Promise<number>> {
  await appPage.page.evaluate(() => {
    const seen = { pointer: 0 }
    for (const type of ['pointerdown', 'mousedown', 'wheel'])
      window.addEventListener(type, () => (seen.pointer += 1), true)
    Object.assign(window, { seen })
  })
  return () => appPage.page.evaluate(() => (window as unknown as { seen: { pointer: number } }).seen.pointer)
}
