import type { CONSENT_RECIPIENTS, Person } from './person.ts'

type Recipient = (typeof CONSENT_RECIPIENTS)[number]
type Consent = NonNullable<NonNullable<Person['identification']>['consents']>[number]

/**
 * Whether a victim consents to data being shared with a recipient: what was said last counts; of two of one day, and of
 * those without a day, the one written down last. Nothing said is no. Source: domain rules §3 (status data of victims).
 */
export function consentsToShare({ identification }: Pick<Person, 'identification'>, recipient: Recipient): boolean {
  const said = (identification?.consents ?? []).filter((consent) => consent.recipient === recipient)
  return said.reduce<Consent | undefined>(later, undefined)?.given === true
}

function later(one: Consent | undefined, other: Consent): Consent {
  return one === undefined || (other.date ?? '') >= (one.date ?? '') ? other : one
}
