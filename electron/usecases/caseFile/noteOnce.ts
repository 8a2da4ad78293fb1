import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { EffectContext, JournalEntry } from '../context.ts'

type Look = JournalEntry & Readonly<{ caseId: string }>

/**
 * Writes down that somebody looks at a file, or at what is told of it, before anything of it is answered: once per person,
 * file and session. That is one visit: further pages, and what is read again because it has changed, are of the same.
 * `what` tells apart what is looked at in the file.
 */
export function noteOnce(context: EffectContext, what: string | undefined, entry: Look): Result<true> {
  const look = what === undefined ? entry.caseId : `${entry.caseId}/${what}`
  if (context.openedFiles.has(look)) return success(true)
  const noted = context.commit<true>((command) => {
    command.record(entry)
    return success(true)
  })
  if (noted.ok) context.openedFiles.add(look)
  return noted
}
