import { readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { configOf, courierOffice, startCourier } from '../../support/courier/courierOffice.ts'
import { openPostgres } from '../../support/courier/postgresServer.ts'
import { signIn } from '../../support/office/testOffice.ts'
import { shareTo } from '../../support/packet/penBetween.ts'
import { openTwoDesks } from '../../support/packet/twoDesks.ts'
import {
  forwardSealedFile,
  importSealedFile,
  installationOf,
  openTwoInstallations,
} from '../../support/packet/twoInstallations.ts'
import { rounds } from '../../support/rounds.ts'
import { removeAtEnd } from '../../support/temporaryFolder.ts'
import { AppPage } from '../pages/appPage.ts'
import { signInAs } from '../pages/signInPage.ts'

const MARK = 'K.br.61/26'

/** Two offices on machines of their own, one with a file that is forwarded and not sealed, and the folders of their couriers. */
async function twoFolders() {
  const both = await openTwoInstallations({ keepFolder: true })
  await forwardSealedFile(both, 61)
  const [from, to] = [both.prosecution, both.court].map((office) => ({
    data: removeAtEnd(office.folder),
    courier: courierOffice(installationOf(office), undefined, removeAtEnd(`${office.folder}-kurir`)),
  }))
  await both.close()
  if (from === undefined || to === undefined) throw new Error('two offices are wanted')
  return { from, to }
}

/** The prosecution seals a file, the court takes it in, and the receipt comes back. */
async function playExchange(): Promise<void> {
  const { from, to } = await twoFolders()
  const server = await openPostgres([from.courier.installation, to.courier.installation])
  const couriers = [from, to].map(({ courier }) => startCourier(configOf(courier, server)))
  const [prosecution, court] = await Promise.all([
    AppPage.open({ userData: from.data }),
    AppPage.open({ userData: to.data }),
  ])
  await signInAs(prosecution, 'prosecutor')
  await prosecution.go('packets')
  await prosecution.press('screens.packets.book.previewLabel', { mark: MARK })
  const dialog = prosecution.page.getByRole('dialog')
  await dialog.getByLabel(prosecution.t('screens.packets.book.read')).check()
  await prosecution.button('screens.packets.book.seal', {}, dialog).click()
  await expect(dialog).toHaveCount(0)

  await signInAs(court, 'clerk')
  await court.press('today.arrived.open')
  await court.page.getByText(court.t('screens.packets.inbox.open'), { exact: true }).click()
  await court.press('screens.packets.book.take.moved')
  await expect(court.page.getByRole('rowheader', { name: MARK })).toBeVisible()

  const received = prosecution.t('screens.packets.book.receiptTaken.received', { mark: MARK })
  await expect(prosecution.page.getByText(received)).toBeVisible({ timeout: 20_000 })
  await expect(prosecution.page.getByText(/^Kurir radi/)).toBeVisible()
  for (const { courier } of [from, to]) {
    const names = [courier.inbox, courier.outbox].flatMap((folder) => readdirSync(folder))
    expect(names).toEqual([])
  }
  await Promise.all([prosecution.close(), court.close()])
  await Promise.all(couriers.map((courier) => courier.kill('SIGTERM')))
  await server.stop()
}

/** Two programs, two couriers and a server are too much for each run of the tests; the same way without windows is in `npm run demo -- exchange`. */
const ROUNDS = rounds(0, 1)
if (ROUNDS > 0) {
  test(
    `a file goes from one installation to another and its receipt comes back by couriers alone, ${String(ROUNDS)} rounds`,
    playExchange,
  )
}

/** Two desks of one office, the first with a file that the second reads as a copy. */
async function twoDeskFolders() {
  const desks = await openTwoDesks({ keepFolder: true })
  const { first, second, ofFirst, ofSecond } = desks
  await signIn(second, 'prosecutor')
  await importSealedFile(first, 61)
  await shareTo({ office: first, folders: ofFirst }, { office: second, folders: ofSecond })
  const [from, to] = [first, second].map((office) => ({
    data: removeAtEnd(office.folder),
    courier: courierOffice(installationOf(office), undefined, removeAtEnd(`${office.folder}-kurir`)),
  }))
  await Promise.all([first.close(), second.close()])
  if (from === undefined || to === undefined) throw new Error('two desks are wanted')
  return { from, to }
}

/** A desk asks for a file, the other gives it, it is taken in there and read here as a copy. */
async function playPen(): Promise<void> {
  const { from, to } = await twoDeskFolders()
  const server = await openPostgres([from.courier.installation, to.courier.installation])
  const couriers = [from, to].map(({ courier }) => startCourier(configOf(courier, server)))
  const [first, second] = await Promise.all([
    AppPage.open({ userData: from.data }),
    AppPage.open({ userData: to.data }),
  ])
  await signInAs(second, 'prosecutor')
  await second.go('packets')
  await second.press('screens.packets.desks.pen.askLabel', { mark: MARK })
  const asking = second.page.getByRole('dialog')
  await asking.getByLabel(second.t('screens.reason')).fill('Danas radim za ovim računarom.')
  await second.button('screens.packets.desks.pen.askSubmit', {}, asking).click()
  await expect(asking).toHaveCount(0)

  await signInAs(first, 'prosecutor')
  await expect(first.page.getByRole('region', { name: first.t('today.penAsk.title') })).toBeVisible({ timeout: 20_000 })
  await first.go('packets')
  await first.page.getByText(first.t('screens.packets.desks.pen.give'), { exact: true }).click()
  const giving = first.page.getByRole('dialog')
  await giving.getByLabel(first.t('screens.packets.book.read')).check()
  await first.button('screens.packets.book.seal', {}, giving).click()
  await expect(giving).toHaveCount(0)

  await second.page.getByText(second.t('screens.packets.inbox.open'), { exact: true }).click({ timeout: 30_000 })
  await second.press('screens.packets.book.take.moved')
  await expect(second.page.locator('section[aria-labelledby="receivedPackets"]').getByRole('rowheader')).toContainText(
    MARK,
  )
  const received = first.t('screens.packets.book.receiptTaken.received', { mark: MARK })
  await expect(first.page.getByText(received)).toBeVisible({ timeout: 20_000 })
  await expect(
    first.page.getByRole('button', { name: first.t('screens.packets.desks.readLabel', { mark: MARK }) }),
  ).toBeVisible()
  await Promise.all([first.close(), second.close()])
  await Promise.all(couriers.map((courier) => courier.kill('SIGTERM')))
  await server.stop()
}

if (ROUNDS > 0) {
  test(
    `a file is asked for, given and taken in between two desks of an office by couriers alone, ${String(ROUNDS)} rounds`,
    playPen,
  )
}
