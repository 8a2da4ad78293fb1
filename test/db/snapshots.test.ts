import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FIGURE_FORMATS } from '../../shared/domain/statistics/figureFormats.ts'
import { importManyVictims } from '../support/office/manyVictims.ts'
import { withCasesOf } from '../support/office/scheduleKeys.ts'
import { openScheduleOffice, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { openTestOffice, type TestOffice } from '../support/office/testOffice.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'

// Sixty injured parties of one file; later sixty more of another.

let office: ScheduleOffice
let folder: string
let id: string
beforeAll(async () => {
  office = await openScheduleOffice({ keepFolder: true })
  folder = createTemporaryFolder('naknada-snapshots-')
  await office.as('prosecutorA')
  await importManyVictims(office, 501, 'nothing')
  await office.as('coordinatorA')
  id = (await office.ask('monitoring.freeze', { title: 'I polugodište 2026.' })).id
})
afterAll(async () => {
  await office.close()
  for (const path of [office.folder, folder]) rmSync(path, { recursive: true, force: true })
})

/** The files in which figures leave. */
async function filesOf(at: TestOffice, snapshot?: string): Promise<readonly Buffer[]> {
  const files: Buffer[] = []
  for (const format of FIGURE_FORMATS) {
    at.dialog.save = join(folder, `pracenje.${format}`)
    const asked = { format, language: 'cnr' as const, ...(snapshot === undefined ? {} : { snapshot }) }
    expect(await at.ask('monitoring.export', asked)).toEqual({ outcome: 'exported' })
    files.push(readFileSync(at.dialog.save))
  }
  return files
}

test('a later one takes the place of an earlier one, once, and the earlier one stays', async () => {
  await office.as('headOfCourt')
  office.clock.today = '2026-07-01'
  const title = 'I polugodište 2026, ispravljeno'
  const later = await office.ask('monitoring.freeze', { title, replaces: id })
  office.clock.today = '2026-06-15'
  const { snapshots } = await office.ask('monitoring.snapshots', {})
  expect(snapshots.map((one) => [one.id, one.day, one.replacedOn])).toEqual([
    [later.id, '2026-07-01', undefined],
    [id, '2026-06-15', '2026-07-01'],
  ])
  const again = { title, replaces: id }
  expect(await office.refused('monitoring.freeze', again)).toMatchObject({
    code: 'snapshot.replaced',
    field: 'replaces',
  })
  const unknown = 'f'.repeat(32)
  expect((await office.refused('monitoring.freeze', { title, replaces: unknown })).code).toBe('snapshot.notFound')
  expect((await office.refused('monitoring.snapshot', { id: unknown })).code).toBe('snapshot.notFound')
})

test('nobody changes or removes one, and one whose text was changed past the program is not shown', async () => {
  const { id: other } = await office.ask('monitoring.freeze', { title: 'Za izmjenu' })
  const only = `WHERE id = '${other}'`
  await withCasesOf(office, (db) => {
    for (const sql of [`UPDATE figure_snapshot SET title = 'x' ${only}`, `DELETE FROM figure_snapshot ${only}`])
      expect(() => {
        db.exec(sql)
      }).toThrow('frozen')
    const taken = `INSERT OR REPLACE INTO figure_snapshot SELECT * FROM figure_snapshot ${only}`
    expect(() => {
      db.exec(taken)
    }).toThrow('frozen')
    db.exec('DROP TRIGGER figure_snapshot_no_update')
    db.exec(`UPDATE figure_snapshot SET figures = replace(figures, '"people":60', '"people":61') ${only}`)
  })
  await office.as('coordinatorB')
  expect((await office.refused('monitoring.snapshot', { id: other })).code).toBe('snapshot.changed')
  const asked = { format: 'csv', language: 'cnr', snapshot: other }
  office.dialog.save = join(folder, 'refused.csv')
  expect((await office.refused('monitoring.export', asked)).code).toBe('snapshot.changed')
  expect(existsSync(office.dialog.save)).toBe(false)
})

test('each is written down: that it was frozen, and what left, with the fingerprints', async () => {
  await office.as('coordinatorA')
  office.dialog.save = join(folder, 'written.csv')
  await office.ask('monitoring.export', { format: 'csv', language: 'en', snapshot: id })
  const { snapshot } = await office.ask('monitoring.snapshot', { id })
  const left = createHash('sha256').update(readFileSync(office.dialog.save)).digest('hex')
  const entries = await withCasesOf(office, (db) =>
    db.prepare("SELECT act, reason FROM journal_entry WHERE act LIKE '%igures%' ORDER BY number").all(),
  )
  expect(entries[0]).toEqual({ act: 'caseFile.freezeFigures', reason: `SHA-256 ${snapshot.fingerprint}` })
  expect(entries.slice(-2)).toEqual([
    { act: 'caseFile.exportFigures', reason: 'CSV' },
    { act: 'caseFile.figuresExported', reason: `SHA-256 ${left}` },
  ])
  await office.as('headOfCourt')
})

test('frozen figures are the same to the byte after a restart, a year and changed files', async () => {
  const { figures, snapshot } = await office.ask('monitoring.snapshot', { id })
  expect(figures.people).toBe(60)
  expect(snapshot).toMatchObject({ title: 'I polugodište 2026.', day: '2026-06-15', by: 'Osoba coordinatorA' })
  const before = await filesOf(office, id)
  await office.as('prosecutorA')
  await importManyVictims(office, 502, 'nothing')
  await office.application.close()
  const later = openTestOffice({ folder: office.folder, keepFolder: true })
  later.clock.today = '2027-06-15'
  later.clock.now = new Date('2027-06-15T09:00:00Z')
  const password = office.passwordOf('coordinatorA')
  await later.ask('session.signIn', { person: office.idOf('coordinatorA'), password })
  expect((await later.ask('monitoring.figures', {})).figures).toMatchObject({ people: 120, at: '2027-06-15' })
  expect(await later.ask('monitoring.snapshot', { id })).toEqual({ figures, snapshot })
  expect(await filesOf(later, id)).toEqual(before)
  expect(await filesOf(later)).not.toEqual(before)
  await later.close()
})
