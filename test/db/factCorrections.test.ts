import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseId, OrderId } from '../../shared/contract/ids.ts'
import type { Proceedings } from '../../shared/domain/caseFile/proceedings.ts'
import { openBegun } from '../support/office/begunOffice.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'

let office: TestOffice
let caseId: CaseId
let orderId: OrderId
const open = () => office.ask('caseFile.open', { caseId })
const reason = 'zapisnik je pogrešno prepisan'
/** The file's target with its proceedings as a person would save them changed. */
async function changed(change: Partial<Proceedings>) {
  const { revision, case: proceedings } = await open()
  return { caseId, revision, case: { ...proceedings, ...change } }
}
const dueOfPrint = async () => {
  const { groups } = await office.ask('today.worklist', {})
  const items = Object.values(groups).flatMap((group) => group.items)
  return items.find(({ task }) => task === 'print')?.due
}

beforeAll(async () => {
  ;({ office, caseId, orderId } = await openBegun('issued'))
  await signIn(office, 'clerk')
})
afterAll(() => office.close())

describe('a fact from which an order was made', () => {
  test('is not overwritten by saving, while what was not recorded before is added freely', async () => {
    const { verdict, hearings, plea } = (await open()).case
    expect(verdict).toBeDefined()
    for (const change of [{ verdict: undefined }, { plea: !plea }, { hearings: [] }])
      expect((await office.refused('caseFile.saveProceedings', await changed(change))).code).toBe('caseFile.factFixed')
    const added = { date: '2026-06-20', kind: 'announcement' as const }
    await office.ask('caseFile.saveProceedings', await changed({ hearings: [...hearings, added] }))
    expect((await open()).corrections).toEqual([])
    const nothing = { ...(await changed({})), reason }
    expect((await office.refused('caseFile.correctFacts', nothing)).code).toBe('caseFile.nothingCorrected')
  })

  test('is corrected with a reason: the old value stays, the time limits follow, the order is as it was', async () => {
    const before = await open()
    const { verdict } = before.case
    if (verdict === undefined) throw new Error('no verdict')
    const [due, order] = [await dueOfPrint(), await office.ask('order.open', { orderId })]
    const announced = '2026-06-10'
    const wanted = await changed({ verdict: { ...verdict, announced } })
    expect((await office.refused('caseFile.correctFacts', { ...wanted, reason: '12345678' })).code).toBe(
      'reason.wordsMissing',
    )
    await office.ask('caseFile.correctFacts', { ...wanted, reason })
    const after = await open()
    expect(after.case.verdict?.announced).toBe(announced)
    expect(after.corrections).toEqual([
      {
        fact: 'verdict.announced',
        before: verdict.announced,
        after: announced,
        at: office.clock.now.toISOString(),
        person: expect.any(String) as unknown,
        reason,
      },
    ])
    expect(await dueOfPrint()).not.toBe(due)
    expect(await office.ask('order.open', { orderId })).toEqual(order)
    const [entry] = await office.ask('journal.list', { caseId })
    expect(entry).toMatchObject({ act: 'caseFile.correctFact', reason })
  })

  test('is corrected by the office that holds the file alone', async () => {
    await signIn(office, 'prosecutor')
    const wanted = { ...(await changed({ plea: true })), reason }
    expect((await office.refused('caseFile.correctFacts', wanted)).code).toBe('caseFile.notInCustody')
    await signIn(office, 'auditor')
    expect((await office.refused('caseFile.correctFacts', wanted)).code).toBe('session.roleNotAllowed')
  })

  test('bears its old mark on the paper when the file is given a new one, and the mark is kept', async () => {
    await signIn(office, 'clerk')
    const [{ case: before, revision }, order] = [await open(), await office.ask('order.open', { orderId })]
    const given = { on: '2026-06-11', reason: 'preneseno u novi upisnik' }
    await office.ask('caseFile.renumber', { caseId, revision, mark: 'K.br.907/26', ...given })
    expect((await open()).changes).toMatchObject([{ before: [before.courtMark], after: ['K.br.907/26'] }])
    expect(await office.ask('order.open', { orderId })).toEqual(order)
  })

  test('keeps its history: no correction or change of a mark is changed or removed in the file', async () => {
    await withRawCases(office.folder, (db) => {
      for (const table of ['fact_correction', 'file_change'])
        for (const sql of [`UPDATE ${table} SET reason = ''`, `DELETE FROM ${table}`])
          expect(() => {
            db.exec(sql)
          }).toThrow('frozen')
    })
  })
})
