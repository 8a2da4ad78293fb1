import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Locator } from '@playwright/test'
import { COURT, PROSECUTION } from '../../support/office/people.ts'
import { readTrainingForm } from '../../support/trainingCase.ts'
import { AppPage } from '../pages/appPage.ts'
import { gate, headField } from '../pages/claimPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

test('a claim that the judge returns with a note is answered and forwarded again, and the judge has it back', async () => {
  const note = 'Nedostaje nalaz vještaka za stavku N08.'
  const appPage = await AppPage.open({ userData: await officeFolder('twoInReview') })
  await signInAs(appPage, 'judge')
  await appPage.go('today')
  await appPage.row(appPage.t('today.task.inReview')).first().click()
  await appPage.press('screens.return.button')
  const dialog = appPage.page.getByRole('dialog', { name: appPage.t('screens.return.title') })
  await appPage.field('screens.return.note', {}, dialog).fill(note)
  await appPage.button('screens.return.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await appPage.lock()
  await signInAs(appPage, 'prosecutor')
  await appPage.openWork('returned')
  await expect(appPage.page.getByText(note)).toBeVisible()
  await (await headField(appPage, 2, 'amountCents')).fill('7.500,00')
  await appPage.press('screens.forward.button')
  await expect(appPage.page.getByText(appPage.t('screens.stage.forwarded')).first()).toBeVisible()
  await appPage.lock()
  await signInAs(appPage, 'judge')
  await appPage.go('today')
  await expect(appPage.row(appPage.t('today.task.forwarded'))).toHaveCount(1)
  await appPage.close()
})

/** The sentences of the gate, in the order in which they are read; with a code, those of that finding alone. */
function sentences(appPage: AppPage, code?: string): Locator {
  const all = gate(appPage).locator('.findings b')
  return code === undefined ? all : all.filter({ hasText: appPage.text.like(`findings.${code}`) })
}

/** Where each finding of case-02 leads, and what is typed there. The rate of M02 gives its amount as well. */
const MENDED = [
  ['head.amountMissing', 'heads.0.amountCents', '5.000,00'],
  ['head.evidenceMissing', 'heads.0.evidence', 'psihosoc'],
  ['head.rateMissing', 'heads.1.calculation.rateCents', '40,00'],
  ['claim.informedOfRightMissing', 'informedOfRight', '05.10.2026.'],
  ['claim.filedDateMissing', 'filed', '20.10.2026.'],
] as const

test('case-02 is stopped with exactly its findings; each leads to its field, and mended it goes to the court', async () => {
  const form = readTrainingForm('case-02')
  const folder = await officeFolder()
  const file = join(folder, 'case-02.json')
  writeFileSync(file, JSON.stringify({ ...form, case: { ...form.case, court: COURT, prosecution: PROSECUTION } }))
  const env = { NAKNADA_DIALOG_OPEN: file, NAKNADA_TODAY: '2026-11-26' }
  const appPage = await AppPage.open({ userData: folder, env })
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  await appPage.press('screens.import.button')
  await appPage.tab('claims')
  const { findings } = form.expect as Readonly<{ findings: readonly string[] }>
  await expect(sentences(appPage)).toHaveCount(findings.length)
  for (const code of new Set(findings))
    await expect(sentences(appPage, code)).toHaveCount(findings.filter((other) => other === code).length)
  const blocked = appPage.page.getByRole('button', { name: new RegExp(`^${appPage.t('screens.forward.button')} · `) })
  // It cannot be done and says so; a press leads to what is missing.
  await blocked.click({ force: true })
  await expect(gate(appPage).locator('.findings button').first()).toBeFocused()
  for (const [code, field, typed] of MENDED) {
    await gate(appPage)
      .getByRole('button')
      .filter({ hasText: appPage.text.like(`findings.${code}`) })
      .first()
      .click()
    await expect(appPage.input('claim', field)).toBeFocused()
    await appPage.page.keyboard.type(typed)
    if (field.endsWith('evidence')) await appPage.page.keyboard.press('Enter')
  }
  // Nothing stands in the way any more; what is still said are warnings.
  await expect(gate(appPage).getByText(appPage.t('screens.gate.forwardable'))).toBeVisible()
  for (const code of new Set(findings)) await expect(sentences(appPage, code)).toHaveCount(0)
  await expect(appPage.input('claim', 'heads.1.amountCents')).toHaveValue('1.600,00')
  await appPage.press('screens.forward.button')
  await expect(appPage.page.getByText(appPage.t('screens.stage.forwarded')).first()).toBeVisible()
  await appPage.close()
})
