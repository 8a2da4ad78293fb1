import { randomBytes } from 'node:crypto'
import { bech32 } from '@scure/base'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, test } from 'vitest'
import { decryptAge } from '../../../electron/packet/decryptAge.ts'
import { encryptAge } from '../../../electron/packet/encryptAge.ts'
import { PacketRefusal } from '../../../electron/packet/packetFault.ts'

// What the program writes is what the library of age reads, and the other way round, about every border of a piece.

const PIECE = 65_536
const SIZES = [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 17]
const TAG = 16

let identity: string
let recipient: string
beforeAll(async () => {
  identity = await generateX25519Identity()
  recipient = await identityToRecipient(identity)
})

async function* inPieces(bytes: Uint8Array, size = 10_007): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const held: Uint8Array[] = []
  for await (const piece of pieces) held.push(piece)
  return Buffer.concat(held)
}

const ours = async (bytes: Uint8Array, size?: number) =>
  whole(encryptAge(inPieces(bytes, size), Buffer.from(bech32.decodeToBytes(recipient).bytes).toString('base64')))
const read = async (sealed: Uint8Array, size?: number) => whole(await decryptAge(inPieces(sealed, size), [identity]))

/** The library's own file. */
function theirs(bytes: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(bytes)
}

describe.each(SIZES)('%i bytes', (size) => {
  const bytes = randomBytes(size)

  test('written here are read by the library and by the program, in whatever pieces they come', async () => {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    const sealed = await ours(bytes)
    expect(bytes.equals(await decrypter.decrypt(sealed))).toBe(true)
    for (const pieces of [1_000_000, PIECE + TAG, 999]) expect(bytes.equals(await read(sealed, pieces))).toBe(true)
    expect(bytes.equals(await read(await ours(bytes, PIECE)))).toBe(true)
  })

  test('written by the library are read here', async () => {
    expect(bytes.equals(await read(await theirs(bytes)))).toBe(true)
  })
})

describe('what was changed is refused as damaged', () => {
  const bytes = randomBytes(2 * PIECE)
  const refusal = async (sealed: Uint8Array) => {
    const found: unknown = await read(sealed).catch((error: unknown) => error)
    return found instanceof PacketRefusal ? found.found.fault : found
  }

  test('cut off anywhere, also where a piece ends, or with anything after its end', async () => {
    const sealed = await ours(bytes)
    const payload = sealed.length - 2 * (PIECE + TAG)
    for (const left of [payload - 1, payload, payload + 1, payload + TAG, payload + PIECE + TAG, sealed.length - 1]) {
      expect([left, await refusal(sealed.subarray(0, left))]).toEqual([left, 'damaged'])
    }
    expect(await refusal(Buffer.concat([sealed, Buffer.alloc(1)]))).toBe('damaged')
    expect(await refusal(Buffer.concat([sealed, Buffer.alloc(TAG)]))).toBe('damaged')
  })

  test('with its pieces in another order, one of them twice, or the last one left out', async () => {
    const sealed = await ours(randomBytes(3 * PIECE))
    const piece = (place: number) =>
      sealed.subarray(sealed.length - (3 - place) * (PIECE + TAG)).subarray(0, PIECE + TAG)
    const head = sealed.subarray(0, sealed.length - 3 * (PIECE + TAG))
    const orders = [[1, 0, 2], [0, 0, 2], [0, 2], [0, 1], [2]]
    for (const order of orders) {
      expect([order, await refusal(Buffer.concat([head, ...order.map(piece)]))]).toEqual([order, 'damaged'])
    }
    expect((await read(Buffer.concat([head, ...[0, 1, 2].map(piece)]))).length).toBe(3 * PIECE)
  })

  test('a piece without content after others: no file is written so', async () => {
    const sealed = await ours(Buffer.alloc(0))
    expect((await read(sealed)).length).toBe(0)
    expect(await refusal(sealed.subarray(0, sealed.length - TAG))).toBe('damaged')
  })

  test.each([0, 100, 180, 220, 70_000])('at byte %i', async (at) => {
    const sealed = await ours(bytes)
    sealed[at] = (sealed[at] ?? 0) ^ 1
    expect(await refusal(sealed)).toMatch(/damaged|wrongKey/)
  })
})
