import type { Claim } from '../domain/caseFile/claim.ts'
import type { Decision, DecisionHead } from '../domain/caseFile/decision.ts'
import type { Person } from '../domain/caseFile/person.ts'
import { splitByShares, type DebtorAmount } from '../domain/decision/debtorShares.ts'
import { sumDecision } from '../domain/decision/totals.ts'
import { headByCode } from '../domain/legal/heads.ts'
import type { Correction } from '../domain/papers/corrections.ts'
import type { Bilingual } from '../text/bilingual.ts'
import { formatAmountPair } from './documents/amountPairs.ts'
import { formatDatePair } from './documents/commonScope.ts'
import { totalShares } from './documents/debtorShareScope.ts'
import { nameInCase } from './sentences/party.ts'
import { samePair, wordPair, type WordKey } from './words.ts'

/** The decision before and after a ruling, the day whose law names the heads, and whether it decides what was passed over. */
type Corrected = Readonly<{
  claim: Claim
  debtors: readonly Person[]
  before: Decision
  after: Decision
  on: string
  isSupplement: boolean
}>

/**
 * What a ruling mends in the decision, place by place in both languages: amounts awarded and referred, days from which interest
 * runs, days to pay, and the sums, which are added up anew from the heads (ZKP 380).
 */
export function composeCorrections({
  claim,
  debtors,
  before,
  after,
  on,
  isSupplement,
}: Corrected): readonly Correction[] {
  const heads = claim.heads.flatMap(({ id, code }) => {
    const [was, is] = [before, after].map(({ heads: decided }) => decided.find(({ head }) => head === id))
    if (was === undefined || is === undefined) return []
    const { name, genitive } = headByCode(code, on)
    const named = { cnr: genitive, en: name.en }
    if (isSupplement) return interestOn(named, was, is)
    const shares = [was, is].map(({ awardedCents }) => splitByShares(awardedCents, after.shares ?? []))
    return [...correctionsOfHead(named, was, is), ...changedShares(debtors, shares, named)]
  })
  const [was, is] = [sumDecision(claim, before), sumDecision(claim, after)]
  return [
    ...heads,
    ...changed('ruling.place.total', formatAmountPair(was.awardedCents), formatAmountPair(is.awardedCents)),
    ...changedShares(debtors, [totalShares(before), totalShares(after)]),
    ...changed('ruling.place.totalReferred', formatAmountPair(was.referredCents), formatAmountPair(is.referredCents)),
    ...changed('ruling.place.days', samePair(String(before.daysToPay)), samePair(String(after.daysToPay))),
  ]
}

function correctionsOfHead(head: Bilingual, was: DecisionHead, is: DecisionHead): readonly Correction[] {
  const [referredBefore, referredNow] = [was.referredCents ?? 0, is.referredCents ?? 0]
  return [
    ...changed('ruling.place.awarded', formatAmountPair(was.awardedCents), formatAmountPair(is.awardedCents), head),
    ...changed('ruling.place.referred', formatAmountPair(referredBefore), formatAmountPair(referredNow), head),
    ...changed('ruling.place.interest', dayOrNone(was.interestFrom), dayOrNone(is.interestFrom), head),
  ]
}

/** A head of which a supplement says from when it bears interest. */
function interestOn(
  head: Bilingual,
  was: DecisionHead,
  { awardedCents, interestFrom }: DecisionHead,
): readonly Correction[] {
  if (interestFrom === undefined || interestFrom === was.interestFrom) return []
  const place = wordPair('ruling.place.supplemented', { head, amount: formatAmountPair(awardedCents) })
  const right = wordPair('ruling.interest', { date: formatDatePair(interestFrom) })
  return [{ place, wrong: wordPair('ruling.noInterest'), right }]
}

function dayOrNone(day: string | undefined): Bilingual {
  return day === undefined ? wordPair('ruling.noInterest') : formatDatePair(day)
}

function changed(place: WordKey, wrong: Bilingual, right: Bilingual, head: Bilingual = samePair('')): Correction[] {
  return wrong.cnr === right.cnr ? [] : [{ place: wordPair(place, { head }), wrong, right }]
}

/** What falls to each debtor, of a head or of the whole, where a correction has moved it. */
function changedShares(
  debtors: readonly Person[],
  [was = [], is = []]: readonly (readonly DebtorAmount[])[],
  head?: Bilingual,
): readonly Correction[] {
  return is.flatMap(({ debtor, cents }, index) => {
    const person = debtors.find(({ id }) => id === debtor)
    const before = was[index]?.cents ?? 0
    if (person === undefined || before === cents) return []
    const name = nameInCase(person, 'accusative', false)
    const place =
      head === undefined
        ? wordPair('ruling.place.shareTotal', { name })
        : wordPair('ruling.place.share', { head, name })
    return [{ place, wrong: formatAmountPair(before), right: formatAmountPair(cents) }]
  })
}
