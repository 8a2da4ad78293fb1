import { expect } from '@playwright/test'
import { openOfficeAtWork } from '../../support/office/officeAtWork.ts'
import { useCards } from '../../support/office/useCards.ts'
import { signIn } from '../../support/office/testOffice.ts'
import {
  forwardSealedFile,
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

/** The book of the prosecution: a file that waits, one under way, one that was declined; and what exactly leaves. */
async function deliveryBook(visit: Visit): Promise<void> {
  const appPage = await openApp(visit, await bookFolder())
  await signInAs(appPage, 'prosecutor')
  await appPage.go('packets')
  await expect(appPage.page.getByRole('table')).toHaveCount(2)
  await settle(appPage)
  await visit.look(appPage, 'packet-book')
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
  await takePacket(court, sent)
  await forwardSealedFile(both, 62)
  await both.close()
  removeAtEnd(court.folder)
  return removeAtEnd(prosecution.folder)
}

async function packetsFolder(): Promise<string> {
  await officeFolder()
  const office = openOfficeAtWork({ keepFolder: true })
  await useCards(office, 'another waits')
  await office.close()
  return removeAtEnd(office.folder)
}
