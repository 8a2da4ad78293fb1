import { afterAll, beforeAll, expect, test } from 'vitest'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import type { TestOffice } from '../support/office/testOffice.ts'
import { targetOf } from '../support/office/twoClaims.ts'

let office: TestOffice
beforeAll(() => {
  office = openOfficeAtWork()
})
afterAll(() => office.close())

test('who was at a hearing is a person of the file, and stays as long as the hearing says so', async () => {
  let target: Awaited<ReturnType<typeof importCase01>> = await importCase01(office)
  const witness = { id: 'w1', role: 'witness', sex: 'm' } as const
  target = await office.ask('person.save', { ...target, person: witness, identity: { name: 'Neko Nepoznat' } })
  const { case: proceedings } = await office.ask('caseFile.open', { caseId: target.caseId })
  const [first, ...others] = proceedings.hearings
  if (first === undefined) throw new Error('case-01 has hearings')
  const heldWith = (...present: string[]) => ({ ...proceedings, hearings: [{ ...first, present }, ...others] })

  expect(await office.refused('caseFile.saveProceedings', { ...target, case: heldWith('d1', 'w9') })).toEqual({
    code: 'person.unknown',
    field: 'case.hearings.0.present.1',
  })
  expect(
    await office.refused('caseFile.create', { case: { ...heldWith('d1'), prosecutionMark: 'Kt.br.9/26' } }),
  ).toEqual({ code: 'person.unknown', field: 'case.hearings.0.present.0' })
  target = targetOf(await office.ask('caseFile.saveProceedings', { ...target, case: heldWith('d1', 'w1') }))
  expect(await office.refused('person.remove', { ...target, person: 'w1' })).toEqual({ code: 'person.inUse' })
  expect((await office.ask('caseFile.open', { caseId: target.caseId })).case).toEqual(heldWith('d1', 'w1'))
  target = targetOf(await office.ask('caseFile.saveProceedings', { ...target, case: heldWith('d1') }))
  await office.ask('person.remove', { ...target, person: 'w1' })
})
