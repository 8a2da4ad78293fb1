/** Numbers that look like chance and are the same in every run. */
export type Chance = Readonly<{
  /** A whole number from 0 up to `below`, not included. */
  number(below: number): number
  pick<Item>(from: readonly Item[]): Item
  /** True in `share` of all cases, a number from 0 to 1. */
  often(share: number): boolean
}>

/** Mulberry32: small, fast, and good enough for test data. */
export function createRandom(seed: number): Chance {
  let state = (seed * 2_654_435_761) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const number = (below: number): number => Math.floor(next() * below)
  return {
    number,
    pick(from) {
      const item = from[number(from.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    often: (share) => next() < share,
  }
}
