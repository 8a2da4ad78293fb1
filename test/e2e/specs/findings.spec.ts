import { expect, test } from '@playwright/test'
import { gate } from '../pages/claimPage.ts'
import { outcome } from '../pages/decisionPage.ts'
import { AppPage } from '../pages/appPage.ts'
import { openBlock } from '../pages/caseFilePage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

test.describe.configure({ mode: 'parallel' })

test('a finding leads to the field of the person, and through the cover asks its reason in place', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  await appPage.row('12/26').click()
  await appPage.tab('people')
  await emptyIdentity(appPage)
  await appPage.lock()
  await signInAs(appPage, 'prosecutor')
  // Unlocking leads back to the person who was open.
  await expect(appPage.page.getByRole('tab', { selected: true })).toHaveText(
    new RegExp(appPage.t('screens.tab.people')),
  )
  await appPage.tab('claims')
  const place = [appPage.t('screens.tab.people'), 'Oštećena A', appPage.t('forms.person.account')].join(' › ')
  const finding = gate(appPage).getByRole('button').filter({ hasText: place })
  await finding.click()
  const dialog = appPage.page.getByRole('dialog', { name: appPage.t('screens.reveal.title') })
  await appPage.field('screens.reason', {}, dialog).fill('Račun za isplatu')
  await appPage.button('screens.reveal.submit', {}, dialog).click()
  await expect(appPage.input('person', 'account')).toBeFocused()
  await appPage.input('person', 'account').fill('555-0000000000123-57')
  await appPage.close()
})

/** The account of the victim is taken out, under the cover. */
async function emptyIdentity(appPage: AppPage): Promise<void> {
  await appPage.press('screens.reveal.button')
  const dialog = appPage.page.getByRole('dialog', { name: appPage.t('screens.reveal.title') })
  await appPage.field('screens.reason', {}, dialog).fill('Ispravka računa')
  await appPage.button('screens.reveal.submit', {}, dialog).click()
  await openBlock(appPage, 'contact')
  await appPage.input('person', 'account').fill('')
  await appPage.press('screens.person.save')
  await expect(appPage.page.getByRole('status').filter({ hasText: appPage.t('shell.done.person.save') })).toBeVisible()
}

test('F8 walks from finding to finding on the screens where they are', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  await appPage.row('12/26').click()
  await appPage.tab('claims')
  await appPage.press('screens.claim.new')
  await expect(gate(appPage).getByRole('listitem').first()).toBeVisible()
  const focused = new Set<string>()
  for (let step = 0; step < 3; step += 1) {
    await appPage.page.keyboard.press('F8')
    await expect
      .poll(() => appPage.page.evaluate(() => document.activeElement?.getAttribute('data-field') ?? ''))
      .not.toBe('')
    focused.add(await appPage.page.evaluate(() => document.activeElement?.getAttribute('data-field') ?? ''))
  }
  expect(focused.size).toBeGreaterThan(1)
  await appPage.close()
})

test('what is decided leaves the list of what is in the way, one by one', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('twoInReview') })
  await signInAs(appPage, 'judge')
  await appPage.row('Oštećena A').click()
  const undecided = appPage.page.getByRole('listitem').filter({ hasText: /O stavci \S+ nije odlučeno/ })
  const codes = ['M04', 'M06', 'M01', 'N05', 'N08']
  await expect(undecided).toHaveCount(codes.length)
  for (const [at, code] of codes.entries()) {
    await outcome(appPage, code, 'full').check()
    await expect(undecided).toHaveCount(codes.length - 1 - at)
  }
  await appPage.close()
})
