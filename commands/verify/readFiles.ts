import { readFileSync } from 'node:fs'
import { readAnchor, type Anchor } from '../../electron/audit/anchor.ts'
import { journalExport, type JournalExport } from '../../electron/audit/journalExport.ts'
import { inBoth, Refusal } from './refusal.ts'

/** Journals as an office has given them out. Throws {@link Refusal} where the file is none. */
export function readJournalFile(path: string): JournalExport {
  const read = journalExport.safeParse(parse(readText(path)))
  if (read.success) return read.data
  const [problem] = read.error.issues
  throw new Refusal(inBoth('notJournal', { place: problem?.path.join('.') ?? '' }))
}

/** The lines that were kept on paper. Throws {@link Refusal} where the file is no anchor. */
export function readAnchorFile(path: string): Anchor {
  const anchor = readAnchor(readText(path))
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
