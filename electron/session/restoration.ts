import { basename, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Input, Output } from '../../shared/contract/channels.ts'
import { LISTED_BACKUPS } from '../../shared/contract/backup.ts'
import type { FoundCopy, RestoreLook } from '../../shared/contract/restore.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { signingKeysOf, type SigningKeys } from '../audit/signingKeys.ts'
import { findRoots, listGenerations, rootName } from '../backup/backupPlace.ts'
import type { Look } from '../backup/lookAtCopy.ts'
import { readManifest, type Manifest } from '../backup/manifest.ts'
import { StorageError } from '../db/storageError.ts'
import type { FileDialogs } from '../windows/fileDialogs.ts'
import { zeroKeys } from '../vault/keys.ts'
import { isActive } from '../vault/staffSlots.ts'
import type { VaultDocument } from '../vault/vaultDocument.ts'
import { installationsIn, readVault } from '../vault/vaultFile.ts'
import type { RestoreInput, RestoreMessage } from './backupMessages.ts'
import type { BackupWorkers } from './backups.ts'
import { lockFolder } from './folderLock.ts'
import { openByAuthority, type Authorized } from './restoreAuthority.ts'
import type { Session } from './session.ts'

type Options = Readonly<{
  folder: string
  now: () => Date
  dialogs: Pick<FileDialogs, 'open'>
  backupWorkers: BackupWorkers
}>
type Found = Readonly<{ root: string; manifest: Manifest | undefined; copy: FoundCopy }>
/** A copy that was chosen; `document` is the vault of the copy, where none is here. */
type Chosen = Readonly<{
  root: string
  manifest: Manifest
  /** Of the vault that is in force afterwards: by these the list and the journals of the copy must be signed. */
  signing: SigningKeys
  document: VaultDocument | undefined
}>
type Last = Exclude<RestoreMessage, { kind: 'progress' }>
type Running = { step: 'proof' | 'copy'; done: number; total: number; cancelled: Int32Array }

/** Brings a copy back: which one, who they are that want it, what it would do, and the work itself. */
export class Restoration {
  readonly #session: Session
  readonly #options: Options
  #found: readonly Found[] = []
  #chosen: Chosen | undefined
  #authorized: Authorized | undefined
  #running: Running | undefined
  #end: Last | undefined

  constructor(session: Session, options: Options) {
    this.#session = session
    this.#options = options
  }

  /** The vaults by which shares are read: that of the chosen copy where none is here. */
  copies(): readonly VaultDocument[] {
    const document = this.#chosen?.document
    return document === undefined ? this.#session.vault.copies() : [document]
  }

  async find({ where }: Input<'restore.find'>): Promise<Result<Output<'restore.find'>>> {
    const known = this.#session.signedIn()?.session.resources.office.tables.backups.folder()
    const place = where === 'known' ? known : await this.#options.dialogs.open('folder')
    if (place === undefined) {
      return where === 'known' ? failure('backup.noFolder') : success({ outcome: 'cancelled', copies: [] })
    }
    if (this.#isNewer()) return failure('restore.presentNewer', undefined, { file: 'vault.json' })
    const wanted = this.#installations()
    const roots = findRoots(place)
    const ours = roots.filter((root) => wanted.length === 0 || wanted.some((id) => basename(root) === rootName(id)))
    this.#forget()
    this.#found = ours
      .flatMap((root) => listGenerations(root).map((name) => findCopy(root, name)))
      .sort((one, other) => (one.copy.madeAt < other.copy.madeAt ? 1 : -1))
      .slice(0, LISTED_BACKUPS)
    if (this.#found.length > 0) return success({ outcome: 'found', copies: this.#found.map(({ copy }) => copy) })
    return failure(roots.length > 0 && ours.length === 0 ? 'backup.foreign' : 'restore.noCopies')
  }

  choose({ name }: Input<'restore.choose'>): Result<Output<'restore.choose'>> {
    const found = this.#found.find(({ copy }) => copy.name === name)
    if (found === undefined) return failure('restore.noCopies')
    const { root, manifest, copy } = found
    if (manifest === undefined) return failure(copy.fault ?? 'backup.partMissing', undefined, { file: 'manifest.json' })
    const present = this.#present()
    // SECURITY: a copy of practice is none of an office, and the other way round.
    const kind = this.#session.state().kind
    const reading = readVault(join(root, name))
    const document = present ?? (reading.kind === 'present' ? reading.document : undefined)
    if (document === undefined) return failure('backup.partDamaged', undefined, { file: 'vault.json' })
    if (document.kind !== kind) return failure('backup.foreign')
    const fault = present === undefined ? undefined : findKeyFault(present, manifest)
    if (fault !== undefined) return failure(fault)
    this.#letGo()
    this.#chosen = {
      root,
      manifest,
      signing: signingKeysOf(document),
      document: present === undefined ? document : undefined,
    }
    return success({
      people: document.people.filter(isActive).map(({ account }) => account),
      vault: present === undefined ? 'copied' : 'kept',
    })
  }

  async look({ by }: Input<'restore.look'>): Promise<Result<RestoreLook>> {
    const chosen = this.#chosen
    if (chosen === undefined || this.#running !== undefined) return failure('restore.notChosen')
    const authorized = await openByAuthority({ vault: this.#session.vault, document: chosen.document }, by)
    if (!authorized.ok) return authorized
    if (this.#chosen !== chosen) {
      zeroKeys(authorized.value.keys)
      return failure('restore.notChosen')
    }
    this.#letGo()
    this.#authorized = authorized.value
    const last = await this.#run('look', chosen, authorized.value)
    if (last.kind === 'done') return success(toContract(last.look))
    this.#letGo()
    return failure(last.code, undefined, { file: last.file ?? '' })
  }

  start(): Result<Output<'restore.start'>> {
    const [chosen, authorized] = [this.#chosen, this.#authorized]
    if (chosen === undefined || authorized === undefined || this.#running !== undefined) {
      return failure('restore.notChosen')
    }
    this.#end = undefined
    this.#session.restore(async () => {
      this.#end = await this.#alone(() => this.#run('restore', chosen, authorized))
      // Who came with two shares, or two passwords of that day, was let in here: nobody has tried anything on these keys.
      if (this.#end.kind === 'done' && this.#end.look.vault === 'copied') this.#session.vault.attempts.begin()
      this.#forget()
    })
    return success(this.#session.state())
  }

  progress(): Output<'restore.progress'> {
    const end = this.#end
    if (end?.kind === 'done') return { done: { look: toContract(end.look), kept: end.kept } }
    if (end?.kind === 'failed') return { failed: { code: end.code, file: end.file ?? '' } }
    if (this.#running === undefined) return {}
    const { step, done, total } = this.#running
    return { running: { step, done, total } }
  }

  /** Stops what runs; where nothing does, keys and what came of it are forgotten. */
  cancel(): Result<Output<'restore.cancel'>> {
    if (this.#running !== undefined) Atomics.store(this.#running.cancelled, 0, 1)
    else {
      this.#forget()
      this.#end = undefined
      this.#session.endRestore()
    }
    return success(this.#session.state())
  }

  /** The vault that is here and stays: it can be read, and nobody has found it altered. */
  #present(): VaultDocument | undefined {
    const vault = readVault(this.#options.folder)
    const isAltered = this.#session.state().refusal?.code === 'vaultAltered'
    return vault.kind === 'present' && !isAltered ? vault.document : undefined
  }

  /** Of which installations the data here say they are, a damaged vault too; none on a new machine. */
  #installations(): readonly string[] {
    const { folder } = this.#options
    const present = this.#present()?.id
    return present === undefined ? installationsIn(folder) : [present]
  }

  #isNewer(): boolean {
    const vault = readVault(this.#options.folder)
    return vault.kind === 'refused' && vault.code === 'vaultNewer'
  }

  #forget(): void {
    this.#letGo()
    this.#chosen = undefined
    this.#found = []
  }

  #letGo(): void {
    if (this.#authorized !== undefined) zeroKeys(this.#authorized.keys)
    this.#authorized = undefined
  }

  /** While nobody else has the data open. */
  async #alone(work: () => Promise<Last>): Promise<Last> {
    try {
      const lock = lockFolder(this.#options.folder)
      try {
        return await work()
      } finally {
        lock.release()
      }
    } catch (error) {
      if (error instanceof StorageError) return { kind: 'failed', code: 'restore.inUse', file: undefined }
      throw error
    }
  }

  async #run(
    work: RestoreInput['work'],
    { root, manifest, signing, document }: Chosen,
    { keys, by, other, shares }: Authorized,
  ): Promise<Last> {
    const copy = this.#found.find((one) => one.manifest === manifest)?.copy.name ?? ''
    const running: Running = { step: 'proof', done: 0, total: 0, cancelled: newSign() }
    this.#running = running
    const { folder: data, now, backupWorkers } = this.#options
    const secretOf = (key: Buffer) => new Uint8Array(key)
    const input: RestoreInput = {
      ...{ work, data, root, name: copy, by, other, shares, cancelled: running.cancelled },
      installation: manifest.installation,
      signing,
      vault: document === undefined ? 'kept' : 'copied',
      at: now().toISOString(),
      secrets: {
        office: secretOf(keys.office),
        record: secretOf(keys.record),
        case: secretOf(keys.case),
        seal: secretOf(keys.seal),
      },
    }
    try {
      return await runThread(new Worker(backupWorkers.restore, { workerData: input }), running)
    } finally {
      this.#running = undefined
    }
  }
}

/** Whether the keys that are in force open the copy; while they are being changed nobody can say which file is under which. */
function findKeyFault({ changes, changing: underWay }: VaultDocument, { madeAt }: Manifest): string | undefined {
  if (underWay !== undefined) return 'restore.keysChanging'
  const isFormer = changes.some(({ endedAt }) => endedAt === undefined || madeAt < endedAt)
  return isFormer ? 'restore.formerKeys' : undefined
}

function newSign(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4))
}

function findCopy(root: string, name: string): Found {
  const read = readManifest(join(root, name))
  if (read.kind === 'read') {
    const { madeAt, parts, attachments } = read.manifest
    const bytes = [...parts, ...attachments].reduce((sum, { size }) => sum + size, 0)
    return { root, manifest: read.manifest, copy: { name, madeAt, bytes } }
  }
  const fault = read.kind === 'newer' ? 'backup.newer' : 'backup.partMissing'
  return { root, manifest: undefined, copy: { name, madeAt: timeOf(name), bytes: 0, fault } }
}

/** When a copy was made, by its name. */
function timeOf(name: string): string {
  return name.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z.*$/, '$1-$2-$3T$4:$5:$6Z')
}

function toContract({ name, manifest, states, vault, restored, missing, fetched, away, lost }: Look): RestoreLook {
  const state = (found: Look['states']['office.db']) => (found === 'newer' ? 'damaged' : found)
  return {
    name,
    madeAt: manifest.madeAt,
    program: manifest.program,
    office: state(states['office.db']),
    cases: state(states['cases.db']),
    restoresOffice: restored.includes('office.db'),
    restoresCases: restored.includes('cases.db'),
    restoresVault: vault === 'copied',
    missing,
    attachments: { fetched: fetched.length, away: away.length, lost },
  }
}

/** What a thread says last; its progress is noted in `running`. Never rejects. */
function runThread(thread: Worker, running: Running): Promise<Last> {
  return new Promise((resolve) => {
    let last: Last = { kind: 'failed', code: 'storage.failed', file: undefined }
    thread.on('message', (message: RestoreMessage) => {
      if (message.kind === 'progress') {
        const { step, done, total } = message
        Object.assign(running, { step, done, total })
      } else last = message
    })
    // SECURITY: the thread's error may quote content; that it failed is enough.
    thread.on('error', () => undefined)
    thread.on('exit', () => {
      resolve(last)
    })
  })
}
