import { describe, expect, test } from 'vitest'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import { checkReferral, checkReferralStep, hasEnded } from '../../../shared/domain/support/checkReferral.ts'
import { CONSENT_OF_REFERRAL, REFERRAL_KINDS, REFERRAL_RESULTS } from '../../../shared/domain/support/referral.ts'

const TODAY = '2026-06-15'

function consenting(...consents: NonNullable<NonNullable<Person['identification']>['consents']>) {
  return { identification: { status: 'formal' as const, consents } }
}

describe('a referral', () => {
  const made = (kind: (typeof REFERRAL_KINDS)[number], date = TODAY) => ({ person: 'v1', kind, provider: 'NVO', date })

  test.each(REFERRAL_KINDS)('to %s needs the consent to that very recipient, as it was said last', (kind) => {
    const recipient = CONSENT_OF_REFERRAL[kind]
    const others = Object.values(CONSENT_OF_REFERRAL).filter((one) => one !== recipient)
    const barred = { ok: false, error: { code: 'referral.noConsent', field: 'referral.kind' } }
    expect(checkReferral(made(kind), {}, TODAY)).toMatchObject(barred)
    const toOthers = consenting(...others.map((one) => ({ recipient: one, given: true })))
    expect(checkReferral(made(kind), toOthers, TODAY)).toMatchObject(barred)
    const given = { recipient, given: true, date: '2026-06-01' }
    expect(checkReferral(made(kind), consenting(given), TODAY)).toMatchObject({ ok: true })
    const takenBack = { recipient, given: false, date: '2026-06-02' }
    expect(checkReferral(made(kind), consenting(given, takenBack), TODAY)).toMatchObject(barred)
  })

  test('is not made for a day that has not come', () => {
    const person = consenting({ recipient: 'shelter', given: true })
    expect(checkReferral(made('shelter', '2026-06-16'), person, TODAY)).toMatchObject({
      ok: false,
      error: { code: 'referral.inFuture', field: 'referral.date' },
    })
  })
})

describe('a step of a referral', () => {
  const accepted = { date: '2026-06-05', result: 'accepted' } as const

  test('follows in the order of days, is accepted once, and ends with anything but that', () => {
    const open = { date: '2026-06-01', steps: [] }
    for (const result of REFERRAL_RESULTS) {
      expect(checkReferralStep(open, { date: '2026-06-01', result }, TODAY)).toMatchObject({ ok: true })
      expect(hasEnded({ steps: [{ date: '2026-06-01', result }] })).toBe(result !== 'accepted')
    }
    expect(checkReferralStep(open, { date: '2026-05-31', result: 'refused' }, TODAY)).toMatchObject({
      error: { code: 'referral.stepTooEarly', params: { earliest: '2026-06-01' } },
    })
    expect(checkReferralStep(open, { date: '2026-06-16', result: 'refused' }, TODAY)).toMatchObject({
      error: { code: 'referral.inFuture', field: 'step.date' },
    })
    const going = { ...open, steps: [accepted] }
    expect(checkReferralStep(going, { ...accepted, date: TODAY }, TODAY)).toMatchObject({
      error: { code: 'referral.acceptedAlready' },
    })
    expect(checkReferralStep(going, { date: '2026-06-04', result: 'completed' }, TODAY)).toMatchObject({
      error: { code: 'referral.stepTooEarly', params: { earliest: '2026-06-05' } },
    })
    expect(checkReferralStep(going, { date: '2026-06-05', result: 'completed' }, TODAY)).toMatchObject({ ok: true })
    const over = { ...open, steps: [accepted, { date: '2026-06-10', result: 'completed' } as const] }
    expect(checkReferralStep(over, { date: TODAY, result: 'brokenOff' }, TODAY)).toMatchObject({
      error: { code: 'referral.ended' },
    })
  })
})
