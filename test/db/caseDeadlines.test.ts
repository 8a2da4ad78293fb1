import { afterAll, beforeAll, expect, test } from 'vitest'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { openTestOffice, setUpOffice, type TestOffice } from '../support/office/testOffice.ts'

let office: TestOffice
beforeAll(async () => {
  office = openTestOffice()
  await setUpOffice(office)
})
afterAll(() => office.close())

test('a recorded event starts its limit, with its sentence in both languages, and holds whom it concerns', async () => {
  let target: Awaited<ReturnType<typeof importCase01>> = await importCase01(office)
  const { caseId } = target
  const { case: proceedings } = await office.ask('caseFile.open', { caseId })
  const person = { id: 'p9', role: 'injuredParty', sex: 'f' } as const
  target = await office.ask('person.save', { ...target, person, identity: { name: 'Neka Nepoznata' } })
  const withEvent = (about: string) => ({
    ...proceedings,
    events: [{ kind: 'postedOnBoard' as const, date: '2026-06-15', person: about }],
  })

  expect(await office.refused('caseFile.saveProceedings', { ...target, case: withEvent('p8') })).toEqual({
    code: 'person.unknown',
    field: 'case.events.0.person',
  })
  target = await office.ask('caseFile.saveProceedings', { ...target, case: withEvent('p9') })
  expect((await office.ask('caseFile.open', { caseId })).case).toEqual(withEvent('p9'))
  const found = await office.ask('caseFile.deadlines', { caseId })
  expect(found.find(({ rule }) => rule === 'noticeBoardService')).toMatchObject({
    person: 'p9',
    due: '2026-06-23',
    sentence: {
      cnr: '8 dana od isticanja na oglasnoj tabli 15.06.2026.; ističe 23.06.2026.',
      en: '8 days from posting on the notice board on 15 June 2026; ends on 23 June 2026',
    },
  })
  expect(await office.refused('person.remove', { ...target, person: 'p9' })).toEqual({ code: 'person.inUse' })
  const withTwo = {
    ...withEvent('p9'),
    events: [...withEvent('p9').events, { kind: 'prosecutionDeferred' as const, date: '2026-06-01' }],
  }
  target = await office.ask('caseFile.saveProceedings', { ...target, case: withTwo })
  expect((await office.ask('caseFile.open', { caseId })).case).toEqual(withTwo)
  target = await office.ask('caseFile.saveProceedings', { ...target, case: proceedings })
  await office.ask('person.remove', { ...target, person: 'p9' })
  expect((await office.ask('caseFile.open', { caseId })).case.events).toBeUndefined()
})
