import type { Input, Output } from '../../../shared/contract/channels.ts'
import { checkClauseWords } from '../../../shared/domain/decision/writtenClause.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { CommandContext } from '../context.ts'
import { tellOfClause } from './tellOfClause.ts'
import { writtenIn } from './writtenIn.ts'

/** As many as a person finds again; what is kept goes nowhere by itself. */
const MOST_OF_ONE = 500

/**
 * Keeps words of a decision as a clause of one's own, or a further version of one. SECURITY: they go into other files, so they may tell
 * nothing of the one they were written in: every person of that file is searched for, not only who is protected.
 */
export function saveClause(context: CommandContext, input: Input<'clause.save'>): Result<Output<'clause.save'>> {
  const { cases, person, today } = context
  const { caseId, after, place, title, text } = input
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const checked = checkClauseWords({ place, title, text }, writtenIn(file.value))
  if (!checked.ok) return checked
  const before = after === undefined ? undefined : cases.clauses.find(person.id, after.id)
  if (after !== undefined && before === undefined) return failure('clause.notFound')
  if (after !== undefined && before?.version !== after.version) return failure('clause.changed')
  if (before === undefined && cases.clauses.countOf(person.id) >= MOST_OF_ONE) return failure('clause.tooMany')
  const row = { id: before?.id ?? context.newId(), version: (before?.version ?? 0) + 1 }
  cases.clauses.save({
    ...row,
    ...{ office: person.office, owner: person.id, place, writtenOn: today },
    ...{ titleCnr: title.cnr, titleEn: title.en, cnr: text.cnr, en: text.en },
  })
  tellOfClause(context, 'saveClause', { title, version: row.version })
  return success(row)
}

/** An own clause is offered no more. */
export function withdrawClause(
  context: CommandContext,
  { id }: Input<'clause.withdraw'>,
): Result<Output<'clause.withdraw'>> {
  const { cases, person, today } = context
  const clause = cases.clauses.find(person.id, id)
  if (clause === undefined) return failure('clause.notFound')
  cases.clauses.withdraw({ id, owner: person.id, on: today })
  const { titleCnr, titleEn, version } = clause
  tellOfClause(context, 'withdrawClause', { title: { cnr: titleCnr, en: titleEn }, version })
  return success({})
}

/** Asks that the last version of an own clause be offered to all judges of the court. */
export function proposeClause(
  context: CommandContext,
  { id, version }: Input<'clause.propose'>,
): Result<Output<'clause.propose'>> {
  const { cases, person, now } = context
  const clause = cases.clauses.find(person.id, id)
  if (clause === undefined) return failure('clause.notFound')
  if (clause.version !== version) return failure('clause.changed')
  const standing = cases.clauses.standing(id)
  if (standing.proposed !== undefined) return failure('clause.waits')
  if (standing.released === version) return failure('clause.releasedAlready')
  cases.clauses.propose({ id, version, office: person.office, by: person.id, at: now })
  tellOfClause(context, 'proposeClause', { title: { cnr: clause.titleCnr, en: clause.titleEn }, version })
  return success({})
}
