import { createHash } from 'node:crypto'
import { join } from 'node:path'
import fc from 'fast-check'
import { z } from 'zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, openDatabase, type Connection } from '../../electron/db/connection.ts'
import { channels, type ChannelName, type Output } from '../../shared/contract/channels.ts'
import type { CaseId } from '../../shared/contract/ids.ts'
import { CLAIM_ACTS } from '../../shared/domain/claim/acts.ts'
import { CLAIM_LIFE } from '../../shared/domain/claim/life.ts'
import { CLAIM_STAGES, STAGES, type ClaimStage } from '../../shared/domain/claim/stages.ts'
import { verifyJournalOf } from '../support/office/journals.ts'
import { composeCall } from '../support/office/randomActs.ts'
import { databaseKeysOf } from '../support/office/scheduleKeys.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { importTwoClaims } from '../support/office/twoClaims.ts'
import { present } from '../support/trainingCase.ts'
import { rounds } from '../support/rounds.ts'

// Whatever people do with claims, and whatever of it is refused: nothing issued changes by a byte, no claim comes to a stage
// by no act, no act is without its entry, and all sums agree.

const ROUNDS = rounds(100, 10_000)
const FILES = 3
/** After so many actions a new file comes in, and the oldest one rests. */
const FRESH = 60
/** How many actions somebody does before another sits down. */
const SITTING = 5
const WHO: readonly Name[] = [
  'prosecutorA',
  'judgeA',
  'judgeA',
  'judgeB',
  'clerk',
  'clerk',
  'secondClerk',
  'otherJudge',
]

let office: ScheduleOffice
let behind: Connection
let files: readonly CaseId[] = []
let imported = 0

beforeAll(async () => {
  office = await openScheduleOffice()
  for (let number = 1; number <= FILES; number += 1) await bringFile()
  behind = openDatabase(join(office.folder, 'cases.db'), (await databaseKeysOf(office)).case)
})
afterAll(async () => {
  closeDatabase(behind)
  await office.close()
})

async function bringFile(): Promise<void> {
  await office.as('prosecutorA')
  imported += 1
  const { caseId } = await importTwoClaims(office, 7000 + imported)
  files = [...files, caseId].slice(-FILES)
}

type Order = Readonly<{ id: string; hash: string; snapshot: string; year: number; sequence: number }>
const sha = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

/** Every order and ruling as it lies in the file, past the program. */
function ordersNow(): readonly Order[] {
  const rows = behind
    .prepare(
      `SELECT id, sha256, year, sequence, pdf, ciphertext FROM order_act JOIN order_paper USING (order_key)
       JOIN order_snapshot USING (order_key) ORDER BY order_key`,
    )
    .all() as { id: string; sha256: string; year: number; sequence: number; pdf: Buffer; ciphertext: Buffer }[]
  return rows.map(({ id, sha256, year, sequence, pdf, ciphertext }) => {
    expect(sha(pdf)).toBe(sha256)
    return { id, hash: sha256, snapshot: sha(ciphertext), year, sequence }
  })
}

/** The numbers of each year are 1, 2, 3 and so on. */
function expectNoGap(orders: readonly Order[]): void {
  for (const year of new Set(orders.map((one) => one.year))) {
    const numbers = orders.filter((one) => one.year === year).map(({ sequence }) => sequence)
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  }
}

const countEntries = () =>
  behind.prepare("SELECT count(*) FROM journal_entry WHERE act GLOB 'claim.*'", { pluck: true }).get() as number
const claimRow = z.object({ case_key: z.int(), id: z.string(), stage: z.enum(CLAIM_STAGES) })
const stagesOf = () =>
  new Map(
    z
      .array(claimRow)
      .parse(behind.prepare('SELECT case_key, id, stage FROM claim').all())
      .map(({ case_key: key, id, stage }) => [`${String(key)}/${id}`, stage]),
  )

/**
 * What a call can be besides what its channel names: a claim is prepared and sent at once, a decision with a
 * new fault is none any more, and what was appealed before it was served on all is appealed once it is. */
const ALSO: Readonly<Partial<Record<ChannelName, readonly string[]>>> = {
  'caseFile.forward': ['claim.prepare'],
  'decision.save': ['claim.resume'],
  'claim.serve': ['claim.fileAppeal'],
}

/** Whether acts that the channel can be lead from one stage to the other: a call may be two of them, as one is prepared and sent. */
function leads(channel: ChannelName, before: ClaimStage, after: ClaimStage | undefined): boolean {
  const names = [...(channels[channel].acts as readonly string[]), ...(ALSO[channel] ?? [])]
  const steps = CLAIM_ACTS.filter((act) => names.includes(`claim.${act}`)).map((act) => CLAIM_LIFE[act])
  type Stage = ClaimStage | 'removed'
  const next = (stage: Stage): Stage[] =>
    steps.flatMap(({ from, to }) => ((from as readonly string[]).includes(stage) ? [to === 'same' ? stage : to] : []))
  return [...next(before), ...next(before).flatMap(next)].includes(after ?? 'removed')
}

async function checkSums(caseId: CaseId): Promise<void> {
  const { claims } = await office.ask('caseFile.open', { caseId })
  const { ledgers } = await office.ask('collection.look', { caseId, on: office.clock.today })
  for (const { claim, decision, order } of claims) {
    if (order === undefined || decision === undefined) continue
    const sum = (amounts: readonly (number | null | undefined)[]) =>
      amounts.reduce<number>((all, one) => all + (one ?? 0), 0)
    const awarded = sum(decision.heads.map(({ awardedCents }) => awardedCents))
    expect(awarded + sum(decision.heads.map(({ referredCents }) => referredCents))).toBe(
      sum(claim.heads.map(({ amountCents }) => amountCents)),
    )
    const ledger = ledgers.find((one) => one.claim === claim.id)
    if (ledger === undefined) continue
    expect(ledger.awardedCents).toBe(awarded)
    const payments = ledger.lines.flatMap(({ entry, isReversed }) =>
      entry.kind === 'payment' && !isReversed ? [entry] : [],
    )
    expect(ledger.paidCents).toBe(sum(payments.map(({ amountCents }) => amountCents)))
    expect(ledger.balanceCents).toBe(ledger.costsCents + ledger.interestCents + ledger.principalCents)
  }
}

test(
  `over ${String(ROUNDS)} rounds of random acts no issued byte changes, no stage is reached by no act, every act has its entry and all sums agree`,
  { timeout: 60_000 + ROUNDS * 2_000 },
  async () => {
    const numbers = present(fc.sample(fc.infiniteStream(fc.nat()), { numRuns: 1, seed: 20_260_615 })[0])
    const below = (bound: number) => (numbers.next().value as number) % bound
    const done = new Map<string, number>()
    let frozen: readonly Order[] = []
    let sitting = await sitDown(below)
    for (let round = 0; round < ROUNDS; round += 1) {
      if (round % FRESH === FRESH - 1) await bringFile()
      if (round % SITTING === 0) sitting = await sitDown(below)
      const call = await nextCall(sitting, below)
      if (call === undefined) {
        sitting = await sitDown(below)
        continue
      }
      const before = { stages: stagesOf(), entries: countEntries() }
      const answer = await office.application.invoke(call.channel, call.input)
      const after = { stages: stagesOf(), entries: countEntries() }
      const told = `${String(round)} ${call.channel} ${JSON.stringify(answer).slice(0, 200)}`
      if (answer.ok) {
        done.set(call.channel, (done.get(call.channel) ?? 0) + 1)
        expect(after.entries, told).toBeGreaterThan(before.entries)
        for (const [claim, stage] of before.stages)
          if (after.stages.get(claim) !== stage)
            expect(leads(call.channel, stage, after.stages.get(claim)), told).toBe(true)
      } else {
        expect(answer.error.code, told).not.toBe('bug')
        expect([after.entries, [...after.stages]], told).toEqual([before.entries, [...before.stages]])
      }
      if (round % 20 === 19 || call.channel === 'order.issue' || call.channel === 'ruling.issue') {
        const now = ordersNow()
        expect(now.slice(0, frozen.length), told).toEqual(frozen)
        expectNoGap(now)
        frozen = now
      }
      if (round % 20 === 0) await checkSums(sitting.caseId)
    }
    expect(verifyJournalOf(office.folder, behind, 'cases').intact).toBe(true)
    // Else nothing was tried.
    expect(frozen.length).toBeGreaterThan(0)
    expect(done.size).toBeGreaterThan(8)
  },
)

type Sitting = Readonly<{ who: Name; caseId: CaseId }>

/** Somebody who works on claims at the stage of one of a file, now and then anybody, sits down at that file. */
async function sitDown(below: (bound: number) => number): Promise<Sitting> {
  if (below(8) === 0) office.clock.today = nextDay(office.clock.today)
  const caseId = present(files[below(files.length)])
  const stages = z.array(z.enum(CLAIM_STAGES)).parse(
    behind
      .prepare('SELECT stage FROM claim JOIN case_file USING (case_key) WHERE case_file.id = $caseId', {
        pluck: true,
      })
      .all({ caseId }),
  )
  const stage = stages[below(Math.max(1, stages.length))]
  const who = stage === undefined || below(8) === 0 ? WHO : peopleAt(stage)
  const sitting = { who: present(who[below(who.length)]), caseId }
  await office.as(sitting.who)
  return sitting
}

function peopleAt(stage: ClaimStage): readonly Name[] {
  const { organ } = STAGES[stage]
  if (organ === 'prosecution') return ['prosecutorA']
  return stage === 'inReview' || stage === 'decided' || stage === 'registered'
    ? ['judgeA', 'judgeA', 'judgeB']
    : ['clerk', 'clerk', 'judgeA']
}

/** What that person does with a claim of the file; undefined where there is nothing they may see or do. */
async function nextCall({ who, caseId }: Sitting, below: (bound: number) => number) {
  const opened = await office.application.invoke('caseFile.open', { caseId })
  if (!opened.ok) return undefined
  const file = opened.value as Output<'caseFile.open'>
  const view = file.claims[below(2) % Math.max(1, file.claims.length)]
  return view && composeCall({ office, file, view, password: office.passwordOf(who), below })
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 3 * 86_400_000).toISOString().slice(0, 10)
}
