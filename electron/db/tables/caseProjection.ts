import { z } from 'zod'
import { planWork, type WorkItem, type WorkState } from '../../../shared/domain/claim/work.ts'
import type { HolidayTable } from '../../../shared/domain/deadlines/holidays.ts'
import { CLAIM_STAGES } from '../../../shared/domain/claim/stages.ts'
import { addUpCents } from '../../../shared/domain/money/cents.ts'
import { officesReading } from '../../../shared/domain/claim/custody.ts'
import { assigneeIn, type Capacity } from '../../../shared/domain/claim/needToKnow.ts'
import { openAt, type Lying } from '../../../shared/domain/workload/waiting.ts'
import { sortKeyOf } from '../../../shared/text/alphabet.ts'
import type { WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'
import type { CaseFileReads, CaseHeader } from './caseFileTable.ts'
import { CASE_KEY } from './caseKey.ts'
import { claimLinesOf, fileLineOf, readListedFile, workLineOf, type ListedFile } from './listedFile.ts'
import { NO_DUE } from './noDue.ts'
import { followStays } from './stayTable.ts'
import { sortKeyOfMark, wordsOfLabel, wordsOfMark, yearOfMark } from './caseWords.ts'

/** Stands after every mark and label. */
const LAST = '\u{10ffff}'

/** To whom a file is assigned in an office: an id, or this. */
const NOBODY = ''
type AssigneeAt = (office: string, capacity: Capacity) => string

const itemRow = z.object({
  office: z.string(),
  task: z.string(),
  due: z.string(),
  subject: z.string(),
  claimId: z.string().nullable(),
  personId: z.string().nullable(),
  rule: z.string().nullable(),
  owner: z.string(),
  line: z.string(),
})
type ItemRow = z.infer<typeof itemRow>
const ITEMS = `SELECT office, task, due, subject, claim_id AS claimId, person_id AS personId, rule, owner, line
  FROM work_item WHERE case_key = ${CASE_KEY}`
const ITEM = `INSERT INTO work_item (office, task, due, case_key, subject, claim_id, person_id, rule, owner, line)
  VALUES ($office, $task, $due, ${CASE_KEY}, $subject, $claimId, $personId, $rule, $owner, $line)`
const ITEM_GONE = `DELETE FROM work_item
  WHERE office = $office AND task = $task AND due = $due AND case_key = ${CASE_KEY} AND subject = $subject`
const COLUMNS = [
  ['is_elsewhere', 'isElsewhere'],
  ['due', 'due'],
  ['mark_sort', 'markSort'],
  ['label_sort', 'labelSort'],
  ['owner', 'owner'],
  ['clerk', 'clerk'],
  ['claimed_cents', 'claimedCents'],
  ['year', 'year'],
  ['stages', 'stages'],
  ['stage_sort', 'stageSort'],
  ['open_stage', 'openStage'],
  ['open_since', 'openSince'],
] as const
const NAMES = COLUMNS.map(([column]) => column)
const EXCLUDED = NAMES.map((column) => `excluded.${column}`)
const ENTRY = `INSERT INTO office_case (office, case_key, ${NAMES.join(', ')})
  VALUES ($office, ${CASE_KEY}, ${COLUMNS.map(([, name]) => `$${name}`).join(', ')})
  ON CONFLICT (office, case_key) DO UPDATE SET ${NAMES.map((column) => `${column} = excluded.${column}`).join(', ')}
    WHERE (${NAMES.join(', ')}) <> (${EXCLUDED.join(', ')})`
const LINE = `INSERT INTO case_line (case_key, line, claims) VALUES (${CASE_KEY}, $line, $claims)
  ON CONFLICT (case_key) DO UPDATE SET line = excluded.line, claims = excluded.claims
    WHERE (line, claims) <> (excluded.line, excluded.claims)`
const wordRow = z.object({ word: z.string() })
const ENTRY_GONE = `DELETE FROM office_case WHERE office = $office AND case_key = ${CASE_KEY}`
const STORED_WORDS = `SELECT word FROM case_word WHERE case_key = ${CASE_KEY}`
const WORD = `INSERT INTO case_word (word, case_key) VALUES ($word, ${CASE_KEY})`
const WORD_GONE = `DELETE FROM case_word WHERE word = $word AND case_key = ${CASE_KEY}`

type Reads = Readonly<{
  caseFiles: CaseFileReads
  closedDays: Readonly<{ ofOffice(office: string): readonly string[] }>
  fileChanges: Readonly<{ marksOf(caseId: string): readonly string[] }>
}>

/** What lists walk and show: written anew from a file's tables in the transaction that changed them. */
export function createCaseProjection(
  db: WriteHandle,
  { caseFiles, closedDays, fileChanges }: Reads,
  holidaysOn: (day: string) => HolidayTable,
) {
  return {
    /**
     * Brings a file's work, its lines in the lists of the offices that may read it, what they show, and the words it is found
     * by into line with it.
     */
    update: (caseId: string, today: string): void => {
      const header = caseFiles.find(caseId)
      if (header === undefined) return
      const file = readListedFile(db, header, caseFiles.proceedingsOf(header))
      const items = planWork(stateOf(file), today, closedDays.ofOffice(header.court), holidaysOn(today))
      const assigneeAt: AssigneeAt = (office, capacity) => assigneeIn(header.assignments, office, capacity) ?? NOBODY
      saveItems(
        db,
        caseId,
        items.map((item) => rowOf(item, item.owner ?? assigneeAt(item.office, 'owner'), workLineOf(file, item))),
      )
      const lying = followStays(db, caseId, file.claims, header, today)
      saveEntries(db, header, { items, label: firstOf(file.labels)?.cnr, assigneeAt, claims: file.claims, lying })
      write(db, LINE, { caseId, line: JSON.stringify(fileLineOf(file)), claims: JSON.stringify(claimLinesOf(file)) })
      const marks = [...marksOf(header), ...fileChanges.marksOf(caseId)]
      saveWords(db, caseId, new Set([...marks.flatMap(wordsOfMark), ...file.labels.flatMap(wordsOfLabel)]))
    },
  }
}

function stateOf({ header, proceedings, claims, labels, done }: ListedFile): WorkState {
  return {
    proceedings,
    place: placeOf(header),
    injured: labels.flatMap(({ id, isInjured }) => (isInjured ? [id] : [])),
    claims: claims.map(
      ({ orderId, answerDay, lastServed, final, daysToPay, stepOwner, stepDue, stepKind, ...claim }) => ({
        ...claim,
        isPrinted: orderId === null,
        ...(answerDay === null ? {} : { answerDay }),
        order: {
          ...(lastServed === null ? {} : { lastServed }),
          ...(final === null ? {} : { final }),
          ...(daysToPay === null ? {} : { daysToPay }),
        },
        ...(stepOwner === null || stepDue === null || stepKind === null
          ? {}
          : { step: { owner: stepOwner, due: stepDue, kind: stepKind } }),
      }),
    ),
    done,
  }
}

/** The claimant of the first claim, else the first who was injured. */
function firstOf(labels: ListedFile['labels']): ListedFile['labels'][number] | undefined {
  const rank = ({ claim }: ListedFile['labels'][number]): number => claim ?? Number.MAX_SAFE_INTEGER
  return labels.toSorted((one, other) => rank(one) - rank(other))[0]
}

function marksOf({ courtMark, prosecutionMark }: CaseHeader): readonly string[] {
  return [courtMark, prosecutionMark].filter((mark) => mark !== undefined)
}

function placeOf({ custody, court, prosecution, former, away }: CaseHeader) {
  return { holder: custody, court, prosecution, former, away }
}

function saveItems(db: WriteHandle, caseId: string, rows: readonly ItemRow[]): void {
  const wanted = new Map(rows.map((row) => [Object.values(row).join('|'), row]))
  for (const row of readAll(db, itemRow, ITEMS, { caseId })) {
    const { office, task, due, subject } = row
    if (!wanted.delete(Object.values(row).join('|'))) write(db, ITEM_GONE, { caseId, office, task, due, subject })
  }
  for (const row of wanted.values()) write(db, ITEM, { caseId, ...row })
}

function rowOf(item: WorkItem, owner: string, line: ReturnType<typeof workLineOf>): ItemRow {
  const { office, task, due = NO_DUE, claimId = null, personId = null, rule = null } = item
  const subject = claimId ?? personId ?? ''
  return { office, task, due, subject, claimId, personId, rule, owner, line: JSON.stringify(line) }
}

function saveWords(db: WriteHandle, caseId: string, words: Set<string>): void {
  for (const { word } of readAll(db, wordRow, STORED_WORDS, { caseId })) {
    if (!words.delete(word)) write(db, WORD_GONE, { caseId, word })
  }
  for (const word of words) write(db, WORD, { caseId, word })
}

type Entries = Readonly<{
  items: readonly WorkItem[]
  label: string | undefined
  assigneeAt: AssigneeAt
  claims: ListedFile['claims']
  lying: readonly Lying[]
}>

function saveEntries(db: WriteHandle, file: CaseHeader, { items, label, assigneeAt, claims, lying }: Entries): void {
  const { court, prosecution, courtMark, prosecutionMark } = file
  const readers = officesReading(placeOf(file), file.hasCourtBegun)
  const stages = claims.map(({ stage }) => CLAIM_STAGES.indexOf(stage))
  for (const office of new Set([court, prosecution, ...file.former])) {
    if (!readers.includes(office)) {
      write(db, ENTRY_GONE, { caseId: file.id, office })
      continue
    }
    const days = items.filter((item) => item.office === office).map(({ due }) => due ?? NO_DUE)
    const mark = office === court ? (courtMark ?? prosecutionMark) : (prosecutionMark ?? courtMark)
    write(db, ENTRY, {
      caseId: file.id,
      office,
      isElsewhere: file.custody === office ? 0 : 1,
      due: days.toSorted()[0] ?? NO_DUE,
      markSort: mark === undefined ? LAST : sortKeyOfMark(mark),
      labelSort: label === undefined ? LAST : sortKeyOf(label),
      owner: assigneeAt(office, 'owner'),
      clerk: assigneeAt(office, 'clerk'),
      claimedCents: addUpCents(claims.map(({ claimedCents }) => claimedCents)),
      year: mark === undefined ? 0 : yearOfMark(mark),
      stages: stages.reduce((bits, stage) => bits | (1 << stage), 0),
      stageSort: Math.min(CLAIM_STAGES.length, ...stages),
      ...openColumns(file, office, lying, claims.length > 0),
    })
  }
}

/** At which stage the file is open in an office, and since when; empty where it is not. */
function openColumns({ court, custody }: CaseHeader, office: string, lying: readonly Lying[], hasClaims: boolean) {
  const open = openAt(office === court ? 'court' : 'prosecution', lying, { isKept: custody === office, hasClaims })
  return { openStage: open?.stage ?? '', openSince: open?.since ?? '' }
}
