import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFolder } from '../../commands/report/readFolder.ts'
import { createReadHandle } from '../../electron/db/handles.ts'
import { readFigureCases } from '../../electron/db/lists/figureCases.ts'
import type { CaseId } from '../../shared/contract/ids.ts'
import { computeMonitoring } from '../../shared/domain/statistics/monitoring.ts'
import type { StatisticsCase } from '../../shared/domain/statistics/statisticsCase.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { BEGINNINGS } from '../support/office/beginnings.ts'
import { PEOPLE } from '../support/office/people.ts'
import { present } from '../support/trainingCase.ts'
import { followDecision } from '../support/office/followedDecision.ts'
import { importManyVictims } from '../support/office/manyVictims.ts'
import { ledgerOf, paymentOn, targetOf } from '../support/office/collection.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'

// A decision that is collected in part, with one payment that was reversed; a decision that is not out; a file with many victims.

let office: TestOffice
let folder: string
let followed: CaseId
beforeAll(async () => {
  office = openOfficeAtWork()
  folder = createTemporaryFolder('naknada-figures-')
  followed = await followDecision(office)
  const paid = await paymentOn(office, followed, { date: '2026-06-03', amountCents: 7_700 })
  await office.ask('collection.recordPayment', paid)
  const { lines } = await ledgerOf(office, followed)
  const wrong = lines.find(({ entry }) => entry.kind === 'payment' && entry.date === '2026-06-03')
  await office.ask('collection.reverse', {
    ...(await targetOf(office, followed)),
    entry: wrong?.entry.id ?? '',
    reason: 'uplata je knjižena na pogrešan predmet',
  })
  await office.ask('step.postpone', {
    ...(await targetOf(office, followed)),
    due: '2026-08-15',
    reason: 'dužnik nema imovine, čeka se nasljedstvo',
    nonCollection: 'noProperty',
  })
  await signIn(office, 'prosecutor')
  await importManyVictims(office, 501, 'nothing')
})
afterAll(async () => {
  await office.close()
  rmSync(folder, { recursive: true, force: true })
})

/** All case files as the exchange form has them, one file each. */
async function exportAll(into: string): Promise<void> {
  mkdirSync(into, { recursive: true })
  for (const who of ['prosecutor', 'judge'] as const) {
    await signIn(office, who)
    const { rows } = await office.ask('caseFile.list', { sort: 'mark', custody: 'own' })
    for (const { id } of rows) {
      office.dialog.save = join(into, `${id}.json`)
      await office.ask('exchange.export', { caseId: id, reason: 'izvještaj za praćenje' })
    }
  }
}

async function storedCases(): Promise<readonly StatisticsCase[]> {
  await office.ask('session.lock', {})
  return withRawCases(office.folder, (db) => [...readFigureCases(createReadHandle(db))].flat())
}

test('the figures of the program are those of the report over its exported files, number by number', async () => {
  await exportAll(folder)
  const exported = readFolder(folder)
  expect([exported.cases.length, exported.leftOut]).toEqual([2, 0])
  const stored = await storedCases()
  for (const at of [undefined, '2026-06-15', '2026-06-02', '2026-05-10', '2026-04-20', '2026-01-01'])
    for (const k of [1, 5]) expect(computeMonitoring(stored, at, k)).toEqual(computeMonitoring(exported.cases, at, k))
  const shown = computeMonitoring(stored, '2026-06-15', 1)
  expect(shown.people).toBeGreaterThan(5)
  const reasons = shown.further.find(({ id }) => id === 'claims.nonCollection')
  expect([reasons?.columns, reasons?.cells]).toEqual([['noProperty'], [[1]]])
  expect(shown.steps.at(-1)).toEqual({ step: 'paid', people: 1, cents: 50_000 })
  await signIn(office, 'judge')
  const { figures } = await office.ask('monitoring.figures', {})
  expect(figures).toEqual(computeMonitoring(exported.cases, office.clock.today))
})

test('nobody has a name or a birth date in what the figures are counted of', async () => {
  const read = JSON.stringify(await storedCases())
  const written = readFileSync(join(folder, `${followed}.json`), 'utf8')
  const people = (JSON.parse(written) as { people: { name: string; birthDate?: string }[] }).people
  expect(people.length).toBeGreaterThan(3)
  for (const { name, birthDate = name } of people)
    for (const word of [name, birthDate]) expect(read).not.toContain(word)
})

test('a decision counts once it has left the court', async () => {
  const court = openOfficeAtWork()
  const decided = async () => {
    await court.ask('session.lock', {})
    const cases = await withRawCases(court.folder, (db) => [...readFigureCases(createReadHandle(db))].flat())
    return computeMonitoring(cases, undefined, 1).steps.find(({ step }) => step === 'decided')?.people
  }
  await BEGINNINGS.decided(court)
  expect(await decided()).toBe(0)
  await signIn(court, 'judge')
  const { rows } = await court.ask('caseFile.list', { sort: 'mark', custody: 'own' })
  const { id, revision } = await court.ask('caseFile.open', { caseId: present(rows[0]).id })
  await court.ask('order.issue', { caseId: id, revision, claim: 'c1', password: PEOPLE.judge.own })
  expect(await decided()).toBe(1)
  await court.close()
})
