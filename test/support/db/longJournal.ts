import { Journal } from '../../../electron/audit/journal.ts'
import type { SignedEntry } from '../../../electron/audit/entry.ts'
import { closeDatabase, openDatabase } from '../../../electron/db/connection.ts'
import { createWriteHandle } from '../../../electron/db/handles.ts'
import { createJournalList } from '../../../electron/db/lists/journalList.ts'
import { migrate } from '../../../electron/db/migrate.ts'
import { cases10 } from '../../../electron/db/migrations/cases10.ts'
import { office10 } from '../../../electron/db/migrations/office10.ts'
import { createJournalTable } from '../../../electron/db/tables/journalTable.ts'
import { createCaseEntryTable } from '../../../electron/db/tables/caseEntryTable.ts'
import { inTransaction } from '../../../electron/db/transaction.ts'
import { startSignatureCheck } from '../../../electron/session/signatureCheck.ts'
import { startCheck, type StorageCheck } from '../../../electron/session/storageCheck.ts'
import { publicKeyOf } from '../../../electron/vault/keyPairs.ts'
import { signerOf } from '../../../electron/vault/signer.ts'
import { verifierOfOne } from '../office/signing.ts'

const KEY = Buffer.alloc(32, 3)
const SEED = Buffer.alloc(32, 5)
const VAULT = 'a'.repeat(32)

/** A new office.db at `path` with so many signed entries of four weeks in its copy of the cases' journal; those that are `forged` bear no signature of its key. */
export function createLongJournal(path: string, entries: number, forged: readonly number[] = []): void {
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
    closeDay: (head: Parameters<typeof copy.closeDay>[0]) => {
      copy.closeDay(head)
    },
  }
  const [own, strange] = [signerOf(SEED), signerOf(Buffer.alloc(32, 7))]
  let signs = own
  const signer = { ...own, sign: (bytes: Uint8Array) => signs.sign(bytes) }
  const verifier = verifierOfOne(publicKeyOf(SEED, 'ed25519').toString('base64'))
  const journal = new Journal({ name: 'cases', vaultId: VAULT, store, signer, verifier })
  inTransaction(db, () => {
    for (let entry = 0; entry < entries; entry += 1) {
      signs = forged.includes(entry + 1) ? strange : own
      const day = String(1 + Math.floor((entry * 28) / entries)).padStart(2, '0')
      journal.append('0123456789abcdef', `2026-06-${day}T09:00:00.000Z`, { act: 'caseFile.open', caseId: VAULT })
    }
  })
  closeDatabase(db)
}

/** A new cases.db at `path` whose one file has so many entries, and nobody's looks among the saves but every hundredth. */
export function openLongFileJournal(path: string, entries: number) {
  const db = openDatabase(path, KEY, 'create')
  migrate(db, { steps: [cases10] })
  const handle = createWriteHandle(db)
  const [signer, verifier] = [signerOf(SEED), verifierOfOne(publicKeyOf(SEED, 'ed25519').toString('base64'))]
  const journal = new Journal({ name: 'cases', vaultId: VAULT, store: createJournalTable(handle), signer, verifier })
  const about = { cnr: 'K.br. 1/26', en: 'K.br. 1/26' }
  inTransaction(db, () => {
    for (let entry = 0; entry < entries; entry += 1) {
      const act = entry % 100 === 0 ? 'caseFile.viewAttachment' : 'caseFile.saveEvidence'
      journal.append('0123456789abcdef', '2026-06-15T09:00:00.000Z', { act, caseId: VAULT, about })
    }
  })
  const asked = { caseId: VAULT, before: Number.MAX_SAFE_INTEGER, limit: 200, withheld: { acts: [], people: [] } }
  return {
    viewsOf: (person: string) => createJournalList(handle).views({ ...asked, person }),
    close: () => {
      closeDatabase(db)
    },
  }
}

/** Verifies that journal in the thread of the program; `seed` is that of whoever is said to have signed it. */
export function verifyLongJournal(path: string, seed: Buffer = SEED, isEverySignature = false): StorageCheck {
  const publicKey = publicKeyOf(seed, 'ed25519').toString('base64')
  const worker = new URL('../../../electron/workers/checkStorage.ts', import.meta.url)
  const journals = [{ name: 'cases', isCopy: true, vaultId: VAULT, known: [], keys: [{ publicKey }] }] as const
  const asked = { path, key: new Uint8Array(KEY), journals }
  return isEverySignature ? startSignatureCheck(worker, asked) : startCheck(worker, { ...asked, isFull: false })
}
