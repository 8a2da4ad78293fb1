import type { OfficeContext } from '../usecases/context.ts'
import type { OpenSession } from './openSession.ts'

/** Writes down what changes nothing; what is noted once in a session is kept with what was opened in it. */
export function officeNote(open: OpenSession, seen: Set<string>): OfficeContext['note'] {
  return (act, once) => {
    if (once !== undefined && seen.has(act.act)) return
    open.record(act)
    seen.add(act.act)
  }
}
