import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createHeadRecord, HeadFile } from '../audit/headFile.ts'
import { Journal } from '../audit/journal.ts'
import { entryVerifierOf } from '../audit/signingKeys.ts'
import { closeDatabase, openDatabase, type Connection } from '../db/connection.ts'
import { createWriteHandle } from '../db/handles.ts'
import { createOfficeTables, type OfficeTables } from '../db/officeTables.ts'
import { createJournalTable } from '../db/tables/journalTable.ts'
import { inTransaction } from '../db/transaction.ts'
import { DATABASES, type DatabaseName } from '../session/dataFolder.ts'
import { verifierOf } from '../vault/keyPairs.ts'
import { signerOf } from '../vault/signer.ts'
import { authenticate, type VaultDocument } from '../vault/vaultDocument.ts'
import { readVault, writeVault } from '../vault/vaultFile.ts'
import { attachmentPoolIn, listGenerations } from './backupPlace.ts'
import { copyTo, openExisting, type OnPiece } from './copyFile.ts'
import { lookAtCopy, type Look, type LookRequest } from './lookAtCopy.ts'
import { readManifest, type Manifest } from './manifest.ts'
import { CopyBroken, proveCopy } from './proveCopy.ts'
import { decideRestore, keptName, stagedAttachmentsIn } from './restorePlace.ts'
import { stageIn } from './restoreStage.ts'

/** Who restores: two people, or one who came with two shares. */
export type RestoreRequest = LookRequest &
  Readonly<{ at: string; by: string; other: string | undefined; shares: readonly number[] }>
export type RestoreSecrets = Readonly<{ office: Buffer; record: Buffer; case: Buffer; seal: Buffer }>
/** `proof`: the copy is opened and looked through; `copy`: it is brought here. */
export type RestoreStep = 'proof' | 'copy'
export type OnRestore = (step: RestoreStep, done: number, total: number) => void
/** What was decided: what a look tells, and where the former files are kept. */
export type Staged = Look & Readonly<{ kept: string }>

/**
 * Brings everything that a restore needs into a folder beside the data, whole and on the disk, and then decides it
 * (`decideRestore`). Until then nothing of the data is touched; from then on `settleRestore` finishes it. Throws CopyBroken,
 * StorageError, the system's errors, and what `progress` throws.
 */
export function stageRestore(request: RestoreRequest, secrets: RestoreSecrets, progress: OnRestore): Staged {
  const { data, at } = request
  proveCopy(request, secrets, (done, total) => {
    progress('proof', done, total)
  })
  const look = lookAtCopy(request, secrets, (done, total) => {
    progress('proof', done, total)
  })
  rmSync(stageIn(data), { recursive: true, force: true })
  mkdirSync(stagedAttachmentsIn(data), { recursive: true, mode: 0o700 })
  fill(request, look, (done, total) => {
    progress('copy', done, total)
  })
  const vault = stageVault(request, secrets.office)
  for (const name of DATABASES) {
    if (name === 'office.db' || look.restored.includes(name)) finish(request, look, { name, vault, secrets })
  }
  const kept = keptName(at)
  decideRestore(data, { kept, away: [...look.away] })
  return { ...look, kept }
}

/** Copies the databases and attachments; of the office, whose journal tells of the restore, the one that is kept too. */
function fill({ data, root, name }: RestoreRequest, look: Look, progress: (done: number, total: number) => void): void {
  const from = (one: DatabaseName) => (look.restored.includes(one) ? join(root, name) : data)
  const bases = DATABASES.filter((one) => one === 'office.db' || look.restored.includes(one))
  const databases = bases.flatMap((one) =>
    ['', '-wal'].map((suffix) => ({ from: join(from(one), one + suffix), to: join(stageIn(data), one + suffix) })),
  )
  const fetched = look.manifest.attachments.filter((one) => look.fetched.includes(one.name))
  const total = [...look.manifest.parts, ...fetched].reduce((sum, { size }) => sum + size, 0)
  let done = 0
  const onPiece = (bytes: number) => {
    done += bytes
    progress(Math.min(done, total), total)
  }
  for (const one of databases) copyWhole(one.from, one.to, onPiece)
  for (const { name: attachment, sha256 } of fetched) {
    const to = join(stagedAttachmentsIn(data), attachment)
    if (copyWhole(join(attachmentPoolIn(root), attachment), to, onPiece) !== sha256) {
      throw new CopyBroken('backup.partDamaged', attachment)
    }
  }
}

/** Undefined where there is no such file. */
function copyWhole(from: string, to: string, onPiece: OnPiece): string | undefined {
  const source = openExisting(from)
  if (source === undefined) return undefined
  try {
    return copyTo(source, to, fstatSync(source).size, onPiece)
  } finally {
    closeSync(source)
  }
}

/** The vault in force afterwards; that of the copy as one that follows on whatever the office has seen, so that it counts. */
function stageVault({ data, root, name, vault }: RestoreRequest, officeKey: Buffer): VaultDocument {
  const reading = readVault(vault === 'kept' ? data : join(root, name))
  if (reading.kind !== 'present') throw new CopyBroken('backup.partDamaged', 'vault.json')
  if (vault === 'kept') return reading.document
  const { mac: _former, ...rest } = reading.document
  const seen = withOffice(join(stageIn(data), 'office.db'), officeKey, (tables) => tables.vault.last()?.generation ?? 0)
  const present = readVault(data)
  const here = present.kind === 'present' ? present.document.generation : 0
  const generation = Math.max(seen, here, rest.generation) + 1
  const document = authenticate({ ...rest, generation, heads: {} }, officeKey)
  writeVault(stageIn(data), document)
  return document
}

type Part = Readonly<{ name: DatabaseName; vault: VaultDocument; secrets: RestoreSecrets }>

/** Writes down in a staged database that it was restored, in a new epoch, and closes it whole. */
function finish(request: RestoreRequest, look: Look, { name, vault, secrets }: Part): void {
  const { data, by, other, at } = request
  const isOffice = name === 'office.db'
  const path = join(stageIn(data), name)
  const db = openDatabase(path, isOffice ? secrets.office : secrets.case)
  let end
  try {
    const store = createJournalTable(createWriteHandle(db))
    const [journal, seed] = isOffice ? (['office', secrets.record] as const) : (['cases', secrets.seal] as const)
    const verifier = entryVerifierOf(request.signing[journal], verifierOf)
    const written = new Journal({ name: journal, vaultId: vault.id, store, signer: signerOf(seed), verifier })
    inTransaction(db, () => {
      written.appendAfterLoss(by, at, { act: 'backup.restored', reason: reasonOf(request, look) }, look.epochs[journal])
      if (other !== undefined) written.append(other, at, { act: 'backup.restoreConfirmed' })
      if (isOffice) settleOffice(db, request, vault)
    })
    end = createHeadRecord(store.last(), true)
  } finally {
    closeDatabase(db)
  }
  syncFile(path)
  const head = new HeadFile(join(stageIn(data), name.replace(/db$/, 'head')))
  head.write(end)
  head.flush()
  head.close()
}

/** What the journals tell of a restore: which copy, what of it, which entries are missing, by which shares. */
function reasonOf({ name, vault, shares }: RestoreRequest, { restored, missing, fetched }: Look): string {
  const what = [
    ...restored.map((one) => {
      const lost = missing[one === 'office.db' ? 'office' : 'cases']
      return lost === undefined ? one : `${one} −${String(lost.from)}–${String(lost.to)}`
    }),
    ...(vault === 'copied' ? ['vault.json'] : []),
    ...(fetched.length === 0 ? [] : [`attachments ${String(fetched.length)}`]),
    ...(shares.length === 0 ? [] : ['2/3']),
  ]
  return [name, ...what].join(' · ')
}

/** Makes the office agree with the vault in force, with what was just found whole, and with the copies that are there. */
function settleOffice(db: Connection, { root, name, at, shares }: RestoreRequest, vault: VaultDocument): void {
  const { accounts, files, vault: noted, backups, recovery } = createOfficeTables(db)
  for (const { account } of vault.people) {
    if (accounts.mustChangePassword(account.id) === undefined) accounts.add(account, false)
  }
  for (const one of DATABASES) files.addCheck(one, at, 0)
  const { generation, changes } = vault
  if (generation > (noted.last()?.generation ?? 0)) noted.note({ generation, keyChanges: changes.length })
  for (const coordinate of shares) recovery.seen(coordinate, at)
  const known = new Set(backups.names())
  for (const one of listGenerations(root)) {
    const read = known.has(one) ? undefined : readManifest(join(root, one))
    if (read?.kind === 'read')
      backups.addCopied({ name: one, madeAt: read.manifest.madeAt, bytes: bytesOf(read.manifest) })
  }
  backups.setProven(name, at)
}

function bytesOf({ parts, attachments }: Manifest): number {
  return [...parts, ...attachments].reduce((sum, { size }) => sum + size, 0)
}

function withOffice<Value>(path: string, key: Buffer, work: (tables: OfficeTables) => Value): Value {
  const db = openDatabase(path, key)
  try {
    return work(createOfficeTables(db))
  } finally {
    closeDatabase(db)
  }
}

function syncFile(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
