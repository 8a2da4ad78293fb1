import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Desk } from '../pages/desk.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../story/officeFolder.ts'

const CASE = 'resources/training/cases/case-01.json'

test('case-01 is opened as a new case file and given back unchanged', async () => {
  const folder = await officeFolder()
  const out = join(folder, 'out.json')
  const env = { NAKNADA_DIALOG_OPEN: CASE, NAKNADA_DIALOG_SAVE: out }
  const desk = await Desk.open({ userData: folder, env })
  await signInAs(desk, 'clerk')
  await desk.go('caseFiles')
  await desk.press('screens.import.button')
  await desk.press('screens.export.button')
  const dialog = desk.page.getByRole('dialog', { name: desk.t('screens.export.title') })
  await desk.field('screens.reason', {}, dialog).fill('Provjera razmjene s drugim organom')
  await desk.button('screens.export.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(JSON.parse(readFileSync(CASE, 'utf8')))
  await desk.close()
})
