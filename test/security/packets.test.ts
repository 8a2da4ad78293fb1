import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openPacket } from '../../electron/packet/openPacket.ts'
import {
  newOffice,
  preparePacket,
  type FictionalOffice,
  type PreparedPacket,
} from '../support/packet/fictionalPacket.ts'
import { containerOf, faultOf, flipped, inPieces, packetOf, readInside } from '../support/packet/packetReading.ts'
import { rounds } from '../support/rounds.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'
import { readTrainingForm } from '../support/trainingCase.ts'

const FLIPS = rounds(150, 20_000)
const INSIDE = rounds(1000, 100_000)
const form = readTrainingForm('case-01')
const scan = {
  kind: 'attachment',
  name: 'nalaz.pdf',
  type: 'application/pdf',
  bytes: Buffer.alloc(300_000, 7),
} as const
const paper = {
  kind: 'paper',
  name: 'VSPG-1.pdf',
  type: 'application/pdf',
  bytes: Buffer.from('%PDF-1.7 fictional'),
} as const

let sender: FictionalOffice
let receiver: FictionalOffice
let packet: Buffer
let prepared: PreparedPacket
let container: Buffer
beforeAll(async () => {
  ;[sender, receiver] = await Promise.all([newOffice(), newOffice()])
  prepared = await preparePacket(form, [scan, paper], sender, receiver)
  packet = await packetOf(prepared, sender.seal)
  container = await containerOf(prepared, sender.seal)
})

function open(bytes: Buffer, keys = [receiver.receiving, receiver.cover]) {
  return openPacket(inPieces(bytes), keys)
}

describe('what is sent arrives', () => {
  test('the case under pseudonyms, the cover with the identities, every file as it was', async () => {
    const { manifest, form: bytes, cover } = await open(packet)
    const people = (JSON.parse(bytes.toString('utf8')) as typeof form).people
    const sealed = form.people.filter((one) => one.sealed === true)
    expect(sealed.length).toBeGreaterThan(0)
    expect(manifest).toEqual(prepared.manifest)
    expect(people.map(({ id }) => id)).toEqual(form.people.map(({ id }) => id))
    for (const { name, id } of sealed) {
      expect(bytes.includes(name)).toBe(false)
      expect(people.find((one) => one.id === id)?.name).toBe('–')
      expect(cover?.identities.find(({ person }) => person === id)?.identity.name).toBe(name)
    }
    expect(cover?.files.map(({ name, bytes: size }) => [name, size])).toEqual([
      ['nalaz.pdf', 300_000],
      ['VSPG-1.pdf', paper.bytes.length],
    ])
  })

  test('whoever receives without the key of the cover gets the case and no cover', async () => {
    const { cover, form: bytes } = await open(packet, [receiver.receiving])
    expect(cover).toBeUndefined()
    expect(bytes.length).toBeGreaterThan(1000)
  })

  test('a packet of many pieces is read however it is cut', async () => {
    for (const size of [1009, 65_536, 10_000_000]) {
      const { manifest } = await openPacket(inPieces(packet, size), [receiver.receiving, receiver.cover])
      expect(manifest.id).toBe(prepared.manifest.id)
    }
  })

  test('age and tar of Debian open it, and openssl nothing else than these bytes', () => {
    const folder = createTemporaryFolder('naknada-age-')
    writeFileSync(join(folder, 'p.naknada'), packet)
    writeFileSync(join(folder, 'k.agekey'), `${receiver.receiving}\n`)
    const opened = spawnSync('age', ['-d', '-i', join(folder, 'k.agekey'), join(folder, 'p.naknada')], {
      maxBuffer: 100_000_000,
    })
    expect(opened.stderr.toString()).toBe('')
    expect(opened.stdout.equals(container)).toBe(true)
    const listed = spawnSync('tar', ['-tf', '-'], { input: opened.stdout, encoding: 'utf8' })
    expect(listed.stdout.trim().split('\n')).toEqual([
      'manifest.json',
      'manifest.sig',
      ...prepared.manifest.parts.map(({ name }) => name),
    ])
  })
})

describe('what was changed is refused', () => {
  test('in the header of the encryption, byte by byte', async () => {
    const header = packet.indexOf('\n--- ') + 60
    expect(header).toBeGreaterThan(100)
    for (let at = 0; at < header; at += 1) {
      const found = await faultOf(open(flipped(packet, at)))
      expect(found?.fault, String(at)).toMatch(/^(?:damaged|wrongKey)$/)
    }
  })

  test(`anywhere in the packet, ${String(FLIPS)} rounds`, async () => {
    const step = Math.max(1, Math.floor(packet.length / FLIPS))
    for (let at = 3; at < packet.length; at += step) {
      expect((await faultOf(open(flipped(packet, at))))?.fault, String(at)).toMatch(/^(?:damaged|wrongKey)$/)
    }
  })

  test(`inside, whoever encrypted it anew: ${String(INSIDE)} rounds, the full form every byte`, async () => {
    const tiny = { ...paper, bytes: Buffer.from('%PDF') }
    const small = await preparePacket({ ...form, people: [], evidence: [], claims: [] }, [tiny], sender, receiver)
    const bytes = await containerOf(small, sender.seal)
    expect(await faultOf(readInside(bytes))).toBeUndefined()
    const step = Math.max(1, Math.floor(bytes.length / INSIDE))
    for (let at = step - 1; at < bytes.length; at += step) {
      expect(await faultOf(readInside(flipped(bytes, at))), String(at)).toBeDefined()
    }
  })

  test('by cutting it anywhere: in its first line, its header, its nonce, a piece, between pieces, before its end', async () => {
    const header = packet.indexOf('\n--- ') + 48
    const piece = 65_536 + 16
    for (const length of [
      1,
      21,
      22,
      100,
      header - 1,
      header + 3,
      header + 16,
      header + 16 + piece,
      packet.length - 1,
    ]) {
      expect((await faultOf(open(packet.subarray(0, length))))?.fault, String(length)).toBe('damaged')
    }
    for (const length of [0, 100, 512, 1024, container.length - 1024, container.length - 512, container.length - 1]) {
      expect(await faultOf(readInside(container.subarray(0, length))), String(length)).toBeDefined()
    }
  })

  test('by adding to it, outside or inside', async () => {
    expect((await faultOf(open(Buffer.concat([packet, Buffer.alloc(1)]))))?.fault).toBe('damaged')
    expect((await faultOf(readInside(Buffer.concat([container, Buffer.alloc(512)]))))?.fault).toBe('appended')
  })

  test('where it is for somebody else, no packet, or signed by another than it names', async () => {
    const other = await newOffice()
    expect((await faultOf(open(packet, [other.receiving])))?.fault).toBe('wrongKey')
    expect((await faultOf(open(Buffer.from('%PDF-1.7'))))?.fault).toBe('notPacket')
    expect((await faultOf(open(Buffer.alloc(0))))?.fault).toBe('notPacket')
    expect((await faultOf(readInside(await containerOf(prepared, other.seal))))?.fault).toBe('signature')
  })
})
