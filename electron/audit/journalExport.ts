import { hash } from 'node:crypto'
import { z } from 'zod'
import { keyStatement } from '../../shared/domain/staff/keyStatement.ts'
import type { DayHead } from './dayHead.ts'
import { linkOf, type EntryText, type JournalEntry, type JournalName, type SignedEntry } from './entry.ts'

const bytes = z.base64()
const head = z.strictObject({ epoch: z.int(), number: z.int(), link: bytes })
const dayHead = head.extend({ day: z.string(), signature: bytes })

const signedEntry = {
  epoch: z.int(),
  number: z.int(),
  at: z.string(),
  person: z.string(),
  act: z.string(),
  caseId: z.string().nullable(),
  textHash: bytes,
  hash: bytes,
  signature: bytes,
}
const text = z.strictObject({ about: z.string().nullable(), reason: z.string().nullable(), salt: bytes })

/** One entry as it leaves: of the cases without its text, which the office does not have. */
const exportedEntry = z.discriminatedUnion('journal', [
  z.strictObject({ journal: z.literal('office'), ...signedEntry, text }),
  z.strictObject({ journal: z.literal('cases'), ...signedEntry }),
])

const facts = {
  format: z.literal('naknada-journal'),
  version: z.literal(1),
  installation: z.string(),
  /** Of a practice installation: nothing in it has happened. */
  practice: z.literal(true).optional(),
  exportedAt: z.string(),
  /** The public keys (base64) under which the entries of each journal are signed. */
  keys: z.strictObject({ office: bytes, cases: bytes }),
  /** How the keys came to be these; absent where they were never changed. */
  changes: z.array(keyStatement).max(200).optional(),
  /** The last entry of each journal; absent where it has none. */
  heads: z.strictObject({ office: head.optional(), cases: head.optional() }),
  /** The signed head of each day that was over, in the order of each journal. */
  days: z.strictObject({ office: z.array(dayHead), cases: z.array(dayHead) }),
  /** The names that people had here when it left, by their identifiers in the entries. */
  people: z.record(z.string(), z.string()),
}
/** Both journals of an office as they leave it: what is signed of the whole, and the entries, those of the office first. */
export const journalExport = z.strictObject({ ...facts, signature: bytes, entries: z.array(exportedEntry) })

export type JournalExport = z.infer<typeof journalExport>
export type ExportedEntry = z.infer<typeof exportedEntry>
export type ExportFacts = Omit<JournalExport, 'signature' | 'entries'>
export type JournalHead = z.infer<typeof head>

/** What is signed of an export: everything but the entries, which its heads vouch for. */
export function hashExport({
  installation,
  practice,
  exportedAt,
  keys,
  changes,
  heads,
  days,
  people,
}: ExportFacts): Uint8Array {
  const ends = (['office', 'cases'] as const).map((name) => {
    const end = heads[name]
    return end === undefined ? null : [end.epoch, end.number, end.link]
  })
  const closed = (['office', 'cases'] as const).map((name) =>
    days[name].map(({ day, epoch, number, link, signature }) => [day, epoch, number, link, signature]),
  )
  const named = Object.entries(people).sort(([one], [other]) => (one < other ? -1 : 1))
  const signed = ['naknada-journal-export', 1, installation, exportedAt, keys.office, keys.cases, ends, closed, named]
  const whole = [...signed, ...(practice === true ? ['practice'] : []), ...(changes === undefined ? [] : [changes])]
  return new Uint8Array(hash('sha256', JSON.stringify(whole), 'buffer'))
}

/** The ends that an export and an anchor tell of. */
export function headsOf({
  office,
  cases,
}: Readonly<Record<JournalName, SignedEntry | undefined>>): ExportFacts['heads'] {
  return {
    ...(office === undefined ? {} : { office: headOf(office) }),
    ...(cases === undefined ? {} : { cases: headOf(cases) }),
  }
}

export function headOf(entry: SignedEntry): JournalHead {
  return { epoch: entry.epoch, number: entry.number, link: base64(linkOf(entry)) }
}

export function toExportedDay({
  day,
  epoch,
  number,
  link,
  signature,
}: DayHead): JournalExport['days']['office'][number] {
  return { epoch, number, link: base64(link), day, signature: base64(signature) }
}

export function fromExportedDay({ link, signature, ...day }: JournalExport['days']['office'][number]): DayHead {
  return { ...day, link: fromBase64(link), signature: fromBase64(signature) }
}

export function toExportedOfOffice(entry: JournalEntry): ExportedEntry {
  const { about, reason, salt } = entry
  return { journal: 'office', ...toSigned(entry), text: { about, reason, salt: base64(salt) } }
}

export function toExportedOfCases(entry: SignedEntry): ExportedEntry {
  return { journal: 'cases', ...toSigned(entry) }
}

export function fromExported(exported: ExportedEntry): SignedEntry & Partial<EntryText> {
  const { epoch, number, at, person, act, caseId, textHash, hash, signature } = exported
  const entry = { epoch, number, at, person, act, caseId }
  const proof = { textHash: fromBase64(textHash), hash: fromBase64(hash), signature: fromBase64(signature) }
  if (exported.journal === 'cases') return { ...entry, ...proof }
  return { ...entry, ...proof, ...exported.text, salt: fromBase64(exported.text.salt) }
}

function toSigned({ epoch, number, at, person, act, caseId, textHash, hash, signature }: SignedEntry) {
  const proof = { textHash: base64(textHash), hash: base64(hash), signature: base64(signature) }
  return { epoch, number, at, person, act, caseId, ...proof }
}

function base64(value: Uint8Array): string {
  return Buffer.from(value).toString('base64')
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'base64'))
}
