import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { statusFile } from '../../../courier/statusFile.ts'
import { envelopeOf } from '../../support/courier/courierOffice.ts'
import { BEGINNINGS } from '../../support/office/beginnings.ts'
import { openOfficeAtWork } from '../../support/office/officeAtWork.ts'
import { useCards } from '../../support/office/useCards.ts'
import { signIn, type TestOffice } from '../../support/office/testOffice.ts'
import { carry, installFolders, layDown, type CourierFolders } from '../../support/packet/carryByHand.ts'
import { issueOn, sendOrder } from '../../support/packet/orderByPacket.ts'
import { shareTo } from '../../support/packet/penBetween.ts'
import {
  COURT_BESIDE,
  forwardSealedFile,
  importSealedFile,
  installationOf,
  introduce,
  openTwoInstallations,
  sendPacket,
  takePacket,
} from '../../support/packet/twoInstallations.ts'
import { removeAtEnd } from '../../support/temporaryFolder.ts'
import { COURT } from '../../support/office/people.ts'
import type { AppPage } from '../pages/appPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from './officeFolder.ts'
import { leaveDialog, openApp, settle, type Visit } from './visit.ts'

/** Of the file that is written at another machine of the office. */
const DESK_MARK = 'K.br.12/26'
/** Of the file that this machine asks the prosecution's for. */
const ASKED_MARK = 'K.br.65/26'

/** The key card of the office and those of others: one that ended, and one that waits and is confirmed. */
export async function screensOfThePackets(visit: Visit): Promise<void> {
  const appPage = await openApp(visit, await packetsFolder())
  await signInAs(appPage, 'judge')
  await appPage.go('packets')
  await expect(appPage.page.locator('.cardWords li')).toHaveCount(12)
  await settle(appPage)
  await visit.look(appPage, 'packets')
  for (const act of ['confirm', 'refuse'] as const) {
    await appPage.page.getByText(appPage.t(`screens.packets.${act}.button`), { exact: true }).click()
    await expect(appPage.page.getByRole('dialog')).toBeVisible()
    await visit.look(appPage, `card-${act}`)
    await leaveDialog(appPage)
    await expect(appPage.page.getByRole('dialog')).toHaveCount(0)
  }
  await appPage.close()
  await deliveryBook(visit)
}

/** The book of the prosecution: a file that waits, one that can be called back, and one under way whose receipt and another packet the courier has brought; and what exactly leaves. */
async function deliveryBook(visit: Visit): Promise<void> {
  const folders = await bookFolders()
  const appPage = await openApp(visit, folders.prosecution)
  await signInAs(appPage, 'prosecutor')
  await expect(appPage.page.getByText(appPage.t('today.arrived.open')).first()).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'arrived-today')
  await appPage.go('packets')
  await expect(appPage.page.getByRole('table')).toHaveCount(4)
  await expect(appPage.page.getByRole('status').filter({ hasText: 'K.br.61/26' })).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'packet-book')
  await appPage.page.locator('section[aria-labelledby="courierNow"] > p').scrollIntoViewIfNeeded()
  await visit.look(appPage, 'packet-courier')
  const outgoing = appPage.page.locator('section[aria-labelledby="outgoingPackets"]')
  await outgoing.getByText(appPage.t('screens.packets.book.recall.button'), { exact: true }).click()
  await expect(appPage.page.getByRole('dialog')).toBeVisible()
  await visit.look(appPage, 'packet-recall')
  await leaveDialog(appPage)
  await appPage.page.getByText(appPage.t('screens.packets.book.preview'), { exact: true }).click()
  await appPage.page.getByText(appPage.t('screens.packets.book.fields'), { exact: true }).click()
  await expect(appPage.page.getByRole('dialog')).toBeVisible()
  await visit.look(appPage, 'packet-preview')
  await leaveDialog(appPage)
  await copyOfDesk(visit, appPage)
  await receivedOrder(visit, appPage)
  await appPage.close()
  await orderThatLeaves(visit, folders.court)
}

/** A file that is written at another machine of the office: its copy was taken in by itself, and is read. */
async function copyOfDesk(visit: Visit, appPage: AppPage): Promise<void> {
  const section = appPage.page.locator('section[aria-labelledby="otherDesks"]')
  await section.scrollIntoViewIfNeeded()
  await visit.look(appPage, 'other-desks')
  await appPage.press('screens.packets.desks.readLabel', { mark: DESK_MARK })
  const dialog = appPage.page.getByRole('dialog')
  await expect(dialog.getByRole('table')).toHaveCount(1)
  await visit.look(appPage, 'desk-copy')
  await dialog.getByRole('button', { name: /IPZ/ }).click()
  await expect(dialog.locator('canvas').first()).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'desk-copy-order')
  await leaveDialog(appPage)
  await penOfDesk(visit, appPage)
  await lostDesk(visit, appPage)
  await copyFound(visit, appPage)
}

/** A file that the other machine asks for, and one that is asked of it: what leaves, and the words of each answer. */
async function penOfDesk(visit: Visit, appPage: AppPage): Promise<void> {
  const series = await seriesOfAsk(appPage)
  const dialogs = [
    ['giveLabel', { mark: ASKED_MARK, series }, 'pen-give'],
    ['declineLabel', { mark: ASKED_MARK }, 'pen-decline'],
    ['askLabel', { mark: DESK_MARK }, 'pen-ask'],
    ['unasked', {}, 'pen-unasked'],
  ] as const
  for (const [name, values, picture] of dialogs) {
    await appPage.press(`screens.packets.desks.pen.${name}`, values)
    await expect(appPage.page.getByRole('dialog')).toBeVisible()
    await settle(appPage)
    await visit.look(appPage, picture)
    await leaveDialog(appPage)
  }
}

/** A colleague has reported the other machine lost: what would follow from a second person's word, and the way back. */
async function lostDesk(visit: Visit, appPage: AppPage): Promise<void> {
  for (const name of ['confirm', 'withdraw'] as const) {
    await appPage.press(`screens.packets.desks.lost.${name}`)
    const dialog = appPage.page.getByRole('dialog')
    await expect(dialog.getByRole('button').first()).toBeVisible()
    await settle(appPage)
    await visit.look(appPage, `desk-lost-${name}`)
    await leaveDialog(appPage)
  }
}

/** As the sentence of what is asked tells it. */
async function seriesOfAsk(appPage: AppPage): Promise<string> {
  const asks = appPage.page.locator('ul[aria-labelledby="penAsks"] li')
  await expect(asks).toHaveCount(1)
  return /[A-Z]{2}\d/.exec((await asks.textContent()) ?? '')?.[0] ?? ''
}

/** The same is found by its mark, and leads to the copy. */
async function copyFound(visit: Visit, appPage: AppPage): Promise<void> {
  await appPage.page.keyboard.press('Control+k')
  await appPage.page.getByRole('combobox', { name: appPage.t('search.label') }).fill(DESK_MARK)
  const group = appPage.page.getByRole('group', { name: appPage.t('search.group.copies') })
  await expect(group.getByRole('option')).toHaveCount(1)
  await visit.look(appPage, 'desk-copy-found')
  await group.getByRole('option').click()
  await expect(appPage.page.getByRole('dialog').getByRole('table')).toHaveCount(1)
  await leaveDialog(appPage)
}

/** An order of the court that the courier has brought: proven, taken in, told of on Danas, and read beside its file. */
async function receivedOrder(visit: Visit, appPage: AppPage): Promise<void> {
  await appPage.press('screens.packets.inbox.openLabel', { office: appPage.text.office(COURT), sequence: 1 })
  await expect(appPage.button('screens.packets.book.take.copy')).toBeVisible()
  await visit.look(appPage, 'order-arrived')
  await appPage.press('screens.packets.book.take.copy')
  await appPage.go('today')
  const title = appPage.t('today.receivedOrder.title')
  await expect(appPage.page.getByRole('region', { name: title })).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'order-today')
  await appPage.page.getByText(appPage.t('today.receivedOrder.open'), { exact: true }).click()
  await expect(appPage.page.getByText(appPage.t('screens.receivedOrder.unread'))).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'order-beside-file')
  await appPage.page.getByText(appPage.t('screens.receivedOrder.read'), { exact: true }).click()
  await expect(appPage.page.getByRole('dialog').locator('canvas').first()).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'order-read')
  await leaveDialog(appPage)
  await expect(appPage.page.getByText(appPage.t('screens.receivedOrder.unread'))).toHaveCount(0)
}

/** At the court: an order and a file for another court wait to be sent; what of the order exactly leaves, and the file is sent. */
async function orderThatLeaves(visit: Visit, folder: string): Promise<void> {
  const appPage = await openApp(visit, folder)
  await signInAs(appPage, 'judge')
  await appPage.go('packets')
  const previews = appPage.page.getByText(appPage.t('screens.packets.book.preview'), { exact: true })
  const dialog = appPage.page.getByRole('dialog')
  await previews.last().click()
  await expect(dialog).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'order-preview')
  await leaveDialog(appPage)
  await previews.first().click()
  await dialog.getByLabel(appPage.t('screens.packets.book.read')).check()
  await settle(appPage)
  await visit.look(appPage, 'referral-preview')
  await appPage.button('screens.packets.book.seal', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await expect(previews).toHaveCount(1)
  await appPage.close()
}

async function bookFolders(): Promise<Readonly<{ prosecution: string; court: string }>> {
  const both = await openTwoInstallations({ keepFolder: true, courtBeside: true })
  const { prosecution, court } = both
  const desk = await openDesk(prosecution)
  const sent = await sendPacket(prosecution, await forwardSealedFile(both, 61))
  await signIn(court, 'clerk')
  const { receipt, target } = await takePacket(court, sent)
  const order = await issueOn(court, target, 'c1', 'K.br.61/26')
  const { caseId } = target
  const { revision } = await court.ask('caseFile.open', { caseId })
  await issueOn(court, { caseId, revision }, 'c2', 'K.br.61/26')
  const passedOn = await sendPacket(prosecution, await forwardSealedFile(both, 64))
  await signIn(court, 'clerk')
  const { target: other, receipt: ofOther } = await takePacket(court, passedOn)
  prosecution.dialog.open = ofOther
  await prosecution.ask('packet.look', {})
  await signIn(court, 'judge')
  const why = { ground: 'jurisdiction', on: '2026-06-15', reason: 'mjesno nadležan je drugi sud' } as const
  await court.ask('caseFile.transfer', { ...other, court: COURT_BESIDE, ...why })
  const ofCourt = installFolders(court)
  await sendOrder(court, order)
  await sendPacket(prosecution, await forwardSealedFile(both, 63))
  await forwardSealedFile(both, 62)
  const packet = (await prosecution.ask('packet.list', {})).sent.at(-1)
  const folders = installFolders(prosecution)
  carry(ofCourt, folders)
  const ofDesk = await shareFrom(desk)
  carry(ofDesk, folders)
  await askedByDesk(prosecution, folders, desk, ofDesk)
  const from = [installationOf(court), installationOf(prosecution)] as const
  const answer = readFileSync(receipt)
  layDown(folders, { ...envelopeOf(...from, 1, answer), packet: packet?.id ?? '' }, answer)
  const another = Buffer.alloc(20_000)
  layDown(folders, envelopeOf(...from, 2, another), another)
  writeFileSync(join(folders.inbox, `${'0'.repeat(32)}.envelope`), 'nije koverta')
  const state = join(folders.inbox, '..', 'state')
  mkdirSync(state)
  const hourAgo = new Date(Date.now() - 3_600_000).toISOString()
  await statusFile(state).write({ state: 'away', lastContact: hourAgo, waiting: 2, fault: 'packetDamaged' })
  for (const { folder } of [court, prosecution, desk]) removeAtEnd(`${folder}-kurir`)
  removeAtEnd(desk.folder)
  await both.close()
  await desk.close()
  return { prosecution: removeAtEnd(prosecution.folder), court: removeAtEnd(court.folder) }
}

/** Another machine of the prosecution's office, which a court shares; the two know each other. */
async function openDesk(office: TestOffice): Promise<TestOffice> {
  await officeFolder()
  const desk = openOfficeAtWork({ keepFolder: true })
  await introduce(desk, 'judge', office, 'prosecutor')
  await introduce(office, 'prosecutor', desk, 'judge')
  return desk
}

/** A file that is written there, on which an order was issued, given to the courier; answers its folders. */
async function shareFrom(desk: TestOffice): Promise<CourierFolders> {
  const folders = installFolders(desk)
  await BEGINNINGS.issued(desk)
  await signIn(desk, 'prosecutor')
  await desk.ask('deskCopy.share', {})
  return folders
}

/** The other machine reads the copy of a file that is written here, and asks for it. */
async function askedByDesk(
  office: TestOffice,
  folders: CourierFolders,
  desk: TestOffice,
  ofDesk: CourierFolders,
): Promise<void> {
  const { caseId } = await importSealedFile(office, 65)
  const ours = { office, folders }
  const theirs = { office: desk, folders: ofDesk }
  await shareTo(ours, theirs)
  await desk.ask('pen.ask', { caseId, reason: 'Tužiteljka danas radi za tim računarom.' })
  carry(ofDesk, folders)
  await signIn(office, 'clerk')
  await office.ask('desk.reportLost', { desk: installationOf(desk), reason: 'Ukraden iz kancelarije u noći.' })
}

async function packetsFolder(): Promise<string> {
  await officeFolder()
  const office = openOfficeAtWork({ keepFolder: true })
  await useCards(office, 'another waits')
  await office.close()
  return removeAtEnd(office.folder)
}
