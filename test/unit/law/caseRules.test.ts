import { describe, expect, test } from 'vitest'
import { answerLine } from '../../../commands/law/answer.ts'
import { fromCaseFile } from '../../../shared/exchange/fromCaseFile.ts'
import { naknadaCase, type NaknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import { createLargeCase } from '../../support/largeCase.ts'
import { present, readTrainingCaseText, readTrainingForm } from '../../support/trainingCase.ts'

type Found = Readonly<{ code: string; field: string }>
type Answer = Readonly<{
  ready?: boolean
  valid?: boolean
  outcome?: string
  awardedCents?: number
  confiscationExcessCents?: number
  findings?: readonly Found[]
  problems?: readonly Found[]
  error?: Readonly<{ code: string; field?: string }>
}>

function ask(rule: string, input: unknown): Answer {
  return JSON.parse(answerLine(JSON.stringify({ rule, input })).text) as Answer
}

function found({ findings = [], problems = [] }: Answer): readonly string[] {
  return [...findings, ...problems].map(({ code, field }) => `${code} ${field}`)
}

const ORDER = { date: '2026-06-15', served: '2026-07-01', final: '2026-07-17', clause: '2026-08-04' }
const raw = (name: 'case-01' | 'case-02') => JSON.parse(readTrainingCaseText(name)) as Record<string, unknown>

/** case-01 twice over: two claims, each with its decision; the decision of the second stands first where `swapped`. */
function severalClaims(swapped = false): NaknadaCase {
  const form = readTrainingForm('case-01')
  const [claim, decision] = [present(form.claims[0]), present(form.decision)]
  const second = { ...structuredClone(decision), claim: 'c2' }
  const claims = [claim, { ...structuredClone(claim), id: 'c2' }]
  const [first, other] = swapped ? [second, decision] : [decision, second]
  return { ...form, claims, decision: first, decisions: [other] }
}

describe('a rule of a case takes the exchange form', () => {
  test.each([
    ['case and claim', { case: raw('case-02'), claim: 'c1' }],
    ['case alone', { case: raw('case-02') }],
    ['the file itself', raw('case-02')],
    ['the file with the claim beside', { ...raw('case-02'), claim: 'c1', today: '2026-11-23' }],
  ])('as %s', (_name, input) => {
    expect(ask('gate', input).findings).toHaveLength(6)
  })
  test.each<[string, unknown, string, string | undefined]>([
    ['gate', { case: raw('case-02'), claim: 'c9' }, 'claim.unknown', 'claim'],
    ['gate', { case: fromCaseFile(createLargeCase(2, 1, 1)) }, 'claim.ambiguous', 'claim'],
    ['decision', { case: raw('case-01'), claim: 'c2' }, 'claim.unknown', 'claim'],
    ['enforceable', { case: raw('case-01'), order: { claim: 'c9' } }, 'claim.unknown', 'order.claim'],
    ['enforceable', { case: raw('case-01'), order: { final: '2026-02-30' } }, 'date.invalid', 'order.final'],
    ['gate', null, 'input.type', undefined],
    ['gate', [], 'input.type', undefined],
    ['gate', { format: 'naknada-case' }, 'input.missing', 'case.version'],
    ['gate', { case: raw('case-02'), extra: 1 }, 'input.unknownKey', 'extra'],
    ['gate', { ...raw('case-02'), today: '2026-02-30' }, 'date.invalid', 'today'],
    [
      'statistics',
      { cases: [{ ...raw('case-01'), status: { paidCents: -1 } }] },
      'input.tooSmall',
      'cases.0.status.paidCents',
    ],
  ])('%s refuses what it cannot answer: %#', (rule, input, code, field) => {
    expect(ask(rule, input).error).toMatchObject({ code, ...(field === undefined ? {} : { field }) })
  })
  test('the decision of a file is judged alone or with its claim, the order as a whole', () => {
    for (const input of [raw('case-01'), { case: raw('case-01') }, { case: raw('case-01'), claim: 'c1' }]) {
      expect(ask('decision', input)).toMatchObject({ valid: true, problems: [] })
    }
    for (const input of [
      { case: raw('case-01'), order: ORDER },
      { ...raw('case-01'), order: { ...ORDER, claim: 'c1' } },
    ]) {
      expect(ask('enforceable', input)).toEqual({ ready: true, findings: [] })
    }
  })
  test('a day that has not come may be null', () => {
    const asked = { case: raw('case-01'), order: { ...ORDER, served: null, final: null, clause: null } }
    expect(found(ask('enforceable', asked))).toEqual([
      'order.serviceMissing order.served',
      'order.serviceMissing order.served',
      'order.finalityMissing order.final',
    ])
  })
})

describe('findings name fields of the form', () => {
  test('of the claim, the case and the decision, wherever the decision stands', () => {
    const form = severalClaims(true)
    present(form.decision?.heads[0]).awardedCents = 1
    present(form.decisions?.[0]?.heads[0]).awardedCents = 2
    delete present(form.claims[1]).filed
    form.case.plea = true
    expect(found(ask('decision', { case: form, claim: 'c1' }))).toEqual([
      'decision.sumMismatch decisions.0.heads.0.referredCents',
      'decision.noReliableBasisMissing decisions.0.heads.0.referral.noReliableBasis',
      'decision.wouldDelayMissing decisions.0.heads.0.referral.wouldDelay',
    ])
    expect(found(ask('decision', { case: form, claim: 'c2' }))).toContain(
      'decision.sumMismatch decision.heads.0.referredCents',
    )
    expect(found(ask('gate', { case: form, claim: 'c2' }))).toEqual(
      expect.arrayContaining(['claim.filedDateMissing claims.1.filed', 'claim.pleaClauseMissing case.pleaClause']),
    )
  })
  test('a decision that is not there is missing at `decision`', () => {
    const form = severalClaims()
    delete form.decisions
    expect(found(ask('decision', { case: form, claim: 'c2' }))).toEqual(['decision.missing decision'])
    expect(found(ask('enforceable', { case: form, order: { ...ORDER, claim: 'c2' } }))).toEqual([
      'order.decisionInvalid decision',
    ])
  })
  test('the order speaks of its decision as `decision`', () => {
    const form = severalClaims()
    present(form.decisions?.[0]).jointly = false
    expect(found(ask('enforceable', { case: form, order: { ...ORDER, claim: 'c2' } }))).toContain(
      'order.sharesMissing decision.jointly',
    )
  })
})

describe('what the form can say and the domain cannot', () => {
  test('two decisions on one claim: the first is judged, the second named, and none is valid', () => {
    const form = severalClaims()
    const [second] = form.decisions ?? []
    form.decisions = [present(second), { ...structuredClone(present(form.decision)), heads: [] }]
    const judged = ask('decision', { case: form, claim: 'c1' })
    expect(judged).toMatchObject({ valid: false, awardedCents: 2_115_323 })
    expect(found(judged)).toEqual(['decision.twice decisions.1.claim'])
    // Of the two decisions on c1 the later one awards nothing; c2 keeps its 21.153,23.
    expect(judged.confiscationExcessCents).toBe(2_500_000 - 2_115_323)
    const order = ask('enforceable', { case: form, order: { ...ORDER, claim: 'c1' } })
    expect({ ready: order.ready, found: found(order) }).toEqual({
      ready: false,
      found: ['order.decisionInvalid decision'],
    })
  })
  test('a decision on no claim of the file', () => {
    const form = readTrainingForm('case-01')
    present(form.decision).claim = 'c9'
    const judged = ask('decision', form)
    expect(judged).toMatchObject({ valid: false, outcome: 'NO_CLAIM', confiscationExcessCents: 2_500_000 })
    expect(found(judged)).toEqual(['decision.claimUnknown decision.claim'])
    expect(found(ask('enforceable', { case: form, order: ORDER }))).toEqual(['order.decisionInvalid decision'])
  })
  test('a file without a claim', () => {
    const form = naknadaCase.parse({ ...raw('case-01'), claims: [], decision: undefined })
    expect(ask('decision', form)).toMatchObject({ valid: true, outcome: 'NO_CLAIM', problems: [] })
  })
})

test('remarks nested thousands deep are refused, not walked', () => {
  const deep = `${'['.repeat(3_000)}${']'.repeat(3_000)}`
  const text = readTrainingCaseText('case-02').replace('"ready": false', `"ready": ${deep}`)
  expect(text).toContain('[[[[')
  const answer = JSON.parse(answerLine(`{"rule":"gate","input":${text.replaceAll('\n', ' ')}}`).text) as Answer
  expect(answer.error).toMatchObject({ code: 'input.tooDeep' })
})
