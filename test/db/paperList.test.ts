import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PaperCursor } from '../../electron/db/lists/paperList.ts'
import { PAPER_STATES, type PaperEventKind } from '../../shared/domain/papers/paperLife.ts'
import type { PrintCursor } from '../../electron/db/lists/printQueue.ts'
import { CLERK, EVERYTHING, openFilledCases, type CasesDatabase } from '../support/db/casesDatabase.ts'
import { COURT, PROSECUTION } from '../support/office/people.ts'

const PAPERS = 130
const EVENTS: readonly (readonly PaperEventKind[])[] = [
  [],
  ['queued', 'printed'],
  ['sent'],
  ['sent', 'returned'],
  ['withdrawn'],
  ['sent', 'withdrawn'],
]
const STATES = ['made', 'made', 'sent', 'returned', 'withdrawn', 'withdrawn'] as const
const GONE = [false, false, true, true, false, true]

let cases: CasesDatabase
let caseId: string
const idOf = (at: number) => String(at).padStart(32, '0')

beforeAll(() => {
  cases = openFilledCases(1)
  caseId = String(cases.db.prepare('SELECT id FROM case_file LIMIT 1', { pluck: true }).get())
  cases.tables.transaction('2026-06-15', () => {
    for (let at = 0; at < PAPERS; at += 1) {
      cases.tables.papers.add({
        id: idOf(at),
        caseId,
        kind: at % 2 === 0 ? 'envelope' : 'rights-leaflet',
        office: COURT,
        claim: at % 3 === 0 ? null : 'c1',
        injured: null,
        madeBy: CLERK,
        madeAt: '2026-06-15T09:00:00.000Z',
        content: 'a'.repeat(64),
        revision: 0,
        numbering: undefined,
        snapshot: '{}',
        files: [],
      })
      const at0 = { at: '2026-06-15T10:00:00.000Z', person: CLERK, body: '{}' }
      EVENTS[at % EVENTS.length]?.forEach((kind, index) => {
        cases.tables.papers.addEvent(idOf(at), index + 1, { kind, ...at0 })
      })
    }
  })
})
afterAll(() => {
  cases.close()
})

function seenBy(office: string): readonly string[] {
  const seen: string[] = []
  let after: PaperCursor | undefined
  do {
    const page = cases.reader.lists.papers.page({ caseId, office, after, limit: 50 })
    seen.push(...page.rows.map(({ id }) => id))
    after = page.next
  } while (after !== undefined)
  return seen
}

/** What is to be seen, by hand: state by state, the newest first. */
function expected(isSeen: (at: number) => boolean): readonly string[] {
  const all = Array.from({ length: PAPERS }, (_, at) => at).filter(isSeen)
  return PAPER_STATES.flatMap((state) => all.filter((at) => STATES[at % STATES.length] === state).toReversed()).map(
    idOf,
  )
}

test('papers of a file come page by page, by where they stand, the newest first, each once', () => {
  expect(seenBy(COURT)).toEqual(expected(() => true))
})

test('the other office sees what has gone out, withdrawn since or not, and nothing else; a third one as little', () => {
  const gone = expected((at) => GONE[at % GONE.length] === true)
  expect(seenBy(PROSECUTION)).toEqual(gone)
  for (let at = 0; at < PAPERS; at += 1) {
    const seen = cases.reader.papers.findSeen(idOf(at), PROSECUTION)
    expect([at, seen !== undefined]).toEqual([at, gone.includes(idOf(at))])
  }
})

test('for the printer come the papers of the office, not of the other: unprinted first, the newest first, withdrawn ones not', () => {
  const page = (office: string, after?: PrintCursor) =>
    cases.reader.lists.paperPrints.page({ office, sight: EVERYTHING, after, limit: 50 })
  const first = page(COURT)
  const all = [...first.rows, ...page(COURT, first.next).rows]
  const inUse = Array.from({ length: PAPERS }, (_, at) => at).filter((at) => STATES[at % STATES.length] !== 'withdrawn')
  const isPrinted = (at: number) => EVENTS[at % EVENTS.length]?.includes('printed') === true
  const wanted = [...inUse.filter((at) => !isPrinted(at)).toReversed(), ...inUse.filter(isPrinted).toReversed()]
  expect(all.map(({ id }) => id)).toEqual(wanted.map(idOf))
  expect(all.map(({ copies }) => copies)).toEqual(wanted.map((at) => (isPrinted(at) ? 1 : 0)))
  expect(page(PROSECUTION).rows).toEqual([])
})

test('what is counted is what is listed', () => {
  for (const office of [COURT, PROSECUTION]) {
    const counted = cases.reader.lists.papers.counts(caseId, office)
    const seen = seenBy(office)
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(seen.length)
    const ofClaim = [...cases.reader.papers.kindsOf(caseId, office, { claim: 'c1' }).values()]
    const ofFile = [...cases.reader.papers.kindsOf(caseId, office, {}).values()]
    expect([...ofClaim, ...ofFile].reduce((sum, count) => sum + count, 0)).toBe(seen.length)
  }
})
