import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { S3Config } from '../../courier/config.ts'
import { s3MailboxOf } from '../../courier/s3/s3Mailbox.ts'
import { openStore } from '../../courier/s3/store.ts'
import { openPacket } from '../../electron/packet/openPacket.ts'
import type { PacketEnvelope } from '../../shared/packet/envelope.ts'
import { chanceOf } from '../support/chance.ts'
import { whyNoObjectStore } from '../support/courier/objectStore.ts'
import {
  configThrough,
  courierOffice,
  startCourier,
  until,
  untilStatus,
  type CourierOffice,
  type CourierProcess,
  type Pace,
} from '../support/courier/courierOffice.ts'
import { openS3Mailbox, type S3Mailbox } from '../support/courier/s3Mailbox.ts'
import { certificateFor, listenPlainly } from '../support/courier/selfSigned.ts'
import type { Trick } from '../support/courier/storeGate.ts'
import { newOffice, preparePacket } from '../support/packet/fictionalPacket.ts'
import { inPieces, packetOf } from '../support/packet/packetReading.ts'
import { readTrainingForm } from '../support/trainingCase.ts'

const [A, B, OTHER] = ['a', 'b', 'c'].map((digit) => digit.repeat(32)) as [string, string, string]
const MEGABYTE = 1_048_576

const reason = whyNoObjectStore()
if (reason !== undefined) process.stderr.write(`SKIPPED: the courier through a store that speaks S3: ${reason}.\n`)

let mailbox: S3Mailbox
let prosecution: CourierOffice
let court: CourierOffice
let couriers: CourierProcess[] = []

function start(office: CourierOffice, change: Partial<S3Config> = {}, pace: Partial<Pace> = {}): CourierProcess {
  const courier = startCourier(configThrough(office, { ...mailbox.configOf(office.installation), ...change }, pace))
  couriers.push(courier)
  return courier
}

const numbers = (office: CourierOffice) => office.received().map(({ sequence }) => sequence)
const isEmpty = (office: CourierOffice) => readdirSync(office.outbox).length === 0
/** What lies there but the marks of the couriers at work. */
const packetsThere = async () => (await mailbox.names()).filter((name) => !name.endsWith('/courier'))

// Five servers and two couriers on the processors of one machine: where it is at work otherwise, each test takes its time.
describe.skipIf(reason !== undefined)('through a store that speaks S3', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    mailbox = await openS3Mailbox([A, B, OTHER])
  })
  afterAll(() => mailbox.stop())
  beforeEach(() => {
    prosecution = courierOffice(A)
    court = courierOffice(B)
  })
  afterEach(async () => {
    await Promise.all(couriers.map((courier) => courier.kill()))
    couriers = []
    await mailbox.remove(await mailbox.names())
    mailbox.gate.refused.length = 0
    mailbox.gate.play(() => 'carry')
  })

  test('packets come out as they went in, in order, both ways, with the rights of the policy and no others', async () => {
    const sent = [1, 2, 3].map((number) => prosecution.send(B, number, randomBytes(number * 700_000)))
    const answer = court.send(A, 1)
    start(prosecution)
    start(court)
    await until(() => isEmpty(prosecution) && isEmpty(court))
    expect(court.received()).toEqual(sent)
    expect(prosecution.received()).toEqual([answer])
    await untilStatus(court, ({ received, waiting }) => received === 3 && waiting === 0)
    expect(court.status()).toMatchObject({ state: 'working', inMailbox: 0, fault: null })
    await until(async () => (await packetsThere()).length === 0)
    expect(mailbox.gate.refused).toEqual([])
  })

  test('the names in the store say what the envelopes say, and nothing more', async () => {
    const [small, large] = [prosecution.send(B, 1), prosecution.send(B, 2, randomBytes(MEGABYTE + 5))]
    start(prosecution)
    await untilStatus(prosecution, ({ inMailbox }) => inMailbox === 2)
    const named = ({ packet, sha256, bytes, sequence, expires }: PacketEnvelope) =>
      `box/${B}/${A}/letter.${String(sequence).padStart(16, '0')}.${packet}.${sha256}.${String(bytes)}.${expires}`
    expect(await packetsThere()).toEqual([
      `box/${A}/${A}/sent.${B}`,
      named(small),
      named(large),
      `pieces/${B}/${A}/${large.packet}.${large.sha256}/000000`,
    ])
  })

  test('what is taken out of the outbox is taken back, and what the store has lost it is given again', async () => {
    const { packet } = prosecution.send(B, 1, randomBytes(2 * MEGABYTE))
    prosecution.send(B, 2)
    const first = start(prosecution)
    await untilStatus(prosecution, ({ inMailbox }) => inMailbox === 2)
    await first.kill()
    rmSync(join(prosecution.outbox, `${packet}.envelope`))
    await mailbox.remove((await mailbox.names()).filter((name) => name.includes('/letter.')))
    start(prosecution)
    await until(async () => (await packetsThere()).filter((name) => name.startsWith('pieces/')).length === 0)
    start(court)
    await until(() => numbers(court).length === 1 && readdirSync(prosecution.outbox).length === 1)
    expect(numbers(court)).toEqual([2])
  })

  test('a packet of 10 MiB comes whole though both couriers were killed half-way', async () => {
    const sent = prosecution.send(B, 1, randomBytes(10 * MEGABYTE))
    const pieces = async () => (await mailbox.names()).filter((name) => name.startsWith('pieces/')).length
    const first = start(prosecution)
    await until(async () => (await pieces()) > 2)
    await first.kill()
    const [there, asked] = [await pieces(), mailbox.gate.put.length]
    expect(there).toBeLessThan(9)
    start(prosecution)
    await untilStatus(prosecution, ({ inMailbox }) => inMailbox === 1)
    // What lay there was not put there again.
    const putAgain = mailbox.gate.put.slice(asked).filter((name) => name.includes('/pieces/'))
    expect(putAgain.length).toBeLessThanOrEqual(9 - there)
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
    // Longer than a busy machine keeps the first from giving a sign of life.
    const patient = { standbySeconds: 4 }
    start(court)
    const first = start(prosecution, patient)
    await untilStatus(prosecution, ({ state }) => state === 'working')
    const { state, status } = courierOffice(A)
    start({ ...prosecution, state }, patient)
    await untilStatus({ state, status }, (second) => second.state === 'standby')
    for (let number = 1; number <= 10; number += 1) prosecution.send(B, number)
    await until(() => isEmpty(prosecution))
    expect(court.takeIn().map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(status().state).toBe('standby')
    await first.kill()
    prosecution.send(B, 11)
    await until(() => isEmpty(prosecution))
    expect(status().state).toBe('working')
    expect(numbers(court)).toEqual([11])
  })

  test('a store that was away is found again, and what has piled up comes in order, in whatever order it is told', async () => {
    start(prosecution)
    await untilStatus(prosecution, ({ state }) => state === 'working')
    await mailbox.gate.leave()
    for (let number = 1; number <= 12; number += 1) prosecution.send(B, number)
    await untilStatus(prosecution, ({ state, waiting }) => state === 'away' && waiting === 12)
    expect(prosecution.status()).toMatchObject({ fault: 'unreachable', inMailbox: 0 })
    await mailbox.gate.comeBack()
    await untilStatus(prosecution, ({ inMailbox }) => inMailbox === 12)
    mailbox.gate.play((method) => (method === 'GET' ? 'reverse' : 'carry'))
    start(court)
    await until(() => numbers(court).length === 12 && isEmpty(prosecution))
    const order = readFileSync(join(court.state, 'received'), 'utf8').split('\n').slice(0, -1)
    expect(order).toEqual(court.received().map(({ packet, sha256 }) => `${packet}.${sha256}`))
  })

  test('nothing is lost or doubled by a store that drops, repeats, re-orders and holds back', async () => {
    const below = chanceOf(31)
    const played = new Set<Trick>()
    mailbox.gate.play((method) => {
      const tricks: readonly Trick[] = method === 'GET' ? ['cutOff', 'reverse', 'hide'] : ['cutOff', 'lose', 'repeat']
      const trick = below(100) < 12 ? (tricks[below(tricks.length)] ?? 'carry') : 'carry'
      played.add(trick)
      return trick
    })
    const sent = Array.from({ length: 15 }, (_one, at) => prosecution.send(B, at + 1).sha256)
    const back = Array.from({ length: 6 }, (_one, at) => court.send(A, at + 1).sha256)
    start(prosecution)
    start(court)
    const come: string[] = []
    const comeBack: string[] = []
    const takeIn = () => {
      come.push(...court.takeIn().map(({ sha256 }) => sha256))
      comeBack.push(...prosecution.takeIn().map(({ sha256 }) => sha256))
    }
    await until(() => {
      takeIn()
      // Until each of its six ways was met: the couriers look, and the mark is put down anew, without an end.
      return isEmpty(prosecution) && isEmpty(court) && played.size === 6
    })
    // What is repeated late has come by then.
    await setTimeout(500)
    mailbox.gate.play(() => 'carry')
    await until(async () => (await packetsThere()).length === 0)
    takeIn()
    expect({ come: come.toSorted(), comeBack: comeBack.toSorted() }).toEqual({
      come: sent.toSorted(),
      comeBack: back.toSorted(),
    })
  })

  test('a byte changed in the store is refused by the courier, and by the program where the name was forged with it', async () => {
    const [sender, receiver] = await Promise.all([newOffice(), newOffice()])
    const packet = await packetOf(await preparePacket(readTrainingForm('case-01'), [], sender, receiver), sender.seal)
    prosecution.send(B, 1, packet)
    const courier = start(prosecution)
    await untilStatus(prosecution, ({ inMailbox }) => inMailbox === 1)
    await courier.kill()
    const [letter = ''] = (await mailbox.names()).filter((name) => name.includes('/letter.'))
    expect(await mailbox.read(letter)).toEqual(packet)
    const changed = Buffer.from(packet)
    changed[packet.length - 40] = (packet[packet.length - 40] ?? 0) ^ 1
    await mailbox.write(letter, changed)
    start(court, {}, { everySeconds: 3 }) // What it says stays until its next look, long enough for a busy machine.
    await untilStatus(court, ({ fault }) => fault === 'packetDamaged')
    expect(readdirSync(court.inbox)).toEqual([])
    const sha256 = createHash('sha256').update(changed).digest('hex')
    await mailbox.write(letter.replace(/[0-9a-f]{64}/, sha256), changed)
    await until(() => numbers(court).length === 1)
    const [id] = court.received().map((envelope) => envelope.packet)
    const keys = [receiver.receiving, receiver.cover]
    const come = readFileSync(join(court.inbox, `${String(id)}.naknada`))
    await expect(openPacket(inPieces(come), keys)).rejects.toMatchObject({ found: { fault: 'damaged' } })
    await expect(openPacket(inPieces(packet), keys)).resolves.toMatchObject({ manifest: { purpose: 'forward' } })
  })

  test('what the policy of an office does not name is refused to its key', async () => {
    prosecution.send(B, 1, randomBytes(MEGABYTE + 9))
    start(prosecution)
    await untilStatus(prosecution, ({ inMailbox }) => inMailbox === 1)
    const names = await mailbox.names()
    const other = openStore(mailbox.configOf(OTHER))
    const denied = { fault: 'noRight' }
    for (const name of names) {
      await expect(other.get(name, MEGABYTE), name).rejects.toMatchObject(denied)
      await expect(other.put(name), name).rejects.toMatchObject(denied)
      await expect(other.remove([name]), name).rejects.toMatchObject(denied)
    }
    const lists = [
      '',
      'box/',
      `box/${B}/`,
      `box/${B}/${A}/letter.`,
      `pieces/${B}/`,
      `pieces/${B}/${A}/`,
      `box/${OTHER}`,
    ]
    for (const prefix of lists) await expect(other.list(prefix), prefix).rejects.toMatchObject(denied)
    // In the name of another, and as the answer of another.
    await expect(other.put(`box/${B}/${A}/letter.forged`)).rejects.toMatchObject(denied)
    await expect(other.put(`box/${A}/${B}/answer.forged`)).rejects.toMatchObject(denied)
    expect(await mailbox.names()).toEqual(names)
    await other.put(`box/${B}/${OTHER}/letter.its-own`)
    expect((await other.list(`box/${B}/${OTHER}/letter.`)).objects).toHaveLength(1)
    other.close()
  })

  test('the store itself refuses a key without a right to the bucket, and a wrong secret', async () => {
    const name = `box/${B}/${A}/letter.something`
    await mailbox.write(name, Buffer.from('ciphertext'))
    const stranger = openStore(mailbox.strangerConfig)
    const refused = { fault: expect.stringMatching(/^no(?:Access|Right)$/) as string }
    await expect(stranger.get(name, 100)).rejects.toMatchObject(refused)
    await expect(stranger.put(name)).rejects.toMatchObject(refused)
    await expect(stranger.list('box/')).rejects.toMatchObject(refused)
    stranger.close()
    const wrong = { ...mailbox.configOf(A), secretFile: mailbox.configOf(B).secretFile }
    await expect(s3MailboxOf(A, wrong)().then(async (one) => one.claim())).rejects.toMatchObject({ fault: 'noAccess' })
    expect((await mailbox.read(name)).toString()).toBe('ciphertext')
  })

  test('a clock of this machine that is years off is corrected by that of the store', async () => {
    const store = openStore(mailbox.configOf(A), () => Date.now() - 3 * 365 * 86_400_000)
    expect((await store.list(`box/${A}/`)).isCutOff).toBe(false)
    store.close()
  })

  test('a store with another certificate, of another name or without TLS is told no key', async () => {
    const known = mailbox.configOf(A)
    const faultOf = async (config: S3Config) =>
      (await s3MailboxOf(A, config)()).claim().catch((error: unknown) => error)
    const folder = court.state
    const other = certificateFor(folder, 'other', 'IP:127.0.0.1').path
    const { caFile: _caFile, ...unknown } = known
    const untrusted = { fault: 'untrusted' }
    expect(await faultOf({ ...known, caFile: other })).toMatchObject(untrusted)
    expect(await faultOf(unknown)).toMatchObject(untrusted)
    expect(await faultOf({ ...known, endpoint: `https://localhost:${String(mailbox.port)}` })).toMatchObject(untrusted)
    const plain = await listenPlainly()
    const endpoint = `https://127.0.0.1:${String(plain.port)}`
    expect(await faultOf({ ...known, endpoint })).toMatchObject(untrusted)
    plain.close()
    expect(plain.heard()).not.toMatch(/mailbox|AWS4|box\//)
  })
})
