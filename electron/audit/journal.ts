import type { Bilingual } from '../../shared/text/bilingual.ts'
import type { Signer } from '../vault/signer.ts'
import { closeDay, dayOf, type DayHead } from './dayHead.ts'
import {
  hashEntry,
  startOfJournal,
  linkOf,
  newSalt,
  textHashOf,
  type JournalEntry,
  type JournalName,
  type SignedEntry,
} from './entry.ts'
import type { EntryVerifier } from './signingKeys.ts'

/** Where the entries of one journal are kept. */
export type JournalStore = Readonly<{
  last(): SignedEntry | undefined
  append(entry: JournalEntry): void
  closeDay(head: DayHead): void
}>

/** `colleagues`: whom of those who work here the act concerns, by id; `subject`: the person of the file it shows, by local id. Both are kept with what it is about. */
export type Act = Readonly<{
  act: string
  caseId?: string
  about?: Bilingual
  colleagues?: readonly string[]
  subject?: string
  reason?: string
}>

/** By which a journal is signed, and how it is known that an entry was. */
export type JournalKeys = Readonly<{ signer: Signer; verifier: EntryVerifier }>
export type JournalOptions = JournalKeys & Readonly<{ name: JournalName; vaultId: string; store: JournalStore }>

/**
 * Writes acts at the end of a journal. Each entry is signed and follows only on one whose signature was proved: the
 * signature on the last entry of an epoch therefore vouches for all before it. The first entry of a day closes the day before.
 */
export class Journal {
  readonly #options: JournalOptions
  readonly #start: Uint8Array
  #keys: JournalKeys
  /** The last entry once it was proved or written here: nobody else writes the journal while this one is open. */
  #last: SignedEntry | undefined
  /** The last entry that was written since this was last asked. */
  #appended: SignedEntry | undefined

  constructor(options: JournalOptions) {
    this.#options = options
    this.#keys = options
    this.#start = startOfJournal(options.name, options.vaultId)
  }

  /** Signs by other keys from the next entry on; answers those of before. */
  replaceKeys(keys: JournalKeys): JournalKeys {
    const former = this.#keys
    this.#keys = keys
    return former
  }

  /** Writes one act; the caller holds the transaction. Throws where the entry before was not signed by the key of its place. */
  append(person: string, at: string, act: Act): void {
    const last = this.#provedLast()
    this.#write(last, last?.epoch ?? 1, person, at, act)
  }

  /** Goes on after a loss, in a new epoch: what is left stands as it is, and the first entry says what is missing. */
  appendAfterLoss(person: string, at: string, act: Act, lostEpoch: number): void {
    const last = this.#options.store.last()
    this.#write(last, Math.max(last?.epoch ?? 1, lostEpoch) + 1, person, at, act)
  }

  /** The last entry that was appended since this was last asked; undefined where none was. */
  takeAppended(): SignedEntry | undefined {
    const appended = this.#appended
    this.#appended = undefined
    return appended
  }

  /** A transaction was rolled back: what was appended in it does not stand, and the end is read and proved anew. */
  forget(): void {
    this.#last = undefined
    this.#appended = undefined
  }

  #write(last: SignedEntry | undefined, epoch: number, person: string, at: string, act: Act): void {
    const text = { about: writeAbout(act), reason: act.reason ?? null, salt: newSalt() }
    const facts = {
      epoch,
      number: (last?.number ?? 0) + 1,
      at,
      person,
      act: act.act,
      caseId: act.caseId ?? null,
      textHash: textHashOf(text),
    }
    const hash = hashEntry(this.#options.name, facts, last === undefined ? this.#start : linkOf(last))
    const entry = { ...facts, hash, signature: this.#keys.signer.sign(hash) }
    if (last !== undefined && dayOf(last) !== dayOf(facts)) {
      this.#options.store.closeDay(closeDay(last, this.#options, this.#keys.signer))
    }
    this.#options.store.append({ ...entry, ...text })
    this.#last = entry
    this.#appended = entry
  }

  #provedLast(): SignedEntry | undefined {
    if (this.#last !== undefined) return this.#last
    const last = this.#options.store.last()
    if (last !== undefined && !this.#keys.verifier.isSigned(last)) {
      throw new Error('the last entry of the journal is not signed')
    }
    return last
  }
}

function writeAbout({ about, colleagues, subject }: Act): string | null {
  return about === undefined ? null : JSON.stringify({ ...about, colleagues, subject })
}
