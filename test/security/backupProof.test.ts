import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import { hashManifest, MANIFEST, type Manifest } from '../../electron/backup/manifest.ts'
import { CopyBroken } from '../../electron/backup/proveCopy.ts'
import type { Keys } from '../../electron/vault/keys.ts'
import { signerOf } from '../../electron/vault/signer.ts'
import { readAll, sha256Of } from '../support/office/attachments.ts'
import {
  keysOf,
  openBackupOffice,
  prepareBackupOffice,
  proveCopyIn,
  type BackupOffice,
} from '../support/office/backupOffice.ts'
import type { PreparedOffice } from '../support/office/preparedOffice.ts'
import { PEOPLE } from '../support/office/people.ts'
import { accountOf, openTestOffice, signIn } from '../support/office/testOffice.ts'

let prepared: PreparedOffice<CaseId>
let office: BackupOffice
let name: string
let keys: Keys

beforeAll(async () => {
  prepared = await prepareBackupOffice()
  office = openBackupOffice(prepared)
  name = await office.copy()
  keys = await keysOf(office, 'prosecutor')
})
afterAll(async () => {
  await office.close()
  prepared.remove()
})

const rows = async () => (await office.ask('backup.list', {})).backups

describe('the next person who sees cases', () => {
  test('has the newest copy proven, and no byte of it changed; the administrator does not', async () => {
    const before = readFileSync(join(office.root, name, 'cases.db'))
    await signIn(office, 'administrator')
    expect(await rows()).toMatchObject([{ name, state: 'copied' }])
    await signIn(office, 'prosecutor')
    await vi.waitFor(async () => expect((await office.ask('backup.task', {})).provenAt).toBeDefined(), {
      timeout: 15_000,
      interval: 50,
    })
    expect(await office.ask('backup.task', {})).not.toHaveProperty('task')
    expect(readFileSync(join(office.root, name, 'cases.db')).equals(before)).toBe(true)
    expect(readdirSync(join(office.root, name)).sort()).toEqual([
      'cases.db',
      'manifest.json',
      'office.db',
      'vault.json',
    ])
    await signIn(office, 'administrator')
    expect(await rows()).toMatchObject([{ name, state: 'proven', provenAt: office.clock.now.toISOString() }])
    const acts = (await office.ask('audit.list', { journal: 'office' })).filter(({ act }) => act === 'backup.proven')
    expect(acts).toMatchObject([{ reason: name, person: 'Ljiljana Šofranac' }])
  })

  test('is told of a copy that is damaged, and everybody with them', async () => {
    office.clock.now = new Date(office.clock.now.getTime() + 60_000)
    await office.ask('backup.make', {})
    const [second] = await rows()
    flip(join(office.root, second?.name ?? '', 'vault.json'), 40)
    await signIn(office, 'prosecutor')
    await vi.waitFor(async () => expect((await office.ask('backup.task', {})).task).toBe('broken'), {
      timeout: 15_000,
      interval: 50,
    })
    await signIn(office, 'administrator')
    expect((await rows())[0]).toMatchObject({ state: 'broken', fault: 'backup.partDamaged', file: 'vault.json' })
  })
})

describe('a copy', () => {
  let root: string

  beforeEach(() => {
    root = `${office.root}-tried`
    rmSync(root, { recursive: true, force: true })
    cpSync(office.root, root, { recursive: true })
  })

  const path = (file: string) => join(root, name, file)
  const fault = () => {
    try {
      proveCopyIn(root, name, office.manifestOf(name), keys)
      return 'proven'
    } catch (error) {
      if (error instanceof CopyBroken) return [error.code, error.file]
      throw error
    }
  }
  const attached = () => readdirSync(join(root, 'attachments'))[0] ?? ''
  /** What somebody with the record key, an administrator say, could sign anew. */
  const resign = (change: (manifest: Manifest) => Partial<Manifest>) => {
    const { signature: _former, ...manifest } = office.manifestOf(name)
    const facts = { ...manifest, ...change({ ...manifest, signature: '' }) }
    const signature = signerOf(keys.record).sign(hashManifest(facts)).toString('base64')
    writeFileSync(path(MANIFEST), JSON.stringify({ ...facts, signature }))
  }

  test('that is whole is proven', () => {
    expect(fault()).toBe('proven')
  })

  test.each(['office.db', 'cases.db', 'vault.json'])('with one flipped bit in %s is named by that file', (file) => {
    flip(path(file), readFileSync(path(file)).length - 7)
    expect(fault()).toEqual(['backup.partDamaged', file])
  })

  test('with one flipped bit in an attachment is named by it, which makes way for the next copy', () => {
    const id = attached()
    flip(join(root, 'attachments', id), 1_000)
    expect(fault()).toEqual(['backup.partDamaged', id])
    expect(readdirSync(join(root, 'attachments'))).toEqual([`${id}.damaged`])
  })

  test('without an attachment, without a part, or cut short is not whole', () => {
    const id = attached()
    renameSync(join(root, 'attachments', id), join(root, 'x'))
    expect(fault()).toEqual(['backup.attachmentMissing', id])
    renameSync(join(root, 'x'), join(root, 'attachments', id))
    resign(() => ({ attachments: [] }))
    expect(fault()).toEqual(['backup.attachmentMissing', id])
    cpSync(join(office.root, name, MANIFEST), path(MANIFEST))
    writeFileSync(path('cases.db'), readFileSync(path('cases.db')).subarray(0, -4_096))
    expect(fault()).toEqual(['backup.partMissing', 'cases.db'])
    rmSync(path('cases.db'))
    expect(fault()).toEqual(['backup.partMissing', 'cases.db'])
  })

  test('whose list was changed, is of another installation or of a newer version is not opened', () => {
    writeFileSync(path(MANIFEST), readFileSync(path(MANIFEST), 'utf8').replace('"size"', '"sise"'))
    expect(fault()).toEqual(['backup.partMissing', 'manifest.json'])
    writeFileSync(path(MANIFEST), JSON.stringify({ ...office.manifestOf(name), madeBy: 'x' }))
    expect(fault()).toEqual(['backup.notSigned', 'manifest.json'])
    resign(() => ({ installation: '0'.repeat(32) }))
    expect(fault()).toEqual(['backup.foreign', undefined])
    resign(() => ({ schema: { office: 99 } }))
    expect(fault()).toEqual(['backup.newer', undefined])
    writeFileSync(path(MANIFEST), JSON.stringify({ format: 'naknada-backup', version: 2 }))
    expect(fault()).toEqual(['backup.newer', undefined])
  })

  test('signed anew over an older file, or with ends that the journals do not have, is not whole', () => {
    resign(({ heads }) => ({ heads: { ...heads, cases: { epoch: 1, number: 9_999, link: 'AAAA' } } }))
    expect(fault()).toEqual(['backup.journal', 'office.db'])
    resign(({ parts }) => ({
      parts: parts.map((part) => (part.name === 'cases.db' ? { ...part, sha256: '0'.repeat(64) } : part)),
    }))
    expect(fault()).toEqual(['backup.partDamaged', 'cases.db'])
  })
})

function flip(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(file, bytes)
}

test('put by hand in place of data that are gone, it opens for whoever has a password, with its files', async () => {
  const lost = office.folder
  const folder = join(office.place, '..', 'new machine')
  cpSync(join(office.root, name), folder, { recursive: true })
  cpSync(join(office.root, 'attachments'), join(folder, 'attachments'), { recursive: true })
  const restored = openTestOffice({ folder })
  try {
    expect(restored.folder).not.toBe(lost)
    // A copy has no count of wrong passwords, and one that is missing counts as the worst.
    const { id: person } = await accountOf(restored, 'prosecutor')
    const refused = await restored.refused('session.signIn', { person, password: PEOPLE.prosecutor.own })
    expect(refused).toMatchObject({ code: 'signIn.wait', params: { waitSeconds: 300 } })
    restored.clock.now = new Date(restored.clock.now.getTime() + 300_000)
    await signIn(restored, 'prosecutor')
    const { attachments } = await restored.ask('caseFile.open', { caseId: office.caseId })
    const [{ evidence, file, sha256 } = { evidence: '', file: '', sha256: '' }] = attachments
    const bytes = await readAll(restored, { caseId: office.caseId, evidence, file })
    expect(sha256Of(bytes)).toBe(sha256)
    expect((await restored.ask('session.state', {})).notices).toEqual([])
  } finally {
    await restored.close()
  }
})
