import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { largePacket } from '../support/packet/largePacket.ts'
import { rounds } from '../support/rounds.ts'

/** Pieces of 256 KiB: 64 MB, in full 2 GB. */
const PIECES = rounds(256, 8192)
/** A quarter of what the packet of the short form holds: whoever keeps it in memory is found out there too. */
const MOST_GROWTH = 16_000_000
const WATCH_MS = 200

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

test(`a packet is written and read in constant memory, ${String(PIECES)} rounds of a piece`, async () => {
  const { write, read, folder } = await largePacket(PIECES)
  const path = join(folder, 'large.naknada')
  const grown = await growthOf(() => write(path))
  expect(grown.bytes).toBeLessThan(MOST_GROWTH)
  const taken = await growthOf(() => read(path))
  expect(taken.value).toBe(PIECES * 262_144)
  expect(taken.bytes).toBeLessThan(MOST_GROWTH)
})

/**
 * By how much the memory in which pieces lie has grown, in the middle of what is seen while something is done: who keeps them
 * holds half of them then. The most that is seen tells of the engine, which lets go of pieces some time after nobody holds them.
 */
async function growthOf<Value>(work: () => Promise<Value>): Promise<Readonly<{ value: Value; bytes: number }>> {
  const held = (): number => {
    collectGarbage()
    return process.memoryUsage().arrayBuffers
  }
  const before = held()
  const seen: number[] = []
  const watch = setInterval(() => {
    seen.push(held() - before)
  }, WATCH_MS)
  const value = await work()
  clearInterval(watch)
  return { value, bytes: seen.toSorted((one, other) => one - other)[Math.floor(seen.length / 2)] ?? Infinity }
}
