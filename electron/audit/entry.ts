import { hash, randomBytes } from 'node:crypto'

/** The two journals: of the office, signed by the record key, and of the cases, signed by the seal key. */
export type JournalName = 'office' | 'cases'

/** One act as it is signed. What people wrote stands in it by a salted hash only, so that a copy without the text verifies. */
export type SignedEntry = Readonly<{
  /** Rises where the journal goes on after a loss; numbers go on from the last entry that is left. */
  epoch: number
  number: number
  at: string
  person: string
  act: string
  caseId: string | null
  textHash: Uint8Array<ArrayBuffer>
  hash: Uint8Array<ArrayBuffer>
  signature: Uint8Array<ArrayBuffer>
}>

/** `about` is a mark or a pseudonym in both languages, never a name; `reason` is what a person typed. */
export type EntryText = Readonly<{ about: string | null; reason: string | null; salt: Uint8Array<ArrayBuffer> }>
export type JournalEntry = SignedEntry & EntryText

const SALT_BYTES = 16
/** Random bytes that were drawn and not given out yet: one call of the system draws many salts. */
let drawn: Buffer<ArrayBuffer> = Buffer.alloc(0)

export function newSalt(): Uint8Array<ArrayBuffer> {
  if (drawn.length === 0) drawn = randomBytes(64 * SALT_BYTES)
  const salt = drawn.subarray(0, SALT_BYTES)
  drawn = drawn.subarray(SALT_BYTES)
  return salt
}

/** In the place of the salt where the text of an entry was erased with its case file. */
const ERASED_SALT = Buffer.alloc(SALT_BYTES)

/** Whether what was typed in an entry was erased: the salt with it, so that nothing can be guessed from its hash. */
export function isErased({ about, reason, salt }: EntryText): boolean {
  return about === null && reason === null && Buffer.compare(salt, ERASED_SALT) === 0
}

/** Without the salt a short text could be guessed from its hash. */
export function textHashOf({ about, reason, salt }: EntryText): Uint8Array<ArrayBuffer> {
  return sha256(JSON.stringify([Buffer.from(salt).toString('base64'), about, reason]))
}

/** The hash that is signed: every field, and the link to the entry before. */
export function hashEntry(
  journal: JournalName,
  entry: Omit<SignedEntry, 'hash' | 'signature'>,
  previous: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const { epoch, number, at, person, act, caseId, textHash } = entry
  const [text, before] = [Buffer.from(textHash).toString('base64'), Buffer.from(previous).toString('base64')]
  return sha256(JSON.stringify(['naknada-journal', journal, epoch, number, at, person, act, caseId, text, before]))
}

/** What the next entry refers to: hash and signature together, so that neither can be exchanged. */
export function linkOf(entry: Pick<SignedEntry, 'hash' | 'signature'>): Uint8Array<ArrayBuffer> {
  return sha256(Buffer.concat([entry.hash, entry.signature]))
}

/** What stands before the first entry: the journal belongs to one installation. */
export function startOfJournal(journal: JournalName, vaultId: string): Uint8Array<ArrayBuffer> {
  return sha256(JSON.stringify(['naknada-journal-start', journal, vaultId]))
}

// As a text: handing a buffer over costs the engine more than reading these digits. Not copied: small bytes of an array's own
// are moved to memory of their own once they are handed to the database, which takes longer than the hash.
function sha256(data: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return Buffer.from(hash('sha256', data), 'hex')
}
