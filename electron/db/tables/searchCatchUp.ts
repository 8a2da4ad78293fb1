import { z } from 'zod'
import { SEARCH_KINDS } from '../../../shared/domain/caseFile/searchKinds.ts'
import { createMask } from '../../../shared/domain/privacy/maskSealed.ts'
import type { WriteHandle } from '../handles.ts'
import { readOne, write } from '../rows.ts'
import { StorageError } from '../storageError.ts'
import { CASE_KEY } from './caseKey.ts'
import type { SearchEntries, Subject } from './searchEntries.ts'
import type { SearchSources } from './searchSources.ts'

/** Pages written between two calls at most: none waits for more than these. */
const PAGES = 20

const subjectRow = z.object({ caseId: z.string(), kind: z.enum(SEARCH_KINDS), subject: z.string() })
const NEXT = `SELECT id AS caseId, kind, subject FROM search_due JOIN case_file USING (case_key)
  WHERE id NOT IN (SELECT value FROM json_each($unreadable)) LIMIT 1`
const NOT_DUE = `DELETE FROM search_due WHERE case_key = ${CASE_KEY} AND kind = $kind AND subject = $subject`

/** A thing that is being written: what it says, as it may stand in the index, and the page to go on with. */
type Current = Readonly<{ of: Subject; texts: readonly string[]; mask: (text: string) => string; next: number }>

type Parts = Readonly<{ db: WriteHandle; entries: SearchEntries; sources: SearchSources }>

/** Writes what the search finds of things that acts have changed, piece by piece, between calls. */
export function createSearchCatchUp({ db, entries, sources }: Parts) {
  let current: Current | undefined
  // A session before this one may have left something.
  let mayBeDue = true
  /** Files of which something is not what was written: what is whole in others is not kept waiting by them. */
  const unreadable = new Set<string>()
  const begin = (): Current | undefined => {
    for (;;) {
      const of = readOne(db, subjectRow, NEXT, { unreadable: JSON.stringify([...unreadable]) })
      if (of === undefined) return undefined
      try {
        return read(sources, of)
      } catch (error) {
        if (!(error instanceof StorageError)) throw error
        unreadable.add(of.caseId)
      }
    }
  }
  return {
    isDue: (): boolean => mayBeDue,
    /** An act has changed a file: something may be due, and what was read of the file is read anew. */
    expect(caseId: string): void {
      mayBeDue = true
      if (current?.of.caseId === caseId) current = undefined
    },
    /** A step was undone. */
    forget(): void {
      current = undefined
    },
    /** Writes some pages, until it is late; answers whether there may be more. The caller holds the transaction. */
    step(isLate: () => boolean): boolean {
      for (let pages = 0; pages < PAGES && (pages === 0 || !isLate()); pages += 1) {
        current ??= begin()
        if (current === undefined) {
          mayBeDue = false
          return false
        }
        const { of, texts, mask, next } = current
        const isLast = next + 1 >= texts.length
        const to = isLast ? Number.MAX_SAFE_INTEGER : next + 1
        entries.replace(of, texts.slice(next, next + 1).map(mask), { from: next, to })
        current = isLast ? undefined : { ...current, next: next + 1 }
        if (isLast) write(db, NOT_DUE, of)
      }
      return true
    },
  }
}

function read(sources: SearchSources, of: Subject): Current {
  const people = sources.people(of.caseId)
  // The entry of a person is the name itself, or the pseudonym.
  const mask = of.kind === 'person' ? (text: string) => text : createMask(people)
  return { of, texts: sources.textsOf(of, people), mask, next: 0 }
}
