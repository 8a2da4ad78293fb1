import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import { RETENTION_PAGE, type RetentionRow } from '../../shared/contract/retention.ts'
import { openCasesDatabase } from '../support/db/casesDatabase.ts'
import { AFTER_THE_PERIOD, WHY } from '../support/office/erasableFile.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { importTwoClaims } from '../support/office/twoClaims.ts'
import { present } from '../support/trainingCase.ts'

const FILES = RETENTION_PAGE + 3

let office: TestOffice
const files: CaseId[] = []
beforeAll(async () => {
  office = openOfficeAtWork()
  await signIn(office, 'prosecutor')
  for (let number = 1; number <= FILES; number += 1) files.push((await importTwoClaims(office, number)).caseId)
  office.clock.today = AFTER_THE_PERIOD
}, 120_000)
afterAll(() => office.close())

type Page<Cursor> = Readonly<{ rows: readonly RetentionRow[]; next?: Cursor | undefined }>

/** The pages of a list, each read from where the one before ended. */
async function pagesOf<Cursor>(
  ask: (after: Cursor | undefined) => Promise<Page<Cursor>>,
): Promise<readonly string[][]> {
  const pages: string[][] = []
  let next: Cursor | undefined
  do {
    const page: Page<Cursor> = await ask(next)
    pages.push(page.rows.map(({ id }) => id))
    next = page.next
  } while (next !== undefined)
  return pages
}

const listed = (list: 'held' | 'proposed') =>
  pagesOf((after: number | undefined) => office.ask('retention.list', { list, after }))

test('files that are due, proposed for erasure or held back are read page by page, each once, and none is left out', async () => {
  const due = await pagesOf((after: Readonly<{ year: number; caseKey: number }> | undefined) =>
    office.ask('retention.due', { after }),
  )
  expect(due.flat()).toEqual(files)
  for (const caseId of files) await office.ask('caseFile.proposeErasure', { caseId, reason: WHY })
  expect((await listed('proposed')).map((page) => page.length)).toEqual([RETENTION_PAGE, 3])
  expect((await listed('proposed')).flat()).toEqual(files)
  expect(await listed('held')).toEqual([[]])
  for (const caseId of files) await office.ask('caseFile.hold', { caseId, reason: 'traženo je ponavljanje postupka' })
  expect((await listed('held')).map((page) => page.length)).toEqual([RETENTION_PAGE, 3])
  expect((await listed('held')).flat()).toEqual(files)
  expect(await listed('proposed')).toEqual([[]])
}, 120_000)

test('the register of what was erased is read from the newest on, page by page, though two installations count apart', () => {
  const { tables, close } = openCasesDatabase()
  const ids: string[] = []
  for (const [year, sequence, series] of [
    [2059, 1, 'KR4'],
    [2059, 2, 'KR4'],
    [2060, 1, 'KR4'],
    [2060, 1, 'PG2'],
    [2060, 2, 'KR4'],
    [2060, 2, 'PG2'],
    [2060, 3, 'PG2'],
  ] as const) {
    const id = String(ids.length + 1).padStart(32, '0')
    ids.push(id)
    tables.erasures.add({
      ...{ id, caseId: id, office: 'sud-1', series, year, sequence, number: `BRI-${String(year)}-${String(sequence)}` },
      ...{ erasedAt: '2060-01-15T09:00:00.000Z', proposedBy: 'one', confirmedBy: 'other' },
      ...{ sha256: '0'.repeat(64), pages: 1, record: '{}', pdf: new Uint8Array([1]) },
    })
  }
  const read: string[] = []
  let page = tables.erasures.ofOffice('sud-1', undefined, 2)
  while (page.length > 0) {
    read.push(...page.map(({ id }) => id))
    page = tables.erasures.ofOffice('sud-1', present(page.at(-1)), 2)
  }
  expect(read).toEqual(ids.toReversed())
  close()
})
