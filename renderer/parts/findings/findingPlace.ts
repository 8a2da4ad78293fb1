import type { Bilingual } from '../../../shared/text/bilingual.ts'
import type { CaseTab } from '../../api/navigation.ts'

/** What of a case file is needed to find a place in it and to name it. */
export type PlacedFile = Readonly<{
  people: readonly Readonly<{ id: string; label: Bilingual }>[]
  evidence: readonly Readonly<{ id: string; title: Bilingual }>[]
  claims: readonly Readonly<{ claim: Readonly<{ id: string; claimant: string }> }>[]
}>

/** Where in the window something is typed: the tab, what is open on it, and the field of its form. */
export type FindingPlace = Readonly<{
  tab: CaseTab
  item?: string
  form: 'person' | 'evidence' | 'claim' | 'proceedings' | 'decision'
  /** The path inside the form, `heads.2.amountCents`; empty where the form as a whole is meant. */
  field: string
}>

/**
 * The place of a finding's path (`people.0.jmbg`, `claims.1.claim.heads.2.code`, `claims.1.decision.reasons`,
 * `proceedings.verdict.kind`).
 * `claim` is the claim that was checked, which may not be stored yet. Undefined where nothing can be typed in the window.
 */
export function findPlaceOfFinding(path: string, file: PlacedFile, claim: string): FindingPlace | undefined {
  const [area, ...rest] = path.split('.')
  const index = Number(rest[0])
  switch (area) {
    case 'people':
      return itemPlace('people', 'person', file.people[index]?.id, rest)
    case 'evidence':
      return itemPlace('evidence', 'evidence', file.evidence[index]?.id, rest)
    case 'claims':
      return claimPlace(file.claims[index]?.claim.id ?? claim, rest.slice(1))
    case 'proceedings':
      return { tab: 'hearings', form: 'proceedings', field: rest.join('.') }
    default:
      return undefined
  }
}

function itemPlace(
  tab: CaseTab,
  form: FindingPlace['form'],
  item: string | undefined,
  [, ...field]: readonly string[],
): FindingPlace {
  return { tab, form, field: field.join('.'), ...(item === undefined ? {} : { item }) }
}

function claimPlace(item: string, [part, ...rest]: readonly string[]): FindingPlace {
  // Who succeeded whom follows from an act; what is put right by hand is who claims.
  const field = rest[0] === 'succession' ? 'claimant' : rest.join('.')
  return part === 'decision'
    ? { tab: 'decisions', item, form: 'decision', field }
    : { tab: 'claims', item, form: 'claim', field }
}
