import { z } from 'zod'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import { JOURNAL_PAGE } from '../../../shared/contract/audit.ts'
import { bilingual } from '../../../shared/domain/caseFile/fields.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { personId } from '../../../shared/domain/staff/account.ts'
import { OWN_PAPER_ACTS } from '../../../shared/domain/papers/paperLife.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import type { EntryCursor, ListedEntry } from '../../db/lists/journalList.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { OfficeContext, QueryContext } from '../context.ts'

const END: EntryCursor = { epoch: Number.MAX_SAFE_INTEGER, number: Number.MAX_SAFE_INTEGER }

/**
 * The journal of one file, newest first. What the other office does with a paper that has not gone out is its own; when one
 * has, its sending stands here, and the rest with the paper.
 */
export function listJournal(
  context: QueryContext,
  { caseId, before = END.number }: Input<'journal.list'>,
): Result<Output<'journal.list'>> {
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const names = context.office.accounts.names()
  const others = context.colleagues().filter(({ office }) => office !== context.person.office)
  const withheld = { acts: OWN_PAPER_ACTS, people: others.map(({ id }) => id) }
  const rows = context.lists.journal.ofCase({ caseId, before, limit: JOURNAL_PAGE, withheld })
  return success(rows.map((row) => shownEntry(row, names)))
}

/** A journal of the whole office, newest first. */
export function listAudit(
  { office }: OfficeContext,
  { journal, before = END }: Input<'audit.list'>,
): Result<Output<'audit.list'>> {
  const names = office.accounts.names()
  if (journal === 'office') {
    return success(office.lists.journal.page(before.number, JOURNAL_PAGE).map((row) => shownEntry(row, names)))
  }
  const { caseEntries } = office.lists
  const epochs = caseEntries.epochs()
  return success(
    caseEntries.page(before, JOURNAL_PAGE).map((row) => {
      const isLost = epochs.some((later) => later.epoch > row.epoch && later.number <= row.number)
      const file = row.caseId === null ? {} : { file: row.caseId.slice(0, 8) }
      return { ...shownEntry(row, names), ...file, ...(isLost ? { isLost } : {}) }
    }),
  )
}

/** An entry as it is shown: people by name. */
export function shownEntry(
  { epoch, number, at, person, act, about, reason }: ListedEntry,
  names: ReadonlyMap<string, string>,
): Output<'audit.list'>[number] {
  return {
    epoch,
    number,
    at,
    person: names.get(person) ?? person,
    act,
    ...(about === null ? {} : { about: readAbout(about, names) }),
    ...(reason === null ? {} : { reason }),
  }
}

const aboutForm = bilingual.extend({ colleagues: z.array(personId).optional(), subject: z.string().optional() })

/** What an entry is about, and the colleagues it concerns by name. */
function readAbout(text: string, names: ReadonlyMap<string, string>): Bilingual {
  const { colleagues, subject: _subject, ...about } = aboutForm.parse(JSON.parse(text))
  if (colleagues === undefined) return about
  const name = colleagues.map((id) => names.get(id) ?? id).join(' → ')
  return { cnr: `${about.cnr} · ${name}`, en: `${about.en} · ${name}` }
}
