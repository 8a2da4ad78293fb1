import type { Verifier } from '../vault/keyPairs.ts'
import { byPlace, dayOf, isDayClosedBy, placeOf, type DayHead } from './dayHead.ts'
import {
  hashEntry,
  isErased,
  startOfJournal,
  linkOf,
  textHashOf,
  type EntryText,
  type JournalName,
  type SignedEntry,
} from './entry.ts'
import { isAt, isUpTo, type EntryVerifier } from './signingKeys.ts'

/** Acts that say why entries of a file before them have no text any more. */
const ERASING: readonly string[] = ['caseFile.erase', 'cases.erasedAgain']

/** What is wrong with an entry: its place, a field, its text, its signature, the signed head of the day that it ends; or entries that should follow are not there. */
export type JournalFault = 'order' | 'entry' | 'text' | 'signature' | 'day' | 'missing'
export type JournalReport = Readonly<{
  entries: number
  intact: boolean
  /** Where it breaks first. */
  broken?: Readonly<{ epoch: number; number: number; fault: JournalFault; day?: string }>
}>

/** An entry to be verified; a copy has no text. */
export type VerifiedEntry = SignedEntry & Partial<EntryText>

/** Every entry whose number leaves `part` when it is divided by `of`: what one of several threads checks. */
export type SignatureShare = Readonly<{ part: number; of: number }>
/** All of them. */
export const EVERY_SIGNATURE: SignatureShare = { part: 0, of: 1 }

export type JournalVerifierOptions = Readonly<{
  name: JournalName
  vaultId: string
  verifier: EntryVerifier
  /** The heads of its days: none may be wanting, none be of another entry. */
  days: readonly DayHead[]
  /** The signatures that are checked besides those that vouch for all before them; none when left out. */
  signatures?: SignatureShare
  /** In a copy, numbers begin again with an epoch: the entry of that number on the branch that an epoch goes on from. */
  branch?: (number: number, before: number) => SignedEntry | undefined
}>

/**
 * Verifies a journal in the order of epochs and numbers. Every hash is computed anew; signatures are checked where an
 * epoch ends, where another key takes over and at the end of all, because each entry was signed over the proved one before (journal.ts).
 */
export class JournalVerifier {
  readonly #options: JournalVerifierOptions
  readonly #start: Uint8Array
  readonly #days: ReadonlyMap<string, DayHead>
  readonly #closed = new Set<DayHead>()
  #entries = 0
  #last: SignedEntry | undefined
  /** Files of which an entry has lost its text, and no later one tells that the file was erased. */
  readonly #erased = new Map<string, SignedEntry>()
  #broken: JournalReport['broken']

  constructor(options: JournalVerifierOptions) {
    this.#options = options
    this.#start = startOfJournal(options.name, options.vaultId)
    this.#days = byPlace(options.days)
  }

  /** Looks at the next entry; false where it breaks the journal, and nothing after it is worth a look. */
  step(entry: VerifiedEntry): boolean {
    const last = this.#last
    if (last !== undefined && last.epoch < entry.epoch && !this.#isSigned(last)) return this.#breakAt(last, 'signature')
    const before = this.#before(entry)
    if (before === 'none') return this.#breakAt(entry, 'order')
    const fault = this.#faultOf(entry, before)
    if (fault !== undefined) return this.#breakAt(entry, fault)
    if (before !== undefined && !this.#isDayClosed(before, entry)) {
      this.#broken ??= brokenDay({ ...before, day: dayOf(before) })
      return false
    }
    this.#entries += 1
    this.#last = entry
    return true
  }

  /** Ends it; `known` are last entries as they were noted elsewhere. */
  finish(known: readonly Readonly<{ epoch: number; number: number }>[]): JournalReport {
    const last = this.#last
    if (this.#broken === undefined && last !== undefined && !this.#isSigned(last)) this.#breakAt(last, 'signature')
    const [unexplained] = this.#erased.values()
    if (this.#broken === undefined && unexplained !== undefined) this.#breakAt(unexplained, 'text')
    const end = { epoch: last?.epoch ?? 1, number: last?.number ?? 0 }
    if ([...known, ...this.#options.verifier.ends].some((head) => !isUpTo(head, end))) {
      this.#broken ??= { epoch: end.epoch, number: end.number + 1, fault: 'missing' }
    }
    const stray = this.#options.days.find((head) => !this.#closed.has(head))
    if (stray !== undefined) this.#broken ??= brokenDay(stray)
    const broken = this.#broken
    return { entries: this.#entries, intact: broken === undefined, ...(broken === undefined ? {} : { broken }) }
  }

  #breakAt({ epoch, number }: SignedEntry, fault: JournalFault): false {
    this.#broken ??= { epoch, number, fault }
    return false
  }

  #faultOf(entry: VerifiedEntry, before: SignedEntry | undefined): JournalFault | undefined {
    const previous = before === undefined ? this.#start : linkOf(before)
    const hash = hashEntry(this.#options.name, entry, previous)
    if (Buffer.compare(hash, entry.hash) !== 0) return 'entry'
    const { verifier, signatures } = this.#options
    const isAsked = isInShare(entry, signatures) || verifier.ends.some((end) => isAt(entry, end))
    if (isAsked && !this.#isSigned(entry)) return 'signature'
    if (ERASING.includes(entry.act) && entry.caseId !== null) this.#erased.delete(entry.caseId)
    const { about, reason, salt, caseId } = entry
    if (about === undefined || reason === undefined || salt === undefined) return undefined
    if (caseId !== null && isErased({ about, reason, salt })) {
      this.#erased.set(caseId, entry)
      return undefined
    }
    return Buffer.compare(textHashOf({ about, reason, salt }), entry.textHash) === 0 ? undefined : 'text'
  }

  /** Whether the day that ends with an entry was closed with it, where the next one is of another day. */
  #isDayClosed(before: SignedEntry, next: SignedEntry): boolean {
    if (dayOf(before) === dayOf(next)) return true
    const head = this.#days.get(placeOf(before))
    if (head === undefined || !isDayClosedBy(head, before, this.#options, this.#verifierAt(before, next))) return false
    this.#closed.add(head)
    return true
  }

  /** By the key of the entry that closes the day, or by that of the day's last one where the journal has gone on from it twice. */
  #verifierAt(before: SignedEntry, next: SignedEntry): Verifier {
    const { verifier } = this.#options
    return {
      verify: (bytes, signature) => [next, before].some((place) => verifier.isSignedAt(place, bytes, signature)),
    }
  }

  /** The entry that this one must follow on; undefined for the first, `none` where it follows on nothing. */
  #before(entry: VerifiedEntry): SignedEntry | undefined | 'none' {
    const last = this.#last
    const isFirst = entry.number === 1
    if (last === undefined) return isFirst && entry.epoch === 1 ? undefined : 'none'
    if (entry.epoch < last.epoch) return 'none'
    if (entry.number === last.number + 1) return last
    // Of a copy: the epoch goes on from an entry before the one where the former epoch ended.
    if (entry.epoch === last.epoch || this.#options.branch === undefined) return 'none'
    return isFirst ? undefined : (this.#options.branch(entry.number - 1, entry.epoch) ?? 'none')
  }

  #isSigned(entry: SignedEntry): boolean {
    return this.#options.verifier.isSigned(entry)
  }
}

function brokenDay({ epoch, number, day }: Pick<DayHead, 'epoch' | 'number' | 'day'>) {
  return { epoch, number, fault: 'day' as const, day }
}

function isInShare({ number }: SignedEntry, share: SignatureShare | undefined): boolean {
  return share !== undefined && number % share.of === share.part
}
