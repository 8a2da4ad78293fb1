import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test, vi } from 'vitest'
import { lockedPlaces } from '../../../electron/vault/lockedMemory.ts'
import { signerOf } from '../../../electron/vault/signer.ts'

const SIZE = 64
const PAGE = 4096

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

test('no two places that are held share a byte, and they lie in as few pages as they can', () => {
  const places = lockedPlaces(SIZE)
  const held = Array.from({ length: 1_000 }, () => places.take())
  held.forEach((place, at) => place.fill(at % 251))
  held.forEach((place, at) => {
    expect([...place]).toEqual(Array<number>(SIZE).fill(at % 251))
  })
  expect(new Set(held.map(({ buffer }) => buffer)).size).toBe(Math.ceil((1_000 * SIZE) / PAGE))
})

test('a place that nobody holds is wiped and taken again, its page with it', async () => {
  const places = lockedPlaces(PAGE)
  const first = () => {
    const place = places.take().fill(7)
    return place.buffer
  }
  const page = first()
  await vi.waitFor(() => {
    collect()
    expect(new Uint8Array(page).every((byte) => byte === 0)).toBe(true)
  })
  expect(places.take().buffer).toBe(page)
})

test('a signer signs the same while others come and are collected', async () => {
  const seed = Buffer.alloc(32, 1)
  const text = Buffer.from('Predmet je proslijeđen.')
  const { sign } = signerOf(seed)
  const signed = sign(text)
  for (let round = 0; round < 20; round += 1) {
    for (let other = 0; other < 200; other += 1) signerOf(Buffer.alloc(32, other)).sign(text)
    collect()
    await new Promise(setImmediate)
    expect(sign(text)).toEqual(signed)
  }
})
