import { hash } from 'node:crypto'
import { closeSync, existsSync, fstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import program from '../../package.json' with { type: 'json' }
import { headsOf } from '../audit/journalExport.ts'
import { openDatabase, type Connection } from '../db/connection.ts'
import { createReadHandle } from '../db/handles.ts'
import { readLastEntries } from '../db/lists/lastEntries.ts'
import { readSchemaVersion } from '../db/migrate.ts'
import { attachmentFolderIn, databasePathIn, DATABASES, type DatabaseName } from '../session/dataFolder.ts'
import { syncFolder, writeDurably } from '../vault/durableFile.ts'
import { signerOf } from '../vault/signer.ts'
import {
  attachmentPoolIn,
  findPlaceFault,
  generationName,
  listAttachments,
  listGenerations,
  PlaceRefusal,
  prepareRoot,
  removeUnfinished,
  rootIn,
  unfinished,
} from './backupPlace.ts'
import { pruneCopies } from './pruneCopies.ts'
import { takeAtBarrier } from './barrier.ts'
import { copyTo, openExisting } from './copyFile.ts'
import {
  anchorLines,
  hashManifest,
  isSigned,
  MANIFEST,
  readManifest,
  type Manifest,
  type ManifestFacts,
} from './manifest.ts'

/** What is copied where, and in whose name. */
export type CopyRequest = Readonly<{
  data: string
  place: string
  installation: string
  keys: Manifest['keys']
  madeAt: string
  madeBy: string
  barrier: Int32Array
  /** The copies that were proven: the newest of them is never let go. */
  proven: readonly string[]
}>
export type CopySecrets = Readonly<{ office: Buffer; record: Buffer; case?: Buffer | undefined }>

/** How the work is watched: `ask` wants the session to stand still; `progress` throws to end early. */
export type CopyWatcher = Readonly<{ ask(): void; progress(done: number, total: number): void }>
/** `gone`: former copies that were let go by the rule. */
export type Copied = Readonly<{ name: string; bytes: number; gone: readonly string[] }>

export class CopyFault extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.name = 'CopyFault'
    this.code = code
  }
}

/** The moment that is copied: sizes and ends as they were while nobody wrote. */
type Moment = Readonly<{
  sizes: readonly Readonly<{ name: 'office.db' | 'office.db-wal' | 'cases.db' | 'cases.db-wal'; size: number }>[]
  vault: Buffer
  attachments: readonly string[]
  heads: Manifest['heads']
  numbers: readonly [number, number]
  schema: Manifest['schema']
}>

/**
 * Copies both databases, the vault and the attachments as they lie, encrypted. The copy grows under a passing name and takes
 * its own when all of it is on the disk; one that is there is never written to. Throws PlaceRefusal, CopyFault
 * (backup.busy, backup.attachmentGone), StorageError, the system's errors, and what `progress` throws.
 */
export function makeCopy(request: CopyRequest, secrets: CopySecrets, watcher: CopyWatcher): Copied {
  const fault = findPlaceFault(request.place, request.data)
  if (fault !== undefined) throw new PlaceRefusal(fault)
  const root = rootIn(request.place, request.installation)
  prepareRoot(root)
  removeUnfinished(root)
  const open = openAll(request.data, secrets)
  try {
    const moment = takeMoment(request, open, watcher)
    const name = generationName(request.madeAt, ...moment.numbers)
    const folder = join(root, name)
    if (existsSync(folder)) throw new CopyFault('backup.busy')
    return fill(request, { root, name, folder: unfinished(folder), moment, open }, secrets, watcher)
  } finally {
    for (const db of open.values()) db.close()
    removeUnfinished(root)
  }
}

type Open = ReadonlyMap<DatabaseName, Connection>
type Work = Readonly<{ root: string; name: string; folder: string; moment: Moment; open: Open }>

function fill(request: CopyRequest, work: Work, { record }: CopySecrets, watcher: CopyWatcher): Copied {
  const { root, name, folder, moment, open } = work
  const pool = attachmentPoolIn(root)
  const known = knownAttachments(root, request.keys.office)
  const fresh = new Set(moment.attachments.filter((one) => !isKept(join(pool, one), known.get(one))))
  const total = sum(moment.sizes.map(({ size }) => size)) + sum([...fresh].map((one) => sizeOf(request.data, one)))
  let done = 0
  const onPiece = (bytes: number) => {
    done += bytes
    watcher.progress(done, total)
  }
  mkdirSync(folder, { mode: 0o700 })
  const parts: Manifest['parts'] = moment.sizes.map(({ name: file, size }) => ({
    name: file,
    size,
    sha256: copyPart(join(request.data, file), join(folder, file), size, onPiece),
  }))
  for (const db of open.values()) db.exec('COMMIT')
  parts.push(copyVault(folder, moment.vault))
  const attachments = moment.attachments.map((one) => {
    const kept = fresh.has(one) ? undefined : known.get(one)
    return kept ?? copyAttachment(join(attachmentFolderIn(request.data), one), pool, one, onPiece)
  })
  syncFolder(pool)
  writeManifest(folder, factsOf(request, moment, parts, attachments), record)
  renameSync(folder, join(root, name))
  syncFolder(root)
  const gone = pruneCopies(root, new Set(request.proven))
  return { name, bytes: sum([...parts, ...attachments].map(({ size }) => size)), gone }
}

function openAll(data: string, { office, case: caseKey }: CopySecrets): Open {
  const open = new Map<DatabaseName, Connection>()
  try {
    for (const [name, key] of [['office.db', office] as const, ['cases.db', caseKey] as const]) {
      if (key === undefined) continue
      const db = openDatabase(databasePathIn(data, name), key)
      open.set(name, db)
      // What has to be moved into the file is moved here, so that little is left to do while the session stands still.
      db.pragma('wal_checkpoint(PASSIVE)')
      createReadHandle(db)
    }
    return open
  } catch (error) {
    for (const db of open.values()) db.close()
    throw error
  }
}

function takeMoment(request: CopyRequest, open: Open, watcher: CopyWatcher): Moment {
  const view = takeAtBarrier(
    request.barrier,
    () => {
      watcher.ask()
    },
    () => lookAt(request.data, open),
    () => {
      for (const db of open.values()) db.exec('COMMIT')
    },
  )
  if (view === undefined) throw new CopyFault('backup.busy')
  return view
}

/** Begins to read in every file that is open: from then on the engine changes nothing of it that this view rests on. */
function lookAt(data: string, open: Open): Moment {
  for (const db of open.values()) {
    db.exec('BEGIN')
    readSchemaVersion(db)
  }
  const office = open.get('office.db')
  if (office === undefined) throw new Error('the office is not open')
  const last = readLastEntries(createReadHandle(office))
  const sizes = DATABASES.flatMap((name) => [name, `${name}-wal`] as const).flatMap((name) => {
    const size = statSync(join(data, name), { throwIfNoEntry: false })?.size ?? 0
    return size === 0 ? [] : [{ name, size }]
  })
  const cases = open.get('cases.db')
  return {
    sizes,
    vault: readFileSync(join(data, 'vault.json')),
    attachments: listAttachments(attachmentFolderIn(data)),
    heads: headsOf(last),
    numbers: [last.office?.number ?? 0, last.cases?.number ?? 0],
    schema: {
      office: readSchemaVersion(office),
      ...(cases === undefined ? {} : { cases: readSchemaVersion(cases) }),
    },
  }
}

/** What the newest genuine copy says of the attachments: they never change, so one that is there is not read again. */
function knownAttachments(root: string, publicKey: string): ReadonlyMap<string, Manifest['attachments'][number]> {
  for (const name of listGenerations(root)) {
    const read = readManifest(join(root, name))
    if (read.kind !== 'read' || !isSigned(read.manifest, publicKey)) continue
    return new Map(read.manifest.attachments.map((one) => [one.name, one]))
  }
  return new Map()
}

function isKept(path: string, known: Manifest['attachments'][number] | undefined): boolean {
  return known !== undefined && statSync(path, { throwIfNoEntry: false })?.size === known.size
}

function copyPart(from: string, to: string, size: number, onPiece: (bytes: number) => void): string {
  const source = openExisting(from)
  if (source === undefined) throw new CopyFault('backup.busy')
  try {
    return copyTo(source, to, size, onPiece)
  } finally {
    closeSync(source)
  }
}

function copyVault(folder: string, vault: Buffer): Manifest['parts'][number] {
  writeDurably(join(folder, 'vault.json'), vault.toString('utf8'))
  return { name: 'vault.json', size: vault.length, sha256: hash('sha256', vault) }
}

function copyAttachment(
  from: string,
  pool: string,
  name: string,
  onPiece: (bytes: number) => void,
): Manifest['attachments'][number] {
  const source = openExisting(from)
  // It was taken off its evidence since: the next copy is one without it.
  if (source === undefined) throw new CopyFault('backup.attachmentGone')
  const part = unfinished(join(pool, name))
  try {
    const { size } = fstatSync(source)
    const sha256 = copyTo(source, part, size, onPiece)
    renameSync(part, join(pool, name))
    return { name, size, sha256 }
  } finally {
    closeSync(source)
    rmSync(part, { force: true })
  }
}

function factsOf(
  { installation, keys, madeAt, madeBy }: CopyRequest,
  { heads, schema }: Moment,
  parts: Manifest['parts'],
  attachments: Manifest['attachments'],
): ManifestFacts {
  const anchor = anchorLines({ installation, keys, heads })
  const whose = { format: 'naknada-backup', version: 1, installation, keys, madeAt, madeBy } as const
  return { ...whose, program: program.version, schema, heads, anchor, parts, attachments }
}

function writeManifest(folder: string, facts: ManifestFacts, record: Buffer): void {
  const signature = signerOf(record).sign(hashManifest(facts)).toString('base64')
  writeDurably(join(folder, MANIFEST), `${JSON.stringify({ ...facts, signature }, undefined, 1)}\n`)
}

function sizeOf(data: string, name: string): number {
  return statSync(join(attachmentFolderIn(data), name), { throwIfNoEntry: false })?.size ?? 0
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
