import { createHash } from 'node:crypto'
import { expect, test } from '@playwright/test'
import type { PaperKind } from '../../../shared/domain/papers/paperKinds.ts'
import { startPrivateCups } from '../../support/cups/privateCups.ts'
import { giveFilesToClerk } from '../../support/office/rawDatabase.ts'
import { AppPage } from '../pages/appPage.ts'
import { openBlock } from '../pages/caseFilePage.ts'
import { editorOf, madePaper, makePaper, nameIn, offer, openPapers } from '../pages/papersPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

test.describe.configure({ mode: 'parallel' })

test('the successors of a claimant who died are asked, and each gets a letter of her own', async () => {
  const cups = await startPrivateCups(['Pisarnica'])
  const appPage = await AppPage.open({ userData: await officeFolder('heirs'), env: { CUPS_SERVER: cups.server } })
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  await appPage.row('31/26').click()
  await appPage.tab('claims')
  const succession = appPage.page.getByRole('region', { name: appPage.t('screens.succession.title') })
  await appPage.button('screens.succession.ask', {}, succession).click()
  await appPage.field('screens.succession.on').fill('10.06.2026.')
  await appPage.press('screens.succession.submitAsk')
  await expect(succession).toContainText('Stana Šćekić')
  await appPage.tab('papers')
  for (const [recipient, name] of [
    ['s1', 'Stana Šćekić'],
    ['s2', 'Neda Šćekić'],
  ] as const) {
    await offer(appPage, 'successor-inquiry').click()
    const editor = editorOf(appPage, 'successor-inquiry')
    await appPage.choose(appPage.input('paper', 'recipient', editor), recipient)
    await appPage.button('papers.make', {}, editor).click()
    const made = madePaper(appPage, 'successor-inquiry')
    const fingerprint = /[0-9a-f]{64}/.exec((await made.textContent()) ?? '')?.[0]
    await appPage.press('papers.print')
    await appPage.press('papers.printSubmit')
    const printed = (await cups.captured(recipient === 's1' ? 1 : 2)).at(-1) ?? ''
    expect(createHash('sha256').update(printed).digest('hex')).toBe(fingerprint)
    await appPage.press('papers.send')
    await appPage.choose(appPage.input('sending', 'recipient'), recipient)
    await appPage.choose(appPage.input('sending', 'channel'), 'post')
    await appPage.input('sending', 'date').fill('15.06.2026.')
    await appPage.press('papers.sendSubmit')
    await expect(made).toContainText(`15.06.2026. · ${appPage.t('papers.event.sent')} · ${name}`)
  }
  await expect(appPage.page.locator('.paperLine')).toHaveCount(2)
  await appPage.close()
  await cups.stop()
})

test('a sealed person is corrected with a reason; papers already made are named with what to do, and say so afterwards', async () => {
  const folder = await officeFolder('issued')
  await giveFilesToClerk(folder)
  const appPage = await AppPage.open({ userData: folder })
  const { page } = appPage
  await signInAs(appPage, 'clerk')
  await openPapers(appPage)
  await makePaper(appPage, 'enforceable-extract')
  await makePaper(appPage, 'notice-of-rights')
  await appPage.tab('people')
  await appPage.row('Oštećena A').click()
  await appPage.press('screens.reveal.button')
  const reveal = page.getByRole('dialog', { name: appPage.t('screens.reveal.title') })
  await appPage.field('screens.reason', {}, reveal).fill('Ispravka prezimena')
  await appPage.button('screens.reveal.submit', {}, reveal).click()
  await openBlock(appPage, 'identity')
  await appPage.input('person', 'name').fill('Đurđica Šćekić Perović')
  await appPage.press('screens.person.save')
  const dialog = page.getByRole('dialog', { name: appPage.t('screens.correctFacts.title') })
  await expect(dialog).toContainText(appPage.t('screens.correctFacts.remedy.correctOrder'))
  const letter = dialog.getByRole('listitem').filter({ hasText: nameIn(appPage, 'enforceable-extract') })
  await expect(letter).toContainText(appPage.t('papers.remedy'))
  await appPage.field('screens.reason', {}, dialog).fill('Greška u prepisu lične karte')
  await appPage.button('screens.correctFacts.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  const list = page.getByRole('region', { name: appPage.t('screens.correctFacts.list') })
  await expect(list).toContainText('Greška u prepisu lične karte')

  await appPage.tab('papers')
  const line = (kind: PaperKind) => page.locator('.paperLine').filter({ hasText: nameIn(appPage, kind) })
  await expect(line('enforceable-extract')).toContainText(appPage.t('papers.isChanged'))
  // It says the pseudonym, and so the same as before.
  await expect(line('notice-of-rights')).not.toContainText(appPage.t('papers.isChanged'))
  await line('enforceable-extract').click()
  const notice = appPage.t('papers.changed', { what: appPage.t('papers.fact.people') })
  await expect(madePaper(appPage, 'enforceable-extract')).toContainText(notice)
  await appPage.close()
})
