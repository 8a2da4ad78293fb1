import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../electron/db/connection.ts'
import { inTransaction } from '../../electron/db/transaction.ts'
import { checkIntegrity } from '../../electron/db/integrity.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { removeAbandonedDisks, setDiskSize, withSmallDisk } from '../support/smallDisk.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'

async function fillAndGoOn(folder: string): Promise<true> {
  const office = openOfficeAtWork({ folder, keepFolder: true })
  let target = await importCase01(office)
  const evidence = (at: number) => ({
    id: `x${String(at)}`,
    kind: 'other' as const,
    title: { cnr: 'š'.repeat(15_000), en: '' },
  })
  let code = ''
  let saves = 0
  for (; saves < 500 && code === ''; saves += 1) {
    const answer = await office.application.invoke('evidence.save', { ...target, evidence: evidence(saves) })
    if (answer.ok) target = { ...target, revision: target.revision + 1 }
    else code = answer.error.code
  }
  expect({ code, revision: target.revision }).toEqual({ code: 'storage.full', revision: saves - 1 })
  // Who opens a file is written down first: with no page left for the entry it stays shut, and says why.
  const opened = await office.application.invoke('caseFile.open', { caseId: target.caseId })
  expect(opened.ok ? 'storage.full' : opened.error.code).toBe('storage.full')
  setDiskSize(folder, 3.1)
  const view = await office.ask('caseFile.open', { caseId: target.caseId })
  expect({ revision: view.revision, items: view.evidence.length }).toEqual({
    revision: target.revision,
    items: saves - 1 + 4,
  })
  setDiskSize(folder, 30)
  await office.ask('evidence.save', { ...target, evidence: evidence(saves) })
  await office.close()
  expect(await withRawCases(folder, (db) => checkIntegrity(db))).toMatchObject({ intact: true })
  return true
}

test('a full disk is named, nothing saved before is lost, and saving goes on when there is space again', async (context) => {
  if ((await withSmallDisk(fillAndGoOn)) === undefined) context.skip('mounting a small disk needs root')
})

test('a disk whose program was killed is taken away by the next run, and that of a living one is not', async (context) => {
  const mounts = () => readFileSync('/proc/self/mounts', 'utf8')
  const checked = await withSmallDisk((own) => {
    const program = `import { mountSmallDisk } from './test/support/smallDisk.ts'
      process.stdout.write(mountSmallDisk('size=1m').folder, () => process.kill(process.pid, 'SIGKILL'))`
    const { stdout: left } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
    })
    expect(mounts()).toContain(` ${left} `)
    removeAbandonedDisks()
    expect(mounts()).not.toContain(` ${left} `)
    expect(mounts()).toContain(` ${own} `)
    return Promise.resolve(true)
  })
  if (checked === undefined) context.skip('mounting a small disk needs root')
})

test('the engine reports a full file as a full disk, through its masked error', () => {
  const folder = createTemporaryFolder('naknada-')
  const db = openDatabase(join(folder, 'small.db'), Buffer.alloc(32, 1), 'create')
  db.exec('CREATE TABLE note (text TEXT) STRICT')
  db.exec('PRAGMA max_page_count = 40')
  const fill = (): void => {
    for (let row = 0; row < 1_000; row += 1)
      db.prepare('INSERT INTO note VALUES ($text)').run({ text: 'x'.repeat(4_000) })
  }
  expect(() => {
    inTransaction(db, fill)
  }).toThrow(expect.objectContaining({ name: 'StorageError', code: 'storage.full' }) as Error)
  expect(db.prepare('SELECT count(*) AS rows FROM note').get()).toEqual({ rows: 0 })
  db.close()
  writeFileSync(join(folder, 'done'), '')
  rmSync(folder, { recursive: true })
})
