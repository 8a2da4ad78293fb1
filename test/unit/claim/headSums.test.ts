import { describe, expect, test } from 'vitest'
import { computeHeadInterest } from '../../../shared/domain/claim/headInterest.ts'
import { computeHeadTotals } from '../../../shared/domain/claim/headTotals.ts'
import { compareWorkWithGain } from '../../../shared/domain/claim/recomputedAmount.ts'
import { computeInterest } from '../../../shared/domain/interest/interest.ts'

describe('totals of a claim', () => {
  test('by kind; a thing to be returned counts as an item and wants no amount', () => {
    const totals = computeHeadTotals([
      { code: 'M04', amountCents: 728000 },
      { code: 'N05', amountCents: null },
      { code: 'N08', amountCents: 800000 },
      { code: 'R01', amountCents: null },
      { code: 'R02', amountCents: 100 },
    ])
    expect(totals).toEqual({
      material: { count: 1, cents: 728000 },
      nonMaterial: { count: 2, cents: 800000 },
      return: { count: 2, cents: 100 },
      allCents: 1528100,
      count: 5,
      withoutAmount: ['N05'],
    })
  })

  test('of no heads are nothing', () => {
    expect(computeHeadTotals([])).toMatchObject({ allCents: 0, count: 0 })
  })
})

describe('interest of a head to date', () => {
  const head = { amountCents: 728000, interestFrom: '2025-07-01' }
  test('is that of the rule, up to the day before', () => {
    const rule = computeInterest({ principalCents: 728000, from: '2025-07-01', to: '2026-03-01' })
    expect(computeHeadInterest(head, '2026-03-01')).toEqual({
      cents: rule.ok ? rule.value.totalCents : undefined,
      isProjected: false,
    })
  })
  test('past the table of rates is a projection and says so', () => {
    expect(computeHeadInterest(head, '2031-01-01')?.isProjected).toBe(true)
  })
  test.each([
    ['no amount', { ...head, amountCents: null }],
    ['no day', { amountCents: 1 }],
    ['a day to come', { amountCents: 1, interestFrom: '2026-03-01' }],
    ['a day before the table', { amountCents: 1, interestFrom: '1999-01-01' }],
  ])('is none with %s', (_what, input) => {
    expect(computeHeadInterest(input, '2026-03-01')).toBeUndefined()
  })
})

describe('the value of the work and the gain', () => {
  const work = { method: 'labourValue', hours: '1560', rateCents: 350 } as const
  test('stand side by side, the higher counts, the work where they are equal', () => {
    expect(compareWorkWithGain({ ...work, gainCents: 490000 })).toEqual({
      workCents: 546000,
      gainCents: 490000,
      higher: 'work',
    })
    expect(compareWorkWithGain({ ...work, gainCents: 546001 })?.higher).toBe('gain')
    expect(compareWorkWithGain({ ...work, gainCents: 546000 })?.higher).toBe('work')
  })
  test('are not compared where one of them is not known', () => {
    expect(compareWorkWithGain(work)).toBeUndefined()
    expect(compareWorkWithGain({ ...work, rateCents: null, gainCents: 1 })).toBeUndefined()
    expect(compareWorkWithGain({ method: 'fixed' })).toBeUndefined()
  })
})
