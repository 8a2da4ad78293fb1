import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { receivePackets, type Receiving } from '../../courier/carry/receivePackets.ts'
import { createRetries } from '../../courier/carry/retries.ts'
import { sendPackets, type Sending } from '../../courier/carry/sendPackets.ts'
import { openReceivedLedger } from '../../courier/folders/receivedLedger.ts'
import { Fault, keyOf, PIECE_BYTES, type Mailbox } from '../../courier/mailbox.ts'
import type { PacketEnvelope } from '../../shared/packet/envelope.ts'
import { courierOffice, envelopeOf, type CourierOffice } from '../support/courier/courierOffice.ts'
import { memoryMailbox, type MemoryMailbox } from '../support/courier/memoryMailbox.ts'
import { mountSmallDisk } from '../support/smallDisk.ts'

const [A, B, OTHER] = ['a', 'b', 'c'].map((digit) => digit.repeat(32)) as [string, string, string]

let prosecution: CourierOffice
let court: CourierOffice
let mailbox: MemoryMailbox
let sending: Sending
let receiving: Receiving
let now = 0
const retries = () =>
  createRetries(
    () => now,
    () => 0,
  )

beforeEach(async () => {
  prosecution = courierOffice(A)
  court = courierOffice(B)
  mailbox = memoryMailbox()
  sending = { outbox: prosecution.outbox, self: A, retries: retries() }
  receiving = await receivingAt(court)
})

async function receivingAt({ inbox, state }: CourierOffice): Promise<Receiving> {
  return { inbox, self: B, ledger: await openReceivedLedger(join(state, 'received')), retries: retries() }
}

const send = () => sendPackets(sending, mailbox.as(A))
const receive = (change: Partial<Mailbox> = {}) => receivePackets(receiving, { ...mailbox.as(B), ...change })
const numbers = () => court.received().map(({ sequence }) => sequence)
const offers = (envelopes: readonly unknown[]) => ({ addressed: () => Promise.resolve(envelopes) })

/** The whole mailbox as it was, put back. */
function remembered(): () => void {
  const kept = [...mailbox.lying].map(([key, one]) => [key, { ...one, pieces: [...one.pieces] }] as const)
  return () => {
    for (const [key, one] of kept) mailbox.lying.set(key, { ...one, pieces: [...one.pieces] })
  }
}

test('a mailbox that repeats what was fetched puts nothing into the inbox again, also after a restart', async () => {
  prosecution.send(B, 1)
  await send()
  const repeat = remembered()
  await receive()
  expect(court.takeIn()).toHaveLength(1)
  repeat()
  expect(await receive()).toMatchObject({ moved: 1, fault: null })
  receiving = await receivingAt(court)
  repeat()
  await receive()
  expect(readdirSync(court.inbox)).toEqual([])
})

test('the same packet offered a hundred times in one look comes once', async () => {
  const envelope = prosecution.send(B, 1)
  await send()
  await receive(offers(Array.from({ length: 100 }, () => envelope)))
  expect(court.takeIn()).toHaveLength(1)
  expect(readdirSync(court.inbox)).toEqual([])
})

test('a mailbox that changes the order does not change it in the inbox', async () => {
  const sent = [1, 2, 3, 4].map((number) => prosecution.send(B, number))
  await send()
  const fetched: number[] = []
  const fetch: Mailbox['fetch'] = async (envelope, piece) => {
    fetched.push(envelope.sequence)
    return mailbox.as(B).fetch(envelope, piece)
  }
  await receive({ ...offers(sent.toReversed()), fetch })
  expect(fetched).toEqual([1, 2, 3, 4])
  expect(numbers()).toEqual([1, 2, 3, 4])
})

test('a mailbox that loses what it was given, or holds it back, is given it again and delivers it late', async () => {
  prosecution.send(B, 1)
  prosecution.send(B, 2)
  await send()
  mailbox.lying.clear()
  await receive()
  expect(numbers()).toEqual([])
  await send()
  const [, later] = (await mailbox.as(B).addressed()) as PacketEnvelope[]
  await receive(offers([later]))
  expect(numbers()).toEqual([2])
  await receive()
  expect(numbers()).toEqual([1, 2])
  await send()
  expect(readdirSync(prosecution.outbox)).toEqual([])
})

test('a mailbox that says a packet was taken, while it was not, costs that packet and no more', async () => {
  const { packet } = prosecution.send(B, 1)
  prosecution.send(B, 2)
  await send()
  for (const one of mailbox.lying.values()) if (one.envelope.packet === packet) one.state = 'taken'
  await send()
  await receive()
  expect(numbers()).toEqual([2])
  // The program gets no receipt and sends it again: the same packet, sealed anew.
  prosecution.send(B, 1, randomBytes(3_000), { packet })
  await send()
  await receive()
  expect(court.received().map(({ sequence, packet: id }) => ({ sequence, same: id === packet }))).toEqual([
    { sequence: 1, same: true },
    { sequence: 2, same: false },
  ])
})

test.each([
  ['a changed bit', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 1_500 ? byte ^ 1 : byte)))],
  ['a byte less', (bytes: Buffer) => bytes.subarray(1)],
  ['a byte more', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from([0])])],
  ['nothing', () => undefined],
])('%s in what is fetched is refused, and nothing of it stays', async (_what, changed) => {
  prosecution.send(B, 1)
  await send()
  const fetch: Mailbox['fetch'] = async (envelope, piece) => {
    const bytes = await mailbox.as(B).fetch(envelope, piece)
    return bytes === undefined ? undefined : changed(bytes)
  }
  expect(await receive({ fetch })).toEqual({ moved: 0, fault: 'packetDamaged' })
  expect(readdirSync(court.inbox)).toEqual([])
  expect([...mailbox.lying.values()].map(({ state }) => state)).toEqual(['refused'])
  // Not with every look, and once more when its time has come.
  expect(await send()).toMatchObject({ fault: 'packetDamaged' })
  expect(await send()).toMatchObject({ moved: 0, fault: 'packetDamaged' })
  now += 3_600_000
  expect(await send()).toMatchObject({ moved: 1, fault: null })
  await receive()
  expect(numbers()).toEqual([1])
})

test('what is no envelope, is addressed to another, or bears a path is passed over', async () => {
  const envelope = envelopeOf(A, B, 1, Buffer.from('x'))
  const hostile = [
    null,
    'envelope',
    { ...envelope, packet: '../../../etc/passwd' },
    { ...envelope, packet: `${'a'.repeat(31)}/` },
    { ...envelope, sha256: '..' },
    { ...envelope, bytes: -1 },
    { ...envelope, bytes: Number.MAX_SAFE_INTEGER },
    { ...envelope, sequence: 1.5 },
    { ...envelope, more: true },
    { ...envelope, receiver: OTHER },
    { ...envelope, sender: B },
  ]
  expect(await receive(offers(hostile))).toEqual({ moved: 0, fault: null })
  expect(readdirSync(court.inbox)).toEqual([])
})

test('where it was cut off it goes on with the next piece, on both sides', async () => {
  const envelope = prosecution.send(B, 1, randomBytes(4 * PIECE_BYTES + 5))
  const moved: string[] = []
  const cutOff = (what: string, piece: number, at: number) => {
    if (moved.length === at) throw new Fault('unreachable')
    moved.push(`${what} ${String(piece)}`)
  }
  const sender: Mailbox = mailbox.as(A)
  const put = (at: number) => ({
    ...sender,
    put: async (...[of, piece, bytes]: Parameters<Mailbox['put']>) => {
      cutOff('put', piece, at)
      return sender.put(of, piece, bytes)
    },
  })
  const fetch = (at: number) => ({
    fetch: async (...[of, piece]: Parameters<Mailbox['fetch']>) => {
      cutOff('fetch', piece, at)
      return mailbox.as(B).fetch(of, piece)
    },
  })
  await expect(sendPackets(sending, put(2))).rejects.toMatchObject({ fault: 'unreachable' })
  await sendPackets(sending, put(5))
  await expect(receive(fetch(8))).rejects.toMatchObject({ fault: 'unreachable' })
  await receive(fetch(10))
  const each = (what: string) => [0, 1, 2, 3, 4].map((piece) => `${what} ${String(piece)}`)
  expect(moved).toEqual([...each('put'), ...each('fetch')])
  expect(court.received()).toEqual([envelope])
})

test('another file of a packet that still lies in the inbox does not take its place, and what follows it waits', async () => {
  const first = prosecution.send(B, 1)
  await send()
  await receive()
  await send()
  const again = prosecution.send(B, 1, randomBytes(900), { packet: first.packet })
  prosecution.send(B, 2)
  await send()
  await receive()
  expect(court.takeIn()).toEqual([first])
  await receive()
  expect(court.received()).toMatchObject([{ sha256: again.sha256 }, { sequence: 2 }])
})

test.each(['ledger', 'packet', 'envelope'])(
  'cut off after the %s was written, it is named once and for all',
  async (step) => {
    const envelope = prosecution.send(B, 1, Buffer.from('ciphertext'))
    await send()
    const repeat = remembered()
    await receive()
    court.takeIn()
    // As the folder lies after a sudden end at that step.
    const key = keyOf(envelope)
    const name = (kind: string) => join(court.inbox, kind)
    if (step === 'ledger') writeFileSync(name(`${key}.part`), 'ciphertext')
    else writeFileSync(name(`${envelope.packet}.naknada`), 'ciphertext')
    if (step !== 'envelope') writeFileSync(name(`${key}.part-envelope`), JSON.stringify(envelope))
    else writeFileSync(name(`${envelope.packet}.envelope`), JSON.stringify(envelope))
    repeat()
    receiving = await receivingAt(court)
    await receive()
    expect(court.takeIn()).toEqual([envelope])
    expect(readdirSync(court.inbox)).toEqual([])
  },
)

test('a line of the ledger that was cut off counts for nothing, and does not spoil the next', async () => {
  const file = { packet: '1'.repeat(32), sha256: '2'.repeat(64) }
  writeFileSync(join(court.state, 'received'), keyOf(file))
  const ledger = await openReceivedLedger(join(court.state, 'received'))
  expect(ledger.has(file)).toBe(false)
  await ledger.add([file])
  expect((await openReceivedLedger(join(court.state, 'received'))).has(file)).toBe(true)
})

test('what has begun to arrive and is offered no more is removed', async () => {
  writeFileSync(join(court.inbox, `${'1'.repeat(32)}.${'2'.repeat(64)}.part`), 'half')
  writeFileSync(join(court.inbox, 'notes.txt'), 'not the courier’s')
  await receive()
  expect(readdirSync(court.inbox)).toEqual(['notes.txt'])
})

test('a full disk of the receiver keeps the packet in the mailbox until there is room; nothing half lies there', async ({
  skip,
}) => {
  const disk = mountSmallDisk('size=1m')
  if (disk === undefined) return skip('a small disk cannot be mounted here')
  const small = courierOffice(B, disk.folder)
  receiving = await receivingAt(small)
  prosecution.send(B, 1, randomBytes(600_000))
  await send()
  const filler = join(disk.folder, 'filler')
  writeFileSync(filler, randomBytes(700_000))
  await expect(receive()).rejects.toMatchObject({ fault: 'diskFull' })
  expect(small.received()).toEqual([])
  expect([...mailbox.lying.values()].map(({ state }) => state)).toEqual(['ready'])
  rmSync(filler)
  await receive()
  expect(small.takeIn()).toHaveLength(1)
  disk.stop()
})

test('cut off while it lets go what has arrived, it leaves nothing behind: the envelope goes last', async () => {
  const { packet } = prosecution.send(B, 1)
  await send()
  await receive()
  // A packet that cannot be removed is where it is cut off.
  const path = join(prosecution.outbox, `${packet}.naknada`)
  rmSync(path)
  mkdirSync(path)
  await expect(send()).rejects.toMatchObject({ fault: 'folderClosed' })
  expect(readdirSync(prosecution.outbox)).toContain(`${packet}.envelope`)
  rmdirSync(path)
  await send()
  expect(readdirSync(prosecution.outbox)).toEqual([])
  expect(mailbox.lying.size).toBe(0)
})

test('a folder in the place of a packet or an envelope holds nothing up', async () => {
  mkdirSync(join(prosecution.outbox, `${'d'.repeat(32)}.envelope`))
  prosecution.send(B, 1)
  expect(await send()).toMatchObject({ moved: 1, fault: null })
})
