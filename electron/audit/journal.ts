import type { Bilingual } from '../../shared/text/bilingual.ts'
import type { Signer, Verifier } from '../vault/keyPairs.ts'
import {
  entryHash,
  journalStart,
  linkOf,
  newSalt,
  textHashOf,
  type JournalEntry,
  type JournalName,
  type SignedEntry,
} from './entry.ts'

/** Where the entries of one journal are kept. */
export type JournalStore = Readonly<{ last(): SignedEntry | undefined; append(entry: JournalEntry): void }>

export type Act = Readonly<{ act: string; caseId?: string; about?: Bilingual; reason?: string }>

export type JournalOptions = Readonly<{
  name: JournalName
  vaultId: string
  store: JournalStore
  signer: Signer
  verifier: Verifier
}>

/**
 * Writes acts at the end of a journal. Each entry is signed and follows only on one whose signature was proved: the
 * signature on the last entry of an epoch therefore vouches for all before it.
 */
export class Journal {
  readonly #options: JournalOptions
  readonly #start: Uint8Array
  /** The hash of the last entry that was proved or made here. */
  #proved: Uint8Array | undefined
  #hasAppended = false

  constructor(options: JournalOptions) {
    this.#options = options
    this.#start = journalStart(options.name, options.vaultId)
  }

  /** Writes one act; the caller holds the transaction. Throws where the entry before was not signed by this key. */
  append(person: string, at: string, act: Act): void {
    const last = this.#options.store.last()
    if (last !== undefined && !this.#isProved(last)) throw new Error('the last entry of the journal is not signed')
    this.#write(last, last?.epoch ?? 1, person, at, act)
  }

  /** Goes on after a loss, in a new epoch: what is left stands as it is, and the first entry says what is missing. */
  appendAfterLoss(person: string, at: string, act: Act, lostEpoch: number): void {
    const last = this.#options.store.last()
    this.#write(last, Math.max(last?.epoch ?? 1, lostEpoch) + 1, person, at, act)
  }

  /** Whether something was appended since this was last asked; after a rollback it may say so for nothing. */
  takeAppended(): boolean {
    const hasAppended = this.#hasAppended
    this.#hasAppended = false
    return hasAppended
  }

  #write(last: SignedEntry | undefined, epoch: number, person: string, at: string, act: Act): void {
    const about = act.about === undefined ? null : JSON.stringify(act.about)
    const text = { about, reason: act.reason ?? null, salt: newSalt() }
    const facts = {
      epoch,
      number: (last?.number ?? 0) + 1,
      at,
      person,
      act: act.act,
      caseId: act.caseId ?? null,
      textHash: textHashOf(text),
    }
    const hash = entryHash(this.#options.name, facts, last === undefined ? this.#start : linkOf(last))
    const signature = new Uint8Array(this.#options.signer.sign(hash))
    this.#options.store.append({ ...facts, ...text, hash, signature })
    this.#proved = hash
    this.#hasAppended = true
  }

  /** Read anew each time: after a rollback the last entry is another one. */
  #isProved(last: SignedEntry): boolean {
    if (this.#proved !== undefined && Buffer.compare(this.#proved, last.hash) === 0) return true
    return this.#options.verifier.verify(last.hash, last.signature)
  }
}
