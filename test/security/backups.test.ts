import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import { headOf, headsOf } from '../../electron/audit/journalExport.ts'
import { anchorLines, isSigned } from '../../electron/backup/manifest.ts'
import { openDatabase, type Connection } from '../../electron/db/connection.ts'
import { createReadHandle, createWriteHandle } from '../../electron/db/handles.ts'
import { readLastEntries } from '../../electron/db/lists/lastEntries.ts'
import { createJournalTable } from '../../electron/db/tables/journalTable.ts'
import { readVault } from '../../electron/vault/vaultFile.ts'
import { attach, fileWith, someBytes, storedNames } from '../support/office/attachments.ts'
import { keysOf, openBackupOffice, prepareBackupOffice, type BackupOffice } from '../support/office/backupOffice.ts'
import type { Who } from '../support/office/people.ts'
import type { PreparedOffice } from '../support/office/preparedOffice.ts'
import { signIn } from '../support/office/testOffice.ts'
import { leaveRoom, mountSmallDisk, setDiskSize } from '../support/smallDisk.ts'

let prepared: PreparedOffice<CaseId>
let office: BackupOffice

beforeAll(async () => {
  prepared = await prepareBackupOffice()
})
afterAll(() => {
  prepared.remove()
})
beforeEach(() => {
  office = openBackupOffice(prepared)
})
afterEach(() => office.close())

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
const officeActs = async () => (await office.ask('audit.list', { journal: 'office' })).map(({ act }) => act)
const choose = (path: string) => {
  office.dialog.open = path
  return office.ask('backup.chooseFolder', {})
}
const refusedFolder = async (path: string) => {
  office.dialog.open = path
  return (await office.refused('backup.chooseFolder', {})).code
}
const publicKey = () => {
  const vault = readVault(office.folder)
  if (vault.kind !== 'present') throw new Error('no vault')
  return vault.document.publicKeys.record
}

/** What both files of a copy hold as their last entry, read with the keys of a person. */
async function endsOf(who: Who, folder: string) {
  const keys = await keysOf(office, who)
  const read = <Value>(name: 'office.db' | 'cases.db', key: Buffer | undefined, work: (db: Connection) => Value) => {
    if (key === undefined) throw new Error('no key')
    const db = openDatabase(join(folder, name), key)
    try {
      return work(db)
    } finally {
      db.close()
    }
  }
  const ends = read('office.db', keys.office, (db) => headsOf(readLastEntries(createReadHandle(db))))
  const last = read('cases.db', keys.case, (db) => createJournalTable(createWriteHandle(db)).last())
  if (last === undefined) throw new Error('no entry')
  return { ...ends, last: headOf(last) }
}

describe('a copy that is made', () => {
  test('holds both files, the vault and the attachments as they lie, and a signed list of all of it', async () => {
    await signIn(office, 'prosecutor')
    await signIn(office, 'administrator')
    expect((await office.refused('backup.make', {})).code).toBe('backup.noFolder')
    const name = await office.copy()
    const manifest = office.manifestOf(name)
    expect(isSigned(manifest, publicKey())).toBe(true)
    expect(isSigned({ ...manifest, madeBy: 'x' }, publicKey())).toBe(false)
    expect(manifest.parts.map((part) => part.name)).toEqual(['office.db', 'cases.db', 'vault.json'])
    for (const { name: part, size, sha256: hash } of manifest.parts) {
      expect(statSync(join(office.root, name, part)).size).toBe(size)
      expect(sha256(join(office.root, name, part))).toBe(hash)
    }
    const [attached] = storedNames(office)
    expect(manifest.attachments).toEqual([
      {
        name: attached,
        size: expect.any(Number) as number,
        sha256: sha256(join(office.root, 'attachments', String(attached))),
      },
    ])
    expect(sha256(join(office.root, 'attachments', String(attached)))).toBe(
      sha256(join(office.folder, 'attachments', String(attached))),
    )
    expect(manifest).toMatchObject({ program: '0.1.0', schema: { office: 10 }, heads: { cases: {}, office: {} } })
    expect(manifest.anchor).toEqual(anchorLines(manifest))
    expect(manifest.anchor[0]).toBe('naknada-journal-anchor 1')
    // What a court or a thief finds there says no word.
    for (const part of manifest.parts.slice(0, 2)) {
      expect(readFileSync(join(office.root, name, part.name)).includes('Đurđić')).toBe(false)
    }
    expect(await officeActs()).toEqual(expect.arrayContaining(['backup.folderChosen', 'backup.copied']))
    expect((await office.ask('backup.list', {})).backups).toMatchObject([{ name, state: 'copied' }])
  })

  test('is made every hour in which something was done, of one moment while a person goes on working', async () => {
    const first = await office.copy()
    vi.useFakeTimers({ toFake: ['setInterval'] })
    try {
      await signIn(office, 'prosecutor')
      office.clock.now = new Date(office.clock.now.getTime() + 3_600_000)
      vi.advanceTimersByTime(3_600_000)
      let saves = 0
      while (!office.generations().some((name) => name > first && !name.endsWith('.part')) && saves < 500) {
        const { revision, case: proceedings } = await office.ask('caseFile.open', { caseId: office.caseId })
        await office.ask('caseFile.saveProceedings', { caseId: office.caseId, revision, case: proceedings })
        saves += 1
        await pause(1)
      }
      expect(saves).toBeGreaterThan(1)
    } finally {
      vi.useRealTimers()
    }
    const second = office.generations().at(-1) ?? ''
    const { heads, schema } = office.manifestOf(second)
    expect(schema.cases).toBe(10)
    expect(await endsOf('prosecutor', join(office.root, second))).toEqual({ ...heads, last: heads.cases })
  })

  test('takes an attachment that never changes once, and stands beside the one before', async () => {
    const first = await office.copy()
    const [attached = ''] = storedNames(office)
    const long = new Date('2001-01-01')
    utimesSync(join(office.root, 'attachments', attached), long, long)
    await signIn(office, 'prosecutor')
    await attach(office, office.caseId, 'e1', fileWith(office, 'drugi.pdf', someBytes(50_000, '%PDF-1.4\n')))
    office.clock.now = new Date(office.clock.now.getTime() + 86_400_000)
    const second = await office.copy()
    expect(office.generations()).toEqual([first, second])
    expect(statSync(join(office.root, 'attachments', attached)).mtime).toEqual(long)
    expect(office.manifestOf(second).attachments).toHaveLength(2)
    expect(office.manifestOf(second).attachments).toContainEqual(office.manifestOf(first).attachments[0])
  })

  test('tells how far it is, and leaves nothing where it is stopped', async () => {
    await signIn(office, 'administrator')
    await choose(office.place)
    const made = office.application.invoke('backup.make', {})
    await vi.waitFor(async () => {
      expect((await office.ask('backup.progress', {})).running?.work).toBe('copy')
    })
    expect((await office.refused('backup.make', {})).code).toBe('backup.running')
    await office.ask('backup.cancel', {})
    expect(await made).toMatchObject({ ok: false, error: { code: 'backup.cancelled' } })
    expect(office.generations()).toEqual([])
    expect((await office.ask('backup.list', {})).backups).toEqual([])
  })
})

describe('a folder for copies', () => {
  beforeEach(() => signIn(office, 'administrator'))

  test('is one outside of the data, no link, and not kept equal with another machine', async () => {
    expect(await refusedFolder(join(office.folder, 'copies'))).toBe('backup.gone')
    mkdirSync(join(office.folder, 'copies'))
    expect(await refusedFolder(join(office.folder, 'copies'))).toBe('backup.inside')
    expect(await refusedFolder(office.folder)).toBe('backup.inside')
    symlinkSync(office.place, join(office.place, '..', 'link'))
    expect(await refusedFolder(join(office.place, '..', 'link'))).toBe('backup.link')
    mkdirSync(join(office.place, 'OneDrive'))
    expect(await refusedFolder(join(office.place, 'OneDrive'))).toBe('backup.synced')
    expect((await office.ask('backup.list', {})).folder).toBeUndefined()
    office.dialog.open = undefined
    expect(await office.ask('backup.chooseFolder', {})).toEqual({ outcome: 'cancelled' })
  })

  test('that is gone is said, once in the journal however often it is tried, and comes back with the next copy', async () => {
    const first = await office.copy()
    renameSync(office.place, `${office.place}.away`)
    expect((await office.refused('backup.make', {})).code).toBe('backup.gone')
    expect((await office.refused('backup.make', {})).code).toBe('backup.gone')
    expect((await office.ask('backup.task', {})).task).toBe('failed')
    expect((await officeActs()).filter((act) => act === 'backup.failed')).toHaveLength(1)
    const { backups } = await office.ask('backup.list', {})
    expect(backups).toMatchObject([
      { state: 'failed', fault: 'backup.gone' },
      { name: first, state: 'copied' },
    ])
    renameSync(`${office.place}.away`, office.place)
    office.clock.now = new Date(office.clock.now.getTime() + 86_400_000)
    await office.ask('backup.make', {})
    expect((await office.ask('backup.list', {})).backups.map(({ state }) => state)).toEqual(['copied', 'copied'])
  })

  test('in which a link lies where the copies should be is refused', async () => {
    await choose(office.place)
    mkdirSync(`${office.place}-other`)
    symlinkSync(`${office.place}-other`, office.root)
    expect((await office.refused('backup.make', {})).code).toBe('backup.link')
    rmSync(`${office.place}-other`, { recursive: true })
  })

  test.runIf(process.getuid?.() !== 0)('that takes no file is refused', async () => {
    chmodSync(office.place, 0o500)
    expect(await refusedFolder(office.place)).toBe('backup.readOnly')
    chmodSync(office.place, 0o700)
  })

  test('that is full, or read-only, leaves the copies that are there', async () => {
    const disk = mountSmallDisk('size=8m')
    if (disk === undefined) return
    try {
      await choose(disk.folder)
      await office.ask('backup.make', {})
      const [first] = (await office.ask('backup.list', {})).backups
      leaveRoom(disk.folder, 20)
      expect((await office.refused('backup.make', {})).code).toBe('backup.full')
      const root = join(disk.folder, office.root.split('/').at(-1) ?? '')
      expect(existsSync(join(root, first?.name ?? '', 'manifest.json'))).toBe(true)
      expect(await office.ask('backup.list', {})).toMatchObject({
        backups: [{ state: 'failed' }, { name: first?.name }],
      })
      setDiskSize(disk.folder, 40)
      await office.ask('backup.make', {})
    } finally {
      disk.stop()
    }
  })
})

test('the administrator alone sees where copies go; whoever works here is told what is to be done', async () => {
  await signIn(office, 'clerk')
  expect((await office.refused('backup.list', {})).code).toBe('session.roleNotAllowed')
  expect((await office.refused('backup.make', {})).code).toBe('session.roleNotAllowed')
  expect(await office.ask('backup.task', {})).toEqual({ task: 'noFolder' })
})

test('copies are let go by the rule, with the attachments that no copy names any more, and not the newest that was proven', async () => {
  const first = await office.copy()
  const stray = join(office.root, 'attachments', '0'.repeat(32))
  writeFileSync(stray, 'x')
  office.clock.now = new Date(office.clock.now.getTime() + 60_000)
  await office.ask('backup.make', {})
  const { backups } = await office.ask('backup.list', {})
  expect(backups).toHaveLength(1)
  expect(office.generations()).toEqual([backups[0]?.name])
  expect(office.generations()).not.toContain(first)
  expect(existsSync(stray)).toBe(false)
})
