import type { Input, Output } from '../../../shared/contract/channels.ts'
import { JOURNAL_PAGE } from '../../../shared/contract/audit.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { OWN_PAPER_ACTS } from '../../../shared/domain/papers/paperLife.ts'
import { createMask } from '../../../shared/domain/privacy/maskSealed.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import { shownEntry } from '../audit/auditQueries.ts'
import { describePerson } from '../caseFile/describeItem.ts'
import { describeFile, loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import { noteOnce } from '../caseFile/noteOnce.ts'
import type { EffectContext, QueryContext } from '../context.ts'

type Target = Readonly<{ caseId: string; person?: string | undefined }>
/** A file whose looks are asked for, and the person of it, where it is one. */
export type Seen = Readonly<{ file: LoadedCase; about: Bilingual; person?: string | undefined }>
const NEWEST = Number.MAX_SAFE_INTEGER

/**
 * Who saw a file, or one person in it, newest first: what, when and why. That it is read is written down first, once per
 * person, file and session. Errors: caseFile.notFound, person.notFound.
 */
export function listViews(
  context: EffectContext,
  { before = NEWEST, ...target }: Input<'caseFile.views'>,
): Result<Output<'caseFile.views'>> {
  const seen = findSeen(context, 'readViews', target)
  if (!seen.ok) return seen
  const noted = noteOnce(context, `views/${target.person ?? ''}`, entryOfViews('caseFile.readViews', seen.value))
  if (!noted.ok) return noted
  return success(viewsOf(context, seen.value, { before, limit: JOURNAL_PAGE }))
}

/** The file, where the person may learn who saw it. Errors: as of loading a file, person.notFound. */
export function findSeen(context: QueryContext, act: 'readViews' | 'printViews', target: Target): Result<Seen> {
  const file = loadCase(context, target.caseId)
  if (!file.ok) return file
  const allowed = permitFileAct(act, file.value.place, context.person)
  if (!allowed.ok) return allowed
  if (target.person === undefined) return success({ file: file.value, about: describeFile(file.value) })
  const record = file.value.records().find(({ open }) => open.id === target.person)
  if (record === undefined) return failure('person.notFound')
  return success({ file: file.value, about: describePerson(file.value, record.open), person: target.person })
}

/** What is written down of somebody who reads or prints who saw a file. */
export function entryOfViews(act: 'caseFile.readViews' | 'caseFile.printViews', { file, about, person }: Seen) {
  return { act, caseId: file.id, about, ...(person === undefined ? {} : { subject: person }) }
}

/** The entries; a reason that names somebody sealed is shown with the name covered. */
export function viewsOf(
  context: QueryContext,
  { file, person }: Seen,
  page: Readonly<{ before: number; limit: number }>,
): Output<'caseFile.views'> {
  const others = context.colleagues().filter(({ office }) => office !== context.person.office)
  const rows = context.lists.journal.views({
    ...page,
    caseId: file.id,
    person,
    withheld: { acts: OWN_PAPER_ACTS, people: others.map(({ id }) => id) },
  })
  const names = context.office.accounts.names()
  const mask = once(() => createMask(file.people()))
  return rows.map((row) => {
    const entry = shownEntry(row, names)
    return entry.reason === undefined ? entry : { ...entry, reason: mask()(entry.reason) }
  })
}

function once<Value>(make: () => Value): () => Value {
  let made: Readonly<{ value: Value }> | undefined
  return () => (made ??= { value: make() }).value
}
