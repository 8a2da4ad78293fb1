import { existsSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { createCupsSpooler } from '../../electron/printing/cupsSpooler.ts'
import { startPrivateCups, type PrivateCups } from '../support/cups/privateCups.ts'
import { killAtWork } from '../support/killedChild.ts'
import { issueCase01 } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'
import { rounds } from '../support/rounds.ts'

const ROUNDS = rounds(2, 50)
const COPIES = rounds(20, 1000)
const CHILD = new URL('../support/office/printingChild.ts', import.meta.url).pathname

let cups: PrivateCups | undefined
afterEach(async () => {
  delete process.env['CUPS_SERVER']
  await cups?.stop()
})

test.skipIf(!existsSync('/usr/sbin/cupsd'))(
  `a batch of ${String(COPIES)} copies that is killed in ${String(ROUNDS)} rounds reaches the printer without a double or a gap`,
  { timeout: ROUNDS * 30_000 + COPIES * 1_000 },
  async () => {
    cups = await startPrivateCups(['Sudnica'])
    process.env['CUPS_SERVER'] = cups.server
    const office = openOfficeAtWork({ spooler: createCupsSpooler() })
    const { orderId } = await issueCase01(office)
    await signIn(office, 'clerk')
    const documents = Array.from({ length: COPIES / 10 }, (_none, at) => ({
      orderId,
      recipient: `Primalac ${String(at)}`,
      copies: 10,
    }))
    await office.ask('print.start', { printer: 'Sudnica', documents })
    for (let round = 0; round < ROUNDS; round += 1) {
      await office.ask('session.lock', {})
      await killAtWork(CHILD, [office.folder], 40 + ((round * 137) % 400))
    }
    await signIn(office, 'clerk')
    await office.ask('print.run', {})
    const batch = present((await office.ask('print.batch', {})).batch)
    expect(batch).toMatchObject({ total: COPIES, counts: { confirmed: COPIES }, open: [] })
    const history = await office.ask('print.history', { orderId })
    expect(history.map(({ copy, state }) => [copy, state])).toEqual(
      Array.from({ length: COPIES }, (_none, at) => [at + 1, 'sent']),
    )
    expect(await cups.captured(COPIES)).toHaveLength(COPIES)
    await office.close()
  },
)
