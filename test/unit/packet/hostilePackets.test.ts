import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { openPacket } from '../../../electron/packet/openPacket.ts'
import { SIGNATURE_BYTES } from '../../../electron/packet/manifestSignature.ts'
import type { PacketManifest } from '../../../shared/packet/manifest.ts'
import { BLOCK_BYTES, paddingOf, tarHeader } from '../../../shared/packet/tarHeader.ts'
import {
  newOffice,
  preparePacket,
  type FictionalOffice,
  type PreparedPacket,
} from '../../support/packet/fictionalPacket.ts'
import { containerOf, faultOf, inPieces, packetOf, readInside } from '../../support/packet/packetReading.ts'
import { readTrainingForm } from '../../support/trainingCase.ts'

const form = readTrainingForm('case-01')
const PDF = { kind: 'paper', name: 'a.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') } as const
const PAPER = 'papers/00001.sealed'

let sender: FictionalOffice
let receiver: FictionalOffice
let prepared: PreparedPacket
beforeAll(async () => {
  ;[sender, receiver] = await Promise.all([newOffice(), newOffice()])
  prepared = await preparePacket(form, [PDF], sender, receiver)
})

/** A container as a sender could write it who has the keys and not the program. */
function byHand(manifest: string, entries: readonly (readonly [header: Uint8Array, bytes: Buffer])[]): Buffer {
  const text = Buffer.from(manifest)
  const signature = sender.seal.sign(Buffer.concat([Buffer.from('naknada-packet 1\n'), text]))
  const all = [
    [tarHeader('manifest.json', text.length), text],
    [tarHeader('manifest.sig', SIGNATURE_BYTES), signature],
    ...entries,
  ] as const
  const padded = all.flatMap(([header, bytes]) => [header, bytes, Buffer.alloc(paddingOf(bytes.length))])
  return Buffer.concat([...padded, Buffer.alloc(2 * BLOCK_BYTES)])
}

/** The entries of the packet as they should be, each as `change` would have it. */
function entries(change: (name: string, header: Uint8Array, bytes: Buffer) => readonly [Uint8Array, Buffer]) {
  return [...prepared.bytes].map(([name, bytes]) => change(name, tarHeader(name, bytes.length), bytes))
}

function changedHeader(of: string, header: Uint8Array) {
  return entries((name, own, bytes) => [name === of ? header : own, bytes])
}

function asWritten(header: Uint8Array, at: number, text: string): Uint8Array {
  const changed = Uint8Array.from(header)
  changed.set(Buffer.from(text, 'latin1'), at)
  changed.set(Buffer.from('        '), 148)
  const sum = changed.reduce((total, byte) => total + byte, 0)
  changed.set(Buffer.from(`${sum.toString(8).padStart(6, '0')}\0 `, 'latin1'), 148)
  return changed
}

const text = (manifest: PacketManifest) => JSON.stringify(manifest)
const whole = (_name: string, header: Uint8Array, bytes: Buffer) => [header, bytes] as const

test('written by hand as the program writes it, it is read', async () => {
  expect(byHand(text(prepared.manifest), entries(whole)).equals(await containerOf(prepared, sender.seal))).toBe(true)
})

describe('entries', () => {
  test.each([
    '../../etc/passwd',
    '/etc/passwd',
    'papers/00001.sealed\0.exe',
    'papers\\00001.sealed',
    'con',
    'case.json',
  ])('a path %j instead of the name is refused, in the entry and in the manifest', async (path) => {
    const own = tarHeader(PAPER, prepared.bytes.get(PAPER)?.length ?? 0)
    const inEntry = byHand(text(prepared.manifest), changedHeader(PAPER, asWritten(own, 0, `${path}\0`)))
    expect((await faultOf(readInside(inEntry)))?.fault).toBe('part')
    const parts = prepared.manifest.parts.map((part) => (part.name === PAPER ? { ...part, name: path } : part))
    const inManifest = byHand(JSON.stringify({ ...prepared.manifest, parts }), entries(whole))
    expect((await faultOf(readInside(inManifest)))?.fault).toBe('manifest')
  })

  test('a link, a folder, a device, an owner, a right to run, a time, the long names of GNU are refused', async () => {
    const own = tarHeader(PAPER, prepared.bytes.get(PAPER)?.length ?? 0)
    const changes: readonly (readonly [number, string])[] = [
      [156, '1'],
      [156, '2'],
      [156, '5'],
      [156, '3'],
      [156, 'L'],
      [156, 'x'],
      [108, '0000777'],
      [100, '0000755'],
      [136, '14000000000'],
      [345, '../../'],
    ]
    for (const [at, value] of changes) {
      const bytes = byHand(text(prepared.manifest), changedHeader(PAPER, asWritten(own, at, value)))
      expect((await faultOf(readInside(bytes)))?.fault, `${String(at)} ${value}`).toBe('part')
    }
  })

  test('a size that lies is refused, in the entry, in the manifest and of the manifest itself', async () => {
    const bytes = prepared.bytes.get(PAPER)?.length ?? 0
    const larger = byHand(text(prepared.manifest), changedHeader(PAPER, tarHeader(PAPER, bytes + 1)))
    expect((await faultOf(readInside(larger)))?.fault).toBe('part')
    for (const size of [bytes - 1, bytes + 1, 8 ** 11 - 1]) {
      const parts = prepared.manifest.parts.map((part) => (part.name === PAPER ? { ...part, bytes: size } : part))
      const lying = byHand(
        JSON.stringify({ ...prepared.manifest, parts }),
        changedHeader(PAPER, tarHeader(PAPER, size)),
      )
      expect((await faultOf(readInside(lying)))?.fault, String(size)).toMatch(/^(?:part|damaged)$/)
    }
    const endless = Buffer.concat([tarHeader('manifest.json', 8 ** 11 - 1), Buffer.alloc(10_000, 32)])
    expect((await faultOf(readInside(endless)))?.fault).toBe('manifest')
  })

  test('one part too many, one too few, one twice or in another order is refused', async () => {
    const right = entries(whole)
    const [first, second, third] = right
    if (first === undefined || second === undefined || third === undefined) throw new Error('three parts')
    for (const wrong of [
      [...right, third],
      [first, second],
      [first, third, second],
      [first, first, third],
    ]) {
      expect(await faultOf(readInside(byHand(text(prepared.manifest), wrong)))).toBeDefined()
    }
  })

  test('an entry that is a packet or an archive itself is never opened', async () => {
    const inner = await packetOf(prepared, sender.seal)
    const nested = await preparePacket(form, [{ ...PDF, bytes: inner }], sender, receiver)
    const outer = await packetOf(nested, sender.seal)
    const { cover } = await openPacket(inPieces(outer), [receiver.receiving, receiver.cover])
    expect(cover?.files).toMatchObject([
      { bytes: inner.length, sha256: createHash('sha256').update(inner).digest('hex') },
    ])
  })
})

describe('the manifest', () => {
  test.each([
    ['a member more', (own: string) => own.replace('{', '{"more":1,')],
    ['a member twice', (own: string) => own.replace('{', '{"version":1,')],
    ['a blank', (own: string) => own.replace('{', '{ ')],
    ['another order', (own: string) => own.replace(/^\{("format":"[^"]+"),("version":1),/, '{$2,$1,')],
    ['a later version', (own: string) => own.replace('"version":1', '"version":2')],
    ['a million members', (own: string) => own.replace('{', `{${'"a":1,'.repeat(600_000)}`)],
    ['lists in lists', (own: string) => own.replace('"parts":', `"parts":${'['.repeat(1_000_000)}`)],
    ['a day that is none', (own: string) => own.replace('2026-12-28', '2026-02-30')],
    ['no parts', (own: string) => own.replace(/"parts":.*$/, '"parts":[]}')],
  ])('%s is refused though it is signed', async (_name, change) => {
    const own = text(prepared.manifest)
    expect(change(own)).not.toBe(own)
    expect((await faultOf(readInside(byHand(change(own), entries(whole)))))?.fault).toBe('manifest')
  })
})

describe('the cover', () => {
  const opened = async (packet: PreparedPacket) =>
    faultOf(openPacket(inPieces(await packetOf(packet, sender.seal)), [receiver.receiving, receiver.cover]))

  test('of another packet, with another list of files, or of no shape is refused', async () => {
    expect(await opened(prepared)).toBeUndefined()
    const changes = [{ packet: 'd'.repeat(32) }, { files: [] }, { version: 2 as 1 }]
    for (const change of changes) {
      const wrong = await preparePacket(form, [PDF], sender, receiver, {}, change)
      expect((await opened(wrong))?.fault).toBe('cover')
    }
  })

  test('a file with another key, size or fingerprint than it tells is refused', async () => {
    const file = {
      part: PAPER,
      key: Buffer.alloc(32, 1).toString('base64'),
      name: 'a.pdf',
      type: 'application/pdf',
      bytes: PDF.bytes.length,
      sha256: createHash('sha256').update(PDF.bytes).digest('hex'),
    }
    const wrong = await preparePacket(form, [PDF], sender, receiver, {}, { files: [file] })
    expect(await opened(wrong)).toEqual({ fault: 'part', part: PAPER })
  })
})
