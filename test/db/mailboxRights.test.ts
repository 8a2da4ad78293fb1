import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPostgresMailbox } from '../../courier/postgres/postgresMailbox.ts'
import type { Mailbox } from '../../courier/mailbox.ts'
import { envelopeOf } from '../support/courier/courierOffice.ts'
import { openPostgres, type PostgresServer } from '../support/courier/postgresServer.ts'

const [A, B, C] = ['a', 'b', 'c'].map((digit) => digit.repeat(32)) as [string, string, string]
const BODY = Buffer.from('ciphertext of a packet')
const NOT_HERE = 'd'.repeat(32)

let server: PostgresServer
const mailboxes: Record<string, Mailbox> = {}
const as = (installation: string): Mailbox => mailboxes[installation] as Mailbox

beforeAll(async () => {
  server = await openPostgres([A, B, C])
  const { folder: host, port, database, passwordFile } = server
  for (const one of [A, B, C])
    mailboxes[one] = await openPostgresMailbox(one, { kind: 'postgres', host, port, database, passwordFile })
})
afterAll(async () => {
  await Promise.all(Object.values(mailboxes).map((mailbox) => mailbox.close()))
  await server.stop()
})
beforeEach(() => server.ask('DELETE FROM mailbox.packet'))

/** A packet from A to B that lies ready. */
async function readyPacket() {
  const envelope = envelopeOf(A, B, 1, BODY)
  await as(A).begin(envelope)
  await as(A).put(envelope, 0, BODY)
  await as(A).finish(envelope)
  return envelope
}

const refusal = { message: expect.stringMatching(/permission denied|row-level security/) as string }

test('only who it is addressed to sees and fetches a packet; its sender sees where it lies, a third sees nothing', async () => {
  const envelope = await readyPacket()
  expect(await as(B).addressed()).toEqual([envelope])
  expect(await as(B).fetch(envelope, 0)).toEqual(BODY)
  const { packet, sha256 } = envelope
  expect(await as(A).own()).toEqual([{ packet, sha256, state: 'ready' }])
  for (const asked of ['SELECT * FROM mailbox.packet', 'SELECT * FROM mailbox.piece', 'SELECT FROM mailbox.packet'])
    expect(await server.askAs(C, asked)).toEqual([])
  expect(await as(C).fetch(envelope, 0)).toBeUndefined()
})

test('before it is whole, and after it was taken, the receiver sees no piece of it', async () => {
  const envelope = envelopeOf(A, B, 1, BODY)
  await as(A).begin(envelope)
  await as(A).put(envelope, 0, BODY)
  expect(await as(B).addressed()).toEqual([])
  expect(await as(B).fetch(envelope, 0)).toBeUndefined()
  await as(A).finish(envelope)
  await as(B).settle(envelope, 'taken')
  expect(await as(B).fetch(envelope, 0)).toBeUndefined()
  expect(await server.ask('SELECT FROM mailbox.piece')).toEqual([])
})

test('a packet that is not whole cannot be declared ready, and one that is ready cannot be added to', async () => {
  const envelope = envelopeOf(A, B, 1, BODY)
  await as(A).begin(envelope)
  await as(A).put(envelope, 0, BODY.subarray(1))
  await expect(as(A).finish(envelope)).rejects.toMatchObject({ fault: 'mailboxFault' })
  const ready = await readyPacket()
  await expect(as(A).put(ready, 1, BODY)).rejects.toMatchObject({ fault: 'noRight' })
})

test.each([
  ['reads who the members are', 'SELECT * FROM mailbox.member'],
  ['becomes a member', `INSERT INTO mailbox.member VALUES ('${NOT_HERE}')`],
  ['raises what it may send', 'UPDATE mailbox.member SET quota = 1e12'],
  ['makes itself the receiver', `UPDATE mailbox.packet SET receiver = '${C}'`],
  ['makes itself the sender', `UPDATE mailbox.packet SET sender = '${C}'`],
  ['changes a piece', `UPDATE mailbox.piece SET body = 'x'`],
  ['deletes a piece', 'DELETE FROM mailbox.piece'],
  ['empties the mailbox', 'TRUNCATE mailbox.packet CASCADE'],
  ['lays a table down', 'CREATE TABLE public.mine (x int)'],
  ['lays a table into the mailbox', 'CREATE TABLE mailbox.mine (x int)'],
  ['lays a passing table down', 'CREATE TEMPORARY TABLE mine (x int)'],
  ['takes away the rules', 'ALTER TABLE mailbox.packet DISABLE ROW LEVEL SECURITY'],
  ['becomes the owner', 'SET ROLE naknada_mailbox_owner'],
  ['becomes another office', `SET ROLE naknada_${A}`],
  ['takes the lock of another courier', `SELECT pg_advisory_lock(hashtextextended('naknada_${A}', 0))`],
  ['takes it for an act', `SELECT pg_try_advisory_xact_lock(hashtextextended('naknada_${A}', 0))`],
  ['lets go the lock of another', 'SELECT pg_advisory_unlock_all()'],
  ['reads a file of the server', `SELECT pg_read_file('/etc/hostname')`],
  ['runs a program on the server', `COPY mailbox.piece FROM PROGRAM 'id'`],
])('an office that %s is refused', async (_what, statement) => {
  await readyPacket()
  await expect(server.askAs(C, statement)).rejects.toMatchObject({
    message: expect.stringMatching(/permission denied|must be/) as string,
  })
})

const ROW = 'INSERT INTO mailbox.packet (sender, packet, sha256, receiver, sequence, bytes, expires)'
const valuesOf = (sender: string, receiver: string) =>
  `VALUES ('${sender}', '${'1'.repeat(32)}', '${'2'.repeat(64)}', '${receiver}', 1, 10, '2026-12-28')`

test('an office sends as itself alone, and to nobody who is not here', async () => {
  await expect(server.askAs(C, `${ROW} ${valuesOf(A, B)}`)).rejects.toMatchObject(refusal)
  await expect(as(C).begin(envelopeOf(C, NOT_HERE, 1, BODY))).rejects.toMatchObject({ fault: 'unknownReceiver' })
  await expect(server.askAs(C, `${ROW} ${valuesOf(C, C)}`)).rejects.toMatchObject({ code: '23514' })
})

test('a third office neither takes, nor withdraws, nor adds to a packet of others', async () => {
  const envelope = await readyPacket()
  await server.askAs(C, "UPDATE mailbox.packet SET state = 'taken'")
  await server.askAs(C, 'DELETE FROM mailbox.packet')
  const { packet, sha256 } = envelope
  const piece = `INSERT INTO mailbox.piece VALUES ('${A}', '${packet}', '${sha256}', 1, 'x')`
  await expect(server.askAs(C, piece)).rejects.toMatchObject(refusal)
  expect(await as(B).fetch(envelope, 0)).toEqual(BODY)
})

test('the receiver does not withdraw a packet, nor make a taken one ready; the sender does not say it was taken', async () => {
  const envelope = await readyPacket()
  await server.askAs(B, 'DELETE FROM mailbox.packet')
  expect(await as(A).own()).toHaveLength(1)
  await server.askAs(A, "UPDATE mailbox.packet SET state = 'taken'")
  expect(await as(A).own()).toMatchObject([{ state: 'ready' }])
  await as(B).settle(envelope, 'taken')
  await server.askAs(B, "UPDATE mailbox.packet SET state = 'ready'")
  expect(await as(A).own()).toMatchObject([{ state: 'taken' }])
  await expect(server.askAs(A, "UPDATE mailbox.packet SET state = 'arriving'")).resolves.toEqual([])
  expect(await as(A).own()).toMatchObject([{ state: 'taken' }])
})

test('more than was said of a packet is not taken, nor more than an office may let lie', async () => {
  const envelope = envelopeOf(A, B, 1, BODY)
  await as(A).begin(envelope)
  await expect(as(A).put(envelope, 1, BODY)).rejects.toMatchObject({ fault: 'noRight' })
  await expect(as(A).put(envelope, 0, Buffer.alloc(1_048_577))).rejects.toMatchObject({ fault: 'mailboxFault' })
  const rest = { ...envelopeOf(A, B, 2, BODY), bytes: 50_000_000_000 }
  await expect(as(A).begin(rest)).rejects.toMatchObject({ fault: 'mailboxFull' })
})

test('the lock of an installation is its own, and free again when its courier has gone', async () => {
  const { folder: host, port, database, passwordFile } = server
  const second = await openPostgresMailbox(A, { kind: 'postgres', host, port, database, passwordFile })
  expect(await as(A).claim()).toBe(true)
  expect(await second.claim()).toBe(false)
  expect(await as(B).claim()).toBe(true)
  await as(A).close()
  await expect.poll(() => second.claim()).toBe(true)
  await second.close()
  mailboxes[A] = await openPostgresMailbox(A, { kind: 'postgres', host, port, database, passwordFile })
})

test('a thousand offices on one server: each look reads the rows of its own by the index, and takes milliseconds', async () => {
  const nameOf = (number: number) => createHash('md5').update(String(number)).digest('hex')
  const names = Array.from({ length: 1_000 }, (_one, number) => nameOf(number))
  await server.ask('INSERT INTO mailbox.member SELECT unnest($1::text[])', [names])
  await server.ask('ALTER TABLE mailbox.packet DISABLE TRIGGER quota')
  // Each has thirty to fetch, from offices beside it, and has sent as many.
  await server.ask(
    `INSERT INTO mailbox.packet
     SELECT names[1 + from_one], md5(from_one || 'p' || other), repeat('0', 64), names[1 + (from_one + other) % 1000], other, 1, '2026-12-28', 'ready'
     FROM (SELECT $1::text[] AS names) AS named, generate_series(0, 999) AS from_one, generate_series(1, 30) AS other`,
    [names],
  )
  await server.ask('ALTER TABLE mailbox.packet ENABLE TRIGGER quota')
  await server.ask('ANALYZE mailbox.packet')
  const some = names.slice(0, 20)
  for (const name of some)
    await server.ask(
      `CREATE ROLE naknada_${name} LOGIN PASSWORD 'fictional password of a mailbox' IN ROLE naknada_mailbox_office`,
    )
  const { folder: host, port, database, passwordFile } = server
  const times: number[] = []
  for (const name of some) {
    const mailbox = await openPostgresMailbox(name, { kind: 'postgres', host, port, database, passwordFile })
    const start = performance.now()
    const [addressed, own] = [await mailbox.addressed(), await mailbox.own()]
    times.push(performance.now() - start)
    expect([addressed.length, own.length]).toEqual([30, 30])
    await mailbox.close()
  }
  expect(times.toSorted((a, b) => a - b)[10]).toBeLessThan(50)
  const plan = async (text: string) =>
    (await server.askAs(some[0] as string, `EXPLAIN ${text}`)).map((line) => String(line['QUERY PLAN'])).join('\n')
  const [self] = some
  const fetched = await plan(
    `SELECT * FROM mailbox.packet WHERE receiver = '${String(self)}' AND state = 'ready' ORDER BY sender, sequence`,
  )
  expect(fetched).toContain('packet_to_fetch')
  expect(fetched).not.toContain('Seq Scan')
  const own = await plan(`SELECT * FROM mailbox.packet WHERE sender = '${String(self)}'`)
  expect(own).toContain('packet_pkey')
})
