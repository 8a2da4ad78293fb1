import { Worker } from 'node:worker_threads'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { signingKeysOf } from '../audit/signingKeys.ts'
import { findPlaceFault, rootIn } from '../backup/backupPlace.ts'
import { createBarrier, holdBarrier } from '../backup/barrier.ts'
import type { Copied } from '../backup/makeCopy.ts'
import { checkpointAtOnce } from '../db/connection.ts'
import type { BackupRow } from '../db/tables/backupTable.ts'
import { toStorageError, StorageError } from '../db/storageError.ts'
import type { Backups } from '../usecases/services.ts'
import type { VaultDocument } from '../vault/vaultDocument.ts'
import { CopySchedule } from './copySchedule.ts'
import type { CopyInput, CopyMessage, ProofInput, ProofMessage } from './backupMessages.ts'
import type { OpenSession } from './openSession.ts'

const MINUTE_MILLISECONDS = 60_000
/** The session is on its way first, and then what it finds. */
const PROOF_DELAY_MILLISECONDS = 1_000
const LISTED = 200

export type BackupWorkers = Readonly<{ make: URL; prove: URL; restore: URL }>

export type SessionBackupsOptions = Readonly<{
  session: OpenSession
  folder: string
  workers: BackupWorkers
  vault: () => VaultDocument
  now: () => Date
  /** Told when the copies of the office are others, or in another state. */
  onChanged: () => void
}>

type Running = { work: 'copy' | 'proof'; done: number; total: number; cancelled: Int32Array }

/** The copies of the data that a session makes: hourly where something was done, when the work rests, and when somebody asks for one. */
export class SessionBackups implements Backups {
  readonly #options: SessionBackupsOptions
  #running: Running | undefined
  #ended: Promise<unknown> = Promise.resolve()
  #isOver = false
  #timer: NodeJS.Timeout | undefined
  #proofTimer: NodeJS.Timeout | undefined
  readonly #schedule: CopySchedule

  constructor(options: SessionBackupsOptions) {
    this.#options = options
    const newest = this.#newest()
    this.#schedule = new CopySchedule(newest && options.now().getTime() - new Date(newest.madeAt).getTime())
  }

  start(): void {
    this.#timer = setInterval(() => {
      void this.#makeWhereDue().catch(this.#meetDamage)
    }, MINUTE_MILLISECONDS)
    this.#timer.unref()
    this.#proofTimer = setTimeout(() => {
      void this.proveNewest().catch(this.#meetDamage)
    }, PROOF_DELAY_MILLISECONDS)
    this.#proofTimer.unref()
  }

  /** Opens the newest copy of a former session, where nobody has done so yet and this person's keys open both files. */
  async proveNewest(): Promise<void> {
    const { session, workers, vault } = this.#options
    const { office, cases } = session.resources
    const place = office.tables.backups.folder()
    const newest = this.#newest()
    if (cases === undefined || place === undefined || newest?.state !== 'copied') return
    if (this.#isOver || this.#running !== undefined) return
    const { id: installation, changes } = vault()
    const change = changes.at(-1)
    // It lies under keys that were changed since or is signed by them, and is proven by none of these.
    if (change !== undefined && newest.madeAt < (change.endedAt ?? change.at)) return
    const running = this.#begin('proof')
    const input: ProofInput = {
      ...{ root: rootIn(place, installation), name: newest.name, installation, cancelled: running.cancelled },
      signing: signingKeysOf(vault()),
      secrets: { office: new Uint8Array(office.key), case: new Uint8Array(cases.key) },
    }
    const end = runThread<ProofMessage>(new Worker(workers.prove, { workerData: input }), { kind: 'unproven' }, running)
    this.#ended = end
    const last = await end
    this.#running = undefined
    if (!this.#hasEnded()) this.#noteProof(newest.name, last)
  }

  async make(): Promise<Result<true>> {
    const place = this.#options.session.resources.office.tables.backups.folder()
    if (place === undefined) return failure('backup.noFolder')
    if (this.#isOver || this.#running !== undefined) return failure('backup.running')
    const madeAt = this.#options.now().toISOString()
    this.#schedule.begun()
    const running = this.#begin('copy')
    const end = this.#copy(place, madeAt, running)
    this.#ended = end
    const last = await end
    this.#running = undefined
    // What was finished under a session that is over stands in its folder, and is found there.
    if (this.#hasEnded()) return failure('backup.cancelled')
    if (last.kind === 'failed') return this.#noteFailed(madeAt, last.code)
    this.#noteCopied(madeAt, last.copied)
    return success(true)
  }

  progress(): ReturnType<Backups['progress']> {
    if (this.#running === undefined) return undefined
    const { work, done, total } = this.#running
    return { work, done, total }
  }

  cancel(): void {
    if (this.#running !== undefined) Atomics.store(this.#running.cancelled, 0, 1)
  }

  /** Nothing is begun any more; resolves when no thread has a file open. */
  end(): Promise<unknown> {
    this.#isOver = true
    clearInterval(this.#timer)
    clearTimeout(this.#proofTimer)
    this.cancel()
    return this.#ended
  }

  placeFault(path: string): string | undefined {
    const fault = findPlaceFault(path, this.#options.folder)
    return fault === undefined ? undefined : `backup.${fault}`
  }

  /** Nobody waits for an answer here: a file that cannot be read is named as it is after a call. */
  readonly #meetDamage = (error: unknown): void => {
    if (!(toStorageError(error) instanceof StorageError)) throw error
    this.#options.session.reportDamage()
    this.#options.onChanged()
  }

  async #makeWhereDue(): Promise<void> {
    if (!this.#schedule.tick(this.#ends())) return
    if (this.#options.session.resources.office.tables.backups.folder() !== undefined) await this.make()
  }

  /** The newest copy that was made. */
  #newest(): BackupRow | undefined {
    const { backups } = this.#options.session.resources.office.tables
    return backups.list(LISTED).find(({ state }) => state !== 'failed')
  }

  #begin(work: Running['work']): Running {
    this.#running = { work, done: 0, total: 0, cancelled: new Int32Array(new SharedArrayBuffer(4)) }
    return this.#running
  }

  #copy(place: string, madeAt: string, running: Running): Promise<LastOf<CopyMessage>> {
    const { session, folder: data, workers, vault } = this.#options
    const { keys, person, office, cases } = session.resources
    const proven = office.tables.backups.list(LISTED).flatMap(({ name, state }) => (state === 'proven' ? [name] : []))
    const { id: installation, publicKeys } = vault()
    const barrier = createBarrier()
    const copyOf = (key: Buffer) => new Uint8Array(key)
    const input: CopyInput = {
      ...{ data, place, installation, madeAt, madeBy: person.id, barrier, proven, cancelled: running.cancelled },
      keys: { office: publicKeys.record, cases: publicKeys.seal },
      secrets: {
        office: copyOf(office.key),
        record: copyOf(keys.record),
        ...(cases === undefined ? {} : { case: copyOf(cases.key) }),
      },
    }
    const thread = new Worker(workers.make, { workerData: input })
    return runThread<CopyMessage>(thread, { kind: 'failed', code: 'storage.failed' }, running, () => {
      this.#hold(barrier)
    })
  }

  /** Nobody writes while the thread takes its view: the call stack of this very process is where acts are written. */
  #hold(barrier: Int32Array): void {
    if (this.#isOver) return
    const { session } = this.#options
    holdBarrier(barrier, () => {
      session.copyEntries()
      for (const { db } of session.files()) checkpointAtOnce(db)
    })
  }

  #noteCopied(madeAt: string, { name, bytes, gone }: Copied): void {
    this.#note({ act: 'backup.copied', reason: name }, ({ backups }) => {
      backups.addCopied({ name, madeAt, bytes })
      for (const former of gone) backups.remove(former)
    })
    this.#schedule.made(this.#ends())
  }

  #noteProof(name: string, last: ProofMessage): void {
    if (last.kind === 'proven') {
      const at = this.#options.now().toISOString()
      this.#note({ act: 'backup.proven', reason: name }, ({ backups }) => {
        backups.setProven(name, at)
      })
      return
    }
    if (last.kind !== 'broken') return
    const { code, file } = last
    this.#note(
      { act: 'backup.broken', reason: [name, ...(file === undefined ? [] : [file])].join(' · ') },
      ({ backups }) => {
        backups.setBroken(name, code, file ?? null)
      },
    )
  }

  #noteFailed(madeAt: string, code: string): Result<never> {
    if (code === 'backup.cancelled') return failure(code)
    const { backups } = this.#options.session.resources.office.tables
    const [former] = backups.list(1)
    const note = () => {
      backups.addFailed(madeAt, code)
    }
    // A stick that is not there all day is one entry, not one for every hour.
    if (former?.state === 'failed' && former.fault === code) this.#write(note)
    else this.#note({ act: 'backup.failed', reason: code }, note)
    return failure(code)
  }

  #note(act: Parameters<OpenSession['record']>[0], work: (tables: Tables) => void): void {
    const { session, onChanged } = this.#options
    session.record(act, () => {
      work(session.resources.office.tables)
    })
    onChanged()
  }

  #write(work: () => void): void {
    try {
      this.#options.session.resources.office.tables.transaction(work)
    } catch (error) {
      if (!(toStorageError(error) instanceof StorageError)) throw error
    }
    this.#options.onChanged()
  }

  #hasEnded(): boolean {
    return this.#isOver
  }

  #ends(): string {
    return this.#options.session
      .files()
      .map((file) => file.last()?.number ?? 0)
      .join(' ')
  }
}

type Tables = OpenSession['resources']['office']['tables']

type LastOf<Message extends Readonly<{ kind: string }>> = Exclude<Message, { kind: 'ready' | 'progress' }>

/** What a thread says last, `otherwise` where it says nothing; its progress is noted in `running`. Never rejects. */
function runThread<Message extends CopyMessage | ProofMessage>(
  thread: Worker,
  otherwise: LastOf<Message>,
  running: Running,
  onReady?: () => void,
): Promise<LastOf<Message>> {
  return new Promise((resolve) => {
    let last = otherwise
    thread.on('message', (message: Message) => {
      if (message.kind === 'ready') onReady?.()
      else if (message.kind === 'progress') Object.assign(running, { done: message.done, total: message.total })
      else last = message as LastOf<Message>
    })
    // SECURITY: the thread's error may quote content; that it failed is enough.
    thread.on('error', () => undefined)
    thread.on('exit', () => {
      resolve(last)
    })
  })
}
