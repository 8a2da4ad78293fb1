import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { createCupsSpooler } from '../../electron/printing/cupsSpooler.ts'
import { issueCase01 } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn } from '../support/office/testOffice.ts'
import { startPrivateCups, type PrivateCups } from '../support/cups/privateCups.ts'

let cups: PrivateCups | undefined
afterEach(async () => {
  delete process.env['CUPS_SERVER']
  await cups?.stop()
})

test.skipIf(!existsSync('/usr/sbin/cupsd'))('what reaches the printer is what was signed, to the byte', async () => {
  cups = await startPrivateCups(['Sudnica'])
  process.env['CUPS_SERVER'] = cups.server
  const office = openOfficeAtWork({ spooler: createCupsSpooler() })
  const { orderId } = await issueCase01(office)
  await signIn(office, 'clerk')
  const { sha256 } = await office.ask('order.open', { orderId })
  expect(await office.ask('print.printers', {})).toMatchObject([{ name: 'Sudnica' }])
  expect(await office.refused('print.print', { orderId, printer: '-P', recipient: 'Tužilaštvo' })).toMatchObject({
    code: 'print.noPrinter',
  })
  await office.ask('print.print', { orderId, printer: 'Sudnica', recipient: 'Tužilaštvo' })
  const [paper] = await cups.captured(1)
  expect(
    createHash('sha256')
      .update(paper ?? '')
      .digest('hex'),
  ).toBe(sha256)
  expect(await office.ask('print.history', { orderId })).toMatchObject([
    { copy: 1, recipient: 'Tužilaštvo', printer: 'Sudnica', printedBy: 'Marko Ćetković', state: 'sent' },
  ])
  await office.close()
})
