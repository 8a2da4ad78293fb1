import type { Output } from '../../../shared/contract/channels.ts'
import { SEEING_ACTS } from '../../../shared/domain/claim/seeingActs.ts'

type Entries = Output<'journal.list'>
const SEEN: ReadonlySet<string> = new Set(SEEING_ACTS.map((act) => `caseFile.${act}`))
const BEGINS = 'claim.startReview'

/**
 * What others have done in a file since the first review of a claim in it began, of entries that come newest first: neither what
 * somebody only saw nor what `self` did. Where the beginning is not among them, it is further back than they reach.
 */
export function entriesSinceReview(entries: Entries, self: string): Entries {
  const begin = entries.findLastIndex(({ act }) => act === BEGINS)
  const since = begin === -1 ? entries : entries.slice(0, begin)
  return since.filter(({ act, person }) => person !== self && !SEEN.has(act))
}
