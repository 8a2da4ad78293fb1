import { findClaimVerdict, type Judged } from '../caseFile/verdicts.ts'
import { claimFileOf, type ClaimFile } from '../caseFile/caseFile.ts'
import type { Person } from '../caseFile/person.ts'
import type { LegalBasisKey } from '../legal/legalBases.ts'

/** As what somebody is served with an order. */
export const RECIPIENT_KINDS = ['accused', 'counsel', 'respondent', 'prosecutor', 'injured'] as const
/** One of `RECIPIENT_KINDS`. */
export type RecipientKind = (typeof RECIPIENT_KINDS)[number]

/**
 * Somebody on whom an order is served: who (nobody named: the state prosecutor), into whose hands where those are another's,
 * as what, whether finality waits for it, and by which article.
 */
export type ServiceRecipient = Readonly<{
  person?: string
  through?: string
  as: RecipientKind
  counts: boolean
  basis: LegalBasisKey
}>

/** What of a file says whom an order is served on. */
export type ServedFile = Readonly<{
  proceedings: Judged
  people: readonly Pick<Person, 'id' | 'role' | 'representative' | 'guardian' | 'defenceCounsel'>[]
  claims: readonly ClaimFile[]
}>

/**
 * On whom the order on a claim must be served, by the law from the file. Those who may appeal against it set its finality:
 * the accused and their counsel each (ZKP 381/1; question 94), the prosecutor (382/3), the injured party where the accused
 * was acquitted (382/4). Otherwise the injured party gets the final judgment, on request, and nothing waits for it (378/5).
 * Who has a guardian is served through the guardian, and the injured party through who represents them. A claim that is not there is served on nobody.
 */
export function findServiceRecipients(file: ServedFile, claimId: string): readonly ServiceRecipient[] {
  const claim = claimFileOf(file, claimId)?.claim
  if (claim === undefined) return []
  const people = new Map(file.people.map((person) => [person.id, person] as const))
  const verdict = findClaimVerdict(file.proceedings, claim)
  const appeal: LegalBasisKey = verdict === 'penaltyOrder' ? 'penaltyOrder.appeal' : 'appeal.period'
  const respondents = [...new Set(claim.respondents)].flatMap((id): readonly ServiceRecipient[] => {
    const person = people.get(id)
    const counsel = person?.defenceCounsel
    return [
      {
        person: id,
        ...throughOf(person?.guardian),
        as: person?.role === 'defendant' ? 'accused' : 'respondent',
        counts: true,
        basis: appeal,
      },
      ...(counsel === undefined ? [] : [{ person: counsel, as: 'counsel' as const, counts: true, basis: appeal }]),
    ]
  })
  const claimant = people.get(claim.claimant)
  const mayAppeal = verdict === 'acquittal'
  return [
    { as: 'prosecutor', counts: true, basis: 'appeal.prosecutor' },
    ...withoutRepeats(respondents),
    {
      person: claim.claimant,
      ...throughOf(claimant?.guardian ?? claimant?.representative),
      as: 'injured',
      counts: mayAppeal,
      basis: mayAppeal ? 'appeal.injuredParty' : 'judgment.service',
    },
  ]
}

function throughOf(through: string | undefined): Pick<ServiceRecipient, 'through'> {
  return through === undefined ? {} : { through }
}

// One counsel of two accused is served once.
function withoutRepeats(recipients: readonly ServiceRecipient[]): readonly ServiceRecipient[] {
  return recipients.filter(({ person }, index) => recipients.findIndex((one) => one.person === person) === index)
}
