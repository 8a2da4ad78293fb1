import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWindowsSpooler } from '../../electron/printing/windowsSpooler.ts'
import { issueCase01 } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { openWindowsQueue } from '../support/printing/windowsQueue.ts'

const printer = '\\\\sud-srv\\HP 4 č'
const other = 'Pisarnica'
const queue = openWindowsQueue([printer, other])
let office: TestOffice

beforeAll(() => {
  office = openOfficeAtWork({ spooler: createWindowsSpooler(queue.helper) })
})
afterAll(() => office.close())

const ways = async () =>
  (await office.ask('printer.list', {})).map(({ name, way, isTried }) => [name, way, isTried] as const)
const print = async (recipient: string) => {
  const { orderId } = await issued
  await office.ask('print.print', { orderId, printer, recipient })
}
let issued: ReturnType<typeof issueCase01>

test('a printer is handed documents as they are only after a trial in the same session, by an administrator', async () => {
  issued = issueCase01(office)
  await issued
  await signIn(office, 'administrator')
  const raw = { printer, way: 'raw' } as const
  expect(await ways()).toEqual([
    [printer, 'drawn', false],
    [other, 'drawn', false],
  ])
  expect(await office.refused('printer.setWay', raw)).toEqual({ code: 'print.notTried', field: 'printer' })
  queue.setFaults({ code: { print: 74 } })
  expect(await office.refused('printer.try', { printer })).toEqual({ code: 'print.brokenOff' })
  queue.setFaults({})
  expect(await office.refused('printer.setWay', raw)).toMatchObject({ code: 'print.notTried' })
  expect(await office.refused('printer.try', { printer: 'Nema ga' })).toMatchObject({ code: 'print.noPrinter' })
  await office.ask('printer.try', { printer })
  expect(queue.ways()).toEqual(['raw'])
  expect(await ways()).toEqual([
    [printer, 'drawn', true],
    [other, 'drawn', false],
  ])
  await office.ask('printer.setWay', raw)
  expect(await ways()).toEqual([
    [printer, 'raw', true],
    [other, 'drawn', false],
  ])
})

test('every document goes to it as it is from then on, one by one and in a batch, and drawn to every other', async () => {
  await signIn(office, 'clerk')
  const { orderId } = await issued
  await print('Prvi')
  await office.ask('print.start', { printer, documents: [{ orderId, recipient: 'Drugi', copies: 1 }] })
  expect(await office.ask('print.run', {})).toEqual({ printed: 1 })
  await office.ask('print.print', { orderId, printer: other, recipient: 'Treći' })
  expect(queue.ways().slice(-3)).toEqual(['raw', 'raw', 'gdi'])
  expect(await office.refused('printer.setWay', { printer, way: 'drawn' })).toMatchObject({
    code: 'session.roleNotAllowed',
  })
})

test('it is drawn again once that is decided, and the journal of the office tells each step with the printer', async () => {
  await signIn(office, 'administrator')
  await office.ask('printer.setWay', { printer, way: 'drawn' })
  expect(await ways()).toEqual([
    [printer, 'drawn', false],
    [other, 'drawn', false],
  ])
  const page = await office.ask('audit.list', { journal: 'office' })
  const told = page.filter(({ act }) => act.startsWith('printer.')).map(({ act, about }) => [act, about?.cnr])
  expect(told.toReversed()).toEqual([
    ['printer.tried', printer],
    ['printer.tried', printer],
    ['printer.raw', printer],
    ['printer.drawn', printer],
  ])
  await signIn(office, 'clerk')
  await print('Četvrti')
  expect(queue.ways().at(-1)).toBe('gdi')
})

test('a spooler that leaves no choice of ways tells of none', async () => {
  const elsewhere = openOfficeAtWork()
  await signIn(elsewhere, 'administrator')
  expect((await elsewhere.ask('printer.list', {})).filter(({ way }) => way !== undefined)).toEqual([])
  await elsewhere.close()
})
