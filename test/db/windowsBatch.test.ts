import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrderId } from '../../shared/contract/ids.ts'
import type { Spooler } from '../../electron/printing/spooler.ts'
import { createWindowsSpooler } from '../../electron/printing/windowsSpooler.ts'
import { openBegun } from '../support/office/begunOffice.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { openWindowsQueue } from '../support/printing/windowsQueue.ts'
import { present } from '../support/trainingCase.ts'

const printer = '\\\\sud-srv\\HP 4 č'
const queue = openWindowsQueue([printer])
const sound = createWindowsSpooler(queue.helper)
/** What the spooler does instead of what it should. */
let faults: Partial<Spooler> = {}

let office: TestOffice
let orderId: OrderId

beforeAll(async () => {
  ;({ office, orderId } = await openBegun('issued', {
    spooler: {
      ...sound,
      hold: (...job) => (faults.hold ?? sound.hold)(...job),
      release: (job) => (faults.release ?? sound.release)(job),
    },
  }))
  await signIn(office, 'clerk')
})
afterAll(() => office.close())

const start = (...recipients: readonly string[]) =>
  office.ask('print.start', {
    printer,
    documents: recipients.map((recipient) => ({ orderId, recipient, copies: 1 })),
  })
const batch = async () => present((await office.ask('print.batch', {})).batch)

test('a batch reaches a printer of Windows as it was signed, and each copy is confirmed once its queue has it no more', async () => {
  await start('Prvi', 'Drugi', 'Treći')
  expect(await office.ask('print.run', {})).toEqual({ printed: 3 })
  expect(await batch()).toMatchObject({ counts: { confirmed: 3 }, open: [] })
  const { sha256 } = await office.ask('order.open', { orderId })
  const printed = queue.printed().map((bytes) => createHash('sha256').update(bytes).digest('hex'))
  expect(printed).toEqual([sha256, sha256, sha256])
  expect(new Set(queue.titles())).toEqual(new Set(['Naknada (serija)']))
})

test('whatever dies between two steps leaves no double, no gap, and no job of another batch is taken back', async () => {
  const before = queue.printed().length
  const died = new Error('the program dies here')
  await start('Četvrti', 'Peti')
  faults = { release: () => Promise.reject(died) }
  expect(await office.refused('print.run', {})).toMatchObject({ code: 'bug' })
  // Peti has been taken and is not written down when another death comes; Četvrti is, and waits.
  faults = {
    release: () => Promise.resolve(false),
    async hold(...job) {
      await sound.hold(...job)
      throw died
    },
  }
  expect(await office.refused('print.run', {})).toMatchObject({ code: 'bug' })
  faults = {}
  expect(queue.waiting()).toBe(2)
  expect(queue.printed().length).toBe(before)
  expect(await office.ask('print.run', {})).toEqual({ printed: 2 })
  expect(queue.printed().length).toBe(before + 2)
  expect(queue.waiting()).toBe(0)
})

test('a copy that the printer of Windows does not take failed, and the person reads why', async () => {
  const { batch: number } = await start('Šesti')
  queue.setFaults({ code: { print: 75 } })
  expect(await office.refused('print.run', {})).toEqual({ code: 'print.noSpooler' })
  queue.setFaults({})
  expect(await batch()).toMatchObject({ batch: number, isPaused: true, counts: { failed: 1 } })
})
