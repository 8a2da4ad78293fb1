// Lists of an office with a hundred thousand claims beside one with a thousand: every order both ways with every filter, the
// next page of each, and the list that leaves as a file while others call.
import { rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { CASE_SORTS, SORT_DIRECTIONS, type CaseListing } from '../../shared/contract/caseList.ts'
import type { Output } from '../../shared/contract/channels.ts'
import { CASE_COLUMNS, SHEET_FORMATS, type SheetFormat } from '../../shared/domain/staff/listColumns.ts'
import { openTestOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { COURT } from '../support/office/people.ts'
import { createReadHandle } from '../../electron/db/handles.ts'
import { createCaseReader } from '../../electron/db/caseReader.ts'
import { noCipher } from '../../electron/db/textCipher.ts'
import { OPEN_STAGES, WAITING_STAGES } from '../../shared/domain/workload/waiting.ts'
import { measureTime, median, percentile, report, row, type Row } from './rows.ts'
import { generateOffice } from './scale/generatedOffice.ts'

const SIZES = [1_000, Number(process.env['NAKNADA_SCALE'] ?? 100_000)]
const ROUNDS = 8
const LIMIT_MS = 100
const STALL_MS = 50
const FILTERS: Readonly<Record<string, Omit<CaseListing, 'sort' | 'custody'>>> = {
  all: {},
  mine: { mine: true },
  nobody: { owner: 'nobody' },
  stage: { stage: 'inReview' },
  noClaim: { stage: 'noClaim' },
  overdue: { due: 'overdue' },
  noDay: { due: 'none' },
  year: { year: 2025 },
  sum: { claimedFrom: 100_000, claimedTo: 200_000 },
  few: { stage: 'paid', year: 2024, due: 'none' },
  words: { find: 'ostecena k' },
}

const rows: Row[] = []
for (const size of SIZES) {
  const folder = generateOffice(size)
  const office = openTestOffice({ folder, keepFolder: true })
  await signIn(office, 'judge')
  rows.push(...(await pageRows(office, size)), await unpaidRow(office, size), ...(await exportRows(office, size)))
  rows.push(await workloadRow(office, folder, size))
  await office.close()
  rmSync(dirname(folder), { recursive: true, force: true })
}
report(rows)

/** Milliseconds of the first and the next page of a list, round after round. */
async function timePages(office: TestOffice, listing: CaseListing): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = -1; round < ROUNDS; round += 1) {
    let after: Output<'caseFile.list'>['next']
    for (let page = 0; page < 2 && (page === 0 || after !== undefined); page += 1) {
      const asked = after === undefined ? listing : { ...listing, after }
      const time = await measureTime(async () => {
        const { next } = await office.ask('caseFile.list', asked)
        after = next
      })
      if (round >= 0) times.push(time)
    }
  }
  return times
}

async function pageRows(office: TestOffice, size: number): Promise<Row[]> {
  const all: number[] = []
  const of = new Map<string, number[]>()
  for (const sort of CASE_SORTS) {
    for (const direction of SORT_DIRECTIONS) {
      for (const [name, filter] of Object.entries(FILTERS)) {
        const times = await timePages(office, { custody: 'any', ...filter, sort, direction })
        all.push(...times)
        for (const key of [`order.${sort}.${direction}`, `filter.${name}`])
          of.set(key, [...(of.get(key) ?? []), ...times])
      }
    }
  }
  const name = `caseLists.${String(size)}claims`
  return [
    row(`${name}.p95`, percentile(all, 0.95), 'ms', LIMIT_MS),
    row(`${name}.median`, median(all), 'ms'),
    ...[...of].map(([key, times]) => row(`${name}.${key}.p95`, percentile(times, 0.95), 'ms', LIMIT_MS)),
  ]
}

/** The list of unpaid orders: first and next page with each filter and without. */
async function unpaidRow(office: TestOffice, size: number): Promise<Row> {
  const times: number[] = []
  for (const filter of [{}, { mine: true }, { overdue: true }, { age: 30 }, { mine: true, overdue: true, age: 30 }]) {
    for (let round = 0; round < ROUNDS; round += 1) {
      let after: Output<'step.list'>['next']
      for (let page = 0; page < 2 && (page === 0 || after !== undefined); page += 1) {
        const asked = after === undefined ? filter : { ...filter, after }
        times.push(
          await measureTime(async () => {
            after = (await office.ask('step.list', asked)).next
          }),
        )
      }
    }
  }
  return row(`unpaidOrders.${String(size)}claims.p95`, percentile(times, 0.95), 'ms', LIMIT_MS)
}

/** How much lies with one clerk, and with the whole office where each stage has a standard that everything is past. */
async function workloadRow(office: TestOffice, folder: string, size: number): Promise<Row> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) times.push(await measureTime(() => office.ask('workload.look', {})))
  await office.ask('session.lock', {})
  await withRawCases(folder, (db) => {
    const { workload } = createCaseReader(createReadHandle(db), noCipher).lists
    const asked = { office: COURT, reader: 'x' }
    for (let round = 0; round < ROUNDS; round += 1)
      times.push(
        measureNow(() => {
          workload.open(asked)
          for (const stage of OPEN_STAGES) workload.late(asked, stage, '9999-12-31')
          workload.stays(COURT)
          workload.longest(asked, WAITING_STAGES, 20)
        }),
      )
  })
  return row(`workload.${String(size)}claims.p95`, percentile(times, 0.95), 'ms', LIMIT_MS)
}

/** Milliseconds of work that answers at once. */
function measureNow(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Writes the whole list; calls of others come every few milliseconds meanwhile, as from a window. */
async function exportList(office: TestOffice, format: SheetFormat): Promise<Readonly<{ ended: boolean }>> {
  office.dialog.save = join(dirname(office.folder), `predmeti.${format}`)
  const answer = await office.application.invoke('list.exportCaseFiles', {
    listing: { sort: 'mark', custody: 'any' },
    columns: [...CASE_COLUMNS],
    format,
    language: 'cnr',
    reason: 'mjerenje spiska',
  })
  return { ended: answer.ok }
}

async function exportRows(office: TestOffice, size: number): Promise<Row[]> {
  const name = `caseLists.${String(size)}claims.export`
  const found: Row[] = []
  for (const format of SHEET_FORMATS) {
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const time = await measureTime(async () => {
      if (!(await exportList(office, format)).ended) throw new Error('the list did not leave')
    })
    delay.disable()
    const bytes = statSync(office.dialog.save ?? '').size
    if (bytes < size) throw new Error('a list without its rows')
    found.push(
      row(`${name}.${format}`, time, 'ms'),
      row(`${name}.${format}.longestStall`, delay.max / 1e6, 'ms', STALL_MS),
    )
  }
  return [...found, row(`${name}.cancel`, await timeCancel(office), 'ms', 1_000)]
}

/** From the wish to end an export that has begun until its call is answered; a short list may be written before. */
async function timeCancel(office: TestOffice): Promise<number> {
  const leaving = exportList(office, 'xlsx')
  while ((await office.ask('list.exportProgress', {})).exporting === undefined) await wait(1)
  return measureTime(async () => {
    await office.ask('list.cancelExport', {})
    await leaving
  })
}
