import type { Person } from '../../domain/caseFile/person.ts'
import { separateShares, splitByShares } from '../../domain/decision/debtorShares.ts'
import type { HeadCode } from '../../domain/caseFile/headCodes.ts'
import { headByCode } from '../../domain/legal/heads.ts'
import { computeInterest, type Interest } from '../../domain/interest/interest.ts'
import { findLastKnownDay, type InterestTable } from '../../domain/interest/rates.ts'
import { formatNumber } from '../../format/amount.ts'
import { formatDecimal } from '../../format/decimal.ts'
import { paired, type Block } from '../content/content.ts'
import { displayNameOf } from '../sentences/party.ts'
import { joinPairs, samePair, wordPair } from '../words.ts'
import type { CaseContext } from './caseContext.ts'
import { formatDatePair, formatShortDatePair } from './commonScope.ts'
import { formatAmountPair, formatShortAmountPair } from './amountPairs.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** A principal that bears interest, from a day on. Cents. */
export type InterestBearing = Readonly<{
  number: number
  code: HeadCode
  principalCents: number
  from: string
  /** Who owes it alone, of several who each owe a share. */
  debtor?: Person
}>

/** Interest on one principal to a day; `undefined` where the table of rates does not reach. */
export type HeadInterest = Readonly<{
  bearing: InterestBearing
  computed: Interest | undefined
  to: string
  isComplete: boolean
}>

/**
 * What bears interest: the awarded part of each head, or without a decision the claimed one. Of debtors who each owe a share every
 * share bears interest by itself, as it is owed.
 */
export function findInterestBearing({ claim, decision, debtors }: CaseContext): readonly InterestBearing[] {
  return claim.heads.flatMap((head, index) => {
    const decided = decision?.heads.find((candidate) => candidate.head === head.id)
    const principalCents = decision === undefined ? (head.amountCents ?? 0) : (decided?.awardedCents ?? 0)
    const from = decision === undefined ? head.interestFrom : decided?.interestFrom
    if (from === undefined || principalCents === 0) return []
    const bearing = { number: index + 1, code: head.code, principalCents, from }
    const shares = decision === undefined ? undefined : separateShares(decision)
    return shares === undefined
      ? [bearing]
      : splitByShares(principalCents, shares).flatMap(({ debtor: id, cents }) => {
          const debtor = debtors.find((person) => person.id === id)
          return debtor === undefined || cents === 0 ? [] : [{ ...bearing, principalCents: cents, debtor }]
        })
  })
}

/**
 * Interest on each head to a day (exclusive). A head whose interest starts later has none yet; where the table of rates ends
 * before the day, interest is computed to the last day known and the document says so.
 */
export function computeHeadInterest(context: CaseContext, to: string, rates: InterestTable): readonly HeadInterest[] {
  return findInterestBearing(context).map((bearing) => {
    const { principalCents, from } = bearing
    const computeTo = (until: string) =>
      computeInterest({ principalCents, from, to: until < from ? from : until }, rates)
    const whole = computeTo(to)
    if (whole.ok) return { bearing, computed: whole.value, to, isComplete: true }
    const known = findLastKnownDay(rates)
    const part = known < to ? computeTo(known) : whole
    return { bearing, computed: part.ok ? part.value : undefined, to: known, isComplete: false }
  })
}

/** A paragraph and a table of segments for every head that bears interest. */
export function composeInterestTables(heads: readonly HeadInterest[], on?: string): readonly Block[] {
  return heads.flatMap(({ bearing, computed, to }) => {
    const { debtor } = bearing
    const id = ['interest', bearing.number, ...(debtor === undefined ? [] : [debtor.id])].join('.')
    const head = headByCode(bearing.code, on).name
    const name = debtor === undefined ? head : joinPairs([head, displayNameOf(debtor)], ' – ')
    const lead: Block = {
      kind: 'text',
      id,
      style: 'paragraph',
      keepWithNext: computed !== undefined && computed.segments.length > 0,
      text: paired(
        joinPairs(
          [joinPairs([samePair(`${bearing.number}.`), name], ' '), composeSentence(bearing, computed, to)],
          ' – ',
        ),
      ),
    }
    return computed === undefined || computed.segments.length === 0
      ? [lead]
      : [lead, composeSegments(`${id}.table`, computed)]
  })
}

function composeSentence(
  { principalCents, from }: InterestBearing,
  computed: Interest | undefined,
  to: string,
): Bilingual {
  if (computed === undefined) return wordPair('annex.interestUnknown')
  if (computed.segments.length === 0) return wordPair('annex.interestLater', { from: formatDatePair(from) })
  return wordPair('annex.interest', {
    principal: formatAmountPair(principalCents),
    from: formatDatePair(from),
    to: formatDatePair(to),
    days: String(computed.days),
    amount: formatAmountPair(computed.totalCents),
  })
}

function composeSegments(id: string, { segments: parts, totalCents }: Interest): Block {
  const cell = (pair: Bilingual) => paired(pair)
  return {
    kind: 'table',
    id,
    summary: paired(wordPair('table.interestSummary')),
    columns: [
      { header: paired(wordPair('table.from')), share: 18, align: 'left' },
      { header: paired(wordPair('table.to')), share: 20, align: 'left' },
      { header: paired(wordPair('table.dayCount')), share: 12, align: 'right' },
      { header: paired(wordPair('table.rate')), share: 14, align: 'right' },
      { header: paired(wordPair('table.divisor')), share: 16, align: 'right' },
      { header: paired(wordPair('table.interestAmount')), share: 20, align: 'right' },
    ],
    rows: [
      ...parts.map((part) => ({
        cells: [
          formatShortDatePair(part.from),
          formatShortDatePair(part.to),
          samePair(String(part.days)),
          percent(part.ratePercent),
          samePair(String(part.divisor)),
          fourPlaces(part.amount),
        ].map(cell),
      })),
      {
        cells: [
          wordPair('table.total'),
          samePair(''),
          samePair(''),
          samePair(''),
          samePair(''),
          formatShortAmountPair(totalCents),
        ].map(cell),
        emphasis: true,
      },
    ],
  }
}

function percent(rate: number): Bilingual {
  const hundredths = Math.round(rate * 100)
  return { cnr: `${formatNumber(hundredths, 'cnr')} %`, en: `${formatNumber(hundredths, 'en')}%` }
}

const SHOWN_PLACES = 4

// Only shown; the sum is rounded once, from the exact fractions.
function fourPlaces(amount: string): Bilingual {
  const [whole = '0', fraction = ''] = amount.split('.')
  const places = fraction.padEnd(SHOWN_PLACES, '0').slice(0, SHOWN_PLACES)
  const shown = `${whole}.${places}`
  return { cnr: formatDecimal(shown, 'cnr'), en: formatDecimal(shown, 'en') }
}
