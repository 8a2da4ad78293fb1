import type { StartList } from '../../shared/domain/startList/readStartList.ts'
import type { StartOutcome } from '../../shared/contract/startList.ts'
import { keptBySession } from './keptBySession.ts'

/** The start list that was read last in a session, and what came of its rows. SECURITY: the names in it leave the core nowhere, and are gone with the session. */
export type OpenedStartList = { list: StartList | undefined; done: Map<number, StartOutcome> }

/** The list that was read with these keys, so in this session. */
export const startListOf = keptBySession((): OpenedStartList => ({
  list: undefined,
  done: new Map<number, StartOutcome>(),
}))
