import { describe, expect, test } from 'vitest'
import {
  compareAwards,
  type AwardLikeness,
  type ComparedAwards,
  type EarlierAward,
} from '../../../shared/domain/decision/comparableAwards.ts'

const ADULT = { age: 'adult', forms: ['sexualExploitation'] } as const
const CHILD = { age: 'child', forms: ['forcedBegging'] } as const

function awards(count: number, like: Pick<EarlierAward, 'age' | 'forms'>, euros = 1_000): readonly EarlierAward[] {
  return Array.from({ length: count }, (_, at) => ({ ...like, awardedCents: (at + 1) * euros * 100 }))
}
function cellsOf(earlier: readonly EarlierAward[], own: Pick<EarlierAward, 'age' | 'forms'> = ADULT) {
  const told = compareAwards(earlier, own).map(({ likeness, ...cell }) => [likeness, cell] as const)
  return Object.fromEntries(told) as Partial<Record<AwardLikeness, Omit<ComparedAwards, 'likeness'>>>
}

describe('earlier awards under a head', () => {
  test('fewer than five are not told, not even how many', () => {
    for (const count of [0, 1, 4]) expect(cellsOf(awards(count, ADULT))).toEqual({ head: {}, age: {}, form: {} })
  })

  test('five are told with their median, twenty with their quartiles too', () => {
    expect(cellsOf(awards(5, ADULT)).head).toEqual({ count: 5, medianCents: 300_000 })
    expect(cellsOf(awards(19, ADULT)).head).toEqual({ count: 19, medianCents: 1_000_000 })
    // Of 1.000 to 20.000: 10.500, 5.750 and 15.250, to two figures.
    expect(cellsOf(awards(20, ADULT)).head).toEqual({
      count: 20,
      medianCents: 1_100_000,
      lowerCents: 580_000,
      upperCents: 1_500_000,
    })
  })

  test('a narrower cell is told only where the rest beside it could not be reckoned', () => {
    const earlier = [...awards(6, ADULT), ...awards(4, CHILD)]
    expect(cellsOf(earlier)).toMatchObject({ head: { count: 10 }, age: {}, form: {} })
    const more = [...awards(6, ADULT), ...awards(5, CHILD)]
    expect(cellsOf(more)).toMatchObject({ head: { count: 11 }, age: { count: 6 }, form: { count: 6 } })
    expect(cellsOf(more, CHILD)).toMatchObject({ age: { count: 5 }, form: { count: 5 } })
    expect(cellsOf([...awards(6, ADULT), ...awards(4, CHILD)]).age).toEqual({})
  })

  test('what is not known of the case at hand is not compared by', () => {
    expect(Object.keys(cellsOf(awards(9, ADULT), { age: 'unknown', forms: [] }))).toEqual(['head'])
  })

  test('no sum of a single award can be read: two significant figures, whole euros, cents never', () => {
    const odd = awards(5, ADULT).map((one, at) => ({
      ...one,
      awardedCents: [1_23, 45_67, 89_12, 3_456_78, 99_999_99][at] ?? 0,
    }))
    expect(cellsOf(odd).head).toEqual({ count: 5, medianCents: 89_00 })
    const large = awards(5, ADULT).map((one) => ({ ...one, awardedCents: 12_345_67 }))
    expect(cellsOf(large).head).toEqual({ count: 5, medianCents: 12_000_00 })
  })
})
