import { z } from 'zod'
import type { Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { WORK_FACTS } from '../../../shared/domain/claim/work.ts'
import type { WriteHandle } from '../handles.ts'
import { rememberFor } from '../../../shared/domain/caseFile/rememberFor.ts'
import { readOne, write } from '../rows.ts'
import type { AgeGroupWrites } from './ageGroupTable.ts'
import type { CaseChanges } from './caseChanges.ts'
import { saveCaseEvents } from './caseEventTable.ts'
import { isNamedAlike } from '../../../shared/domain/caseFile/namedAlike.ts'
import { foldMark, type CaseHeader, type NewCaseFile } from './caseFileTable.ts'
import type { SearchChanges } from './searchChanges.ts'
import { saveHearings } from './hearingTable.ts'

const NEW = `INSERT INTO case_file (id, revision, custody, court, court_mark, court_mark_fold, prosecution, prosecution_mark,
    prosecution_mark_fold, pen)
  VALUES ($id, $revision, $custody, $court, $courtMark, $courtFold, $prosecution, $prosecutionMark, $prosecutionFold, $pen)`
const CHANGED = `UPDATE case_file SET court = $court, court_mark = $courtMark, court_mark_fold = $courtFold,
    prosecution = $prosecution, prosecution_mark = $prosecutionMark, prosecution_mark_fold = $prosecutionFold,
    custody = coalesce($holder, custody) WHERE id = $id`
const KEY = '(SELECT case_key FROM case_file WHERE id = $id)'
const NAMES = `SELECT court, court_mark AS courtMark, court_mark_fold AS courtFold, prosecution,
    prosecution_mark AS prosecutionMark, prosecution_mark_fold AS prosecutionFold
  FROM case_file WHERE id = $id`
const BODY = `INSERT INTO case_body (case_key, body) VALUES (${KEY}, $body)
  ON CONFLICT (case_key) DO UPDATE SET body = excluded.body`
const text = z.string().nullable()
const namesRow = z.object({
  court: z.string(),
  courtMark: text,
  courtFold: text,
  prosecution: z.string(),
  prosecutionMark: text,
  prosecutionFold: text,
})

/** What was read of a file before its facts are saved, and who has it from now on. */
type KnownFile = Readonly<{
  known?: Proceedings | undefined
  header?: CaseHeader | undefined
  holder?: string | undefined
}>

/** Writes case files; what has not changed is not written, and lists follow only what they show. */
export function createCaseFileWrites(
  db: WriteHandle,
  { changes, found, ages }: Readonly<{ changes: CaseChanges; found: SearchChanges; ages: AgeGroupWrites }>,
) {
  const saveFacts = (id: string, form: Proceedings, before: Proceedings | undefined): boolean => {
    const isPlannedAnew = writeFacts(db, id, form, before)
    if (before === undefined || before.indictment?.date !== form.indictment?.date) ages.followIndictment(id)
    return isPlannedAnew
  }
  return {
    /** A new file, entered by the office that holds it, or by nobody yet. */
    add({ id, revision, custody, proceedings: form, enteredBy, pen = 0 }: NewCaseFile): void {
      write(db, NEW, { id, revision, custody, pen, ...columns(form, enteredBy ?? custody) })
      writeFacts(db, id, form, undefined)
      changes.add(id)
      found.addFile(id)
    },
    /**
     * The changed facts, as `office` enters them; only what differs from those that stand, where they were read. `holder`: who
     * has the file from now on, where its offices change.
     */
    saveProceedings(id: string, form: Proceedings, office: string, { known, header, holder }: KnownFile = {}): void {
      if (known !== undefined && header !== undefined && holder === undefined && isNamedAlike(header, form, office)) {
        if (saveFacts(id, form, known)) changes.add(id)
        return
      }
      const before = readOne(db, namesRow, NAMES, { id })
      if (before === undefined) throw new Error('no such case file')
      const next = keepFolds(before, columns(form, office))
      const isNamedAnew = Object.entries(next).some(([column, value]) => before[column as keyof typeof next] !== value)
      if (isNamedAnew) write(db, CHANGED, { id, ...next, holder: holder ?? null })
      if (saveFacts(id, form, known) || isNamedAnew) changes.add(id)
    },
    /** Raises the revision by one if it still is the expected one. */
    raiseRevision(id: string, expected: number): boolean {
      const sql = 'UPDATE case_file SET revision = revision + 1 WHERE id = $id AND revision = $expected'
      return write(db, sql, { id, expected }) === 1
    },
    handOver(id: string, office: string): void {
      const sql = 'UPDATE case_file SET custody = $office WHERE id = $id AND custody <> $office'
      if (write(db, sql, { id, office }) > 0) changes.add(id)
    },
    /** The file leaves for another installation, or is here again. */
    setAway(id: string, isAway: boolean): void {
      const sql = 'UPDATE case_file SET away = $away WHERE id = $id AND away <> $away'
      if (write(db, sql, { id, away: isAway ? 1 : 0 }) > 0) changes.add(id)
    },
  }
}

/** Answers whether something changed that the work in the file is planned by; of a file that was not read, it did. */
function writeFacts(db: WriteHandle, id: string, form: Proceedings, before: Proceedings | undefined): boolean {
  const body = bodyOf(form)
  if (before === undefined || body !== bodyOf(before)) write(db, BODY, { id, body })
  saveCaseEvents(db, id, form.events ?? [], before === undefined ? undefined : (before.events ?? []))
  const isHeardAnew = saveHearings(db, id, form.hearings, before?.hearings)
  return isHeardAnew || before === undefined || workFacts(form) !== workFacts(before)
}

/** What stands in no column or row of its own. What is saved now is what the next save compares with. */
const bodyOf = rememberFor((form: Proceedings): string => {
  const { court: _court, courtMark: _courtMark, prosecution: _prosecution, ...others } = form
  const { prosecutionMark: _prosecutionMark, hearings: _hearings, events: _events, ...body } = others
  return JSON.stringify(body)
})

/** Hearings are compared row by row. */
const workFacts = rememberFor((form: Proceedings): string =>
  JSON.stringify(WORK_FACTS.map((fact) => (fact === 'hearings' ? null : form[fact]))),
)

type Columns = ReturnType<typeof columns>

/** A mark that stays as it was is compared as it was, whoever saves it again. */
function keepFolds(before: Columns, next: Columns): Columns {
  return {
    ...next,
    courtFold: next.courtFold ?? (before.courtMark === next.courtMark ? before.courtFold : null),
    prosecutionFold:
      next.prosecutionFold ?? (before.prosecutionMark === next.prosecutionMark ? before.prosecutionFold : null),
  }
}

// SECURITY: the other office's mark is kept as it was given and not compared, so that nothing is told of that register.
function columns(form: Proceedings, office: string) {
  const own = (of: string, mark: string | undefined) => (of === office && mark !== undefined ? foldMark(mark) : null)
  return {
    court: form.court,
    courtMark: form.courtMark ?? null,
    courtFold: own(form.court, form.courtMark),
    prosecution: form.prosecution,
    prosecutionMark: form.prosecutionMark ?? null,
    prosecutionFold: own(form.prosecution, form.prosecutionMark),
  }
}
