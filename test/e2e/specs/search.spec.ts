import { expect, test } from '@playwright/test'
import { ScheduledFile } from '../../support/office/scheduledFile.ts'
import { docxOf } from '../../support/docx.ts'
import { evidencePdf } from '../../support/evidencePdf.ts'
import { openScheduleOffice, type Name } from '../../support/office/scheduleOffice.ts'
import { removeAtEnd } from '../../support/temporaryFolder.ts'
import { AppPage } from '../pages/appPage.ts'
import { dropFile, openEvidence } from '../pages/evidencePage.ts'
import { signInAs, signInNamed } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

test.describe.configure({ mode: 'parallel' })

const box = (appPage: AppPage) => appPage.page.getByRole('dialog', { name: appPage.t('search.title') })
const field = (appPage: AppPage) => box(appPage).getByLabel(appPage.t('search.label'))
const chosen = (appPage: AppPage) => box(appPage).locator('[role="option"][data-focused]')
const hits = (appPage: AppPage, group: string) =>
  box(appPage)
    .getByRole('group', { name: appPage.t(`search.group.${group}`) })
    .getByRole('option')

async function open(appPage: AppPage, typed: string): Promise<void> {
  await appPage.page.keyboard.press('Control+k')
  await expect(field(appPage)).toBeFocused()
  await appPage.page.keyboard.type(typed)
}

/** Both keys in one go in the page itself: between two presses from outside the focus is back. */
function closeAndOpenAtOnce({ page }: AppPage): Promise<void> {
  return page.evaluate(async () => {
    const press = (keys: KeyboardEventInit) =>
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...keys }))
    press({ key: 'Escape' })
    await new Promise((done) => {
      setTimeout(done)
    })
    press({ key: 'k', ctrlKey: true })
  })
}

test('Ctrl and K finds by mark, name and word from anywhere; arrows and Enter open, Escape gives the focus back', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await signInAs(appPage, 'prosecutor')
  const before = appPage.page.locator('[role="row"]:focus')
  await expect(before).toBeVisible()
  for (const mark of ['kt 45/2025', 'K. br. 12/26', 'к.12/26']) {
    await open(appPage, mark)
    await expect(hits(appPage, 'files')).toContainText('Kt.br.45/25')
    await appPage.page.keyboard.press('Escape')
  }
  await open(appPage, 'kt 45/2025')
  await expect(hits(appPage, 'files')).toHaveCount(1)
  await appPage.page.keyboard.press('Escape')
  await expect(box(appPage)).toBeHidden()
  await expect(before).toBeVisible()
  // Opened again before the focus has come back, it still knows where from.
  await appPage.page.keyboard.press('Control+k')
  await expect(field(appPage)).toBeFocused()
  await closeAndOpenAtOnce(appPage)
  await expect(field(appPage)).toBeFocused()
  await appPage.page.keyboard.press('Escape')
  await expect(box(appPage)).toBeHidden()
  await expect(before).toBeVisible()

  await open(appPage, 'ждраловића')
  await expect(hits(appPage, 'person')).toHaveCount(1)
  await expect(hits(appPage, 'person').locator('mark')).toHaveText('Ždralović')
  await appPage.page.keyboard.press('Escape')

  await open(appPage, 'nalaz')
  await expect(hits(appPage, 'evidence').first()).toBeVisible()
  await expect(box(appPage).getByRole('status')).toContainText(/\d/)
  await expect(chosen(appPage)).toHaveCount(1)
  await appPage.page.keyboard.press('ArrowDown')
  await expect(chosen(appPage)).toHaveCount(1)
  await appPage.page.keyboard.press('Tab')
  await appPage.page.keyboard.press('Enter')
  await expect(appPage.page.getByRole('heading', { level: 1 })).toContainText('Kt.br.45/25')
  await appPage.close()
})

test('a command is found by its name and done: the lock, a screen, a new head where the claim is open', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await signInAs(appPage, 'prosecutor')
  await open(appPage, 'nova stavka')
  await expect(hits(appPage, 'command')).toHaveCount(0)
  await appPage.page.keyboard.press('Escape')
  await appPage.go('caseFiles')
  await appPage.row('12/26').click()
  await appPage.tab('claims')
  const rows = appPage.page.locator('[role="grid"] [role="row"]')
  await expect(appPage.button('screens.claim.addHead')).toBeVisible()
  const count = await rows.count()
  await open(appPage, 'nova stavka')
  await expect(hits(appPage, 'command')).toHaveCount(1)
  await appPage.page.keyboard.press('Enter')
  await expect(rows).not.toHaveCount(count)
  await open(appPage, 'zaključ')
  await expect(hits(appPage, 'command')).toHaveCount(1)
  const next = appPage.running.app.waitForEvent('window')
  await appPage.page.keyboard.press('Enter').catch(() => undefined)
  appPage.page = await next
  await expect(appPage.heading('shell.signIn.title')).toBeVisible()
  await appPage.close()
})

/** Two of one surname in a file that prosecutor A has: a defendant, and a witness under seal. */
async function folderOfNamesakes() {
  const office = await openScheduleOffice({ keepFolder: true })
  for (const name of ['headOfProsecution', 'prosecutorB'] as const) await office.as(name)
  const file = await ScheduledFile.import(office, 31)
  const open = { id: 'd9', role: 'defendant', sex: 'm' } as const
  const sealed = {
    id: 'w9',
    role: 'witness',
    sex: 'f',
    sealed: true,
    pseudonym: { cnr: 'Svjedok 9', en: 'Witness 9' },
  } as const
  let target = await office.ask('person.save', { ...file.target, person: open, identity: { name: 'Stanko Đorđević' } })
  target = await office.ask('person.save', { ...target, person: sealed, identity: { name: 'Milica Đorđević' } })
  file.target = target
  await office.as('headOfProsecution')
  await file.assign('prosecutorA')
  await office.close()
  return { folder: removeAtEnd(office.folder), passwordOf: (name: Name) => office.passwordOf(name) }
}

test('Đorđević in five spellings, sealed and open: by whoever has the file, and by nobody else', async () => {
  const { folder, passwordOf } = await folderOfNamesakes()
  const appPage = await AppPage.open({ userData: folder })
  await signInNamed(appPage, 'Osoba prosecutorA', passwordOf('prosecutorA'))
  for (const typed of ['Đorđević', 'djordjevic', 'Dordevica', 'ЂОРЂЕВИЋУ', 'Đorđevićem']) {
    await open(appPage, typed)
    await expect(hits(appPage, 'person')).toHaveCount(2)
    await expect(hits(appPage, 'person').filter({ hasText: 'Stanko' }).locator('mark')).toHaveText('Đorđević')
    await expect(hits(appPage, 'person').filter({ hasText: 'Svjedok 9' })).toHaveCount(1)
    await expect(box(appPage)).not.toContainText('Milica')
    await appPage.page.keyboard.press('Escape')
  }
  await appPage.lock()
  await signInNamed(appPage, 'Osoba prosecutorB', passwordOf('prosecutorB'))
  await open(appPage, 'Đorđević')
  await expect(box(appPage).getByText(appPage.t('search.none', { spellings: 'Ђорђевић, dordevic' }))).toBeVisible()
  await appPage.close()
})

test('a sealed name is marked where it is typed, and gives way to the pseudonym by one press; undo brings it back', async () => {
  const { folder, passwordOf } = await folderOfNamesakes()
  const appPage = await AppPage.open({ userData: folder })
  await signInNamed(appPage, 'Osoba prosecutorA', passwordOf('prosecutorA'))
  await appPage.go('caseFiles')
  await appPage.row('31/26').click()
  await appPage.tab('evidence')
  await appPage.page.keyboard.press('Insert')
  const title = appPage.inputSide('evidence', 'title', 'cnr')
  await title.fill('Izjava koju je dala Milica Djordjević')
  await expect(appPage.page.getByText(appPage.t('screens.typedName.found'))).toHaveCount(1)
  await appPage.page
    .getByRole('button', { name: appPage.t('screens.typedName.replace', { pseudonym: 'Svjedok 9' }) })
    .click()
  await expect(title).toHaveValue('Izjava koju je dala Svjedok 9')
  await expect(appPage.page.getByText(appPage.t('screens.typedName.found'))).toHaveCount(0)
  await title.press('Control+z')
  await expect(title).toHaveValue('Izjava koju je dala Milica Djordjević')
  // Of whom the file speaks openly is no mistake.
  await title.fill('Izjava koju je dao Stanko Đorđević')
  await expect(appPage.page.getByText(appPage.t('screens.typedName.found'))).toHaveCount(0)
  // The same in the reason for an act.
  await appPage.tab('people')
  await appPage.page
    .getByRole('button', { name: appPage.t('screens.reveal.button') })
    .first()
    .click()
  const reason = appPage.page.getByRole('dialog').getByRole('textbox')
  await reason.fill('Milica Djordjević traži prepis')
  await appPage.page
    .getByRole('button', { name: appPage.t('screens.typedName.replace', { pseudonym: 'Svjedok 9' }) })
    .click()
  await expect(reason).toHaveValue('Svjedok 9 traži prepis')
  await appPage.close()
})

test('a word of an attached file leads to the very page of it, as often as it is asked for', async () => {
  const appPage = await openEvidence()
  const { page } = appPage
  const pages = ['Prva strana', 'Druga strana', 'Uplatnica za smjestaj']
  await dropFile(appPage, 'Spis.pdf', await evidencePdf({ pages }))
  // Once its text was read, it can be searched.
  await expect(page.getByRole('searchbox', { name: appPage.t('screens.find.label') })).toBeVisible()
  await appPage.go('caseFiles')
  const third = page.getByRole('img', { name: 'Strana 3, Spis.pdf' })
  const search = async () => {
    await open(appPage, 'уплатнице')
    await expect(hits(appPage, 'page')).toHaveCount(1)
    await expect(hits(appPage, 'page').locator('mark')).toHaveText('Uplatnica')
    await hits(appPage, 'page').click()
    await expect(third).toBeVisible()
    await expect(page.getByRole('region', { name: /Spis\.pdf/ })).toBeFocused()
  }
  await search()
  await page.keyboard.press('PageUp')
  await expect(page.getByRole('img', { name: 'Strana 2, Spis.pdf' })).toBeVisible()
  await search()
  await page
    .getByRole('region', { name: /Spis\.pdf/ })
    .getByRole('button', { name: appPage.t('screens.close'), exact: true })
    .click()
  await expect(third).toBeHidden()
  await search()
  await appPage.close()
})

test('a word of a document leads to it and is marked there, in sight; opened by hand it is not', async () => {
  const appPage = await openEvidence()
  const { page } = appPage
  const lines = Array.from({ length: 60 }, (_none, at) => `Red ${String(at + 1)} dopisa`)
  await dropFile(appPage, 'Dopis.docx', Buffer.from(docxOf({ paragraphs: [...lines, 'Uplatnica za smještaj'] })))
  await expect(page.getByRole('searchbox', { name: appPage.t('screens.find.label') })).toBeVisible()
  await appPage.press('screens.attachment.view')
  const viewer = page.getByRole('region', { name: /Dopis\.docx/ })
  await expect(viewer.getByText(appPage.t('screens.viewer.documentPart', { part: 3, parts: 3 }))).toBeVisible()
  await expect(viewer).not.toContainText(appPage.t('screens.viewer.text'))
  await expect(viewer.getByText('Red 60 dopisa')).toBeVisible()
  await expect(viewer.locator('mark')).toHaveCount(0)
  await appPage.go('caseFiles')
  await open(appPage, 'уплатнице')
  // A document has no pages: the hit names the part in which the word stands.
  await expect(hits(appPage, 'page')).toContainText(appPage.t('search.part', { page: 3 }))
  await hits(appPage, 'page').click()
  await expect(viewer.locator('mark')).toHaveText('Uplatnica')
  await expect(viewer.locator('mark')).toBeInViewport()
  await appPage.close()
})

/** A file with a motion that was made of it, for prosecutor A. */
async function folderWithPaper() {
  const office = await openScheduleOffice({ keepFolder: true })
  const { target } = await ScheduledFile.import(office, 32)
  const fields = { claim: 'c1', variants: ['bilingual' as const] }
  await office.ask('paper.make', { caseId: target.caseId, kind: 'property-claim', fields, made: 0 })
  await office.close()
  return { folder: removeAtEnd(office.folder), passwordOf: (name: Name) => office.passwordOf(name) }
}

test('a word of a made paper leads to the paper; in Cyrillic what it says is in one script', async () => {
  const { folder, passwordOf } = await folderWithPaper()
  const appPage = await AppPage.open({ userData: folder })
  await signInNamed(appPage, 'Osoba prosecutorA', passwordOf('prosecutorA'))
  await appPage.speak('cnr-Cyrl')
  await open(appPage, 'imovinskopravnog zahtjeva')
  await expect(hits(appPage, 'paper')).toHaveCount(1)
  await expect(hits(appPage, 'paper').locator('mark').first()).toHaveText(/^имовинскоправн/i)
  await expect(hits(appPage, 'paper').locator('.searchWhat')).not.toContainText(/[a-zčćžšđ]{4}/)
  await expect(box(appPage).getByRole('status')).toContainText(/\d+ погод|погот/)
  await hits(appPage, 'paper').click()
  await expect(appPage.page.getByRole('heading', { level: 1 })).toContainText('32/25')
  await expect(appPage.page.locator('.madePaper')).toBeVisible()
  await appPage.speak('en')
  await open(appPage, 'motion')
  await expect(hits(appPage, 'paper')).toHaveCount(1)
  await expect(hits(appPage, 'paper').locator('mark').first()).toHaveText(/^motion/i)
  await appPage.close()
})
