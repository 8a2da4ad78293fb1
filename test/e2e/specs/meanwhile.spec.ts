import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/appPage.ts'
import { saveMeanwhile } from '../pages/saveMeanwhile.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

// Each has a data folder and a display of its own.
test.describe.configure({ mode: 'parallel' })

/** The proceedings of case-01 on the screen of the prosecutor. */
async function openProceedings(): Promise<AppPage> {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  await appPage.row('12/26').click()
  await appPage.tab('hearings')
  return appPage
}

test('what somebody else saves meanwhile is merged without asking, where both have changed something else', async () => {
  const appPage = await openProceedings()
  await appPage.input('proceedings', 'gainCents').fill('77.000,00')
  // Another save of the same file, of which the window has not yet heard when the button is pressed.
  await saveMeanwhile(appPage, {
    button: appPage.t('screens.save'),
    change: { prosecutionMark: 'Kt.br.46/25' },
  })
  await expect(appPage.input('proceedings', 'prosecutionMark')).toHaveValue('Kt.br.46/25')
  await expect(appPage.input('proceedings', 'gainCents')).toHaveValue('77.000,00')
  await expect(appPage.page.getByText(appPage.text.like('screens.draft.saved'))).toHaveCount(0)
  await expect(appPage.page.getByRole('alert')).toHaveCount(0)
  await appPage.tab('people')
  await appPage.tab('hearings')
  await expect(appPage.input('proceedings', 'gainCents')).toHaveValue('77.000,00')
  await appPage.close()
})

test('a field that both have changed stands side by side; nothing is saved until one is chosen', async () => {
  const appPage = await openProceedings()
  const mark = appPage.input('proceedings', 'prosecutionMark')
  const gain = appPage.input('proceedings', 'gainCents')
  const before = await mark.inputValue()
  await gain.fill('77.000,00')
  await mark.fill('Kt.br.99/25')
  const change = { prosecutionMark: 'Kt.br.46/25', gainCents: 5_000_000 }
  await saveMeanwhile(appPage, { button: appPage.t('screens.save'), change })
  const conflicts = appPage.page.getByRole('group', { name: appPage.t('forms.conflict.title') })
  const row = conflicts.getByRole('row').filter({ hasText: appPage.t('forms.proceedings.prosecutionMark') })
  await expect(conflicts.getByRole('row')).toHaveCount(3)
  for (const version of [before, 'Kt.br.46/25', 'Kt.br.99/25']) await expect(row).toContainText(version)
  await expect(mark).toHaveValue('Kt.br.99/25')
  await expect(conflicts.getByRole('button').first()).toBeFocused()
  await appPage.press('screens.save')
  await expect(conflicts).toBeVisible()
  const take = { field: appPage.t('forms.proceedings.prosecutionMark') }
  await appPage.press('forms.conflict.take.theirs', take)
  await expect(mark).toHaveValue('Kt.br.46/25')
  await appPage.press('forms.conflict.take.mine', { field: appPage.t('forms.proceedings.gainCents') })
  await expect(conflicts).toHaveCount(0)
  await appPage.press('screens.save')
  await expect(appPage.page.getByText(appPage.text.like('screens.draft.saved'))).toHaveCount(0)
  await expect(gain).toHaveValue('77.000,00')
  await appPage.close()
})
