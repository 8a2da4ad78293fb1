import type { OfficeContext } from '../usecases/context.ts'
import type { ActiveSession } from './activeSession.ts'
import { keptBySession } from './keptBySession.ts'
import { ownDraftsOf } from './ownDrafts.ts'

/** The printers that were handed a trial in this session. */
const printersTriedWith = keptBySession(() => new Set<string>())
/** The file of updates that was opened last in this session. */
const updateOpenedWith = keptBySession((): OfficeContext['openedUpdate'] => ({ pack: undefined }))

/** What is known of a session only while it lasts, of those who work on the office itself. */
export function keptOfOffice(
  open: ActiveSession['session'],
  now: string,
): Pick<OfficeContext, 'drafts' | 'triedPrinters' | 'openedUpdate'> {
  const { keys } = open.resources
  return {
    drafts: ownDraftsOf(open, now),
    triedPrinters: printersTriedWith(keys),
    openedUpdate: updateOpenedWith(keys),
  }
}
