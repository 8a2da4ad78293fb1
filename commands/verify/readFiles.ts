import { readFileSync } from 'node:fs'
import { readAnchor, readShortAnchor, type Anchor } from '../../electron/audit/anchor.ts'
import { journalExport, type JournalExport } from '../../electron/audit/journalExport.ts'
import { Refusal } from '../sentences/refusal.ts'
import { inBoth } from './sentences.ts'

/** Journals as an office has given them out. Throws {@link Refusal} where the file is none. */
export function readJournalFile(path: string): JournalExport {
  const read = journalExport.safeParse(parse(readText(path)))
  if (read.success) return read.data
  const [problem] = read.error.issues
  throw new Refusal(inBoth('notJournal', { place: problem?.path.join('.') ?? '' }))
}

/**
 * The anchor that was kept: a file of its lines, or the line at the foot of a register as it was typed. Throws {@link Refusal}
 * where it is none.
 */
export function readKeptAnchor(given: string): Anchor {
  const anchor = readShortAnchor(given) ?? readAnchor(readText(given))
  if (anchor === undefined) throw new Refusal(inBoth('notAnchor'))
  return anchor
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Refusal(inBoth('unreadable', { path }))
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(inBoth('notJson'))
  }
}
