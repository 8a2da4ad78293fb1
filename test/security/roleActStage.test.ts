import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, openDatabase, type Connection } from '../../electron/db/connection.ts'
import { channels, type ChannelName } from '../../shared/contract/channels.ts'
import { CLAIM_ACTS, type ClaimAct } from '../../shared/domain/claim/acts.ts'
import { CLAIM_LIFE, type ClaimActRow } from '../../shared/domain/claim/life.ts'
import { CLAIM_STAGES, STAGES, type ClaimStage } from '../../shared/domain/claim/stages.ts'
import type { Role } from '../../shared/domain/staff/roles.ts'
import { claimAttempts, TOLD_OUTSIDE, type ClaimAttempt } from '../support/office/claimAttempts.ts'
import { databaseKeysOf } from '../support/office/scheduleKeys.ts'
import { claimsAt } from '../support/office/claimsAt.ts'
import { askRelease, releaseAs, requireRelease } from '../support/office/useRelease.ts'
import { ScheduledFile } from '../support/office/scheduledFile.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import {
  enforceOrder,
  issueAppealedOrder,
  issueFinalOrder,
  issueReferredOrder,
  issueSilentOrder,
  recordOutsideOrder,
} from '../support/office/servedOrder.ts'
import { refuseByState } from '../support/office/stateCompensation.ts'
import { addSuccessors, decisionFor, recordDeath } from '../support/office/twoClaims.ts'
import { present } from '../support/trainingCase.ts'

// Every role tries every act on a claim at every stage, by the router of the real program on real files. The stage is
// written into the file behind the program, and a trigger there refuses the entry of the act: what is allowed comes as far as
// its entry and is undone, so that everything is tried on one file.

type Side = 'court' | 'prosecution'
/** Who tries: one of each role on each side of the file, and colleagues of offices it does not concern (without a side). */
const CALLERS: readonly Readonly<{ name: Name; role: Role; side?: Side }>[] = [
  { name: 'prosecutorA', role: 'prosecutor', side: 'prosecution' },
  { name: 'judgeA', role: 'judge', side: 'court' },
  { name: 'clerk', role: 'clerk', side: 'court' },
  { name: 'headOfCourt', role: 'head', side: 'court' },
  { name: 'headOfProsecution', role: 'head', side: 'prosecution' },
  { name: 'coordinatorA', role: 'coordinator', side: 'prosecution' },
  { name: 'courtCoordinator', role: 'coordinator', side: 'court' },
  { name: 'administrator', role: 'administrator', side: 'court' },
  { name: 'auditor', role: 'auditor', side: 'court' },
  { name: 'otherProsecutor', role: 'prosecutor' },
  { name: 'otherJudge', role: 'judge' },
  { name: 'otherClerk', role: 'clerk' },
]
const ATTEMPTS = 57
const COUNT = CALLERS.length * CLAIM_STAGES.length * ATTEMPTS

/** The errors of the conditions in the rows tried here: an act that is allowed may still fail on its own. */
const CONDITION_ERRORS: Readonly<Record<string, readonly string[]>> = {
  'edit, whole': ['claim.notFiledHere'],
  'edit, not whole': ['claim.notFiledHere'],
  // Of the roles that may release one person was asked.
  release: ['release.notAsked'],
  refuseRelease: ['release.notAsked'],
}
/** Calls on a whole file, which is the prosecution's to send and to call back: its refusal where no claim is at such a stage. */
const ON_FILE: Readonly<Record<string, string>> = { forward: 'claim.noneToForward', recall: 'claim.noneToRecall' }
/** What a committed act leaves: besides, the program keeps its notes of the journal's head in both files now and then. */
const WRITTEN_BY_ACTS = [
  'case_file',
  'case_body',
  'claim',
  'claim_body',
  'claim_return',
  'decision',
  'order_release',
  'order_act',
  'service_attempt',
  'struck_attempt',
  'legal_act',
  'ledger_entry',
  'enforcement_step',
  'struck_step',
  'state_step',
  'struck_state_step',
  'next_step',
  'claim_stay',
  'non_collection',
  'person_body',
  'journal_entry',
] as const
const REACHED = 'reached its entry'

const rowOf = (act: ClaimAct): ClaimActRow => CLAIM_LIFE[act]
const rowsFor = ({ acts }: ClaimAttempt): readonly ClaimActRow[] => acts.map(rowOf)

let office: ScheduleOffice
let file: ScheduledFile
let attempts: readonly ClaimAttempt[]

beforeAll(async () => {
  office = await openScheduleOffice()
  file = await ScheduledFile.import(office, 900)
  await file.forward()
  await file.register()
  file.target = await recordDeath(office, file.target, 'v2')
  file.target = await addSuccessors(office, file.target)
  await office.as('judgeA')
  file.target = await office.ask('claim.startReview', { ...file.target, claim: 'c1' })
  file.target = await office.ask('decision.save', { ...file.target, decision: decisionFor('c1') })
  const asked = { claim: 'c2', successors: ['s1', 's2'], on: '2026-05-02', until: '2026-05-20' }
  file.target = await office.ask('claim.askSuccessor', { ...file.target, ...asked })
  const { claims } = await office.ask('caseFile.open', { caseId: file.target.caseId })
  const { claim } = present(claims.find((one) => one.claim.id === 'c1'))
  const appealed = await issueAppealedOrder(office, 902)
  const referred = await issueReferredOrder(office, 903)
  const final = await refuseByState(office, await enforceOrder(office, await issueFinalOrder(office, 901)))
  const silent = await issueSilentOrder(office, 904)
  const outside = await recordOutsideOrder(office, 905, TOLD_OUTSIDE)
  const fingerprint = await releaseFirst()
  const releaser = office.idOf('headOfCourt')
  const orders = { outside, appealed, referred, final, silent, keeper: office.idOf('judgeB'), releaser, fingerprint }
  attempts = claimAttempts(claim, { ...claim, heads: [] }, orders)
}, 180_000)
afterAll(() => office.close())

/** The court issues by release alone, and the head has released the decision on the first claim: what was released, by its fingerprint. */
async function releaseFirst(): Promise<string> {
  await requireRelease(office)
  await askRelease(office, file, 'headOfCourt')
  return releaseAs(office, file, 'headOfCourt')
}

/** What the table says of an attempt: nothing where it is allowed, else the code of the refusal. */
function refusalOf(attempt: ClaimAttempt, { role, side }: (typeof CALLERS)[number], stage: ClaimStage) {
  const byChannel = (channels[attempt.channel].acts as readonly string[]).flatMap((act) => rolesIn(act))
  if (!byChannel.includes(role)) return 'session.roleNotAllowed'
  if (side === undefined) return 'caseFile.notFound'
  const rows = rowsFor(attempt)
  const none = ON_FILE[attempt.name]
  const sides = none === undefined ? rows.flatMap(({ custody }) => sidesOf(custody, stage)) : ['prosecution']
  if (!sides.includes(side)) return 'caseFile.notInCustody'
  if (!rows.some(({ from }) => from.includes(stage))) return none ?? 'claim.illegalMove'
  return rows.some(({ from, by }) => from.includes(stage) && by.includes(role)) ? undefined : 'claim.roleNotAllowed'
}

/** The roles of an act on a claim; one on a file that comes with it has the same. */
function rolesIn(act: string): readonly Role[] {
  const name = CLAIM_ACTS.find((one) => act === `claim.${one}`)
  return name === undefined ? [] : rowOf(name).by
}

function sidesOf(custody: ClaimActRow['custody'], stage: ClaimStage): readonly Side[] {
  if (custody === 'either') return ['court', 'prosecution']
  if (custody !== 'stage') return [custody]
  const { organ } = STAGES[stage]
  return organ === 'nobody' ? ['court', 'prosecution'] : [organ]
}

type Behind = Readonly<{ cases: Connection; changes(): unknown; rows(): string; close(): void }>

/** Both files past the program, while somebody is signed in; the trigger refuses every entry of an act. */
async function openBehind(): Promise<Behind> {
  const keys = await databaseKeysOf(office)
  const cases = openDatabase(join(office.folder, 'cases.db'), keys.case)
  const people = openDatabase(join(office.folder, 'office.db'), keys.office)
  cases.exec(
    `CREATE TRIGGER tried BEFORE INSERT ON journal_entry WHEN NEW.act GLOB 'claim.*' OR NEW.act GLOB 'caseFile.*' BEGIN
     SELECT RAISE(ABORT, 'tried'); END`,
  )
  return {
    cases,
    changes: () => JSON.stringify([cases, people].map((db) => db.pragma('data_version', { simple: true }))),
    rows: () => [...WRITTEN_BY_ACTS.map((table) => readRows(cases, table)), readRows(people, 'journal_entry')].join(),
    close() {
      cases.exec('DROP TRIGGER tried')
      closeDatabase(people)
      closeDatabase(cases)
    },
  }
}

function readRows(db: Connection, table: (typeof WRITTEN_BY_ACTS)[number]): string {
  return JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all())
}

async function outcomeOf({ channel, input }: ClaimAttempt, who: Name): Promise<string> {
  const answer = await office.application.invoke(channel, input(file.target, office.passwordOf(who)))
  if (answer.ok) return 'done'
  // The trigger's refusal is a fault to the program; where it came from says that it was the entry.
  const wasEntry = answer.error.code === 'bug' && (office.log.at(-1) ?? '').includes('journalTable')
  return wasEntry ? REACHED : answer.error.code
}

test('every act that can be done today is tried, and no call does one that cannot', () => {
  const tried = new Set(attempts.flatMap(({ acts }) => acts))
  expect(attempts).toHaveLength(ATTEMPTS)
  expect([...tried].sort()).toEqual(CLAIM_ACTS.filter((act) => rowOf(act).later === undefined).toSorted())
  const carried = new Set((Object.keys(channels) as ChannelName[]).flatMap((name) => channels[name].acts as string[]))
  const later = CLAIM_ACTS.filter((act) => rowOf(act).later !== undefined)
  expect(later.filter((act) => carried.has(`claim.${act}`))).toEqual([])
})

test(`${String(COUNT)} rounds of role, act and stage end as the table of acts says`, { timeout: 300_000 }, async () => {
  const wrong: unknown[] = []
  const reached = new Set<string>()
  let count = 0
  for (const caller of CALLERS) {
    await office.as(caller.name)
    const behind = await openBehind()
    for (const stage of CLAIM_STAGES) {
      behind.cases.exec(claimsAt(stage, office.idOf('clerk')))
      const rows = behind.rows()
      for (const attempt of attempts) {
        const before = behind.changes()
        const found = await outcomeOf(attempt, caller.name)
        const said = refusalOf(attempt, caller, stage)
        const fits = said === undefined ? [REACHED, ...(CONDITION_ERRORS[attempt.name] ?? [])] : [said]
        if (!fits.includes(found)) wrong.push([caller.name, attempt.name, stage, said ?? 'allowed', found])
        if (found === REACHED) reached.add(attempt.name)
        if (behind.changes() !== before && behind.rows() !== rows)
          wrong.push([caller.name, attempt.name, stage, found, 'changed something'])
        count += 1
      }
    }
    behind.close()
  }
  expect(wrong).toEqual([])
  expect([...reached].sort()).toEqual(attempts.map(({ name }) => name).toSorted())
  expect(count).toBe(COUNT)
})
