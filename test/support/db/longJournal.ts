import { Journal } from '../../../electron/audit/journal.ts'
import type { SignedEntry } from '../../../electron/audit/entry.ts'
import { closeDatabase, openDatabase } from '../../../electron/db/connection.ts'
import { createWriteHandle } from '../../../electron/db/handles.ts'
import { migrate } from '../../../electron/db/migrate.ts'
import { office10 } from '../../../electron/db/migrations/office10.ts'
import { createCaseEntryTable } from '../../../electron/db/tables/caseEntryTable.ts'
import { inTransaction } from '../../../electron/db/transaction.ts'
import { startCheck, type StorageCheck } from '../../../electron/session/storageCheck.ts'
import { publicKeyOf } from '../../../electron/vault/keyPairs.ts'
import { signerOf } from '../../../electron/vault/signer.ts'
import { verifierOfOne } from '../office/signing.ts'

const KEY = Buffer.alloc(32, 3)
const SEED = Buffer.alloc(32, 5)
const VAULT = 'a'.repeat(32)

/** A new office.db at `path` with so many signed entries in its copy of the cases' journal. */
export function createLongJournal(path: string, entries: number): void {
  const db = openDatabase(path, KEY, 'create')
  migrate(db, { steps: [office10] })
  const copy = createCaseEntryTable(createWriteHandle(db))
  let last: SignedEntry | undefined
  const store = {
    last: () => last,
    append(entry: SignedEntry) {
      last = entry
      copy.append(entry)
    },
  }
  const [signer, verifier] = [signerOf(SEED), verifierOfOne(publicKeyOf(SEED, 'ed25519').toString('base64'))]
  const journal = new Journal({ name: 'cases', vaultId: VAULT, store, signer, verifier })
  inTransaction(db, () => {
    for (let entry = 0; entry < entries; entry += 1) {
      journal.append('0123456789abcdef', '2026-06-15T09:00:00.000Z', { act: 'caseFile.open', caseId: VAULT })
    }
  })
  closeDatabase(db)
}

/** Verifies that journal in the thread of the program; `seed` is that of whoever is said to have signed it. */
export function verifyLongJournal(path: string, seed: Buffer = SEED): StorageCheck {
  const publicKey = publicKeyOf(seed, 'ed25519').toString('base64')
  return startCheck(new URL('../../../electron/workers/checkStorage.ts', import.meta.url), {
    path,
    key: new Uint8Array(KEY),
    isFull: false,
    journals: [{ name: 'cases', isCopy: true, vaultId: VAULT, known: [], keys: [{ publicKey }] }],
  })
}
