import { describe, expect, test } from 'vitest'
import type { ClaimActRecord } from '../../../shared/domain/caseFile/claimActRecord.ts'
import { collectCourses } from '../../../shared/domain/statistics/course.ts'
import { fromCaseFile } from '../../../shared/exchange/fromCaseFile.ts'
import type { NaknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import { readExchange } from '../../../shared/exchange/readExchange.ts'
import { toCaseFile } from '../../../shared/exchange/toCaseFile.ts'
import { readTrainingForm } from '../../support/trainingCase.ts'

// What was done on a claim once the court had decided, in the exchange form.

const ISSUED: ClaimActRecord = { act: 'issue', ordinal: 1, date: '2026-06-15', number: 'VSPG-IPZ-2026-0001' }
const SERVED = { act: 'issue', ordinal: 1, person: 'd1', date: '2026-06-20' } as const
const FINAL: ClaimActRecord = { act: 'becomeFinal', ordinal: 1, order: 1, date: '2026-07-07' }
const RECALLED: ClaimActRecord = { act: 'recallFinality', ordinal: 1, order: 1, date: '2026-07-10', reason: 'greškom' }

function formWith(acts: readonly ClaimActRecord[], claim = 'c1'): NaknadaCase {
  return {
    ...readTrainingForm('case-01'),
    acts: acts.map((entry) => ({ claim, entry })),
    services: [{ claim, entry: SERVED }],
  }
}
const problemsOf = (form: NaknadaCase) => {
  const reading = readExchange(form)
  return reading.ok ? [] : reading.problems.map(({ field, code }) => [field, code])
}

test('orders, services and finality of a file come back as they left', () => {
  const form = formWith([ISSUED, FINAL])
  expect(problemsOf(form)).toEqual([])
  const file = toCaseFile(form)
  expect(file.claims[0]).toMatchObject({ acts: [ISSUED, FINAL], services: [SERVED] })
  expect(toCaseFile(fromCaseFile(file))).toEqual(file)
  expect(fromCaseFile(toCaseFile(readTrainingForm('case-01')))).not.toHaveProperty('acts')
})

test('a ruling comes back as it left: its number and day, and what of the decision reads otherwise since', () => {
  const ruling: ClaimActRecord = {
    ...{ act: 'rectify', ordinal: 1, order: 1, date: '2026-08-01', number: 'VSPG-IPZ-2026-0002' },
    amended: { heads: [{ head: 'h4', awardedCents: 300_000, interestFrom: '2026-06-15' }], daysToPay: 20 },
  }
  const served = { act: 'rectify', ordinal: 1, person: 'd1', date: '2026-08-05' } as const
  const form = { ...formWith([ISSUED, FINAL, ruling]), services: [{ claim: 'c1', entry: served }] }
  expect(problemsOf(form)).toEqual([])
  const file = toCaseFile(form)
  expect(file.claims[0]).toMatchObject({ acts: [ISSUED, FINAL, ruling], services: [served] })
  expect(toCaseFile(fromCaseFile(file))).toEqual(file)
})

describe('refused is', () => {
  const appeal: ClaimActRecord = { act: 'modifyOnAppeal', ordinal: 1, date: '2026-08-01' }
  test.each([
    ['an act on no claim', formWith([ISSUED], 'c9'), 'acts.0.claim'],
    [
      'an appeal of nobody',
      formWith([{ act: 'fileAppeal', ordinal: 1, date: '2026-07-01', person: 'd9' }]),
      'acts.0.entry.person',
    ],
    [
      'a change of a head that is not there',
      formWith([{ ...appeal, heads: [{ head: 'h99', awardedCents: 1 }] }]),
      'acts.0.entry.heads.0.head',
    ],
    [
      'a ruling on a head that is not there',
      formWith([
        { act: 'correct', ordinal: 1, date: '2026-08-01', amended: { heads: [{ head: 'h99', awardedCents: 1 }] } },
      ]),
      'acts.0.entry.amended.heads.0.head',
    ],
    ['the same act twice', formWith([FINAL, FINAL]), 'acts.1.entry.ordinal'],
  ])('%s', (_what, form, field) => {
    expect(problemsOf(form).map(([place]) => place)).toContain(field)
  })
})

test('figures count a person as final by the act, and no longer once it was recalled', () => {
  const finalOf = (acts: readonly ClaimActRecord[]) => {
    const people = collectCourses({ file: toCaseFile(formWith(acts)) })
    return people.map(({ course, final }) => [course, final])
  }
  expect(finalOf([ISSUED])).toEqual([['awarded', undefined]])
  expect(finalOf([ISSUED, FINAL])).toEqual([['final', '2026-07-07']])
  expect(finalOf([ISSUED, FINAL, RECALLED])).toEqual([['awarded', undefined]])
})
