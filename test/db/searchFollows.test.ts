import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openDatabase, type Connection } from '../../electron/db/connection.ts'
import type { CaseId } from '../../shared/contract/ids.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { caseKeysOf } from '../support/office/rawDatabase.ts'
import { openTestOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'

let office: TestOffice
let target: { caseId: CaseId; revision: number }
let db: Connection
const due = () => Number(db.prepare('SELECT count(*) FROM search_due', { pluck: true }).get())
const found = async (typed: string, asked = office) =>
  (await asked.ask('search.find', { typed })).groups.evidence.hits.map(({ subject }) => subject)

async function saveEvidence(id: string, title: string): Promise<void> {
  const evidence = { id, kind: 'other' as const, title: { cnr: title, en: id } }
  target = { ...target, revision: (await office.ask('evidence.save', { ...target, evidence })).revision }
}

beforeAll(async () => {
  office = openOfficeAtWork()
  await signIn(office, 'prosecutor')
  target = await importCase01(office)
  db = openDatabase(join(office.folder, 'cases.db'), (await caseKeysOf(office.folder, 'prosecutor')).case)
  await found('ništa')
  // Nothing is written before a test lets the time pass.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterAll(async () => {
  vi.useRealTimers()
  db.close()
  await office.close()
})

test('a search finds what was saved a moment ago, in all files, in one, and before something like it is entered', async () => {
  await saveEvidence('x1', 'Gunjina bilješka')
  expect(due()).toBe(1)
  expect(await found('gunjinu')).toEqual(['x1'])
  expect(due()).toBe(0)
  await saveEvidence('x1', 'Tronoška bilješka')
  const asked = { caseId: target.caseId, typed: 'tronoška', kinds: ['evidence' as const] }
  expect((await office.ask('search.inFile', asked)).hits.map(({ subject }) => subject)).toEqual(['x1'])
  expect(await found('gunjina')).toEqual([])
  const person = { id: 'w8', role: 'witness' as const, sex: 'm' as const }
  const saved = await office.ask('person.save', { ...target, person, identity: { name: 'Božidar Ojdanić' } })
  target = { ...target, revision: saved.revision }
  expect(due()).toBeGreaterThan(0)
  expect((await office.ask('search.alike', { name: 'Ojdanić Božidar', marks: [] })).people).toHaveLength(1)
})

test('what was saved is written into the index without a search, soon after', async () => {
  await saveEvidence('x2', 'Čempresova kutija')
  expect(due()).toBe(1)
  vi.advanceTimersByTime(1_000)
  while (due() > 0) await nextTurn()
  expect(await found('čempresove')).toEqual(['x2'])
})

test('what a crash came before is found in the next session', async () => {
  await found('kutija')
  await saveEvidence('x3', 'Vodenična kartica')
  expect(due()).toBe(1)
  // What lies on the disk after a save is what a process that is killed now leaves.
  const folder = mkdtempSync(join(tmpdir(), 'naknada-'))
  cpSync(office.folder, folder, { recursive: true })
  const next = openTestOffice({ folder })
  next.clock.now = new Date(office.clock.now)
  await signIn(next, 'prosecutor')
  await next.ask('caseFile.open', { caseId: target.caseId })
  expect(await found('vodeničnu', next)).toEqual(['x3'])
  await next.close()
})

test('what a lock came before is found in the next session', async () => {
  await found('kutija')
  await saveEvidence('x4', 'Kolovozna priznanica')
  await office.ask('session.lock', {})
  expect(due()).toBe(1)
  await signIn(office, 'prosecutor')
  expect(await found('kolovoznu')).toEqual(['x4'])
})

test('while much is written before a search is answered, other calls are', async () => {
  for (let one = 0; one < 45; one += 1) await saveEvidence(`y${String(one)}`, `Prilog ${String(one)} iz sanduka`)
  const answers: string[] = []
  const search = office.ask('search.find', { typed: 'sanduk' }).then(({ groups }) => {
    answers.push('search')
    return groups
  })
  await office.ask('session.state', {})
  answers.push('state')
  expect((await search).evidence.found).toBe(45)
  expect(answers).toEqual(['state', 'search'])
})
