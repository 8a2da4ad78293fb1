import { expect, test } from '@playwright/test'
import { startPrivateCups } from '../../support/cups/privateCups.ts'
import { AppPage } from '../pages/appPage.ts'
import { openBlock } from '../pages/caseFilePage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

test.describe.configure({ mode: 'parallel' })

test('the language of an interpreter is found by a part of its name, in either script', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  await appPage.row('12/26').click()
  await appPage.tab('people')
  await appPage.row(/Ždralović/).click()
  await openBlock(appPage, 'language')
  const language = appPage.input('person', 'interpreter')
  await language.fill('алба')
  await expect(appPage.page.getByRole('option')).toHaveText(['albanski'])
  await language.press('Enter')
  await expect(language).toHaveValue('albanski')
  await appPage.press('screens.person.save')
  await appPage.row(/Džaković/).click()
  await appPage.row(/Ždralović/).click()
  await openBlock(appPage, 'language')
  await expect(language).toHaveValue('albanski')
  await language.fill('алба')
  await language.press('Enter')
  await expect(language).toHaveValue('albanski')
  await appPage.close()
})

test('the decision in short is printed in the language that its reader knows', async () => {
  const cups = await startPrivateCups(['Pisarnica'])
  const env = { CUPS_SERVER: cups.server }
  const appPage = await AppPage.open({ userData: await officeFolder('issued'), env })
  await signInAs(appPage, 'clerk')
  await appPage.openWork('print')
  const short = appPage.page.getByRole('form', { name: appPage.t('screens.inShort.title') })
  const language = short.getByLabel(appPage.t('screens.inShort.language'), { exact: true })
  const tags = ['sq', 'cnr-Cyrl', 'en']
  for (const tag of tags) {
    await language.selectOption(tag)
    await appPage.button('screens.inShort.submit', {}, short).click()
    await expect(short.getByRole('status')).toHaveText(appPage.t('screens.inShort.done'))
  }
  await cups.captured(tags.length)
  await appPage.close()
  await cups.stop()
})
