import { readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { configOf, courierOffice, startCourier } from '../../support/courier/courierOffice.ts'
import { openPostgres } from '../../support/courier/postgresServer.ts'
import { forwardSealedFile, installationOf, openTwoInstallations } from '../../support/packet/twoInstallations.ts'
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
