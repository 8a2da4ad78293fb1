import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ChannelName } from '../../shared/contract/channels.ts'
import { FILE_LIFE } from '../../shared/domain/claim/fileLife.ts'
import { COURT, PROSECUTION } from '../support/office/people.ts'
import { ALL, ScheduledFile } from '../support/office/scheduledFile.ts'
import {
  openScheduleOffice,
  OTHER_COURT,
  OTHER_PROSECUTION,
  type Name,
  type ScheduleOffice,
} from '../support/office/scheduleOffice.ts'
import { decisionFor, targetOf } from '../support/office/twoClaims.ts'

let office: ScheduleOffice
let file: ScheduledFile
let number = 700
const as = (name: Name) => office.as(name)
const given = { on: '2026-06-11', reason: 'odluka višeg suda' }
const open = () => office.ask('caseFile.open', { caseId: file.target.caseId })
const find = async (mark: string) =>
  (await office.ask('caseFile.list', { sort: 'mark', custody: 'any', find: mark })).rows.map(({ id }) => id)
const done = (saved: Parameters<typeof targetOf>[0]) => {
  file.target = targetOf(saved)
}
/** What the person may do with this very file. */
const actsOnFile = ({ acts }: Awaited<ReturnType<typeof open>>) =>
  acts.filter((act) => !['new', 'own'].includes(FILE_LIFE[act].custody))
async function toCourt(): Promise<void> {
  await file.forward()
  await file.register()
}

beforeAll(async () => {
  office = await openScheduleOffice()
})
beforeEach(async () => {
  file = await ScheduledFile.import(office, (number += 1))
})
afterAll(() => office.close())

describe('a new mark', () => {
  test('is entered with a reason by the office whose register it is; by the old one the file is still found', async () => {
    await toCourt()
    const [old, mark] = [`K.br.${String(number)}/26`, `K.br.${String(number + 1000)}/26`]
    const { revision, case: before } = await open()
    const target = { ...file.target, revision }
    const typed = { ...target, case: { ...before, courtMark: mark } }
    expect((await office.refused('caseFile.saveProceedings', typed)).code).toBe('caseFile.markFixed')
    const wanted = { ...target, mark, ...given }
    const refused = async (change: object) => (await office.refused('caseFile.renumber', { ...wanted, ...change })).code
    expect(await refused({ mark: old })).toBe('caseFile.sameMark')
    expect(await refused({ mark: 'bez broja' })).toBe('caseMark.invalid')
    expect(await refused({ on: '2027-01-01' })).toBe('caseFile.changeInFuture')
    expect(await refused({ reason: '12345' })).toBe('reason.wordsMissing')
    done(await office.ask('caseFile.renumber', wanted))
    const after = await open()
    expect(after.case).toMatchObject({ courtMark: mark, prosecutionMark: before.prosecutionMark })
    expect(after.changes).toMatchObject([
      { act: 'renumber', on: given.on, before: [old], after: [mark], mark: old, reason: given.reason },
    ])
    expect(await find(mark)).toEqual([file.target.caseId])
    expect(await find(old)).toEqual([file.target.caseId])
    const [entry] = await office.ask('journal.list', { caseId: file.target.caseId })
    expect(entry).toMatchObject({ act: 'caseFile.renumber', reason: given.reason })
    await as('prosecutorA')
    done(await office.ask('caseFile.renumber', { ...file.target, mark: `Kt.br.${String(number + 1000)}/25`, ...given }))
    expect((await open()).changes).toHaveLength(2)
  })

  test('is not one that another file of the register bears', async () => {
    await toCourt()
    const other = `K.br.${String(number)}/26`
    file = await ScheduledFile.import(office, (number += 1))
    await toCourt()
    expect((await office.refused('caseFile.renumber', { ...file.target, mark: other, ...given })).code).toBe(
      'caseFile.markTaken',
    )
  })
})

describe('another court', () => {
  test('takes the file over with every claim; the court that had it sees where it went and nothing that comes after', async () => {
    await toCourt()
    await as('judgeA')
    done(await office.ask('claim.startReview', { ...file.target, claim: 'c1' }))
    done(await office.ask('decision.save', { ...file.target, decision: decisionFor('c1') }))
    const wanted = { ...file.target, court: OTHER_COURT, ground: 'delegation', ...given } as const
    expect((await office.refused('caseFile.transfer', { ...wanted, court: COURT })).code).toBe('caseFile.sameOffice')
    expect((await office.refused('caseFile.transfer', { ...wanted, court: 'OSBR' })).code).toBe(
      'caseFile.handOverFirst',
    )
    done(await office.ask('caseFile.transfer', wanted))
    const left = await open()
    expect(left).toMatchObject({ custody: OTHER_COURT, evidence: [], attachments: [] })
    // It sends the file, where the other court works on another installation, and nothing else.
    expect(actsOnFile(left)).toEqual(['open', 'sendPacket', 'recallPacket'])
    expect(left.claims.map(({ acts, decision }) => ({ acts, decision }))).toEqual([
      { acts: [], decision: undefined },
      { acts: [], decision: undefined },
    ])
    expect(await file.sees()).toMatchObject({ list: true, search: true, work: false, file: true })
    const { caseId } = file.target
    const calls: readonly (readonly [ChannelName, unknown])[] = [
      ['journal.list', { caseId }],
      ['person.reveal', { caseId, person: 'v1', reason: given.reason }],
      ['exchange.export', { caseId, reason: given.reason }],
      ['claim.startReview', { ...file.target, claim: 'c2' }],
      ['order.preview', { caseId, decision: decisionFor('c1') }],
      ['search.inFile', { caseId, typed: 'nalaz', kinds: ['page'] }],
    ]
    for (const [name, input] of calls) expect((await office.refused(name, input)).code, name).toBe('caseFile.movedOn')

    await as('otherJudge')
    expect(await file.sees()).toMatchObject({ list: true, search: true, work: true, file: true })
    const taken = await open()
    expect(taken.case).toMatchObject({ court: OTHER_COURT, prosecution: PROSECUTION })
    expect(taken.case.courtMark).toBeUndefined()
    const old = `K.br.${String(number)}/26`
    expect(taken.changes).toMatchObject([{ act: 'transfer', before: [COURT], after: [OTHER_COURT], mark: old }])
    expect(await find(old)).toEqual([caseId])
    await as('otherClerk')
    done(await office.ask('caseFile.renumber', { ...file.target, mark: `K.br.${String(number)}/26`, ...given }))
    await as('prosecutorA')
    expect((await open()).custody).toBe(OTHER_COURT)

    // The opposite act brings it back.
    await as('otherJudge')
    done(await office.ask('caseFile.transfer', { ...wanted, ...file.target, court: COURT, ground: 'jurisdiction' }))
    await as('judgeA')
    expect((await open()).acts).toContain('transfer')
    expect((await open()).evidence).not.toEqual([])
  })

  test('does not take over what an order was issued in', async () => {
    await toCourt()
    await as('judgeA')
    done(await office.ask('claim.startReview', { ...file.target, claim: 'c1' }))
    done(await office.ask('decision.save', { ...file.target, decision: decisionFor('c1') }))
    const password = office.passwordOf('judgeA')
    await office.ask('order.issue', { ...file.target, claim: 'c1', password })
    const { revision } = await open()
    const wanted = { ...file.target, revision, court: OTHER_COURT, ground: 'delegation', ...given } as const
    expect((await office.refused('caseFile.transfer', wanted)).code).toBe('caseFile.orderIssued')
  })

  test('is seen in the old list by those alone who knew of the file', async () => {
    await toCourt()
    await as('headOfCourt')
    await file.assign('judgeA')
    await as('judgeA')
    done(
      await office.ask('caseFile.transfer', { ...file.target, court: OTHER_COURT, ground: 'jurisdiction', ...given }),
    )
    await as('judgeB')
    expect(await file.sees()).toMatchObject({ list: false, search: false, file: false })
    await as('judgeA')
    expect(await file.sees()).toMatchObject({ list: true, search: true, file: true })
  })
})

test('another prosecution takes over what is being prepared, or what lies with the court', async () => {
  const wanted = { prosecution: OTHER_PROSECUTION, ...given }
  expect(
    (await office.refused('caseFile.changeProsecution', { ...file.target, ...wanted, prosecution: 'SDT' })).code,
  ).toBe('caseFile.handOverFirst')
  done(await office.ask('caseFile.changeProsecution', { ...file.target, ...wanted }))
  expect((await open()).custody).toBe(OTHER_PROSECUTION)
  expect(actsOnFile(await open())).toEqual(['open'])
  await as('otherProsecutor')
  expect(await file.sees()).toEqual(ALL)
  done(await office.ask('caseFile.forward', file.target))
  expect((await open()).custody).toBe(COURT)
  done(await office.ask('caseFile.changeProsecution', { ...file.target, ...wanted, prosecution: PROSECUTION }))
  await as('prosecutorA')
  expect((await open()).changes).toHaveLength(2)
})

describe('other judges', () => {
  test('sit from a day of the main hearing on, which begins anew; who left stays with the last day', async () => {
    await toCourt()
    await as('judgeA')
    const { case: before, revision } = await open()
    const { mainHearingEnded: _ended, verdict: _verdict, ...rest } = before
    const days = ['2026-03-02', '2026-06-20'].map((date) => ({ date, kind: 'main' as const }))
    done(await office.ask('caseFile.saveProceedings', { ...file.target, revision, case: { ...rest, hearings: days } }))
    const { people } = await open()
    const judge = people.find(({ role }) => role === 'judge')
    if (judge === undefined) throw new Error('no judge in the file')
    const replaced = [{ leaves: judge.id, name: 'Jovana Đurišić', sex: 'f' as const }]
    const wanted = { ...file.target, from: '2026-06-20', replaced, reason: given.reason }
    const refused = async (change: object) =>
      (await office.refused('caseFile.changePanel', { ...wanted, ...change })).code
    expect(await refused({ from: '2026-06-21' })).toBe('panel.noHearing')
    expect(await refused({ replaced: [{ ...replaced[0], leaves: 'v1' }] })).toBe('panel.notSitting')
    const saved = await office.ask('caseFile.changePanel', wanted)
    expect(saved.beginsAnew).toBe(true)
    done(saved)
    const after = await open()
    expect(after.people.find(({ id }) => id === judge.id)?.satUntil).toBe('2026-06-19')
    const [change] = after.changes
    expect(change).toMatchObject({ act: 'changePanel', on: '2026-06-20', before: [judge.id] })
    expect(after.people.find(({ id }) => id === change?.after[0])?.label.cnr).toBe('Jovana Đurišić')
    expect((await office.refused('caseFile.changePanel', { ...wanted, ...file.target })).code).toBe('panel.notSitting')
  })

  test('do not take the place of those who heard the main hearing to its end', async () => {
    await toCourt()
    await as('judgeA')
    const { case: proceedings, people, revision } = await open()
    const leaves = people.find(({ role }) => role === 'judge')?.id ?? ''
    const replaced = [{ leaves, name: 'Jovana Đurišić', sex: 'f' as const }]
    const from = proceedings.hearings.find(({ kind }) => kind === 'main')?.date ?? ''
    const wanted = { ...file.target, revision, from, replaced, reason: given.reason }
    expect((await office.refused('caseFile.changePanel', wanted)).code).toBe('panel.hearingEnded')
  })
})

describe('claims that are severed or joined', () => {
  test('are known to those alone who knew of the file; from both the same people are excluded', async () => {
    await toCourt()
    await as('headOfCourt')
    await file.assign('judgeA')
    await office.ask('caseFile.exclude', {
      caseId: file.target.caseId,
      person: office.idOf('clerk'),
      reason: 'srodstvo sa okrivljenim',
    })
    await as('judgeA')
    const wanted = { ...file.target, claims: ['c2'], mark: `K.br.${String(number + 1000)}/26`, ...given }
    const { revision } = await open()
    const { severed, ...saved } = await office.ask('caseFile.sever', { ...wanted, revision })
    done(saved)
    await as('judgeB')
    expect((await office.refused('caseFile.open', { caseId: severed })).code).toBe('caseFile.notAssigned')
    await as('clerk')
    expect(await office.refused('caseFile.open', { caseId: severed })).toEqual({ code: 'caseFile.notFound' })
    await as('headOfCourt')
    const readmitted = { caseId: severed, person: office.idOf('clerk'), reason: 'greškom izuzet' }
    await office.ask('caseFile.readmit', readmitted)
    await as('judgeA')
    const join = async () => ({ ...file.target, revision: (await open()).revision, other: severed, ...given })
    expect((await office.refused('caseFile.join', await join())).code).toBe('caseFile.otherExclusions')
    await as('headOfCourt')
    await office.ask('caseFile.exclude', readmitted)
    await as('judgeA')
    expect((await office.ask('caseFile.join', await join())).joined).toBe(1)
  })

  test('are the business of the judges of the court that has the file', async () => {
    const other = file.target.caseId
    await toCourt()
    await as('prosecutorA')
    const { revision } = await open()
    const mark = `K.br.${String(number + 1000)}/26`
    const sever = { ...file.target, revision, claims: ['c2'], mark, ...given }
    expect((await office.refused('caseFile.sever', sever)).code).toBe('session.roleNotAllowed')
    await as('otherJudge')
    expect((await office.refused('caseFile.sever', sever)).code).toBe('caseFile.notFound')
    expect((await office.refused('caseFile.join', { ...file.target, other, ...given })).code).toBe('caseFile.notFound')
  })
})
