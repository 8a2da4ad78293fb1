import type { Term } from '../../../shared/domain/decision/glossary.ts'
import type { CaseContext } from '../context.ts'

/** What the own court has added to the glossary, as texts are held against it. */
export function termsOfCourt({ cases, person }: CaseContext): readonly Term[] {
  return cases.terms.ofOffice(person.office).map(({ cnr, en }) => ({ term: { cnr, en }, unusual: [] }))
}
