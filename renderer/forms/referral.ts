import {
  newReferral,
  REFERRAL_KINDS,
  REFERRAL_RESULTS,
  referralStep,
  type NewReferral,
  type ReferralStep,
} from '../../shared/domain/support/referral.ts'
import { fields, noField } from './field.ts'
import { defineForm } from './form.ts'
import { choice, date, line } from './kinds.ts'

/** To what help a person is referred. */
export const referralForm = defineForm<NewReferral>()(
  'referral',
  fields<NewReferral>()({
    person: noField('whom it is about'),
    kind: { kind: choice(REFERRAL_KINDS, 'screens.support.kind'), required: true },
    provider: { kind: line(), required: true },
    date: { kind: date(), required: true },
    note: { kind: line() },
  }),
  { schema: newReferral },
)

/** What became of a referral. */
export const referralStepForm = defineForm<ReferralStep>()(
  'referralStep',
  fields<ReferralStep>()({
    result: { kind: choice(REFERRAL_RESULTS, 'screens.support.result'), required: true },
    date: { kind: date(), required: true },
    note: { kind: line() },
  }),
  { schema: referralStep },
)
