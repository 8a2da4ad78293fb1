import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { isStale } from '../../../renderer/api/watches.ts'
import { channels, type ChangedEvent } from '../../../shared/contract/channels.ts'
import { messagesIn, stemOf } from '../i18n/localeFiles.ts'

const HERE = 'ab'.repeat(16)
const ELSEWHERE = 'cd'.repeat(16)
const READ: readonly (readonly [channel: string, input: Readonly<Record<string, unknown>>])[] = [
  ['session.state', {}],
  ['today.worklist', {}],
  ['today.counts', {}],
  ['caseFile.list', { sort: 'due', custody: 'any' }],
  ['caseFile.open', { caseId: HERE }],
  ['caseFile.open', { caseId: ELSEWHERE }],
  ['claim.check', { caseId: HERE, claim: {} }],
  ['claim.check', { caseId: ELSEWHERE, claim: {} }],
  ['journal.list', { caseId: HERE }],
  ['journal.list', { caseId: ELSEWHERE }],
  ['order.open', { orderId: HERE }],
  ['order.open', { orderId: ELSEWHERE }],
  ['print.queue', {}],
  ['print.history', { orderId: HERE }],
  ['print.history', { orderId: ELSEWHERE }],
  ['print.printers', { kinds: ['paper'] }],
  ['print.languages', {}],
]

/** What a change makes be read again, of everything that was read. */
async function readAgain(event: ChangedEvent): Promise<readonly string[]> {
  const client = new QueryClient()
  for (const key of READ) client.setQueryData(key, 'read')
  await client.invalidateQueries({ predicate: ({ queryKey }) => isStale(queryKey, event) })
  return READ.filter((key) => client.getQueryState(key)?.isInvalidated).map(([channel, input]) =>
    [channel, ...Object.values(input).filter((value) => value === HERE || value === ELSEWHERE)].join(' '),
  )
}

test('a change of a file touches that file and what lists files, and no other file', async () => {
  expect(await readAgain({ aggregate: 'caseFile', id: HERE })).toEqual([
    'today.worklist',
    'today.counts',
    'caseFile.list',
    `caseFile.open ${HERE}`,
    `claim.check ${HERE}`,
    `journal.list ${HERE}`,
    'print.queue',
  ])
})

test('a change of an order touches that order, the queue, the counts and the journals', async () => {
  expect(await readAgain({ aggregate: 'order', id: HERE })).toEqual([
    'today.worklist',
    'today.counts',
    'caseFile.list',
    `journal.list ${HERE}`,
    `journal.list ${ELSEWHERE}`,
    `order.open ${HERE}`,
    'print.queue',
    `print.history ${HERE}`,
  ])
})

test('a change of the session touches the session alone', async () => {
  expect(await readAgain({ aggregate: 'session' })).toEqual(['session.state'])
})

test('every act of a person on a case is confirmed in words', () => {
  // Drafts, the session, the first run, the shares of the recovery key, new keys, the ways into practice, the check of the journals and the copies of the data speak for themselves, and so does a certificate that was chosen or opened; a dialog may end without an
  // export, import, emblem, table of the law or update;
  // forwarding says how many claims went and which stayed, a record of views that it is at the printer, attaching where else the same file is;
  // reading a journal, a report, a decision that waits for release or came from a court, a copy from another desk, the pages of a draft, figures, earlier awards, a comparison with the judgment or with an act that is stored, a bank's statement, a start list or who was given copies shows what was asked for.
  const silent =
    /^(?:draft|session|setup|ceremony|recovery|keys|practice|exchange|statement|audit|list|backup|restore|certificate)\.|^journal\.list$|^emergency\.report$|^release\.look$|^receivedOrder\.read$|^deskCopy\.|^monitoring\.(?:figures|export)$|^decision\.compareAwards$|^order\.(?:exportDocx|drawDraft)$|^(?:judgment|proof)\.compare$|^caseFile\.(?:open|forward|views|printViews)$|^print\.(?:printers|languages|history)$|^attachment\.(?!describe|remove)|^office\.takeEmblem$|^printer\.list$|^law\.(?:takeFile|saveFile)$|^update\.(?:open|save)$|^startList\.(?:read|check|enter)$/
  const acts = Object.entries(channels).filter(([name, { kind }]) => kind !== 'query' && !silent.test(name))
  const said = new Set([...messagesIn('cnr').keys()].map(stemOf))
  expect(acts.length).toBeGreaterThan(15)
  expect(acts.map(([name]) => `shell.done.${name}`).filter((key) => !said.has(key))).toEqual([])
})
