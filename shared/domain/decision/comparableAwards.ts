import type { EXPLOITATION_FORMS } from '../caseFile/person.ts'
import type { AgeGroup } from '../statistics/ageGroup.ts'
import { DEFAULT_K } from '../statistics/statistics.ts'

type ExploitationForm = (typeof EXPLOITATION_FORMS)[number]

/** Whose award it is, as far as figures see a person. */
export type AwardSubject = Readonly<{ age: AgeGroup; forms: readonly ExploitationForm[] }>
/** What one claim was awarded under a head of damage, over nought; cents. */
export type EarlierAward = AwardSubject & Readonly<{ awardedCents: number }>

/** By what earlier awards are like the one at hand: the head alone, or the age group, or a form of exploitation besides. */
export const AWARD_LIKENESSES = ['head', 'age', 'form'] as const
/** One of `AWARD_LIKENESSES`. */
export type AwardLikeness = (typeof AWARD_LIKENESSES)[number]

/** Awards that are alike; without a count where there are fewer than k, without quartiles where a quarter holds fewer than k. Cents. */
export type ComparedAwards = Readonly<{
  likeness: AwardLikeness
  count?: number
  medianCents?: number
  lowerCents?: number
  upperCents?: number
}>

const QUARTERS = 4
const FIGURES_SHOWN = 2

/**
 * What was awarded before under the same head, in three cells from the widest to the narrower ones. A cell of fewer than `k`
 * claims is not told, nor one that leaves one to k − 1 claims of the widest beside it, from which those could be reckoned.
 * Of money it tells the median, and the quartiles where each quarter holds k claims, in two significant figures, so that no
 * single award can be read from it. A likeness of which nothing is known in the case at hand is left out. It binds
 * nobody: each head is decided on its own evidence (ZKP 239/2, 379/7). Never fails. Source: domain §14 (cells under 5), §16.2.
 */
export function compareAwards(
  awards: readonly EarlierAward[],
  own: AwardSubject,
  k: number = DEFAULT_K,
): readonly ComparedAwards[] {
  const cells: readonly (readonly [AwardLikeness, readonly EarlierAward[]])[] = [
    ['head', awards],
    ...(own.age === 'unknown' ? [] : [['age', awards.filter(({ age }) => age === own.age)] as const]),
    ...(own.forms.length === 0 ? [] : [['form', awards.filter((one) => sharesForm(one, own))] as const]),
  ]
  return cells.map(([likeness, alike]) => {
    const beside = awards.length - alike.length
    const tells = alike.length >= k && (beside === 0 || beside >= k)
    return tells ? { likeness, ...describeAwards(alike, k) } : { likeness }
  })
}

function sharesForm(one: AwardSubject, other: AwardSubject): boolean {
  return one.forms.some((form) => other.forms.includes(form))
}

function describeAwards(alike: readonly EarlierAward[], k: number): Omit<ComparedAwards, 'likeness'> {
  const sorted = alike.map(({ awardedCents }) => awardedCents).toSorted((one, other) => one - other)
  const at = (share: number): number => roundCents(quantileOf(sorted, share))
  const median = { count: sorted.length, medianCents: at(0.5) }
  return sorted.length < QUARTERS * k ? median : { ...median, lowerCents: at(0.25), upperCents: at(0.75) }
}

// Between the two nearest awards by their distance: what spreadsheets and R call the usual quantile (Hyndman and Fan, type 7).
function quantileOf(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}

// To two significant figures, and never to parts of a euro.
function roundCents(cents: number): number {
  const digits = Math.floor(Math.log10(Math.max(1, cents))) + 1
  const unit = Math.max(100, 10 ** (digits - FIGURES_SHOWN))
  return Math.round(cents / unit) * unit
}
