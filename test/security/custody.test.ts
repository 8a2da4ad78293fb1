import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ChannelName } from '../../shared/contract/channels.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import type { TestOffice } from '../support/office/testOffice.ts'
import { importTwoClaims, signInInTurn, type Target } from '../support/office/twoClaims.ts'
import { present, readTrainingCase, readTrainingForm } from '../support/trainingCase.ts'

let office: TestOffice
let as: ReturnType<typeof signInInTurn>
let target: Target
let number = 400

beforeAll(() => {
  office = openOfficeAtWork()
  as = signInInTurn(office)
})
beforeEach(async () => {
  await as('prosecutor')
  number += 1
  target = await importTwoClaims(office, number)
})
afterAll(() => office.close())

const forward = async () => {
  const { caseId, revision } = await office.ask('caseFile.forward', target)
  target = { caseId, revision }
}
const register = async (claim: string) => {
  target = await office.ask('claim.register', { ...target, claim, courtMark: `K.br.${String(number)}/26` })
}

/** Whether the person who is signed in finds the file in the lists, by its mark, and can open it. */
async function seesFile(): Promise<Readonly<Record<string, boolean>>> {
  const { caseId } = target
  const has = ({ rows }: { rows: readonly { id: string }[] }) => rows.some(({ id }) => id === caseId)
  const list = { sort: 'age', custody: 'any' } as const
  return {
    listed: has(await office.ask('caseFile.list', list)),
    found: has(await office.ask('caseFile.list', { ...list, find: `Kt ${String(number)}/25` })),
    opened: (await office.application.invoke('caseFile.open', { caseId })).ok,
  }
}
const NO = { listed: false, found: false, opened: false }
const YES = { listed: true, found: true, opened: true }

describe("a prosecution's file", () => {
  test.each(['clerk', 'judge'] as const)('is nothing to the %s of the court before it is forwarded', async (who) => {
    await as(who)
    expect(await seesFile()).toEqual(NO)
    const { caseId } = target
    const calls: readonly (readonly [ChannelName, unknown])[] = [
      ['journal.list', { caseId }],
      ['person.reveal', { caseId, person: 'v1', reason: 'radoznalost suda' }],
      ['exchange.export', { caseId, reason: 'radoznalost suda' }],
      ['claim.withdraw', { ...target, claim: 'c1', on: '2026-06-12' }],
      ['claim.check', { caseId, claim: present(readTrainingForm('case-01').claims[0]) }],
      ['claim.register', { ...target, claim: 'c1', courtMark: 'K.br.1/26' }],
    ]
    for (const [name, input] of calls) {
      expect([name, (await office.refused(name, input)).code]).toEqual([name, 'caseFile.notFound'])
    }
    const { informed, filed } = (await office.ask('today.worklist', {})).funnel
    expect(informed).toBe(filed)
  })

  test('is before the court once forwarded, and no longer where it was recalled before anybody began', async () => {
    await forward()
    await as('clerk')
    expect(await seesFile()).toEqual(YES)
    await as('prosecutor')
    const { caseId, revision } = await office.ask('caseFile.recall', target)
    target = { caseId, revision }
    expect(await seesFile()).toEqual(YES)
    await as('clerk')
    expect(await seesFile()).toEqual(NO)
  })

  test('stays to be read by a court that has entered it and sent it back', async () => {
    await forward()
    await as('clerk')
    for (const claim of ['c1', 'c2']) await register(claim)
    await as('judge')
    for (const claim of ['c1', 'c2']) {
      target = await office.ask('claim.startReview', { ...target, claim })
      target = await office.ask('claim.return', { ...target, claim, note: 'Dopuniti dokaze.' })
    }
    expect((await office.ask('caseFile.open', { caseId: target.caseId })).custody).toBe('VDT-PG')
    expect(await seesFile()).toEqual(YES)
  })
})

describe('the form of a claim', () => {
  const claimOf = async (id: string) =>
    present((await office.ask('caseFile.open', { caseId: target.caseId })).claims.find(({ claim }) => claim.id === id))

  test.each(['clerk', 'judge'] as const)('that the prosecution forwarded is not changed by the %s', async (who) => {
    await forward()
    await as('clerk')
    await register('c1')
    await as(who)
    const { claim, acts } = await claimOf('c1')
    expect(acts).not.toContain('specify')
    const changed = { ...claim, jointly: claim.jointly !== true }
    expect(await office.refused('claim.save', { ...target, claim: changed })).toEqual({ code: 'claim.notFiledHere' })
    const taken = { ...claim, filedWith: 'court' as const }
    expect(await office.refused('claim.save', { ...target, claim: taken })).toEqual({ code: 'claim.notFiledHere' })
  })

  test('that was filed at the court is entered and specified there, until the main hearing ends', async () => {
    const { claims: _claims, decision: _decision, expect: _expect, ...form } = readTrainingForm('case-01')
    const { verdict: _verdict, mainHearingEnded: _ended, ...running } = form.case
    const marks = { courtMark: `K.br.9${String(number)}/26`, prosecutionMark: `Kt.br.9${String(number)}/25` }
    await as('clerk')
    office.dialog.open = join(office.folder, 'court.json')
    writeFileSync(office.dialog.open, JSON.stringify({ ...form, case: { ...running, ...marks }, claims: [] }))
    const imported = await office.ask('exchange.import', {})
    target = { caseId: imported.caseId as never, revision: 0 }
    const { claim } = present(readTrainingCase('case-01').claims[0])
    expect(await office.refused('claim.save', { ...target, claim: { ...claim, filedWith: 'prosecution' } })).toEqual({
      code: 'claim.filedWithOther',
      field: 'claim.filedWith',
    })
    target = await office.ask('claim.save', { ...target, claim: { ...claim, filedWith: 'court' } })
    const entered = await claimOf('c1')
    expect([entered.stage, entered.acts.includes('specify')]).toEqual(['registered', true])
    target = await office.ask('claim.save', { ...target, claim: { ...entered.claim, jointly: true } })
    await as('prosecutor')
    expect(await office.refused('claim.save', { ...target, claim: entered.claim })).toEqual({
      code: 'caseFile.notInCustody',
    })
  })
})
