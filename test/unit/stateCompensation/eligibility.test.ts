import { expect, test } from 'vitest'
import { judgeEligibility, type EligibilityFacts } from '../../../shared/domain/stateCompensation/eligibility.ts'
import { shippedStateCompensation } from '../../../shared/domain/stateCompensation/stateCompensationTable.ts'
import { isSameArticle, offences } from '../../../shared/domain/legal/offences.ts'

// Whom the State compensates once the law applies from a day. Days are written by hand.

const DAY = '2027-01-01'
const on = { ...shippedStateCompensation, appliesFrom: DAY }
const TRAFFICKING = { law: 'KZ CG', article: '444', paragraph: '1' }

function facts(from?: string, more: Partial<EligibilityFacts> = {}): EligibilityFacts {
  return { offences: [{ ...TRAFFICKING, ...(from === undefined ? {} : { from }) }], role: 'injuredParty', ...more }
}
const why = (asked: EligibilityFacts, table = on) => {
  const { isEligible, reasons } = judgeEligibility(asked, table)
  return isEligible ? 'eligible' : reasons.at(-1)?.step
}

test('as the program ships no day is set, and nobody is routed to the State', () => {
  expect(shippedStateCompensation.appliesFrom).toBeNull()
  expect(judgeEligibility(facts('2030-05-05'), shippedStateCompensation)).toEqual({
    isEligible: false,
    reasons: [{ step: 'applies', holds: false }],
  })
})

test('from the day on a victim of a covered offence is routed, with the reasoning sentence by sentence', () => {
  expect(judgeEligibility(facts('2027-01-01'), on)).toEqual({
    isEligible: true,
    reasons: [
      { step: 'applies', holds: true, day: DAY },
      { step: 'covered', holds: true, offence: TRAFFICKING },
      { step: 'dated', holds: true, day: '2027-01-01' },
      { step: 'committedSince', holds: true, day: '2027-01-01' },
      { step: 'victim', holds: true },
    ],
  })
})

test.each([
  ['an offence of the day before is an older one', facts('2026-12-31'), 'committedSince'],
  [
    'one begun before stays older, however long it lasted',
    facts(undefined, { offences: [{ ...TRAFFICKING, from: '2026-11-01', to: '2027-06-01' }] }),
    'committedSince',
  ],
  [
    'where only its end is known, that day counts',
    facts(undefined, { offences: [{ ...TRAFFICKING, to: '2027-06-01' }] }),
    'eligible',
  ],
  ['an offence of no day is not routed', facts(), 'dated'],
  [
    'an offence the table does not name is not routed',
    facts(undefined, { offences: [{ law: 'KZ CG', article: '225a', from: '2027-02-02' }] }),
    'covered',
  ],
  [
    'of two offences the one that is covered and newer decides',
    facts(undefined, {
      offences: [
        { ...TRAFFICKING, from: '2025-01-01' },
        { law: 'KZ CG', article: '225a', from: '2028-01-01' },
        { law: 'K.Z.', article: '446', from: '2027-03-01' },
      ],
    }),
    'eligible',
  ],
  ['who follows a victim is routed', facts('2027-01-02', { role: 'successor' }), 'eligible'],
  ['who is neither is not', facts('2027-01-02', { role: 'thirdParty' }), 'victim'],
] as const)('%s', (_what, asked, expected) => {
  expect(why(asked)).toBe(expected)
})

test('every offence that the table names stands in the catalogue, once', () => {
  for (const one of shippedStateCompensation.offences) {
    expect(offences.some((entry) => isSameArticle(entry, one))).toBe(true)
    expect(shippedStateCompensation.offences.filter((other) => isSameArticle(other, one))).toHaveLength(1)
  }
})
