import { z } from 'zod'
import { SEARCH_KINDS } from '../../../shared/domain/caseFile/searchKinds.ts'
import { createMask } from '../../../shared/domain/privacy/maskSealed.ts'
import type { WriteHandle } from '../handles.ts'
import { readOne, write } from '../rows.ts'
import { StorageError } from '../storageError.ts'
import { CASE_KEY } from './caseKey.ts'
import type { SearchEntries, Subject } from './searchEntries.ts'
import type { SearchSources } from './searchSources.ts'

/** What a step may cost, in words that are put into the index: no call waits for more. */
const STEP_COST = 400
/** What it costs to look at a page besides. */
const PAGE_COST = 20

const subjectRow = z.object({ caseId: z.string(), kind: z.enum(SEARCH_KINDS), subject: z.string() })
const NEXT = `SELECT id AS caseId, kind, subject FROM search_due JOIN case_file USING (case_key)
  WHERE id NOT IN (SELECT value FROM json_each($unreadable)) LIMIT 1`
const NOT_DUE = `DELETE FROM search_due WHERE case_key = ${CASE_KEY} AND kind = $kind AND subject = $subject`

/** A thing that is being written: what it says, as it may stand in the index, and the page to go on with. */
type Current = Readonly<{ of: Subject; texts: readonly string[]; mask: (text: string) => string; page: number }>

/** What a file says, read once for all its things, and what hides in it who is sealed. */
type FileTexts = Readonly<{
  caseId: string
  texts: ReturnType<SearchSources['ofFile']>
  mask: (text: string) => string
}>

type Parts = Readonly<{ db: WriteHandle; entries: SearchEntries; sources: SearchSources }>

/** Writes what the search finds of things that acts have changed, piece by piece, between calls. */
export function createSearchCatchUp({ db, entries, sources }: Parts) {
  let current: Current | undefined
  // A session before this one may have left something.
  let mayBeDue = true
  /** Files of which something is not what was written: what is whole in others is not kept waiting by them. */
  const unreadable = new Set<string>()
  /** The file that things are written of: nearly always that of the one before. */
  let ofFile: FileTexts | undefined
  const fileOf = (caseId: string): FileTexts => {
    if (ofFile?.caseId !== caseId) ofFile = readFile(sources, caseId)
    return ofFile
  }
  const forget = (): void => {
    current = undefined
    ofFile = undefined
  }
  const begin = (): Current | undefined => {
    for (;;) {
      const of = readOne(db, subjectRow, NEXT, { unreadable: JSON.stringify([...unreadable]) })
      if (of === undefined) return undefined
      try {
        return read(of, fileOf(of.caseId))
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
      if (current?.of.caseId === caseId || ofFile?.caseId === caseId) forget()
    },
    /** A step was undone. */
    forget,
    /** Writes some of it, until it is late; answers whether there may be more. The caller holds the transaction. */
    step(isLate: () => boolean): boolean {
      for (let left = STEP_COST; left > 0 && (left === STEP_COST || !isLate());) {
        current ??= begin()
        if (current === undefined) {
          mayBeDue = false
          forget()
          return false
        }
        const { cost, next } = writePage(entries, current, left)
        left -= PAGE_COST + cost
        if (next === undefined) write(db, NOT_DUE, current.of)
        current = next
      }
      return true
    },
  }
}

/** Brings the page that is at turn nearer to its text; answers what it cost and what is left of the thing. */
function writePage(
  entries: SearchEntries,
  current: Current,
  most: number,
): Readonly<{ cost: number; next: Current | undefined }> {
  const { of, texts, mask, page } = current
  const text = texts[page]
  const { cost, isThere } = entries.approach(of, page, text === undefined ? '' : mask(text), most)
  if (!isThere) return { cost, next: current }
  // Beyond the last page there is what it said before.
  const next = page + 1 < texts.length ? page + 1 : entries.pageFrom(of, page + 1)
  return { cost, next: next === undefined ? undefined : { ...current, page: next } }
}

function readFile(sources: SearchSources, caseId: string): FileTexts {
  const texts = sources.ofFile(caseId)
  return { caseId, texts, mask: createMask(texts.people) }
}

function read(of: Subject, file: FileTexts): Current {
  // The entry of a person is the name itself, or the pseudonym.
  const mask = of.kind === 'person' ? (text: string) => text : file.mask
  return { of, texts: file.texts.of(of), mask, page: 0 }
}
