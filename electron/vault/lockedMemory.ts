import { isMainThread } from 'node:worker_threads'
import sodium from 'sodium-native'

/** One page of the system; it is locked and let go as a whole. */
const PAGE_BYTES = 4096
const locked: Buffer<ArrayBuffer>[] = []

/** Places of one size in pages that are never swapped out nor dumped, where the system lets a process hold that much memory. */
export type LockedPlaces = Readonly<{ take(): Buffer<ArrayBuffer> }>

/**
 * SECURITY: the allocator of Chromium gives back to the system the pages of what is collected, and ends the process where one of
 * them is locked. So a page is locked once, is kept as long as the process, and is let go when that ends; what is collected is
 * wiped, and its place taken again. A thread may be ended without a word, so that what it holds is not locked.
 */
export function lockedPlaces(size: number): LockedPlaces {
  const free: Buffer<ArrayBuffer>[] = []
  const collected = new FinalizationRegistry<Buffer<ArrayBuffer>>((place) => {
    free.push(place.fill(0))
  })
  return {
    take() {
      if (free.length === 0) free.push(...divide(lockPage(), size))
      const place = free.pop() ?? Buffer.allocUnsafeSlow(size)
      const taken = Buffer.from(place.buffer, place.byteOffset, size)
      collected.register(taken, place)
      return taken
    },
  }
}

function divide(page: Buffer<ArrayBuffer>, size: number): readonly Buffer<ArrayBuffer>[] {
  return Array.from({ length: Math.floor(page.length / size) }, (_place, at) =>
    Buffer.from(page.buffer, at * size, size),
  )
}

function lockPage(): Buffer<ArrayBuffer> {
  // Of the engine: Electron refuses memory that libsodium would allocate.
  const page = Buffer.allocUnsafeSlow(PAGE_BYTES)
  if (!isMainThread) return page
  try {
    sodium.sodium_mlock(page)
    if (locked.length === 0) process.once('exit', letGo)
    locked.push(page)
  } catch {
    // It is signed all the same: a machine that locks no memory is no reason to stop the work.
  }
  return page
}

function letGo(): void {
  for (const page of locked) sodium.sodium_munlock(page)
}
