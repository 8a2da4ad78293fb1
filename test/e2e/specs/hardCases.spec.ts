import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/appPage.ts'
import { askInPage, openOnlyFile } from '../pages/askInPage.ts'
import { openBlock } from '../pages/caseFilePage.ts'
import { codes, headField, headRow } from '../pages/claimPage.ts'
import { answer, takeUpAsJudge } from '../pages/decisionPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'
import { shareFiles } from '../scenarios/sharedApp.ts'

const openNext = shareFiles('prosecutor')

/** The only file of a program of the test's own. */
async function openCase(tab: Parameters<AppPage['tab']>[0]): Promise<AppPage> {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  await appPage.row('12/26').click()
  await appPage.tab(tab)
  return appPage
}

test('days before 1900 and a 29 February are kept as typed; a day that never was is named at its field and not kept', async () => {
  const appPage = await openNext('people')
  const birth = appPage.input('person', 'birthDate')
  const notADay = appPage.page.getByText(appPage.t('errors.date.invalid'), { exact: true })
  const open = async () => {
    await appPage.row('Njegoš Džaković').click()
    await openBlock(appPage, 'identity')
  }
  await open()
  for (const never of ['29.02.1900.', '29.02.2025.', '31.04.1899.', '01.01.1799.', '30.02.1896.']) {
    await birth.fill(never)
    await appPage.press('screens.person.save')
    await expect(birth, never).toBeFocused()
    await expect(birth, never).toHaveAttribute('aria-invalid', 'true')
    await expect(notADay, never).toBeVisible()
  }
  for (const day of ['31.12.1899.', '29.02.1896.', '29.02.2000.']) {
    await birth.fill(day)
    await expect(notADay, day).toHaveCount(0)
    await appPage.press('screens.person.save')
    await expect(appPage.page.getByText(day, { exact: true }), day).toBeVisible()
    await appPage.tab('evidence')
    await appPage.tab('people')
    await open()
    await expect(birth).toHaveValue(day)
  }
})

test('a potential victim is identified: each status keeps its day in the history, and the role in the file stays', async () => {
  const appPage = await openNext('people')
  const status = appPage.input('person', 'identification.status')
  const victim = appPage.page.getByRole('grid', { name: appPage.t('screens.tab.people') }).getByText('Oštećena A')
  await victim.click()
  await openBlock(appPage, 'identification')
  await appPage.choose(status, 'presumed')
  await appPage.input('person', 'identification.date').fill('10.09.2025.')
  await appPage.press('screens.person.save')
  await openBlock(appPage, 'identification')
  await appPage.press('screens.person.newStatus')
  await appPage.choose(status, 'formal')
  await appPage.input('person', 'identification.date').fill('18.09.2025.')
  await appPage.input('person', 'identification.decisionMark').fill('TFITV-14/25')
  await appPage.press('screens.person.save')
  await appPage.tab('evidence')
  await appPage.tab('people')
  await victim.click()
  const card = appPage.page.getByRole('region', { name: appPage.t('rules.roleOfPerson.injuredParty.f'), exact: true })
  for (const said of ['screens.identification.presumed', 'screens.identification.formal'])
    await expect(card).toContainText(appPage.t(said))
  for (const said of ['10.09.2025.', '18.09.2025.', 'TFITV-14/25']) await expect(card).toContainText(said)
})

/** What a clipboard may hold that is no table of heads. */
const RUBBISH = {
  'a page of prose': 'Optuženi je izjavio.\nSud je saslušao.\nPretres je odložen.',
  'bytes of a program': '\u0000\u0001MZ\u0090\t\u0003\u0000\n\u00ff\u00fe\t\u0007',
  'lone halves of signs': '\ud800\t\udfff\nM\ud80004\t\ud800',
  'marks of a page': '<script>alert(1)</script>\t<img src=x onerror=alert(1)>\n=cmd|calc\t@SUM(A1)',
  'half a million signs': 'x\t'.repeat(250_000),
}

test('rubbish in the clipboard is shown as what it is, with why, and nothing of it can be taken', async () => {
  const appPage = await openNext('claims')
  await expect(headRow(appPage, 4)).toBeVisible()
  const before = await codes(appPage)
  const dialog = appPage.page.getByRole('dialog', { name: appPage.t('screens.paste.title') })
  for (const [what, text] of Object.entries(RUBBISH)) {
    await headRow(appPage, 0).focus()
    await appPage.running.app.evaluate(async ({ clipboard }, copied) => {
      await Promise.resolve(clipboard.writeText(copied))
    }, text)
    await appPage.page.keyboard.press('Control+v')
    await expect(dialog, what).toBeVisible()
    await expect(dialog.getByText(appPage.t('errors.paste.headUnknown')).first(), what).toBeVisible()
    await expect(appPage.button('screens.paste.nothing', {}, dialog), what).toBeDisabled()
    await appPage.page.keyboard.press('Escape')
    await expect(dialog, what).toHaveCount(0)
  }
  expect(await codes(appPage)).toEqual(before)
})

test('a claim that was typed in while the file was handed over is read as it was handed over; what was typed waits as a draft', async () => {
  const appPage = await openCase('claims')
  await (await headField(appPage, 4, 'amountCents')).fill('9.999,00')
  await forwardInPage(appPage)
  await expect(appPage.page.getByText(appPage.t('screens.stage.forwarded')).first()).toBeVisible()
  const handedOver = async () => {
    await expect(appPage.page.getByText(appPage.t('screens.draft.setAside'))).toBeVisible()
    await expect(headRow(appPage, 4)).toContainText('8.000,00')
    await expect(appPage.page.locator('.ledger')).toContainText('23.153,23')
    await expect(appPage.page.locator('.ledger')).not.toContainText('9.999,00')
  }
  await handedOver()
  await appPage.go('caseFiles')
  await appPage.row('12/26').click()
  await appPage.tab('claims')
  await handedOver()
  await recall(appPage)
  await expect(headRow(appPage, 4)).toContainText('9.999,00')
  await expect(appPage.page.getByText(appPage.text.like('screens.draft.saved')).first()).toBeVisible()
  await appPage.close()
})

test('a person, the proceedings and a decision that were typed in while the file left are read as stored; what was typed waits as a draft', async () => {
  const appPage = await openCase('people')
  const setAside = () => appPage.page.getByText(appPage.t('screens.draft.setAside'))
  const birth = appPage.input('person', 'birthDate')
  const gain = appPage.input('proceedings', 'gainCents')
  const reasons = () => appPage.inputSide('decision', 'reasons', 'cnr')
  const openDefendant = async () => {
    await appPage.tab('people')
    await appPage.row('Njegoš Džaković').click()
  }
  await openDefendant()
  const card = appPage.page.getByRole('region', { name: appPage.t('rules.roleOfPerson.defendant.m'), exact: true })
  await openBlock(appPage, 'identity')
  const [wasBorn, otherBirth] = [await birth.inputValue(), '31.12.1959.']
  await birth.fill(otherBirth)
  await kept(appPage)
  await appPage.tab('hearings')
  const [hadGained, otherGain] = [await gain.inputValue(), '77.000,00']
  await gain.fill(otherGain)
  await kept(appPage)
  await forwardInPage(appPage)
  await expect(setAside()).toBeVisible()
  await expect(gain).toHaveValue(hadGained)
  await openDefendant()
  await expect(setAside()).toBeVisible()
  await expect(card).toContainText(wasBorn)
  await expect(card).not.toContainText(otherBirth)
  await appPage.tab('claims')
  await recall(appPage)
  await openDefendant()
  await openBlock(appPage, 'identity')
  await expect(birth).toHaveValue(otherBirth)
  await appPage.tab('hearings')
  await expect(gain).toHaveValue(otherGain)
  await expect(setAside()).toHaveCount(0)

  await forwardInPage(appPage)
  await takeUpAsJudge(appPage)
  await answer(appPage, 'N05', 'awardedCents').fill('4.000,00')
  await reasons().fill('Još se razmišlja.')
  await kept(appPage)
  const { id, revision, claims } = await openOnlyFile(appPage)
  const target = { caseId: id, revision, claim: claims[0]?.claim.id }
  await askInPage(appPage, 'claim.return', { ...target, note: 'Nedostaje račun.' })
  await expect(setAside()).toBeVisible()
  await expect(reasons()).toHaveValue('')
  await expect(appPage.page.getByText('4.000,00')).toHaveCount(0)
  await appPage.press('screens.court.resume')
  await expect(setAside()).toHaveCount(0)
  await expect(reasons()).toHaveValue('Još se razmišlja.')
  await expect(answer(appPage, 'N05', 'awardedCents')).toHaveValue('4.000,00')
  await appPage.close()
})

/** What was typed lies in the core as a draft. */
async function kept(appPage: AppPage): Promise<void> {
  await expect(appPage.page.getByText(appPage.text.like('screens.draft.saved')).first()).toBeVisible()
}

/** Takes the file back that the court has not yet registered. */
async function recall(appPage: AppPage): Promise<void> {
  await appPage.press('screens.recall.button')
  await appPage.button('screens.recall.submit', {}, appPage.page.getByRole('dialog')).click()
  await expect(appPage.button('screens.recall.button')).toHaveCount(0)
}

/** Hands the only file over as a colleague would, behind the back of what is being typed. */
async function forwardInPage(appPage: AppPage): Promise<void> {
  const { id, revision } = await openOnlyFile(appPage)
  await askInPage(appPage, 'caseFile.forward', { caseId: id, revision })
}
