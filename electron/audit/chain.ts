import { createHash } from 'node:crypto'

/** One act as it stands in the chain. `about` is a mark or a pseudonym in both languages, never a name. */
export type AuditRow = Readonly<{
  number: number
  at: string
  person: string
  act: string
  caseId: string | null
  about: string | null
  reason: string | null
  previousHash: string
  hash: string
}>

/** What stands before the first entry. */
export const CHAIN_START = '0'.repeat(64)

/** The hash of an entry covers every field and the hash before it. */
export function entryHash(row: Omit<AuditRow, 'hash'>): string {
  const fields = [row.number, row.at, row.person, row.act, row.caseId, row.about, row.reason, row.previousHash]
  return createHash('sha256').update(JSON.stringify(fields), 'utf8').digest('hex')
}

export type ChainReport = Readonly<{ entries: number; intact: boolean; firstBroken?: number }>

/** Walks the chain from the first row; `pages` hands over the rows in order. */
export function verifyChain(pages: Iterable<readonly AuditRow[]>): ChainReport {
  let entries = 0
  let previousHash = CHAIN_START
  let firstBroken: number | undefined
  for (const page of pages) {
    for (const row of page) {
      entries += 1
      const isNext = row.number === entries && row.previousHash === previousHash && row.hash === entryHash(row)
      if (!isNext) firstBroken ??= row.number
      previousHash = row.hash
    }
  }
  return firstBroken === undefined ? { entries, intact: true } : { entries, intact: false, firstBroken }
}
