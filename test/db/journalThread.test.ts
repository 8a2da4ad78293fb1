import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Journal } from '../../electron/audit/journal.ts'
import type { SignedEntry } from '../../electron/audit/entry.ts'
import { closeDatabase, openDatabase } from '../../electron/db/connection.ts'
import { createWriteHandle } from '../../electron/db/handles.ts'
import { migrate } from '../../electron/db/migrate.ts'
import { office10 } from '../../electron/db/migrations/office10.ts'
import { createCaseEntryTable } from '../../electron/db/tables/caseEntryTable.ts'
import { inTransaction } from '../../electron/db/transaction.ts'
import { startCheck, type StorageCheck } from '../../electron/session/storageCheck.ts'
import { publicKeyOf, signerOf, verifierOf } from '../../electron/vault/keyPairs.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'

const ENTRIES = 20_000
const KEY = Buffer.alloc(32, 3)
const SEED = Buffer.alloc(32, 5)
const VAULT = 'a'.repeat(32)
const publicKey = publicKeyOf(SEED, 'ed25519')
const path = join(createTemporaryFolder('naknada-'), 'office.db')

beforeAll(() => {
  const db = openDatabase(path, KEY, 'create')
  migrate(db, { steps: [office10] })
  const copy = createCaseEntryTable(createWriteHandle(db))
  let last: SignedEntry | undefined
  const journal = new Journal({
    name: 'cases',
    vaultId: VAULT,
    store: {
      last: () => last,
      append(entry) {
        last = entry
        copy.append(entry)
      },
    },
    signer: signerOf(SEED),
    verifier: verifierOf(publicKey),
  })
  inTransaction(db, () => {
    for (let entry = 0; entry < ENTRIES; entry += 1) {
      journal.append('0123456789abcdef', '2026-06-15T09:00:00.000Z', { act: 'caseFile.open', caseId: VAULT })
    }
  })
  closeDatabase(db)
})
let keepAlive: NodeJS.Timeout
beforeAll(() => {
  keepAlive = setInterval(() => undefined, 1_000)
})
afterAll(() => {
  clearInterval(keepAlive)
})

function check(): StorageCheck {
  const journal = { name: 'cases' as const, isCopy: true, vaultId: VAULT, known: [] }
  return startCheck(new URL('../../electron/workers/checkStorage.ts', import.meta.url), {
    path,
    key: new Uint8Array(KEY),
    isFull: false,
    journals: [{ ...journal, publicKey: publicKey.toString('base64') }],
  })
}

test('a long journal is verified in a thread, which tells how far it is', async () => {
  const running = check()
  const seen = new Set<number>()
  await vi.waitFor(
    () => {
      seen.add(running.progress().done)
      expect(seen.size).toBeGreaterThan(2)
    },
    { timeout: 30_000, interval: 2 },
  )
  expect(running.progress().total).toBe(ENTRIES)
  expect(await running.end).toEqual({
    kind: 'report',
    report: { complaints: 0, journals: { cases: { entries: ENTRIES, intact: true } } },
  })
})

test('it ends early when it is told to, and leaves the file free', async () => {
  const running = check()
  await vi.waitFor(
    () => {
      expect(running.progress().done).toBeGreaterThan(0)
    },
    { timeout: 30_000, interval: 2 },
  )
  running.cancel()
  expect(await running.end).toEqual({ kind: 'cancelled' })
  expect(running.progress().done).toBeLessThan(ENTRIES)
})

test('a key that is not the signer’s verifies nothing', async () => {
  const running = startCheck(new URL('../../electron/workers/checkStorage.ts', import.meta.url), {
    path,
    key: new Uint8Array(KEY),
    isFull: false,
    journals: [
      {
        name: 'cases',
        isCopy: true,
        vaultId: VAULT,
        known: [],
        publicKey: publicKeyOf(Buffer.alloc(32, 6), 'ed25519').toString('base64'),
      },
    ],
  })
  expect(await running.end).toMatchObject({
    report: { journals: { cases: { intact: false, broken: { number: ENTRIES, fault: 'signature' } } } },
  })
})
