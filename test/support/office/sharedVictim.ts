import type { CaseId } from '../../../shared/contract/ids.ts'
import type { PersonOpen } from '../../../shared/domain/caseFile/identity.ts'
import type { CONSENT_RECIPIENTS } from '../../../shared/domain/caseFile/person.ts'
import { present } from '../trainingCase.ts'
import type { ScheduleOffice } from './scheduleOffice.ts'
import { importTwoClaims } from './twoClaims.ts'

/** Imports a file (31/26) of which *Osoba coordinatorA* knows one sealed victim, who consents to these recipients besides. */
export async function shareVictim(
  office: ScheduleOffice,
  ...recipients: readonly (typeof CONSENT_RECIPIENTS)[number][]
): Promise<CaseId> {
  await office.as('coordinatorA')
  await office.as('prosecutorA')
  const { caseId } = await importTwoClaims(office, 31)
  const { revision, people } = await office.ask('caseFile.open', { caseId })
  const { label: _label, identity: _identity, ...victim } = present(people.find(({ id }) => id === 'v1'))
  const consents = (['coordinator', ...recipients] as const).map((recipient) => ({ recipient, given: true }))
  const person: PersonOpen = { ...victim, identification: { status: 'formal', consents } }
  const saved = await office.ask('person.save', { caseId, revision, person })
  const share = { person: 'v1', colleague: office.idOf('coordinatorA'), until: '2026-12-31' }
  await office.ask('person.share', { caseId, revision: saved.revision, ...share })
  return caseId
}
