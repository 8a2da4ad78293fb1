import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ChannelName } from '../../shared/contract/channels.ts'
import { useTwoClaims } from '../support/office/useTwoClaims.ts'
import { present, readTrainingCase, readTrainingForm } from '../support/trainingCase.ts'

const at = useTwoClaims(400)

const forward = async () => {
  const { caseId, revision } = await at.office.ask('caseFile.forward', at.target)
  at.target = { caseId, revision }
}
const register = async (claim: string) => {
  at.target = await at.office.ask('claim.register', { ...at.target, claim, courtMark: `K.br.${String(at.number)}/26` })
}

/** Whether the person who is signed in finds the file in the lists, by its mark, and can open it. */
async function seesFile(): Promise<Readonly<Record<string, boolean>>> {
  const { caseId } = at.target
  const has = ({ rows }: { rows: readonly { id: string }[] }) => rows.some(({ id }) => id === caseId)
  const list = { sort: 'age', custody: 'any' } as const
  return {
    listed: has(await at.office.ask('caseFile.list', list)),
    found: has(await at.office.ask('caseFile.list', { ...list, find: `Kt ${String(at.number)}/25` })),
    opened: (await at.office.application.invoke('caseFile.open', { caseId })).ok,
  }
}
const NO = { listed: false, found: false, opened: false }
const YES = { listed: true, found: true, opened: true }

describe("a prosecution's file", () => {
  test.each(['clerk', 'judge'] as const)('is nothing to the %s of the court before it is forwarded', async (who) => {
    await at.as(who)
    expect(await seesFile()).toEqual(NO)
    const { caseId } = at.target
    const calls: readonly (readonly [ChannelName, unknown])[] = [
      ['journal.list', { caseId }],
      ['person.reveal', { caseId, person: 'v1', reason: 'radoznalost suda' }],
      ['exchange.export', { caseId, reason: 'radoznalost suda' }],
      ['claim.withdraw', { ...at.target, claim: 'c1', on: '2026-06-12' }],
      ['claim.check', { caseId, claim: present(readTrainingForm('case-01').claims[0]) }],
      ['claim.register', { ...at.target, claim: 'c1', courtMark: 'K.br.1/26' }],
    ]
    for (const [name, input] of calls) {
      expect([name, (await at.office.refused(name, input)).code]).toEqual([name, 'caseFile.notFound'])
    }
    const { informed, filed } = (await at.office.ask('today.worklist', {})).funnel
    expect(informed).toBe(filed)
  })

  test('is before the court once forwarded, and no longer where it was recalled before anybody began', async () => {
    await forward()
    await at.as('clerk')
    expect(await seesFile()).toEqual(YES)
    await at.as('prosecutor')
    const { caseId, revision } = await at.office.ask('caseFile.recall', at.target)
    at.target = { caseId, revision }
    expect(await seesFile()).toEqual(YES)
    await at.as('clerk')
    expect(await seesFile()).toEqual(NO)
  })

  test('stays to be read by a court that has entered it and sent it back', async () => {
    await forward()
    await at.as('clerk')
    for (const claim of ['c1', 'c2']) await register(claim)
    await at.as('judge')
    for (const claim of ['c1', 'c2']) {
      at.target = await at.office.ask('claim.startReview', { ...at.target, claim })
      at.target = await at.office.ask('claim.return', { ...at.target, claim, note: 'Dopuniti dokaze.' })
    }
    expect((await at.office.ask('caseFile.open', { caseId: at.target.caseId })).custody).toBe('VDT-PG')
    expect(await seesFile()).toEqual(YES)
  })
})

describe('the form of a claim', () => {
  const claimOf = async (id: string) =>
    present(
      (await at.office.ask('caseFile.open', { caseId: at.target.caseId })).claims.find(({ claim }) => claim.id === id),
    )

  test.each(['clerk', 'judge'] as const)('that the prosecution forwarded is not changed by the %s', async (who) => {
    await forward()
    await at.as('clerk')
    await register('c1')
    await at.as(who)
    const { claim, acts } = await claimOf('c1')
    expect(acts).not.toContain('specify')
    const changed = { ...claim, jointly: claim.jointly !== true }
    expect(await at.office.refused('claim.save', { ...at.target, claim: changed })).toEqual({
      code: 'claim.notFiledHere',
    })
    const taken = { ...claim, filedWith: 'court' as const }
    expect(await at.office.refused('claim.save', { ...at.target, claim: taken })).toEqual({
      code: 'claim.notFiledHere',
    })
  })

  test('that was filed at the court is entered and specified there, until the main hearing ends', async () => {
    const { claims: _claims, decision: _decision, expect: _expect, ...form } = readTrainingForm('case-01')
    const { verdict: _verdict, mainHearingEnded: _ended, ...running } = form.case
    const marks = { courtMark: `K.br.9${String(at.number)}/26`, prosecutionMark: `Kt.br.9${String(at.number)}/25` }
    await at.as('clerk')
    at.office.dialog.open = join(at.office.folder, 'court.json')
    writeFileSync(at.office.dialog.open, JSON.stringify({ ...form, case: { ...running, ...marks }, claims: [] }))
    const imported = await at.office.ask('exchange.import', {})
    at.target = { caseId: imported.caseId as never, revision: 0 }
    const { claim } = present(readTrainingCase('case-01').claims[0])
    expect(
      await at.office.refused('claim.save', { ...at.target, claim: { ...claim, filedWith: 'prosecution' } }),
    ).toEqual({
      code: 'claim.filedWithOther',
      field: 'claim.filedWith',
    })
    at.target = await at.office.ask('claim.save', { ...at.target, claim: { ...claim, filedWith: 'court' } })
    const entered = await claimOf('c1')
    expect([entered.stage, entered.acts.includes('specify')]).toEqual(['registered', true])
    at.target = await at.office.ask('claim.save', { ...at.target, claim: { ...entered.claim, jointly: true } })
    await at.as('prosecutor')
    expect(await at.office.refused('claim.save', { ...at.target, claim: entered.claim })).toEqual({
      code: 'caseFile.notInCustody',
    })
  })
})
