import type { Verification } from '../../shared/contract/audit.ts'
import { signingKeysOf } from '../audit/signingKeys.ts'
import type { VaultDocument } from '../vault/vaultDocument.ts'
import { databasePathIn } from './dataFolder.ts'
import { startSignatureCheck } from './signatureCheck.ts'
import type { CheckEnd, StorageCheck } from './storageCheck.ts'

const OFFICE = { name: 'office', isCopy: false } as const
const CASES = { name: 'cases', isCopy: true } as const

export type JournalVerificationOptions = Readonly<{
  folder: string
  /** The entry of the thread. */
  worker: URL
  officeKey: Buffer
  vault: () => VaultDocument
  /** Told what was found, while whoever asked is still here. */
  onFound: (isIntact: boolean) => void
}>

/** Verifies both journals in threads, every signature of them, with the public keys of the vault: that of the office, and the copy of the cases'. */
export class JournalVerification {
  readonly #options: JournalVerificationOptions
  #running: StorageCheck | undefined
  #last: Verification = { state: 'none' }
  #isOver = false
  /** Resolves when no thread has a file open. */
  ended: Promise<void> = Promise.resolve()

  constructor(options: JournalVerificationOptions) {
    this.#options = options
  }

  /** Begins anew; one that is running goes on. */
  start(): void {
    if (this.#running !== undefined) return
    const { folder, worker, officeKey, vault } = this.#options
    const { id: vaultId, heads } = vault()
    const signing = signingKeysOf(vault())
    const check = startSignatureCheck(worker, {
      path: databasePathIn(folder, 'office.db'),
      key: new Uint8Array(officeKey),
      journals: [
        { ...OFFICE, vaultId, keys: signing.office, known: known(heads.office) },
        { ...CASES, vaultId, keys: signing.cases, known: known(heads.cases) },
      ],
    })
    this.#running = check
    this.ended = check.end.then((end) => {
      this.#running = undefined
      this.#last = verificationOf(end)
      if (this.#last.state === 'done' && !this.#isOver) {
        this.#options.onFound(this.#last.office.intact && this.#last.cases.intact)
      }
    })
  }

  status(): Verification {
    return this.#running === undefined ? this.#last : { state: 'running', ...this.#running.progress() }
  }

  cancel(): void {
    this.#running?.cancel()
  }

  /** The session is over: what is still found is told to nobody. */
  end(): void {
    this.#isOver = true
    this.cancel()
  }
}

function verificationOf(end: CheckEnd): Verification {
  if (end.kind === 'cancelled') return { state: 'cancelled' }
  if (end.kind === 'failed') return { state: 'failed', code: end.code }
  const { office, cases } = end.report.journals
  return office === undefined || cases === undefined
    ? { state: 'failed', code: 'storage.failed' }
    : { state: 'done', office, cases }
}

function known(head: VaultDocument['heads']['office']) {
  return head === undefined ? [] : [{ epoch: head.epoch, number: head.number }]
}
