import type { JournalToCheck } from '../workers/checkStorage.ts'
import { daysBetween } from '../../shared/time/calendarDate.ts'
import { signingKeysOf } from '../audit/signingKeys.ts'
import type { VaultDocument } from '../vault/vaultDocument.ts'
import { databasePathIn } from './dataFolder.ts'
import type { OpenFile } from './openFile.ts'
import type { OpenSession } from './openSession.ts'
import { startCheck, type CheckEnd, type StorageCheck } from './storageCheck.ts'

const WEEK_DAYS = 7
const DAMAGED: readonly string[] = ['databaseDamaged', 'storage.damaged']

export type FileChecksOptions = Readonly<{
  session: OpenSession
  folder: string
  /** The entry of the thread. */
  worker: URL
  vault: () => VaultDocument
  now: () => Date
  /** Told when a check has ended and was noted. */
  onChecked: () => void
}>

/**
 * Looks through the databases and their journals in the background, one after the other: after an end that was not clean, where damage was
 * found before, and once a week.
 */
export class FileChecks {
  readonly #options: FileChecksOptions
  #running: StorageCheck | undefined
  #isCancelled = false
  /** Resolves when no thread has a file open. */
  ended: Promise<void> = Promise.resolve()

  constructor(options: FileChecksOptions) {
    this.#options = options
  }

  /** Checks what is due. */
  start(): void {
    const due = this.#options.session.files().filter((file) => this.#isDue(file))
    this.ended = this.#checkAll(due)
  }

  /** Ends what is running, at the latest with its step. */
  cancel(): void {
    this.#isCancelled = true
    this.#running?.cancel()
  }

  #isDue({ name, wasClean }: OpenFile): boolean {
    const last = this.#options.session.resources.office.tables.files.lastCheck(name)
    const wholeAt = last?.lastWholeAt ?? undefined
    if (!wasClean || wholeAt === undefined || (last?.complaints ?? 0) > 0) return true
    return daysBetween(dayOf(wholeAt), dayOf(this.#options.now().toISOString())) >= WEEK_DAYS
  }

  async #checkAll(files: readonly OpenFile[]): Promise<void> {
    const { session, folder, worker, onChecked } = this.#options
    for (const file of files) {
      const { key } = file
      const path = databasePathIn(folder, file.name)
      const journals = [{ name: file.journalName, isCopy: false, known: [], ...this.#signed(file) }]
      this.#running = startCheck(worker, { path, key: new Uint8Array(key), isFull: true, journals })
      const end = await this.#running.end
      this.#running = undefined
      if (this.#isCancelled) return
      const complaints = complaintsOf(end)
      if (complaints === undefined) continue
      session.recordCheck(file, complaints)
      const broken = end.kind === 'report' ? end.report.journals[file.journalName]?.broken : undefined
      if (broken !== undefined) session.recordBrokenJournal(file, broken.number)
      onChecked()
    }
  }

  /** By whom the journal of a file is signed. */
  #signed({ journalName }: OpenFile): Pick<JournalToCheck, 'vaultId' | 'keys'> {
    const vault = this.#options.vault()
    return { vaultId: vault.id, keys: signingKeysOf(vault)[journalName] }
  }
}

/** What a check complains of, counted; undefined where it could not be carried out. */
function complaintsOf(end: CheckEnd): number | undefined {
  if (end.kind === 'report') return end.report.complaints
  // A page so broken that the file no longer opens is what was looked for.
  return end.kind === 'failed' && DAMAGED.includes(end.code) ? 1 : undefined
}

function dayOf(instant: string): string {
  return instant.slice(0, 10)
}
