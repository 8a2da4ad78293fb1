import { expect, test } from '@playwright/test'
import { PEOPLE } from '../../support/office/people.ts'
import { AppPage } from '../pages/appPage.ts'
import { Hands } from '../pages/hands.ts'
import { signInByKey } from '../pages/keys.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'
import { JOB } from '../scenarios/twoVictims.ts'
import { addEvidenceByKeys, addPeopleByKeys, openFileByKeys, typeClaimsByKeys } from '../scenarios/twoVictimsByKeys.ts'

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
