import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { JournalName } from '../audit/entry.ts'
import { HeadFile } from '../audit/headFile.ts'
import { openDatabase } from '../db/connection.ts'
import { createReadHandle } from '../db/handles.ts'
import { createAttachmentReads } from '../db/tables/attachmentTable.ts'
import { noCipher } from '../db/textCipher.ts'
import { attachmentFolderIn, headPathIn, DATABASES, type DatabaseName } from '../session/dataFolder.ts'
import { readVault } from '../vault/vaultFile.ts'
import { listAttachments } from './backupPlace.ts'
import { hashFile } from './copyFile.ts'
import type { Manifest } from './manifest.ts'
import { examinePresent, type PresentFile } from './presentState.ts'
import { CopyBroken, proveManifest, type ProofRequest, type ProofSecrets } from './proveCopy.ts'

/** Which copy is looked at, for which data, and whether the vault that is there stays in force. */
export type LookRequest = ProofRequest & Readonly<{ data: string; vault: 'kept' | 'copied' }>
type OnProgress = (done: number, total: number) => void

/** Entries that would be missing; `files`: how many case files they tell of, where that can be read. */
export type Missing = Readonly<{ from: number; to: number; files?: number }>

/** What a restore would do: what comes from the copy, what is kept, and what would be missing since. */
export type Look = Readonly<{
  name: string
  manifest: Manifest
  states: Readonly<Record<DatabaseName, PresentFile['state']>>
  vault: 'kept' | 'copied'
  restored: readonly DatabaseName[]
  missing: Readonly<Partial<Record<JournalName, Missing>>>
  /** Attachments that come from the copy, those that are put aside, and how many are in neither place. */
  fetched: readonly string[]
  away: readonly string[]
  lost: number
  /** The epoch that the journals had reached here: what is restored goes on in a later one. */
  epochs: Readonly<Record<JournalName, number>>
}>

/**
 * Looks at a copy and at the data it would be restored over, and changes neither. Whole files are kept: what comes from the copy is
 * what is damaged or missing, and where nothing is, the case files as they were. Throws CopyBroken (those of the list,
 * restore.presentNewer), StorageError, the system's errors, and what `progress` throws.
 */
export function lookAtCopy(request: LookRequest, secrets: ProofSecrets, progress: OnProgress): Look {
  const { data, root, name, vault } = request
  const manifest = proveManifest(join(root, name), request)
  const whose = { installation: manifest.installation, heads: manifest.heads, signing: request.signing }
  const present = {
    'office.db': examinePresent(data, 'office.db', secrets.office, whose),
    'cases.db': examinePresent(data, 'cases.db', secrets.case, whose),
  }
  const newer = DATABASES.find((one) => present[one].state === 'newer')
  if (newer !== undefined) throw new CopyBroken('restore.presentNewer', newer)
  const isWhole = (one: DatabaseName) => present[one].state === 'whole'
  const spoiled = findSpoiled(data, manifest, progress)
  const isForCases = !isWhole('cases.db') || (isWhole('office.db') && vault === 'kept' && !isNamed(present, spoiled))
  const restored = DATABASES.filter((one) => (one === 'cases.db' ? isForCases : !isWhole(one)))
  return {
    name,
    manifest,
    states: { 'office.db': present['office.db'].state, 'cases.db': present['cases.db'].state },
    vault,
    restored,
    missing: findMissing(request, manifest, present, restored),
    ...judgeAttachments(request, secrets, manifest, { spoiled, kept: isForCases ? undefined : present['cases.db'] }),
    epochs: { office: epochOf(data, 'office', present), cases: epochOf(data, 'cases', present) },
  }
}

type Present = Readonly<Record<DatabaseName, PresentFile>>

/** Attachments of the copy that are not here, or not what was copied. */
function findSpoiled(data: string, { attachments }: Manifest, progress: OnProgress): ReadonlySet<string> {
  const total = attachments.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  const folder = attachmentFolderIn(data)
  const spoiled = attachments.filter(({ name, size, sha256 }) => {
    const path = join(folder, name)
    const found = statSync(path, { throwIfNoEntry: false })?.size === size ? hashFile(path, size, onPiece) : undefined
    return found !== sha256
  })
  return new Set(spoiled.map(({ name }) => name))

  function onPiece(bytes: number): void {
    done += bytes
    progress(done, total)
  }
}

function isNamed(present: Present, names: ReadonlySet<string>): boolean {
  const wanted = present['cases.db'].attachments
  return wanted !== undefined && [...names].some((name) => wanted.has(name))
}

type Attached = Readonly<{ spoiled: ReadonlySet<string>; kept: PresentFile | undefined }>

function judgeAttachments(
  { data, root, name }: LookRequest,
  { case: key }: ProofSecrets,
  manifest: Manifest,
  { spoiled, kept }: Attached,
): Pick<Look, 'fetched' | 'away' | 'lost'> {
  const wanted = kept?.attachments ?? namedInCopy(join(root, name, 'cases.db'), key, manifest)
  const here = listAttachments(attachmentFolderIn(data))
  const copied = new Set(manifest.attachments.map((one) => one.name))
  return {
    fetched: [...wanted].filter((one) => spoiled.has(one)),
    away: here.filter((one) => !wanted.has(one)),
    lost: [...wanted].filter((one) => !copied.has(one) && !here.includes(one)).length,
  }
}

/** What the case file of the copy names; with a log beside it, all that the copy has. */
function namedInCopy(path: string, key: Buffer, { parts, attachments }: Manifest): ReadonlySet<string> {
  if (parts.some(({ name }) => name === 'cases.db-wal')) return new Set(attachments.map(({ name }) => name))
  const db = openDatabase(path, key, 'copy')
  try {
    return createAttachmentReads(createReadHandle(db), noCipher).everyFile()
  } finally {
    db.close()
  }
}

function findMissing(
  { data }: LookRequest,
  manifest: Manifest,
  present: Present,
  restored: readonly DatabaseName[],
): Look['missing'] {
  const found = (['office', 'cases'] as const).flatMap((journal) => {
    if (!restored.includes(`${journal}.db`)) return []
    const from = (manifest.heads[journal]?.number ?? 0) + 1
    const known = journalsOf(present, journal)
    const to = Math.max(notedHead(data, journal).number, ...known.map(({ number }) => number))
    if (to < from) return []
    const files =
      journal === 'office' || known.length === 0 ? undefined : Math.max(...known.map((one) => one.files.size))
    return [[journal, { from, to, ...(files === undefined ? {} : { files }) }] as const]
  })
  return Object.fromEntries(found)
}

function journalsOf(present: Present, journal: JournalName) {
  return DATABASES.flatMap((one) => present[one].journals[journal] ?? [])
}

function epochOf(data: string, journal: JournalName, present: Present): number {
  return Math.max(0, notedHead(data, journal).epoch, ...journalsOf(present, journal).map(({ epoch }) => epoch))
}

/** The last entry as it was noted outside of the databases: in the small file beside them, and in the vault. */
function notedHead(data: string, journal: JournalName): Readonly<{ epoch: number; number: number }> {
  const vault = readVault(data)
  const noted = [readHead(data, `${journal}.db`), vault.kind === 'present' ? vault.document.heads[journal] : undefined]
  return {
    epoch: Math.max(0, ...noted.map((head) => head?.epoch ?? 0)),
    number: Math.max(0, ...noted.map((head) => head?.number ?? 0)),
  }
}

function readHead(data: string, name: DatabaseName) {
  const path = headPathIn(data, name)
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined
  const file = new HeadFile(path)
  try {
    return file.read()
  } finally {
    file.close()
  }
}
