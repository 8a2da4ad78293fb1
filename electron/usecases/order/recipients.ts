import { findOffice } from '../../../shared/domain/offices/offices.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import { personView } from '../caseFile/view.ts'

/** Who gets a copy, by the label that may be shown; the prosecution is no person of the file. */
export type Recipient = Readonly<{ person?: string; label: Bilingual }>

/**
 * Who may be expected to get a copy of the order on a claim: the claimant, or who acts for them, the respondents with their
 * counsel, the prosecutor's office. Proposed only: to whom it is served the court decides. A sealed person is the pseudonym.
 */
export function findRecipients(file: LoadedCase, claimId: string): readonly Recipient[] {
  const claim = file.outlines().find((one) => one.claim.id === claimId)?.claim
  if (claim === undefined) return []
  const people = new Map(file.records().map((record) => [record.open.id, record] as const))
  const helpersOf = (id: string) => {
    const open = people.get(id)?.open
    return [open?.representative, open?.guardian, open?.defenceCounsel].flatMap((helper) => helper ?? [])
  }
  const helpers = helpersOf(claim.claimant)
  const ids = [
    ...(helpers.length === 0 ? [claim.claimant] : helpers),
    ...claim.respondents.flatMap((id) => [id, ...helpersOf(id)]),
  ]
  const labels = [...new Set(ids)].flatMap((id) => {
    const record = people.get(id)
    return record === undefined ? [] : [{ person: id, label: personView(record).label }]
  })
  const office = findOffice(file.place.prosecution)?.nominative
  return office === undefined ? labels : [...labels, { label: { cnr: office.cnr, en: office.en } }]
}
