import { z } from 'zod'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import { JOURNAL_PAGE } from '../../../shared/contract/audit.ts'
import { bilingual } from '../../../shared/domain/caseFile/fields.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { personId } from '../../../shared/domain/staff/account.ts'
import { OWN_PAPER_ACTS } from '../../../shared/domain/papers/paperLife.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import type { EntryCursor, ListedEntry } from '../../db/lists/journalList.ts'
import { describeFile, loadCase } from '../caseFile/loadCase.ts'
import { noteOnce } from '../caseFile/noteOnce.ts'
import type { EffectContext, OfficeContext } from '../context.ts'

const END: EntryCursor = { epoch: Number.MAX_SAFE_INTEGER, number: Number.MAX_SAFE_INTEGER }

/**
 * The journal of one file, newest first. That it is read is written down, and stands in what is read from the next time on. What the other office does with a paper that has not gone out is its own; when one
 * has, its sending stands here, and the rest with the paper.
 */
export function listJournal(
  context: EffectContext,
  { caseId, before = END.number }: Input<'journal.list'>,
): Result<Output<'journal.list'>> {
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const names = context.office.accounts.names()
  const others = context.colleagues().filter(({ office }) => office !== context.person.office)
  const withheld = { acts: OWN_PAPER_ACTS, people: others.map(({ id }) => id) }
  const rows = context.lists.journal.ofCase({ caseId, before, limit: JOURNAL_PAGE, withheld })
  const noted = noteOnce(context, 'journal', { act: 'caseFile.journalRead', caseId, about: describeFile(file.value) })
  if (!noted.ok) return noted
  return success(rows.map((row) => shownEntry(row, names)))
}

/**
 * A journal of the whole office, newest first. That it is read is written down, once per person, journal and session, and
 * stands in what is read from the next time on.
 */
export function listAudit(
  context: OfficeContext,
  { journal, before = END }: Input<'audit.list'>,
): Result<Output<'audit.list'>> {
  const page = journal === 'office' ? pageOfOffice(context, before) : pageOfCases(context, before)
  context.note({ act: journal === 'office' ? 'audit.officeRead' : 'audit.casesRead' }, 'once')
  return success(page)
}

function pageOfOffice({ office }: OfficeContext, before: EntryCursor): Output<'audit.list'> {
  const names = office.accounts.names()
  return office.lists.journal.page(before.number, JOURNAL_PAGE).map((row) => shownEntry(row, names))
}

/** Of the copy that the office has: without text, and with what was lost in cases.db. */
function pageOfCases({ office }: OfficeContext, before: EntryCursor): Output<'audit.list'> {
  const names = office.accounts.names()
  const { caseEntries } = office.lists
  const epochs = caseEntries.epochs()
  return caseEntries.page(before, JOURNAL_PAGE).map((row) => {
    const isLost = epochs.some((later) => later.epoch > row.epoch && later.number <= row.number)
    const file = row.caseId === null ? {} : { file: row.caseId.slice(0, 8) }
    return { ...shownEntry(row, names), ...file, ...(isLost ? { isLost } : {}) }
  })
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
