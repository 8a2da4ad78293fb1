import type { SignedEntry } from './entry.ts'
import type { EntryVerifier } from './signingKeys.ts'

/** An entry that once was the last one of a journal, as it was noted elsewhere. */
export type KnownHead = Readonly<{ epoch: number; number: number; hash: Uint8Array }>

/** What a journal lacks against what was known of it: acknowledged entries, or another history under the same number. */
export type Loss =
  | Readonly<{ kind: 'tail'; from: number; to: number; epoch: number }>
  | Readonly<{ kind: 'history'; number: number; epoch: number }>

type Entries = Readonly<{ last(): SignedEntry | undefined; at(number: number): SignedEntry | undefined }>

/** Compares a journal with what was noted of it: after a loss, or with an older file in its place, the two do not agree. */
export function findLoss(entries: Entries, heads: readonly KnownHead[], verifier: EntryVerifier): Loss | undefined {
  const last = entries.last()
  if (last !== undefined && !verifier.isSigned(last)) {
    return { kind: 'history', number: last.number, epoch: last.epoch }
  }
  // What a later epoch followed on was told when that epoch began.
  const open = heads.filter((head) => head.number > 0 && head.epoch >= (last?.epoch ?? 0))
  const missing = open.filter(({ number, hash }) => {
    const entry = entries.at(number)
    return entry === undefined || Buffer.compare(entry.hash, hash) !== 0
  })
  if (missing.length === 0) return undefined
  const epoch = Math.max(...missing.map((head) => head.epoch))
  const to = Math.max(...missing.map((head) => head.number))
  const from = (last?.number ?? 0) + 1
  return from <= to ? { kind: 'tail', from, to, epoch } : { kind: 'history', number: to, epoch }
}
