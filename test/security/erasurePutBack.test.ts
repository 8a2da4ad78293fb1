import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createErasureFiles } from '../../electron/session/erasureFiles.ts'
import { AFTER_THE_PERIOD, eraseFile, openErasableOffice, workOnFile } from '../support/office/erasableFile.ts'
import { verifyJournals } from '../support/office/journals.ts'
import type { ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'

// Somebody puts both databases back by hand from before an erasure, with the small files that tell their ends.

const PUT_BACK = ['office.db', 'cases.db', 'office.head', 'cases.head'] as const
const before = createTemporaryFolder('naknada-before-')
let office: ScheduleOffice

beforeAll(async () => {
  office = await openErasableOffice()
}, 60_000)
afterAll(() => office.close())

function copy(from: string, to: string): void {
  for (const name of PUT_BACK) cpSync(join(from, name), join(to, name))
}

test('a file that both databases of before its erasure bring back is noticed, and erased again before anybody works', async () => {
  const { caseId } = await workOnFile(office, 951)
  await office.ask('session.lock', {})
  copy(office.folder, before)
  const { id, number } = await eraseFile(office, caseId)
  await office.ask('session.lock', {})
  const kept = readdirSync(join(office.folder, 'erasures'))
  expect(kept).toHaveLength(1)
  expect(readFileSync(join(office.folder, 'erasures', kept[0] ?? ''), 'utf8')).not.toMatch(
    new RegExp(`${number}|${caseId}`),
  )
  copy(before, office.folder)
  office.clock.today = AFTER_THE_PERIOD
  await office.as('judgeA')
  const { notices } = await office.ask('session.state', {})
  expect(notices.map(({ code }) => code)).toEqual(expect.arrayContaining(['tailLost']))
  expect((await office.refused('caseFile.open', { caseId })).code).toBe('caseFile.notFound')
  await office.as('headOfCourt')
  expect((await office.ask('retention.erased', {})).rows).toMatchObject([{ id, number }])
  await office.as('administrator')
  const acts = (await office.ask('audit.list', { journal: 'cases' })).map(({ act }) => act)
  expect(acts).toEqual(expect.arrayContaining(['cases.erasedAgain', 'journal.tailLost']))
  expect(await verifyJournals(office)).toMatchObject({ office: { intact: true }, cases: { intact: true } })
})

test('under new keys what tells of an erasure is written anew, and what former keys had sealed goes', () => {
  const folder = createTemporaryFolder('naknada-erasures-')
  const row = {
    ...{
      id: 'e1',
      caseId: 'c1',
      office: 'VSPG',
      series: 'AB1',
      year: 2060,
      sequence: 1,
      number: 'VSPG-BRI-2060-AB1-0001',
    },
    ...{ erasedAt: '2060-01-15T08:00:00.000Z', proposedBy: 'p1', confirmedBy: 'p2', sha256: 'f'.repeat(64), pages: 1 },
    record: '{}',
    pdf: new Uint8Array([37, 80, 68, 70]),
  }
  const [former, present] = [1, 2].map((byte) => createErasureFiles(folder, Buffer.alloc(32, byte)))
  const find = () => row
  former?.keep([row.id], find)
  expect([former?.unknownTo([]), former?.unknownTo([row.id]), present?.unknownTo([])]).toEqual([[row], [], []])
  present?.keep([row.id], find)
  expect([former?.unknownTo([]), present?.unknownTo([])]).toEqual([[], [row]])
  expect(readdirSync(join(folder, 'erasures'))).toHaveLength(1)
})
