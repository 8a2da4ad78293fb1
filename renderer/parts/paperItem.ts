import type { CaseFileView } from '../../shared/contract/caseFile.ts'
import type { PaperFields } from '../../shared/domain/papers/paperFields.ts'
import { PAPER_KINDS, type PaperKind } from '../../shared/domain/papers/paperKinds.ts'

/** Of which claim a paper speaks, or for whom it is who has none yet; neither in a file without injured parties. */
export type PaperSubject = Pick<PaperFields, 'claim' | 'injured'>
/** A paper that is being made: how its draft is called, and its place in the tab of papers. */
export type PaperItem = Readonly<{ kind: PaperKind; subject: PaperSubject }>

/** The name of a subject: that of a claim, or of a person behind a line. */
export function nameOfSubject({ claim, injured }: PaperSubject): string {
  return injured === undefined ? (claim ?? '') : `_${injured}`
}

export function subjectOfName(name: string): PaperSubject {
  if (name === '') return {}
  return name.startsWith('_') ? { injured: name.slice(1) } : { claim: name }
}

export function nameOfItem({ kind, subject }: PaperItem): string {
  const name = nameOfSubject(subject)
  return name === '' ? kind : `${kind}_${name}`
}

/** Undefined where the name is that of something else. */
export function itemOfName(name = ''): PaperItem | undefined {
  const kind = PAPER_KINDS.find((one) => name === one || name.startsWith(`${one}_`))
  return kind === undefined ? undefined : { kind, subject: subjectOfName(name.slice(kind.length + 1)) }
}

type Claims = Pick<CaseFileView, 'claims' | 'people'>

/** Every claim of a file, and every injured party without one. */
export function subjectsOf({ claims, people }: Claims): readonly PaperSubject[] {
  const hasClaim = (person: string) => claims.some(({ claim }) => claim.claimant === person)
  return [
    ...claims.map(({ claim }) => ({ claim: claim.id })),
    ...people.flatMap(({ id, role }) => (role === 'injuredParty' && !hasClaim(id) ? [{ injured: id }] : [])),
  ]
}

/** How a paper is addressed that is for this person; the first claim of the file where it is for nobody by name. */
export function subjectFor({ claims }: Claims, person: string | undefined): PaperSubject {
  const claim = person === undefined ? claims[0] : claims.find((one) => one.claim.claimant === person)
  if (claim !== undefined) return { claim: claim.claim.id }
  return person === undefined ? {} : { injured: person }
}

/** Whose a subject is, by id. */
export function personOfSubject({ claims }: Claims, { claim, injured }: PaperSubject): string | undefined {
  return injured ?? claims.find((one) => one.claim.id === claim)?.claim.claimant
}
