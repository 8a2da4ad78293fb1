import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { FileAct } from '../../../shared/domain/claim/acts.ts'
import { checkTermWords } from '../../../shared/domain/decision/officeTerm.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { writtenIn } from './writtenIn.ts'

const MOST = 500

/** The terms that the own court has added to the glossary. */
export function listTerms({ cases, person, office }: QueryContext): Result<Output<'term.list'>> {
  const names = office.accounts.names()
  const terms = cases.terms.ofOffice(person.office)
  return success({ terms: terms.map((one) => ({ ...one, addedBy: names.get(one.addedBy) ?? one.addedBy })) })
}

/** Adds a term to the glossary of the own court. SECURITY: as a clause it is shown in other files, and is checked as one. */
export function addTerm(context: CommandContext, input: Input<'term.add'>): Result<Output<'term.add'>> {
  const { cases, person, today } = context
  const { caseId, ...words } = input
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const known = cases.terms.ofOffice(person.office)
  const checked = checkTermWords(words, known, writtenIn(file.value))
  if (!checked.ok) return checked
  if (known.length >= MOST) return failure('term.tooMany')
  const id = context.newId()
  cases.terms.add({ id, office: person.office, ...words, addedBy: person.id, addedOn: today })
  tell(context, 'addTerm', words)
  return success({ id })
}

/** A term is proposed no more. */
export function withdrawTerm(context: CommandContext, { id }: Input<'term.withdraw'>): Result<Output<'term.withdraw'>> {
  const { cases, person } = context
  const term = cases.terms.find(person.office, id)
  if (term === undefined) return failure('term.notFound')
  cases.terms.withdraw({ id, by: person.id })
  tell(context, 'withdrawTerm', term)
  return success({})
}

function tell(
  { record, changed }: CommandContext,
  act: Extract<FileAct, `${string}Term`>,
  { cnr, en }: Bilingual,
): void {
  record({ act: `caseFile.${act}`, about: { cnr, en } })
  changed({ aggregate: 'work' })
}
