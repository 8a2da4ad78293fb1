import { setImmediate as nextTurn, setTimeout as rest } from 'node:timers/promises'
import type { ChannelName } from '../../shared/contract/channels.ts'
import type { CaseTables } from '../db/caseTables.ts'
import { StorageError } from '../db/storageError.ts'
import type { OpenSession } from './openSession.ts'

/** From the first call that leaves something to be written; what calls leave meanwhile is written together. */
const REST_MILLISECONDS = 1_000
/** For so long about a call waits at most. */
const STEP_MILLISECONDS = 8
/** Between two pieces of what nobody waits for. */
const MERGE_REST_MILLISECONDS = 50

const SEARCHES: ReadonlySet<ChannelName> = new Set([
  'search.find',
  'search.inFile',
  'search.alike',
  'exchange.import',
  'statement.read',
])

/** Whether a channel answers what is found by words. */
export function isSearch(name: ChannelName): boolean {
  return SEARCHES.has(name)
}

export type SearchFollowerParts = Readonly<{
  isOpen(session: OpenSession): boolean
  elapsed(): number
  /** Told where writing breaks down while nobody waits for it. */
  broke(error: unknown): void
}>

/**
 * Writes the words of what acts have changed into the index of the search: soon after the call, and before a search is
 * answered. What a crash or a lock came before is written in the next session.
 */
export function createSearchFollower({ isOpen, elapsed, broke }: SearchFollowerParts) {
  /** Sessions that are waited with, and those in which writing broke down: there a search alone tries again. */
  const resting = new WeakSet<OpenSession>()
  /** Whether there may be more. Where nothing can be written, what is due waits, and the search passes over it. */
  const run = (session: OpenSession, step: (search: CaseTables['search']) => boolean): boolean => {
    try {
      session.ensureWritable()
      const search = session.resources.cases?.tables.search
      return search !== undefined && step(search)
    } catch (error) {
      if (error instanceof StorageError) return false
      throw error
    }
  }
  const writeSome = (session: OpenSession): boolean => {
    const end = elapsed() + STEP_MILLISECONDS
    return run(session, (search) => search.step(() => elapsed() > end))
  }
  // Whoever else waits writes along: each step stands by itself.
  const catchUp = async (session: OpenSession): Promise<boolean> => {
    while (isOpen(session) && writeSome(session)) await nextTurn()
    return isOpen(session)
  }
  const writeAndMerge = async (session: OpenSession): Promise<void> => {
    while ((await catchUp(session)) && run(session, (search) => search.merge()))
      await rest(MERGE_REST_MILLISECONDS, undefined, { ref: false })
  }
  return {
    /** Writes all that is due, letting other calls through; answers whether the session is still open. */
    catchUp: (session: OpenSession): Promise<boolean> => (isDue(session) ? catchUp(session) : Promise.resolve(true)),
    /** After a call. */
    follow(session: OpenSession): void {
      if (!(isDue(session) || isMergeDue(session)) || resting.has(session)) return
      resting.add(session)
      setTimeout(() => {
        writeAndMerge(session).then(() => resting.delete(session), broke)
      }, REST_MILLISECONDS).unref()
    },
  }
}

/** SECURITY: only a session that may open identities knows what is to be masked. */
function isDue({ resources: { cases, keys } }: OpenSession): boolean {
  return keys.identity !== undefined && cases?.tables.search.isDue() === true
}

function isMergeDue({ resources: { cases, keys } }: OpenSession): boolean {
  return keys.identity !== undefined && cases?.tables.search.isMergeDue() === true
}
