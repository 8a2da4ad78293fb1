import { expect, test } from '@playwright/test'
import { nameOfPaper } from '../../../renderer/parts/nameOfPaper.ts'
import { openScheduleOffice, type Name } from '../../support/office/scheduleOffice.ts'
import { shareVictim } from '../../support/office/sharedVictim.ts'
import { importTwoClaims } from '../../support/office/twoClaims.ts'
import { removeAtEnd } from '../../support/temporaryFolder.ts'
import { AppPage } from '../pages/appPage.ts'
import { openBlock } from '../pages/caseFilePage.ts'
import { signInNamed } from '../pages/signInPage.ts'

const WORKERS: readonly Name[] = ['coordinatorA', 'prosecutorA']

/** A file with two sealed victims, in an office with a coordinator who has signed in once. */
async function folderWithCoordinator(): Promise<Readonly<{ folder: string; passwordOf: (name: Name) => string }>> {
  const office = await openScheduleOffice({ keepFolder: true })
  for (const name of WORKERS) await office.as(name)
  await importTwoClaims(office, 31)
  await office.close()
  return { folder: removeAtEnd(office.folder), passwordOf: (name) => office.passwordOf(name) }
}

/** The same with one victim shared with that coordinator, who consents to help of one kind. */
async function folderSharedFor(recipient: 'shelter') {
  const office = await openScheduleOffice({ keepFolder: true })
  await shareVictim(office, recipient)
  await office.close()
  return { folder: removeAtEnd(office.folder), passwordOf: (name: Name) => office.passwordOf(name) }
}

test('a victim lets one coordinator know who she is, who opens her identity with a reason, until she takes it back', async () => {
  const { folder, passwordOf } = await folderWithCoordinator()
  const appPage = await AppPage.open({ userData: folder })
  const { page } = appPage
  const enter = (name: Name) => signInNamed(appPage, `Osoba ${name}`, passwordOf(name))
  const people = () => appPage.page.getByRole('list', { name: appPage.t('screens.shared.list') })
  const openVictim = async () => {
    await appPage.go('caseFiles')
    await appPage.row('31/26').click()
    await appPage.tab('people')
    await appPage.row('Oštećena A').click()
    await openBlock(appPage, 'consents')
  }

  await enter('prosecutorA')
  await openVictim()
  await appPage.press('forms.person.rows.consents.add')
  await appPage.choose(appPage.input('person', 'identification.consents.0.recipient'), 'coordinator')
  await appPage.choose(appPage.input('person', 'identification.consents.0.given'), 'yes')
  await appPage.input('person', 'identification.consents.0.date').fill('10.06.2026.')
  await appPage.press('forms.person.rows.consents.add')
  await appPage.choose(appPage.input('person', 'identification.consents.1.recipient'), 'supportServices')
  await appPage.choose(appPage.input('person', 'identification.consents.1.given'), 'yes')
  await appPage.press('screens.person.save')
  const shares = page.getByRole('region', { name: appPage.t('screens.share.title') })
  await expect(shares).toContainText(appPage.t('screens.share.none'))
  await appPage.button('screens.share.button', {}, shares).click()
  const dialog = page.getByRole('dialog', { name: appPage.t('screens.share.dialog') })
  await appPage.field('screens.share.colleague', {}, dialog).selectOption({ label: 'Osoba coordinatorA' })
  await appPage.field('screens.share.until', {}, dialog).fill('30.06.2027.')
  await appPage.button('screens.share.submit', {}, dialog).click()
  await expect(dialog).toContainText(appPage.t('errors.share.tooLong', { days: 366 }))
  await appPage.field('screens.share.until', {}, dialog).fill('30.06.2026.')
  await appPage.button('screens.share.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  const mark = /[0-9a-f]{4}( [0-9a-f]{4}){5}/
  await expect(shares).toContainText(mark)
  const key = mark.exec((await shares.textContent()) ?? '')?.[0] ?? ''
  await appPage.lock()

  await enter('coordinatorA')
  await appPage.go('shared')
  await expect(people()).toContainText('Oštećena A')
  await expect(people()).not.toContainText(/Šćekić|Oštećeni V/)
  await expect(appPage.page.getByRole('main')).toContainText(key)
  await appPage.press('screens.shared.button')
  await appPage.field('screens.reason').fill('Upućivanje u sklonište')
  await appPage.press('screens.reveal.submit')
  await expect(people()).toContainText('Đurđica Šćekić')
  await appPage.press('screens.shared.close')
  await expect(people()).not.toContainText('Šćekić')
  const papers = () => appPage.page.getByRole('region', { name: appPage.t('screens.shared.papers') })
  const referral = nameOfPaper('support-referral').cnr
  await appPage.page.getByRole('button', { name: `${referral}…` }).click()
  await appPage.press('papers.make')
  await papers().getByRole('button', { name: referral }).click()
  await appPage.press('papers.send')
  await appPage.input('sending', 'to').fill('Služba podrške Podgorica')
  await appPage.choose(appPage.input('sending', 'channel'), 'post')
  await appPage.input('sending', 'date').fill('15.06.2026.')
  await appPage.press('papers.sendSubmit')
  await expect(papers()).toContainText('Služba podrške Podgorica')
  await appPage.lock()

  await enter('prosecutorA')
  await openVictim()
  await appPage.choose(appPage.input('person', 'identification.consents.0.given'), 'no')
  await appPage.press('screens.person.save')
  await appPage.tab('journal')
  for (const act of ['shareIdentity', 'revealShared', 'endSharing'])
    await expect(appPage.page.getByText(appPage.t(`acts.caseFile.${act}`)).first()).toBeVisible()
  await appPage.lock()
  await enter('coordinatorA')
  await appPage.go('shared')
  await expect(appPage.page.getByText(appPage.t('screens.shared.empty'))).toBeVisible()
  await expect(papers()).toContainText(appPage.t('screens.shared.ended'))
  await expect(papers().getByRole('button', { name: referral })).toHaveCount(0)
  await appPage.close()
})

test('a coordinator refers a victim to help with her consent to it, not without, and writes down what became of it', async () => {
  const { folder, passwordOf } = await folderSharedFor('shelter')
  const appPage = await AppPage.open({ userData: folder })
  await signInNamed(appPage, 'Osoba coordinatorA', passwordOf('coordinatorA'))
  await appPage.go('shared')
  const plan = appPage.page.getByRole('region', { name: appPage.t('screens.support.title') })
  await expect(plan).toContainText(appPage.t('screens.support.none'))
  await appPage.press('screens.support.add')
  await appPage.choose(appPage.input('referral', 'kind'), 'legalAid')
  await appPage.input('referral', 'provider').fill('Osnovni sud u Podgorici')
  await appPage.input('referral', 'date').fill('10.06.2026.')
  await appPage.press('screens.support.submit')
  await expect(plan).toContainText(appPage.t('errors.referral.noConsent'))
  await appPage.choose(appPage.input('referral', 'kind'), 'shelter')
  await appPage.input('referral', 'provider').fill('Sigurna ženska kuća')
  await appPage.press('screens.support.submit')
  const row = plan.getByRole('row', { name: 'Sigurna ženska kuća' })
  await expect(row).toContainText(appPage.t('screens.support.open'))
  const outcome = async (result: string, date: string) => {
    await row.getByRole('button', { name: appPage.t('screens.support.follow') }).click()
    const dialog = appPage.page.getByRole('dialog', { name: appPage.t('screens.support.followTitle') })
    await appPage.choose(appPage.input('referralStep', 'result', dialog), result)
    await appPage.input('referralStep', 'date', dialog).fill(date)
    await appPage.button('screens.support.followSubmit', {}, dialog).click()
    return dialog
  }
  await expect(await outcome('accepted', '11.06.2026.')).toHaveCount(0)
  const early = await outcome('completed', '01.06.2026.')
  await expect(early).toContainText('posljednjeg upisanog (11.06.2026.')
  await appPage.input('referralStep', 'date', early).fill('14.06.2026.')
  await appPage.button('screens.support.followSubmit', {}, early).click()
  await expect(early).toHaveCount(0)
  await expect(row).toContainText(appPage.t('screens.support.result.completed'))
  await expect(row.getByRole('button', { name: appPage.t('screens.support.follow') })).toHaveCount(0)
  await appPage.lock()
  await signInNamed(appPage, 'Osoba prosecutorA', passwordOf('prosecutorA'))
  await appPage.go('caseFiles')
  await appPage.row('31/26').click()
  await appPage.tab('journal')
  await expect(appPage.page.getByText(appPage.t('acts.caseFile.refer')).first()).toBeVisible()
  await expect(appPage.page.getByRole('main')).not.toContainText('Sigurna')
  await appPage.close()
})
