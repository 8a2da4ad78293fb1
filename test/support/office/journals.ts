import { setTimeout as pause } from 'node:timers/promises'
import type { Output } from '../../../shared/contract/channels.ts'
import { JournalVerifier, type JournalReport } from '../../../electron/audit/journalVerifier.ts'
import { entryVerifierOf, signingKeysOf } from '../../../electron/audit/signingKeys.ts'
import type { Connection } from '../../../electron/db/connection.ts'
import { createWriteHandle } from '../../../electron/db/handles.ts'
import { createJournalPages } from '../../../electron/db/lists/entryPages.ts'
import { verifierOf } from '../../../electron/vault/keyPairs.ts'
import { readVault } from '../../../electron/vault/vaultFile.ts'
import type { TestOffice } from './testOffice.ts'

type Done = Extract<Output<'audit.verification'>, { state: 'done' }>

/** Verifies both journals as the administrator or the auditor who is signed in, and waits for the end. */
export async function verifyJournals(office: TestOffice): Promise<Done> {
  await office.ask('audit.verify', {})
  for (;;) {
    const status = await office.ask('audit.verification', {})
    if (status.state === 'done') return status
    if (status.state !== 'running') throw new Error(`verification ${status.state}`)
    await pause(20)
  }
}

/** Verifies the journal of an open database of the folder, past the program, with the public key of the vault. */
export function verifyJournalOf(folder: string, db: Connection, name: 'office' | 'cases'): JournalReport {
  const vault = readVault(folder)
  if (vault.kind !== 'present') throw new Error('no vault')
  const signing = entryVerifierOf(signingKeysOf(vault.document)[name], verifierOf)
  const entries = createJournalPages(createWriteHandle(db))
  const days = entries.days()
  const verifier = new JournalVerifier({ name, vaultId: vault.document.id, verifier: signing, days })
  for (const page of entries.pages()) if (!page.every((entry) => verifier.step(entry))) break
  return verifier.finish([])
}
