import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeCorrections } from '../../../shared/document/rulingCorrections.ts'
import { splitByShares, sumShares } from '../../../shared/domain/decision/debtorShares.ts'
import { judgeDecision } from '../../../shared/domain/decision/decide.ts'
import { amendDecision } from '../../../shared/domain/decision/standingDecision.ts'
import { formatFraction, parseFraction } from '../../../shared/format/parseFraction.ts'
import { present, readTrainingCase, withDecisions } from '../../support/trainingCase.ts'

type Part = readonly [debtor: string, numerator: number, denominator: number]
const shares = (...parts: readonly Part[]) =>
  parts.map(([debtor, numerator, denominator]) => ({ debtor, numerator, denominator }))

test('shares are added up exactly: eleven elevenths make the whole, ten of them do not', () => {
  const eleven = Array.from({ length: 11 }, (_, index): Part => [`d${String(index)}`, 1, 11])
  expect(sumShares(shares(...eleven))).toEqual({ numerator: 1n, denominator: 1n })
  expect(sumShares(shares(...eleven.slice(1)))).toEqual({ numerator: 10n, denominator: 11n })
  expect(sumShares(shares(['a', 1, 2], ['b', 1, 3], ['c', 1, 6]))).toEqual({ numerator: 1n, denominator: 1n })
})

test('what does not divide goes to the first, a cent each', () => {
  const three = shares(['a', 1, 3], ['b', 1, 3], ['c', 1, 3])
  expect(splitByShares(100, three).map(({ cents }) => cents)).toEqual([34, 33, 33])
  expect(splitByShares(101, three).map(({ cents }) => cents)).toEqual([34, 34, 33])
  expect(splitByShares(1, shares(['a', 1, 4], ['b', 3, 4])).map(({ cents }) => cents)).toEqual([1, 0])
})

test('the parts of any amount by any weights make it again, and none is negative', () => {
  const weight = fc.integer({ min: 1, max: 10_000 })
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.array(weight, { minLength: 2, maxLength: 11 }),
      (cents, list) => {
        const whole = list.reduce((sum, one) => sum + one, 0)
        const parts = splitByShares(cents, shares(...list.map((one, at): Part => [`d${String(at)}`, one, whole])))
        expect(parts.reduce((sum, one) => sum + one.cents, 0)).toBe(cents)
        for (const [at, part] of parts.entries()) {
          expect(part.cents).toBeGreaterThanOrEqual(0)
          expect(Math.abs(part.cents - (cents * present(list[at])) / whole)).toBeLessThanOrEqual(1)
        }
      },
    ),
  )
})

test('several who owe a share each, and the shares make the whole, are decided: nothing is left unclear', () => {
  const judged = (parts: readonly Part[], jointly: boolean) =>
    judgeDecision(
      withDecisions(readTrainingCase('case-01'), (decision) => ({ ...decision, jointly, shares: shares(...parts) })),
      'c1',
    ).problems.map(({ code }) => code)
  expect(
    judged(
      [
        ['d1', 2, 3],
        ['d2', 1, 3],
      ],
      false,
    ),
  ).toEqual([])
  expect(
    judged(
      [
        ['d1', 2, 3],
        ['d2', 1, 3],
      ],
      true,
    ),
  ).toEqual([])
  expect(
    judged(
      [
        ['d1', 2, 3],
        ['d2', 2, 3],
      ],
      false,
    ),
  ).toEqual(['decision.sharesDoNotAddUp'])
})

test('a ruling that mends an amount mends what falls to each debtor of it, and of the whole', () => {
  const file = readTrainingCase('case-01')
  const { claim, decision } = present(file.claims[0])
  const before = { ...present(decision), jointly: false, shares: shares(['d1', 1, 2], ['d2', 1, 2]) }
  const after = amendDecision(claim, before, { heads: [{ head: 'h4', awardedCents: 410_000 }] })
  if (!after.ok) throw new Error(after.error.code)
  const changed = { claim, debtors: file.people, before, after: after.value, on: '2026-11-24', isSupplement: false }
  const places = composeCorrections(changed).map(({ place, right }) => `${place.en}: ${right.en}`)
  expect(places.filter((place) => place.includes('falling to'))).toEqual([
    expect.stringMatching(/^operative part, amount for .* falling to Ratko Ždralović: EUR 2,050\.00$/),
    expect.stringMatching(/^operative part, amount for .* falling to Njegoš Džaković: EUR 2,050\.00$/),
    expect.stringMatching(/^operative part, total amount falling to Ratko Ždralović: EUR /),
    expect.stringMatching(/^operative part, total amount falling to Njegoš Džaković: EUR /),
  ])
})

test('a share is typed as a fraction or in percent', () => {
  const read = (typed: string) => {
    const fraction = parseFraction(typed)
    return fraction.ok ? formatFraction(fraction.value) : fraction.error.code
  }
  expect(['1/3', ' 2 / 3 ', '½', '25 %', '1/1'].map(read)).toEqual(['1/3', '2/3', '1/2', '25/100', '1/1'])
  const wrong = ['', '0/3', '4/3', '1/0', '1/20000', 'x', '1.5', '-1/2', '101%']
  expect(wrong.map(read)).toEqual(wrong.map(() => 'fraction.invalid'))
})
