import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/appPage.ts'
import { axeViolations } from '../pages/axe.ts'
import { signInAs } from '../pages/signInPage.ts'
import { openInState, recordInState, sectionOfState } from '../pages/statePage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

// Two enforceable orders of case-01, on offences that began on 31 December 2022 and on 5 January 2023.

async function openCollectionOf(appPage: AppPage, mark: string): Promise<void> {
  await appPage.go('caseFiles')
  await appPage.row(mark).click()
  await appPage.tab('collection')
  await expect(appPage.page.locator('.collection')).toBeVisible()
}

test('the State is switched on by two people, routes the younger offence, pays, and is owed what it paid', async () => {
  const userData = await officeFolder('offencesOfBothDays')
  const appPage = await AppPage.open({ userData, env: { NAKNADA_TODAY: '2026-06-15' } })
  // A lock puts another page in its place.
  const dialog = () => appPage.page.getByRole('dialog')
  await signInAs(appPage, 'clerk')
  await openCollectionOf(appPage, '12/26')
  await expect(sectionOfState(appPage)).toHaveCount(0)

  await appPage.lock()
  await signInAs(appPage, 'administrator')
  await appPage.go('office')
  await appPage.page.getByRole('tab', { name: appPage.t('screens.office.tab.law') }).click()
  await expect(appPage.page.getByText(appPage.t('screens.law.putOff'))).toBeVisible()
  await appPage.press('screens.law.application.button')
  await appPage.field('screens.law.application.appliesFrom', {}, dialog()).fill('01.01.2023.')
  await appPage.field('screens.law.rate.source', {}, dialog()).fill('Sl. list CG 80/2026')
  await appPage.field('screens.law.rate.version', {}, dialog()).fill('2026-5')
  await appPage.button('screens.law.propose', {}, dialog()).click()
  await expect(dialog()).toHaveCount(0)
  await expect(appPage.page.getByText(appPage.t('screens.law.putOff'))).toBeVisible()

  await appPage.lock()
  await signInAs(appPage, 'judge')
  await appPage.button('today.law.look').first().click()
  await appPage.button('today.law.confirm', {}, dialog()).click()
  await expect(dialog()).toHaveCount(0)

  await appPage.lock()
  await signInAs(appPage, 'clerk')
  await openCollectionOf(appPage, '46/26')
  await expect(sectionOfState(appPage)).toHaveCount(0)
  await openCollectionOf(appPage, '12/26')
  const state = sectionOfState(appPage)
  await expect(state).toContainText(appPage.t('stateCompensation.reason.committedSince'))
  await recordInState(appPage, { mark: 'K-7/26' })
  await recordInState(appPage, { outcome: 'granted', amountCents: '5.000,00' }, 'decision')
  await recordInState(appPage, { amountCents: '3.000,00' }, 'payment')
  await expect(appPage.page.locator('.collection .lines')).toContainText(appPage.t('collection.source.state'))
  await expect(state.getByRole('row', { name: appPage.t('stateCompensation.sums.rest') })).toContainText('3.000,00')
  expect(await axeViolations(appPage.page, {})).toEqual([])

  const strike = await openInState(appPage, 'stateCompensation.strike.button')
  await appPage.page.keyboard.press('Escape')
  await expect(strike).toHaveCount(0)
  await state
    .getByRole('listitem')
    .filter({ hasText: appPage.t('stateCompensation.kind.payment') })
    .getByRole('button')
    .click()
  await appPage.field('screens.reason', {}, dialog()).fill('Plaćanje je iz drugog predmeta.')
  await appPage.button('stateCompensation.strike.submit', {}, dialog()).click()
  await expect(dialog()).toHaveCount(0)
  await expect(appPage.page.locator('.collection .lines')).toContainText(appPage.t('collection.isReversed'))
  await expect(state.getByRole('row', { name: appPage.t('stateCompensation.sums.rest') })).toHaveCount(0)
  await appPage.close()
})
