import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { statusFile } from '../../../courier/statusFile.ts'
import { envelopeOf } from '../../support/courier/courierOffice.ts'
import { openOfficeAtWork } from '../../support/office/officeAtWork.ts'
import { useCards } from '../../support/office/useCards.ts'
import { signIn } from '../../support/office/testOffice.ts'
import { installFolders, layDown } from '../../support/packet/carryByHand.ts'
import {
  forwardSealedFile,
  installationOf,
  openTwoInstallations,
  sendPacket,
  takePacket,
} from '../../support/packet/twoInstallations.ts'
import { removeAtEnd } from '../../support/temporaryFolder.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from './officeFolder.ts'
import { openApp, settle, type Visit } from './visit.ts'

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
    await appPage.page.keyboard.press('Escape')
    await expect(appPage.page.getByRole('dialog')).toHaveCount(0)
  }
  await appPage.close()
  await deliveryBook(visit)
}

/** The book of the prosecution: a file that waits, one that can be called back, and one under way whose receipt and another packet the courier has brought; and what exactly leaves. */
async function deliveryBook(visit: Visit): Promise<void> {
  const appPage = await openApp(visit, await bookFolder())
  await signInAs(appPage, 'prosecutor')
  await expect(appPage.page.getByText(appPage.t('today.arrived.open'))).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'arrived-today')
  await appPage.go('packets')
  await expect(appPage.page.getByRole('table')).toHaveCount(3)
  await expect(appPage.page.getByRole('status').filter({ hasText: 'K.br.61/26' })).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'packet-book')
  await appPage.page.locator('section[aria-labelledby="courierNow"] > p').scrollIntoViewIfNeeded()
  await visit.look(appPage, 'packet-courier')
  const outgoing = appPage.page.locator('section[aria-labelledby="outgoingPackets"]')
  await outgoing.getByText(appPage.t('screens.packets.book.recall.button'), { exact: true }).click()
  await expect(appPage.page.getByRole('dialog')).toBeVisible()
  await visit.look(appPage, 'packet-recall')
  await appPage.page.keyboard.press('Escape')
  await appPage.page.getByText(appPage.t('screens.packets.book.preview'), { exact: true }).click()
  await appPage.page.getByText(appPage.t('screens.packets.book.fields'), { exact: true }).click()
  await expect(appPage.page.getByRole('dialog')).toBeVisible()
  await visit.look(appPage, 'packet-preview')
  await appPage.close()
}

async function bookFolder(): Promise<string> {
  const both = await openTwoInstallations({ keepFolder: true })
  const { prosecution, court } = both
  const sent = await sendPacket(prosecution, await forwardSealedFile(both, 61))
  await signIn(court, 'clerk')
  const { receipt } = await takePacket(court, sent)
  await sendPacket(prosecution, await forwardSealedFile(both, 63))
  await forwardSealedFile(both, 62)
  const packet = (await prosecution.ask('packet.list', {})).sent.at(-1)
  const folders = installFolders(prosecution)
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
  await both.close()
  for (const path of [court.folder, `${prosecution.folder}-kurir`]) removeAtEnd(path)
  return removeAtEnd(prosecution.folder)
}

async function packetsFolder(): Promise<string> {
  await officeFolder()
  const office = openOfficeAtWork({ keepFolder: true })
  await useCards(office, 'another waits')
  await office.close()
  return removeAtEnd(office.folder)
}
