import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/appPage.ts'
import { completeFirstRun, takeShare } from '../pages/firstRunPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'
import { PEOPLE } from '../../support/office/people.ts'
import { sharesAtWork } from '../../support/office/officeAtWork.ts'

const NEXT = 'povraćena lozinka sutkinje'

/** One holder after the other types a share; the first is off the screen before the second is asked for. */
async function typeShares(appPage: AppPage, shares: readonly [string, string]): Promise<void> {
  for (const [index, share] of shares.entries()) {
    const field = appPage.field('shell.shares.share', { number: index + 1 })
    await field.fill(share)
    await appPage.press('shell.shares.check', { number: index + 1 })
    await expect(field).toHaveCount(0)
  }
}

test('two shares bring a person back to work', async () => {
  const userData = await officeFolder('imported')
  const [first, , third] = sharesAtWork()
  const appPage = await AppPage.open({ userData })
  await appPage.press('shell.signIn.forgotten')
  await appPage.page.getByRole('radio', { name: new RegExp(`^${PEOPLE.judge.displayName}`) }).check()
  await expect(
    appPage.page.getByText(appPage.t('shell.recover.opens.identities', { name: PEOPLE.judge.displayName })),
  ).toBeVisible()
  await typeShares(appPage, [first, third])
  await appPage.field('shell.password.new').fill(NEXT)
  await appPage.field('shell.password.again').fill(NEXT)
  await appPage.press('shell.recover.submit')
  await expect(appPage.page.getByText(appPage.t('shell.recover.done'))).toBeVisible()
  await appPage.press('shell.recover.signIn')
  await signInAs(appPage, 'judge', NEXT)
  await appPage.go('recovery')
  await expect(appPage.page.getByRole('row', { name: /Čuvar Drugi/ })).toContainText(
    appPage.t('screens.recovery.neverSeen'),
  )
  await appPage.close()
})

test('shares that are wrong are named: a slip of the pen, the same twice', async () => {
  const userData = await officeFolder('imported')
  const [first] = sharesAtWork()
  const appPage = await AppPage.open({ userData })
  await appPage.press('shell.signIn.forgotten')
  await appPage.field('shell.shares.share', { number: 1 }).fill(first.split(' ').with(3, 'nepostoji').join(' '))
  await appPage.press('shell.shares.check', { number: 1 })
  await expect(appPage.page.getByText(appPage.t('errors.recovery.wordUnknown', { number: 4 }))).toBeVisible()
  await typeShares(appPage, [first, first])
  await appPage.field('shell.password.new').fill(NEXT)
  await appPage.field('shell.password.again').fill(NEXT)
  await appPage.press('shell.recover.submit')
  await expect(appPage.page.getByText(appPage.t('errors.recovery.sameShare'))).toBeVisible()
  await appPage.close()
})

test('the shares of the first run fit at a rehearsal, and new ones take their place', async () => {
  const appPage = await AppPage.open({})
  const [one = '', two = ''] = await completeFirstRun(appPage)
  await signInAs(appPage, 'judge')
  await appPage.go('recovery')
  await appPage.press('screens.recovery.rehearse')
  await typeShares(appPage, [one, two])
  await expect(appPage.page.getByText(appPage.t('screens.recovery.fits', { numbers: '1, 2' }))).toBeVisible()
  await appPage.press('screens.recovery.close')
  await appPage.press('screens.recovery.renew')
  await appPage.field('screens.recovery.reason').fill('čuvar odlazi iz suda')
  await appPage.field('shell.changePassword.current').fill(PEOPLE.judge.own)
  await appPage.press('screens.recovery.begin')
  const fresh: string[] = []
  for (const number of [1, 2, 3]) fresh.push(await takeShare(appPage, number))
  await appPage.press('screens.recovery.finish')
  await appPage.press('screens.recovery.rehearse')
  await appPage.field('shell.shares.share', { number: 1 }).fill(one)
  await appPage.press('shell.shares.check', { number: 1 })
  await expect(appPage.page.getByText(/nose|oznak|mark/).first()).toBeVisible()
  await typeShares(appPage, [fresh[1] ?? '', fresh[2] ?? ''])
  await expect(appPage.page.getByText(appPage.t('screens.recovery.fits', { numbers: '2, 3' }))).toBeVisible()
  await appPage.close()
})

test('new keys are made after somebody has left: the records while one works, the file at a lock, the others at their sign-in', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await signInAs(appPage, 'judge')
  await appPage.go('recovery')
  await appPage.press('screens.keys.change')
  const dialog = appPage.page.getByRole('dialog')
  await appPage.field('screens.keys.reason', {}, dialog).fill('koleginica je otišla iz suda')
  await appPage.field('shell.changePassword.current', {}, dialog).fill(PEOPLE.judge.own)
  await appPage.button('screens.keys.submit', {}, dialog).click()
  await expect(appPage.page.getByText(appPage.t('screens.keys.sharesDue'))).toBeVisible()
  await appPage.toSignIn(() => appPage.press('screens.keys.changeFile').catch(() => undefined))
  await signInAs(appPage, 'prosecutor')
  await expect(appPage.page.getByText(appPage.t('screens.keys.task.shares'))).toBeVisible()
  await appPage.go('caseFiles')
  await expect(appPage.heading('shell.nav.caseFiles')).toBeVisible()
  await appPage.close()
})
