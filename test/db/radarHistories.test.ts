import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChannelName } from '../../shared/contract/channels.ts'
import type { ClaimAct } from '../../shared/domain/claim/acts.ts'
import { closeDatabase, openDatabase } from '../../electron/db/connection.ts'
import { rounds } from '../support/rounds.ts'
import { databaseKeysOf } from '../support/office/scheduleKeys.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { issueFinalOrder, SERVED_ORDER } from '../support/office/servedOrder.ts'
import { present } from '../support/trainingCase.ts'

// Whatever is done with a final order, and whatever of it is refused: no transaction ends with an unpaid one that nobody
// follows, and none with a step on an order that is not final or is paid.

const ROUNDS = rounds(3, 300)
/** Who does what of that which can be done now, on which day of September; now and then whatever there is. */
type Move = Readonly<{ who: Name; to: Name; pick: number; day: number; anything: boolean }>
type Attempt = readonly [act: ClaimAct, channel: ChannelName, more: Readonly<Record<string, unknown>>]

const move: fc.Arbitrary<Move> = fc.record({
  who: fc.constantFrom<Name>('clerk', 'judgeA', 'secondClerk'),
  to: fc.constantFrom<Name>('clerk', 'judgeA', 'judgeB', 'secondClerk', 'prosecutorA', 'headOfCourt'),
  pick: fc.nat(),
  day: fc.integer({ min: 10, max: 28 }),
  anything: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
})

function attempts(office: ScheduleOffice, { to, pick, day }: Move): readonly Attempt[] {
  const reason = { reason: 'Tako je bilo.' }
  const due = `2026-09-${String(day)}`
  const amountCents = [1, 500_000, 90_000_000][pick % 3]
  const payment = { date: '2026-08-03', amountCents, source: 'debtor', from: 'd1' }
  return [
    ['becomeFinal', 'claim.becomeFinal', { on: SERVED_ORDER.final }],
    ['becomeEnforceable', 'claim.becomeEnforceable', { on: SERVED_ORDER.enforceable }],
    ['recallFinality', 'claim.recallFinality', reason],
    ['recallEnforceability', 'claim.recallEnforceability', reason],
    ['recordPayment', 'collection.recordPayment', { payment, confirmed: ['beforeFinality', 'aboveDebt'] }],
    ['settle', 'collection.settle', {}],
    ['reopenDebt', 'collection.reopen', reason],
    ['markUncollectable', 'collection.giveUp', { ...reason, nonCollection: 'noProperty' }],
    ['resumeCollection', 'collection.resume', reason],
    ['postponeStep', 'step.postpone', { due, ...reason }],
    ['completeStep', 'step.complete', { done: 'Tako je bilo.', next: { kind: 'askBailiff', due } }],
    ['handStepOver', 'step.handOver', { to: office.idOf(to), ...reason }],
  ]
}

const WRONG = `SELECT id FROM claim LEFT JOIN next_step ON next_step.case_key = claim.case_key AND claim_id = claim.id
  WHERE (stage IN ('final', 'enforceable') AND awarded_cents > 0) <> (owner IS NOT NULL AND due IS NOT NULL)`

test(
  `over ${String(ROUNDS)} random histories of an order the radar query is always empty`,
  { timeout: ROUNDS * 24_000 },
  async () => {
    const office = await openScheduleOffice()
    const { caseId } = await issueFinalOrder(office, 630)
    const behind = openDatabase(join(office.folder, 'cases.db'), (await databaseKeysOf(office)).case)
    const done = new Set<ClaimAct>()
    async function play(one: Move): Promise<void> {
      await office.as(one.who)
      const { revision, claims } = await office.ask('caseFile.open', { caseId })
      const { acts } = present(claims.find(({ claim }) => claim.id === 'c1'))
      const all = attempts(office, one)
      const open = all.filter(([act]) => one.anything || acts.includes(act))
      const [act, channel, more] = present(open[one.pick % Math.max(open.length, 1)] ?? all[0])
      const answer = await office.application.invoke(channel, { caseId, revision, claim: 'c1', ...more })
      if (answer.ok) done.add(act)
      expect(behind.prepare(WRONG).all()).toEqual([])
    }
    const history = fc.asyncProperty(fc.array(move, { minLength: 20, maxLength: 30 }), async (moves) => {
      for (const one of moves) await play(one)
    })
    try {
      await fc.assert(history, { numRuns: ROUNDS, endOnFailure: true })
    } finally {
      closeDatabase(behind)
      await office.close()
    }
    // A few histories by chance need not meet every act.
    expect(done.size).toBeGreaterThan(ROUNDS < 20 ? 5 : 8)
  },
)
