import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { JournalName } from '../audit/entry.ts'
import { headOf } from '../audit/journalExport.ts'
import { JournalVerifier } from '../audit/journalVerifier.ts'
import { entryVerifierOf, keysInForce, type SigningKeys } from '../audit/signingKeys.ts'
import { openDatabase, type Connection } from '../db/connection.ts'
import { createReadHandle, type ReadHandle } from '../db/handles.ts'
import { checkIntegrity } from '../db/integrity.ts'
import { createCaseEntryPages, createJournalPages, type EntryPages } from '../db/lists/entryPages.ts'
import { readSchemaVersion } from '../db/migrate.ts'
import { cases10 } from '../db/migrations/cases10.ts'
import { office10 } from '../db/migrations/office10.ts'
import { toStorageError, StorageError } from '../db/storageError.ts'
import { createAttachmentReads } from '../db/tables/attachmentTable.ts'
import { noCipher } from '../db/textCipher.ts'
import { verifierOf } from '../vault/keyPairs.ts'
import { attachmentPoolIn, unfinished } from './backupPlace.ts'
import { hashFile } from './copyFile.ts'
import { isSigned, readManifest, type Manifest } from './manifest.ts'

/** Which copy is opened, and by what it must be signed. */
export type ProofRequest = Readonly<{ root: string; name: string; installation: string; signing: SigningKeys }>
export type ProofSecrets = Readonly<{ office: Buffer; case: Buffer }>
type OnProgress = (done: number, total: number) => void

/** What is wrong with a copy: an error code, and the file that is not what it was. */
export class CopyBroken extends Error {
  readonly code: string
  readonly file: string | undefined

  constructor(code: string, file?: string) {
    super(code)
    this.name = 'CopyBroken'
    this.code = code
    this.file = file
  }
}

/**
 * Opens a copy and finds it whole: the list and its signature, the fingerprint of every part and attachment, the cipher and
 * structure of both files, their schemas and references, the journals to the ends that the list tells, and that no attachment
 * is missing. Nothing of the copy is changed. Throws CopyBroken, and what `progress` throws.
 */
export function proveCopy(request: ProofRequest, secrets: ProofSecrets, progress: OnProgress): void {
  const folder = join(request.root, request.name)
  const manifest = proveManifest(folder, request)
  proveFingerprints(folder, request.root, manifest, progress)
  const hasLog = manifest.parts.some(({ name }) => name.endsWith('-wal'))
  const opened = hasLog ? duplicate(folder, manifest) : folder
  try {
    withCopy(opened, 'office.db', secrets.office, (db, handle) => {
      proveSchema(db, 'office.db', manifest.schema.office, office10.number)
      proveJournal('office', manifest, request, createJournalPages(handle), 'office.db')
      proveJournal('cases', manifest, request, createCaseEntryPages(handle), 'office.db')
    })
    withCopy(opened, 'cases.db', secrets.case, (db, handle) => {
      proveSchema(db, 'cases.db', manifest.schema.cases, cases10.number)
      proveJournal('cases', manifest, request, createJournalPages(handle), 'cases.db')
      const kept = new Set(manifest.attachments.map(({ name }) => name))
      for (const id of createAttachmentReads(handle, noCipher).everyFile()) {
        if (!kept.has(id)) throw new CopyBroken('backup.attachmentMissing', id)
      }
    })
  } finally {
    if (hasLog) rmSync(opened, { recursive: true, force: true })
  }
}

/** The list of a copy, found to be signed by this installation and of a version that this program reads. */
export function proveManifest(
  folder: string,
  { installation, signing }: Omit<ProofRequest, 'root' | 'name'>,
): Manifest {
  const read = readManifest(folder)
  if (read.kind === 'newer') throw new CopyBroken('backup.newer')
  if (read.kind !== 'read') throw new CopyBroken('backup.partMissing', 'manifest.json')
  const { manifest } = read
  if (manifest.installation !== installation) throw new CopyBroken('backup.foreign')
  if (!isSigned(manifest, keysInForce(signing).office)) throw new CopyBroken('backup.notSigned', 'manifest.json')
  if (manifest.schema.office > office10.number || (manifest.schema.cases ?? 0) > cases10.number) {
    throw new CopyBroken('backup.newer')
  }
  return manifest
}

/** Compares every file with the fingerprint in the list; a damaged attachment makes way, so that the next copy takes it anew. */
export function proveFingerprints(folder: string, root: string, manifest: Manifest, progress: OnProgress): void {
  const { parts, attachments } = manifest
  const total = [...parts, ...attachments].reduce((sum, { size }) => sum + size, 0)
  let done = 0
  const onPiece = (bytes: number) => {
    done += bytes
    progress(done, total)
  }
  for (const { name, size, sha256 } of parts) {
    const found = hashFile(join(folder, name), size, onPiece)
    if (found === undefined) throw new CopyBroken('backup.partMissing', name)
    if (found !== sha256) throw new CopyBroken('backup.partDamaged', name)
  }
  for (const { name, size, sha256 } of attachments) {
    const path = join(attachmentPoolIn(root), name)
    const found = hashFile(path, size, onPiece)
    if (found === sha256) continue
    putAside(path)
    throw new CopyBroken(found === undefined ? 'backup.attachmentMissing' : 'backup.partDamaged', name)
  }
}

function putAside(path: string): void {
  try {
    renameSync(path, `${path}.damaged`)
  } catch {
    return
  }
}

/** With a log the engine would write into the file: then it is a copy of the copy that is opened. */
function duplicate(folder: string, manifest: Manifest): string {
  const beside = unfinished(`${folder}-proof`)
  rmSync(beside, { recursive: true, force: true })
  mkdirSync(beside, { mode: 0o700 })
  for (const { name } of manifest.parts) copyFileSync(join(folder, name), join(beside, name))
  return beside
}

type Work = (db: Connection, handle: ReadHandle) => void

function withCopy(folder: string, name: 'office.db' | 'cases.db', key: Buffer, work: Work): void {
  let db: Connection | undefined
  try {
    db = openDatabase(join(folder, name), key, 'copy')
    if (!checkIntegrity(db).intact) throw new CopyBroken('backup.partDamaged', name)
    work(db, createReadHandle(db))
  } catch (error) {
    const fault = toStorageError(error)
    if (fault instanceof StorageError && fault.code !== 'storage.full') throw new CopyBroken('backup.partDamaged', name)
    throw fault
  } finally {
    db?.close()
  }
}

function proveSchema(db: Connection, name: string, told: number | undefined, newest: number): void {
  const found = readSchemaVersion(db)
  if (found > newest) throw new CopyBroken('backup.newer')
  if (told !== undefined && told !== found) throw new CopyBroken('backup.partDamaged', name)
}

/** Every entry follows on the one before, and the end that the list tells is among them, whole. */
function proveJournal(
  journal: JournalName,
  { installation: vaultId, heads }: Manifest,
  { signing }: Pick<ProofRequest, 'signing'>,
  entries: EntryPages,
  file: string,
): void {
  const verifier = entryVerifierOf(signing[journal], verifierOf)
  const verification = new JournalVerifier({
    ...{ name: journal, vaultId, verifier },
    days: entries.days(),
    branch: entries.branch,
  })
  const head = heads[journal]
  let isThere = head === undefined
  for (const page of entries.pages()) {
    const found = page.find(({ epoch, number }) => epoch === head?.epoch && number === head.number)
    if (found !== undefined) isThere = headOf(found).link === head?.link
    if (!page.every((entry) => verification.step(entry))) break
  }
  if (!isThere || !verification.finish(head === undefined ? [] : [head]).intact) {
    throw new CopyBroken('backup.journal', file)
  }
}
