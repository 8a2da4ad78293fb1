import { expect, test } from '@playwright/test'
import { gate } from '../pages/claimPage.ts'
import { headRow } from '../pages/decisionPage.ts'
import { Desk } from '../pages/desk.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../story/officeFolder.ts'

test.describe.configure({ mode: 'parallel' })

test('a finding leads to the field of the person, and through the cover asks its reason in place', async () => {
  const desk = await Desk.open({ userData: await officeFolder('imported') })
  await signInAs(desk, 'prosecutor')
  await desk.go('caseFiles')
  await desk.row('12/26').click()
  await desk.tab('people')
  await emptyIdentity(desk)
  await desk.lock()
  await signInAs(desk, 'prosecutor')
  // Unlocking leads back to the person who was open.
  await expect(desk.page.getByRole('tab', { selected: true })).toHaveText(new RegExp(desk.t('screens.tab.people')))
  await desk.tab('claims')
  const place = [desk.t('screens.tab.people'), 'Oštećena A', desk.t('forms.person.account')].join(' › ')
  const finding = gate(desk).getByRole('button').filter({ hasText: place })
  await finding.click()
  const dialog = desk.page.getByRole('dialog', { name: desk.t('screens.reveal.title') })
  await desk.field('screens.reason', {}, dialog).fill('Račun za isplatu')
  await desk.button('screens.reveal.submit', {}, dialog).click()
  await expect(desk.input('person', 'account')).toBeFocused()
  await desk.input('person', 'account').fill('555-0000000000123-57')
  await desk.close()
})

/** The account of the victim is taken out, under the cover. */
async function emptyIdentity(desk: Desk): Promise<void> {
  await desk.press('screens.reveal.button')
  const dialog = desk.page.getByRole('dialog', { name: desk.t('screens.reveal.title') })
  await desk.field('screens.reason', {}, dialog).fill('Ispravka računa')
  await desk.button('screens.reveal.submit', {}, dialog).click()
  await desk.input('person', 'account').fill('')
  await desk.press('screens.person.save')
  await expect(desk.page.getByRole('status').filter({ hasText: desk.t('shell.done.person.save') })).toBeVisible()
}

test('F8 walks from finding to finding on the screens where they are', async () => {
  const desk = await Desk.open({ userData: await officeFolder('imported') })
  await signInAs(desk, 'prosecutor')
  await desk.go('caseFiles')
  await desk.row('12/26').click()
  await desk.tab('claims')
  await desk.press('screens.claim.new')
  await expect(gate(desk).getByRole('listitem').first()).toBeVisible()
  const focused = new Set<string>()
  for (let step = 0; step < 3; step += 1) {
    await desk.page.keyboard.press('F8')
    await expect
      .poll(() => desk.page.evaluate(() => document.activeElement?.getAttribute('data-field') ?? ''))
      .not.toBe('')
    focused.add(await desk.page.evaluate(() => document.activeElement?.getAttribute('data-field') ?? ''))
  }
  expect(focused.size).toBeGreaterThan(1)
  await desk.close()
})

test('what is decided leaves the list of what is in the way, one by one', async () => {
  const desk = await Desk.open({ userData: await officeFolder('twoInReview') })
  await signInAs(desk, 'judge')
  await desk.row('Oštećena A').click()
  const undecided = desk.page.getByRole('listitem').filter({ hasText: /O stavci \S+ nije odlučeno/ })
  const codes = ['M04', 'M06', 'M01', 'N05', 'N08']
  await expect(undecided).toHaveCount(codes.length)
  for (const [at, code] of codes.entries()) {
    await headRow(desk, code)
      .getByRole('button', { name: desk.t('screens.decision.awardAll') })
      .click()
    await expect(undecided).toHaveCount(codes.length - 1 - at)
  }
  await desk.close()
})
