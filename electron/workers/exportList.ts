import '../security/silence.ts'
import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { marksShownTo, markShownTo } from '../../shared/domain/caseFile/markShown.ts'
import { CLAIM_STAGES } from '../../shared/domain/claim/stages.ts'
import { findOffice } from '../../shared/domain/offices/offices.ts'
import { PRACTICE_MARK, textFor, type InstallationKind } from '../../shared/domain/staff/installationKind.ts'
import type { CaseColumn, SheetFormat } from '../../shared/domain/staff/listColumns.ts'
import type { SheetCell } from '../../shared/format/sheetCell.ts'
import type { Language } from '../../shared/text/language.ts'
import { listWords } from '../../shared/text/listWords.ts'
import { messageFor } from '../../shared/text/message.ts'
import { keyIn } from '../../shared/text/messageKey.ts'
import type { Connection } from '../db/connection.ts'
import { createReadHandle } from '../db/handles.ts'
import { createCaseList, type CaseListQuery, type CaseListRow } from '../db/lists/caseList.ts'
import type { Page } from '../db/lists/page.ts'
import { createWorklist, type WorkQuery, type WorkRow } from '../db/lists/worklist.ts'
import { createSheetWriter } from '../files/sheetWriter.ts'
import { writeBeside } from '../files/writeBeside.ts'
import { carryOutExport, throwIfCancelled } from '../session/exportThread.ts'
import type { ThreadInput, ThreadMessage } from '../session/threadMessages.ts'

/** What of the case files or of the work is to leave, as the list asks for it. */
type ListToExport =
  | Readonly<{
      kind: 'caseFiles'
      query: Omit<CaseListQuery, 'after' | 'limit'>
      /** What was typed, and how many files are found by it at most. */
      find: Readonly<{ typed: string; limit: number }> | undefined
      columns: readonly CaseColumn[]
    }>
  | Readonly<{ kind: 'work'; query: Omit<WorkQuery, 'after' | 'limit'> }>

/** A list that leaves as a file, where to, and how many rows it has; 0 where nobody has counted them. */
export type ListOnPaper = Readonly<{
  list: ListToExport
  format: SheetFormat
  language: Language
  place: string
  /** The work of an office, or practice, of which every row says so. */
  kind: InstallationKind
  total: number
}>

const PAGE = 500
const request = workerData as ListOnPaper & ThreadInput
const { t, pick } = listWords(request.language)

/** In practice the first column of every sheet bears its word in every row, however the rows are sorted later. */
const KIND_COLUMN: readonly Readonly<{ label: string; width: number }>[] =
  request.kind === 'practice' ? [{ label: PRACTICE_MARK, width: 9 }] : []

function writeSheet(db: Connection): ThreadMessage {
  const { list, format, language, place } = request
  const hash = createHash('sha256')
  let rows = 0
  writeBeside(place, (write) => {
    const columns = [...KIND_COLUMN, ...(list.kind === 'work' ? WORK_COLUMNS : caseColumns(list.columns))]
    const sheet = createSheetWriter(
      format,
      { name: textFor(request.kind, pick(messageFor(`listExport.${list.kind}`))), language, columns },
      (bytes) => {
        hash.update(bytes)
        write(bytes)
      },
    )
    for (const page of pagesOf(db, list)) {
      throwIfCancelled(request)
      for (const row of page) sheet.add([...KIND_COLUMN.map(({ label }) => label), ...row])
      rows += page.length
      parentPort?.postMessage({ kind: 'progress', done: rows, total: request.total } satisfies ThreadMessage)
    }
    sheet.end()
  })
  return { kind: 'done', value: { rows, sha256: hash.digest('hex') } }
}

type Rows = readonly (readonly SheetCell[])[]

function* pagesOf(db: Connection, list: ListToExport): Generator<Rows> {
  const handle = createReadHandle(db)
  if (list.kind === 'work') {
    const worklist = createWorklist(handle)
    const office = list.query.office
    yield* allPages(
      (after: WorkQuery['after']) => worklist.page({ ...list.query, after, limit: PAGE }),
      (row) => WORK_COLUMNS.map(({ cell }) => cell(row, office)),
    )
    return
  }
  const { query, find } = list
  const caseList = createCaseList(handle)
  const columns = caseColumns(list.columns)
  const cellsOf = (row: CaseListRow) => columns.map(({ cell }) => cell(row, query.office))
  if (find !== undefined) yield caseList.find(find.typed, { ...query, limit: find.limit }).map(cellsOf)
  else yield* allPages((after: CaseListQuery['after']) => caseList.page({ ...query, after, limit: PAGE }), cellsOf)
}

function* allPages<Row, Cursor>(
  read: (after: Cursor | undefined) => Page<Row, Cursor>,
  cellsOf: (row: Row) => readonly SheetCell[],
): Generator<Rows> {
  let after: Cursor | undefined
  do {
    const { rows, next } = read(after)
    yield rows.map(cellsOf)
    after = next
  } while (after !== undefined)
}

/** A column of a sheet: its heading, its width in characters, and what stands in it. */
type Column<Row> = Readonly<{ label: string; width: number; cell: (row: Row, office: string) => SheetCell }>

const WIDE = 34
const NARROW = 15

const CASE_CELLS: Readonly<Record<CaseColumn, Omit<Column<CaseListRow>, 'label'>>> = {
  injured: { width: WIDE, cell: injuredOf },
  stage: { width: WIDE, cell: stagesOf },
  due: { width: NARROW, cell: ({ due }) => dateCell(due) },
  claimed: { width: NARROW, cell: ({ claimedCents }) => amountCell(claimedCents) },
  awarded: { width: NARROW, cell: ({ awardedCents }) => amountCell(awardedCents) },
  hearing: { width: NARROW, cell: ({ nextHearing }) => dateCell(nextHearing ?? undefined) },
  heldBy: { width: WIDE, cell: ({ custody }) => officeName(custody) },
}

function caseColumns(chosen: readonly CaseColumn[]): readonly Column<CaseListRow>[] {
  return [
    {
      label: t('screens.caseFiles.column.mark'),
      width: NARROW,
      cell: (row, office) => marksShownTo(row, office).own,
    },
    {
      label: pick(messageFor('listExport.otherMark')),
      width: NARROW,
      cell: (row, office) => marksShownTo(row, office).other,
    },
    ...chosen.map((id) => ({ label: t(`screens.caseFiles.column.${id}`), ...CASE_CELLS[id] })),
  ]
}

const WORK_COLUMNS: readonly Column<WorkRow>[] = [
  { label: t('screens.caseFiles.column.mark'), width: NARROW, cell: (row, office) => markShownTo(row, office) },
  {
    label: t('screens.caseFiles.column.injured'),
    width: WIDE,
    cell: ({ who }) => (who === null ? undefined : pick(who.label)),
  },
  { label: pick(messageFor('listExport.task')), width: WIDE, cell: ({ task }) => t(keyIn('today.task', task)) },
  { label: t('screens.caseFiles.column.due'), width: NARROW, cell: ({ due }) => dateCell(due) },
]

function injuredOf({ injured, injuredCount }: CaseListRow): string {
  const rest = injuredCount - injured.length
  const more = rest > 0 ? [t('screens.caseFiles.more', { count: rest })] : []
  return [...injured.map(({ label }) => pick(label)), ...more].join('; ')
}

function stagesOf({ stages }: CaseListRow): string {
  return CLAIM_STAGES.flatMap((stage) => {
    const claims = stages.filter((one) => one === stage).length
    const name = t(`screens.stage.${stage}`)
    return claims === 0 ? [] : [claims === 1 ? name : `${name} × ${String(claims)}`]
  }).join('; ')
}

function dateCell(date: string | undefined): SheetCell {
  return date === undefined ? undefined : { date }
}

function amountCell(cents: number): SheetCell {
  return cents === 0 ? undefined : { cents }
}

function officeName(code: string): string {
  const office = findOffice(code)
  if (office === undefined) return code
  return request.language === 'cnr-Cyrl' ? office.cyrillic.nominative : pick(office.nominative)
}

parentPort?.postMessage(carryOutExport(request, writeSheet))
