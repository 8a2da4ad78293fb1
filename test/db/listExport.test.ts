import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Input } from '../../shared/contract/channels.ts'
import { CASE_COLUMNS } from '../../shared/domain/staff/listColumns.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'
import { importTwoClaims } from '../support/office/twoClaims.ts'

let office: TestOffice
const NUMBERS = [702, 701, 703]
beforeAll(async () => {
  office = openOfficeAtWork()
  await signIn(office, 'prosecutor')
  for (const number of NUMBERS) await importTwoClaims(office, number)
  const target = await office.ask('caseFile.list', { sort: 'age', custody: 'any', find: '703' })
  await office.ask('caseFile.forward', { caseId: present(target.rows[0]).id, revision: 0 })
})
beforeEach(async () => {
  await signIn(office, 'prosecutor')
})
afterAll(() => office.close())

const reason = 'spisak za sjednicu odjeljenja'
const all = { sort: 'mark', custody: 'any' } as const

function exportTo(
  name: string,
  input: Partial<Input<'list.exportCaseFiles'>> = {},
): Promise<{ outcome: string; rows?: number | undefined }> {
  office.dialog.save = join(office.folder, name)
  const asked = { listing: all, columns: [...CASE_COLUMNS], format: 'csv' as const, language: 'cnr' as const, reason }
  return office.ask('list.exportCaseFiles', { ...asked, ...input })
}
const read = (name: string) => readFileSync(join(office.folder, name), 'utf8')
const linesOf = (name: string) =>
  read(name)
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')

/** The acts of the journal of cases that are on no file, the newest last. */
const acts = () =>
  withRawCases(office.folder, (db) =>
    db
      .prepare(
        "SELECT act FROM journal_entry WHERE act LIKE '%ist%xported' OR act LIKE '%exportList' ORDER BY number",
        { pluck: true },
      )
      .all()
      .map(String),
  )

test('the list leaves as it is shown: its rows, its order, its columns, and pseudonyms in the place of sealed names', async () => {
  expect(await exportTo('predmeti.csv')).toEqual({ outcome: 'exported', rows: 3 })
  expect(read('predmeti.csv')).toMatch(/^\uFEFF/)
  const [heading, ...rows] = linesOf('predmeti.csv')
  expect(heading).toBe('Oznaka;Oznaka drugog organa;Oštećeni;Faza;Rok;Traženo;Dosuđeno;Pretres;Kod organa')
  expect(rows.map((row) => row.split(';')[0])).toEqual(['Kt.br.701/25', 'Kt.br.702/25', 'Kt.br.703/25'])
  expect(rows[0]).toContain('"Oštećena A; Oštećeni V"')
  for (const word of ['Bulatović', '0101990210015', 'Moskovska']) expect(read('predmeti.csv')).not.toContain(word)
  const { rows: shown } = await office.ask('caseFile.list', all)
  expect(rows[0]).toContain(String((shown[0]?.claimedCents ?? 0) / 100).replace('.', ','))

  const listing = { sort: 'mark', direction: 'descending', custody: 'own' } as const
  expect(await exportTo('kod nas.csv', { listing, columns: [], language: 'en' })).toMatchObject({ rows: 2 })
  expect(linesOf('kod nas.csv')).toEqual([
    'Mark,Mark of the other office',
    'Kt.br.702/25,K.br.702/26',
    'Kt.br.701/25,K.br.701/26',
  ])
  expect(
    await exportTo('trazi.csv', { listing: { ...all, find: '702' }, columns: ['stage'], language: 'cnr-Cyrl' }),
  ).toMatchObject({ rows: 1 })
  expect(linesOf('trazi.csv')[0]).toBe('Ознака;Ознака другог органа;Фаза')
})

test('a workbook holds the same', async () => {
  expect(await exportTo('predmeti.xlsx', { format: 'xlsx' })).toEqual({ outcome: 'exported', rows: 3 })
  const parts = unzipSync(readFileSync(join(office.folder, 'predmeti.xlsx')))
  expect(Object.keys(parts).toSorted()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ])
  const sheet = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString('utf8')
  const texts = [...sheet.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, text]) => text)
  expect(texts.slice(0, 3)).toEqual(['Oznaka', 'Oznaka drugog organa', 'Oštećeni'])
  expect(texts.filter((text) => /^Kt/.test(text ?? ''))).toEqual(['Kt.br.701/25', 'Kt.br.702/25', 'Kt.br.703/25'])
  expect(sheet.match(/<row>/g)).toHaveLength(4)
  expect(sheet).not.toContain('Bulatović')
})

test('the work of the day leaves, one kind of it or all', async () => {
  office.dialog.save = join(office.folder, 'poslovi.csv')
  const how = { format: 'csv', language: 'cnr', reason } as const
  const { groups } = await office.ask('today.worklist', {})
  const work = Object.values(groups).flatMap(({ items }) => items)
  expect(await office.ask('list.exportWork', { filter: {}, ...how })).toEqual({
    outcome: 'exported',
    rows: work.length,
  })
  expect(linesOf('poslovi.csv')).toHaveLength(work.length + 1)
  const task = work[0]?.task
  await office.ask('list.exportWork', { filter: { task }, ...how })
  const some = await office.ask('today.worklist', { task })
  const count = Object.values(some.groups).reduce((sum, group) => sum + group.count, 0)
  expect(count).toBe(work.filter((item) => item.task === task).length)
  expect(linesOf('poslovi.csv')).toHaveLength(count + 1)
})

test('why is written down before anything leaves, and how it ended after it', async () => {
  await exportTo('prvi.csv')
  expect((await acts()).slice(-2)).toEqual(['caseFile.exportList', 'caseFile.listExported'])
  const before = (await acts()).length
  office.dialog.save = undefined
  const asked: Input<'list.exportCaseFiles'> = { listing: all, columns: [], format: 'csv', language: 'cnr', reason }
  expect(await office.ask('list.exportCaseFiles', asked)).toEqual({ outcome: 'cancelled' })
  expect(await acts()).toHaveLength(before)
  office.dialog.save = join(office.folder, 'nema fascikle', 'spisak.csv')
  expect(await office.refused('list.exportCaseFiles', asked)).toEqual({ code: 'exchange.noFolder' })
  expect((await acts()).slice(-2)).toEqual(['caseFile.exportList', 'caseFile.listNotExported'])
  expect(await office.refused('list.exportCaseFiles', { ...asked, reason: '12345' })).toMatchObject({
    code: 'reason.wordsMissing',
  })
})

test.each(['csv', 'xlsx'] as const)(
  'the fingerprint of a list that left as %s stands in the signed journal',
  async (format) => {
    const name = `otisak.${format}`
    await exportTo(name, { format })
    const said = await withRawCases(office.folder, (db) =>
      db
        .prepare("SELECT reason FROM journal_entry WHERE act = 'caseFile.listExported' ORDER BY number DESC LIMIT 1", {
          pluck: true,
        })
        .get(),
    )
    const sha256 = createHash('sha256')
      .update(readFileSync(join(office.folder, name)))
      .digest('hex')
    expect(said).toBe(`SHA-256 ${sha256} · ${String(NUMBERS.length)}`)
  },
)

/** Waits until the thread that writes has begun. */
async function begun(): Promise<void> {
  while ((await office.ask('list.exportProgress', {})).exporting === undefined);
}

test('an export that is stopped, or whose session is locked, leaves nothing behind', async () => {
  office.dialog.save = join(office.folder, 'prekinut.csv')
  const stopped = office.refused('list.exportCaseFiles', {
    listing: all,
    columns: [],
    format: 'csv',
    language: 'cnr',
    reason,
  })
  await begun()
  expect(await office.refused('list.exportWork', { filter: {}, format: 'csv', language: 'cnr', reason })).toEqual({
    code: 'list.busy',
  })
  await office.ask('list.cancelExport', {})
  expect(await stopped).toEqual({ code: 'list.cancelled' })
  expect((await acts()).at(-1)).toBe('caseFile.listNotExported')

  office.dialog.save = join(office.folder, 'zakljucan.csv')
  const locked = office.application.invoke('list.exportCaseFiles', {
    listing: all,
    columns: [],
    format: 'xlsx',
    language: 'cnr',
    reason,
  })
  await begun()
  await office.application.lock()
  expect(await locked).toMatchObject({ ok: false })
  await signIn(office, 'prosecutor')
  await expect.poll(() => readdirSync(office.folder).filter((name) => name.endsWith('.part'))).toEqual([])
  for (const name of ['prekinut.csv', 'zakljucan.csv']) expect(existsSync(join(office.folder, name))).toBe(false)
})
