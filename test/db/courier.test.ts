import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  configOf,
  courierOffice,
  ONE_LOOK,
  startCourier,
  until,
  untilStatus,
  type CourierOffice,
  type CourierProcess,
  type Pace,
} from '../support/courier/courierOffice.ts'
import { openPostgres, type PostgresServer } from '../support/courier/postgresServer.ts'

const [A, B, STRANGER] = ['a', 'b', 'c'].map((digit) => digit.repeat(32)) as [string, string, string]
const MEGABYTE = 1_048_576

let server: PostgresServer
let prosecution: CourierOffice
let court: CourierOffice
let couriers: CourierProcess[] = []

beforeAll(async () => {
  server = await openPostgres([A, B])
})
afterAll(() => server.stop())
beforeEach(() => {
  prosecution = courierOffice(A)
  court = courierOffice(B)
})
afterEach(async () => {
  await Promise.all(couriers.map((courier) => courier.kill()))
  couriers = []
  await server.ask('DELETE FROM mailbox.packet')
})

function start(office: CourierOffice, change: Partial<Pace> = {}): CourierProcess {
  const courier = startCourier(configOf(office, server, change))
  couriers.push(courier)
  return courier
}

const numbers = (office: CourierOffice) => office.received().map(({ sequence }) => sequence)
const isEmpty = (office: CourierOffice) => readdirSync(office.outbox).length === 0

test('packets come out as they went in, in order, both ways, and the outbox lets go what has arrived', async () => {
  const sent = [1, 2, 3].map((number) => prosecution.send(B, number, randomBytes(number * 700_000)))
  const answer = court.send(A, 1)
  start(prosecution)
  start(court)
  await until(() => isEmpty(prosecution) && isEmpty(court))
  expect(court.received()).toEqual(sent)
  expect(prosecution.received()).toEqual([answer])
  await until(() => court.status().waiting + prosecution.status().waiting === 0)
  expect(court.status()).toMatchObject({ state: 'working', received: 3, waiting: 0, inMailbox: 0, fault: null })
  // Nothing of what has arrived stays with the keeper of the mailbox.
  expect(
    await server.ask('SELECT (SELECT count(*) FROM mailbox.packet) + (SELECT count(*) FROM mailbox.piece) AS rest'),
  ).toEqual([{ rest: '0' }])
})

test('the outbox keeps a packet until the other side has it, and the status says where it lies', async () => {
  prosecution.send(B, 1)
  start(prosecution)
  await untilStatus(prosecution, ({ inMailbox }) => inMailbox === 1)
  expect(readdirSync(prosecution.outbox)).toHaveLength(2)
  // A mailbox that has lost it is given it again.
  await server.ask('DELETE FROM mailbox.packet')
  start(court)
  await until(() => isEmpty(prosecution))
  expect(numbers(court)).toEqual([1])
})

test('what is taken out of the outbox is taken back from the mailbox', async () => {
  const { packet } = prosecution.send(B, 1)
  start(prosecution)
  await untilStatus(prosecution, ({ inMailbox }) => inMailbox === 1)
  rmSync(join(prosecution.outbox, `${packet}.envelope`))
  await until(async () => (await server.ask('SELECT FROM mailbox.packet')).length === 0)
})

test('a packet of 24 MiB comes whole though both couriers were killed half-way', async () => {
  const sent = prosecution.send(B, 1, randomBytes(24 * MEGABYTE))
  const pieces = async () => (await server.ask('SELECT FROM mailbox.piece')).length
  const first = start(prosecution)
  await until(async () => (await pieces()) > 2)
  await first.kill()
  expect(await pieces()).toBeLessThan(24)
  start(prosecution)
  await until(async () => (await server.ask("SELECT FROM mailbox.packet WHERE state = 'ready'")).length === 1)
  const part = join(court.inbox, `${sent.packet}.${sent.sha256}.part`)
  const half = start(court)
  await until(() => existsSync(part) && statSync(part).size > 2 * MEGABYTE)
  await half.kill()
  expect(court.received()).toEqual([])
  start(court)
  await until(() => numbers(court).length === 1)
  expect(court.received()).toEqual([sent])
})

test('two couriers of one installation carry each packet once; the second stands by and takes over', async () => {
  start(court)
  const first = start(prosecution)
  await untilStatus(prosecution, ({ state }) => state === 'working')
  const { state, status } = courierOffice(A)
  start({ ...prosecution, state })
  await untilStatus({ state, status }, (second) => second.state === 'standby')
  for (let number = 1; number <= 20; number += 1) prosecution.send(B, number)
  await until(() => isEmpty(prosecution))
  expect(court.takeIn().map(({ sequence }) => sequence)).toEqual(Array.from({ length: 20 }, (_one, index) => index + 1))
  await first.kill()
  prosecution.send(B, 21)
  await until(() => isEmpty(prosecution))
  expect(status().state).toBe('working')
  expect(numbers(court)).toEqual([21])
})

test('a mailbox that was away is found again, and all that has piled up comes in order', async () => {
  start(prosecution)
  start(court)
  await untilStatus(court, ({ state }) => state === 'working')
  await server.kill()
  for (let number = 1; number <= 50; number += 1) prosecution.send(B, number)
  await untilStatus(prosecution, ({ state, waiting }) => state === 'away' && waiting === 50)
  expect(prosecution.status()).toMatchObject({ fault: 'unreachable', inMailbox: 0 })
  await server.start()
  await until(() => numbers(court).length === 50 && isEmpty(prosecution))
  const order = readFileSync(join(court.state, 'received'), 'utf8').split('\n').slice(0, -1)
  expect(order).toEqual(court.received().map(({ packet, sha256 }) => `${packet}.${sha256}`))
})

test('a packet that is not what its envelope says is passed over, and the next one is carried', async () => {
  prosecution.send(B, 1, randomBytes(100), { sha256: '0'.repeat(64) })
  prosecution.send(B, 2, randomBytes(100), { bytes: 101 })
  prosecution.send(STRANGER, 3)
  prosecution.send(B, 4)
  writeFileSync(join(prosecution.outbox, `${'e'.repeat(32)}.envelope`), '{"format":"naknada-envelope"}')
  start(prosecution)
  start(court)
  await until(() => numbers(court).length === 1)
  expect(numbers(court)).toEqual([4])
  await untilStatus(prosecution, ({ waiting }) => waiting === 3)
  expect(prosecution.status().fault).toBe('envelopeUnreadable')
  rmSync(join(prosecution.outbox, `${'e'.repeat(32)}.envelope`))
  await untilStatus(prosecution, ({ fault }) => fault !== 'envelopeUnreadable')
  expect(['packetChanged', 'unknownReceiver']).toContain(prosecution.status().fault)
})

test('a link in the outbox is not followed', async () => {
  const secret = join(prosecution.state, 'secret')
  const bytes = randomBytes(500)
  writeFileSync(secret, bytes)
  const { packet } = prosecution.send(B, 1, bytes)
  rmSync(join(prosecution.outbox, `${packet}.naknada`))
  symlinkSync(secret, join(prosecution.outbox, `${packet}.naknada`))
  start(prosecution)
  await untilStatus(prosecution, ({ fault }) => fault === 'packetChanged')
  expect(await server.ask('SELECT FROM mailbox.piece')).toEqual([])
})

test('bytes that were changed in the mailbox are refused, and the sender carries the packet again', async () => {
  const sent = prosecution.send(B, 1)
  const sender = start(prosecution)
  await until(async () => (await server.ask("SELECT FROM mailbox.packet WHERE state = 'ready'")).length === 1)
  await sender.kill()
  // The server has noticed it: the next one does not stand by.
  const couriersThere = "SELECT FROM pg_stat_activity WHERE application_name = 'naknada-courier'"
  await until(async () => (await server.ask(couriersThere)).length === 0)
  await server.ask('UPDATE mailbox.piece SET body = set_byte(body, 7, (get_byte(body, 7) + 1) % 256)')
  const receiver = start(court, ONE_LOOK)
  await untilStatus(court, ({ fault }) => fault === 'packetDamaged')
  expect(readdirSync(court.inbox)).toEqual([])
  const told = start(prosecution, ONE_LOOK)
  await untilStatus(prosecution, ({ fault }) => fault === 'packetDamaged')
  expect(readdirSync(prosecution.outbox)).toHaveLength(2)
  await Promise.all([receiver.kill(), told.kill()])
  // A courier that has just been started holds nothing back.
  start(prosecution)
  start(court)
  await until(() => isEmpty(prosecution))
  expect(court.received()).toEqual([sent])
})

test('clocks of the server and of the machine that are years off change nothing', async () => {
  await server.ask("ALTER DATABASE naknada_mailbox SET timezone = 'Pacific/Kiritimati'")
  prosecution.send(B, 1, randomBytes(10), { expires: '1999-01-01' })
  start(prosecution)
  start(court)
  await until(() => isEmpty(prosecution))
  expect(numbers(court)).toEqual([1])
  // No table has a column, and no rule a function, by which the mailbox would know what time it is.
  const text = readFileSync('courier/postgres/mailbox.sql', 'utf8')
  expect(text).not.toMatch(/now\(\)|current_(?:date|time)|clock_timestamp|timestamp/i)
})

test('it ends when it is told to, and says so; a configuration that is none ends it with 2', async () => {
  const courier = start(court)
  await untilStatus(court, ({ state }) => state === 'working')
  await courier.kill('SIGTERM')
  expect(await courier.ended).toBe(0)
  expect(court.status().state).toBe('stopped')
  const wrong = startCourier(configOf(court, server, { inbox: 'relative/folder' }))
  expect(await wrong.ended).toBe(2)
})

test('the status names no host, path, installation or person', async () => {
  prosecution.send(B, 1)
  couriers.push(startCourier(configOf(prosecution, server, {}, { host: '/nowhere/at/all' })))
  await untilStatus(prosecution, ({ fault }) => fault !== null)
  expect(prosecution.status()).toMatchObject({ state: 'away', fault: 'unreachable', waiting: 1, lastContact: null })
  const text = readFileSync(join(prosecution.state, 'status.json'), 'utf8')
  expect(text).not.toMatch(/nowhere|\/|aaaa|bbbb/)
})
