import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Input } from '../../shared/contract/channels.ts'
import type { CaseId, OrderId } from '../../shared/contract/ids.ts'
import { withoutIdentity } from '../../shared/domain/caseFile/identity.ts'
import type { Person } from '../../shared/domain/caseFile/person.ts'
import { openBegun } from '../support/office/begunOffice.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'

let office: TestOffice
let caseId: CaseId
let orderId: OrderId
const open = () => office.ask('caseFile.open', { caseId })
const reason = 'lični list je pogrešno prepisan'
const recorded = (id: string) => present(readTrainingCase('case-01').people.find((person) => person.id === id))

/** A person as a form would send them changed: whole, or what lies open alone. */
async function changed(id: string, change: Partial<Person>, isWhole = true): Promise<Input<'person.save'>> {
  const file = await open()
  const { label: _label, identity, ...view } = present(file.people.find((person) => person.id === id))
  const next = { ...view, ...identity, ...(isWhole ? {} : { name: '' }), ...change }
  const whole = isWhole
    ? { identity: { ...identity, ...onlyIdentity(change) } as Input<'person.save'>['identity'] }
    : {}
  return { caseId, revision: file.revision, person: withoutIdentity(next as Person), ...whole }
}
function onlyIdentity(change: Partial<Person>): object {
  return Object.fromEntries(
    Object.entries(change).filter(([field]) => !Object.hasOwn(withoutIdentity(change as Person), field)),
  )
}

beforeAll(async () => {
  ;({ office, caseId, orderId } = await openBegun('issued'))
  await signIn(office, 'clerk')
})
afterAll(() => office.close())

describe('a fact of a person from which an order was made', () => {
  test('is not overwritten by saving, while what was not recorded before is added freely', async () => {
    for (const change of [{ name: 'Ratko Drugi' }, { sex: 'f' as const }, { role: 'witness' as const }])
      expect([change, (await office.refused('person.save', await changed('d1', change))).code]).toEqual([
        change,
        'person.factFixed',
      ])
    await office.ask('person.save', await changed('d1', { phone: '067 111 222', deceased: '2026-06-14' }))
    expect((await open()).personCorrections).toEqual([])
    const nothing = { ...(await changed('d1', {})), reason }
    expect((await office.refused('person.correct', nothing)).code).toBe('person.nothingCorrected')
  })

  test('is corrected with a reason: the old value stays, time limits follow, the order is as it was', async () => {
    const order = await office.ask('order.open', { orderId })
    const wanted = { ...(await changed('d1', { birthPlace: 'Plav', sex: 'f' })), reason }
    expect((await office.refused('person.correct', { ...wanted, reason: '12345678' })).code).toBe('reason.wordsMissing')
    expect((await office.ask('person.correct', wanted)).changes).toEqual([])
    const after = await open()
    const common = { id: 'd1', at: office.clock.now.toISOString(), by: expect.any(String) as unknown, reason }
    expect(after.personCorrections).toEqual([
      { ...common, fact: 'birthPlace', before: recorded('d1').birthPlace, after: 'Plav' },
      { ...common, fact: 'sex', before: 'm', after: 'f' },
    ])
    expect(after.people.find(({ id }) => id === 'd1')).toMatchObject({ sex: 'f', identity: { birthPlace: 'Plav' } })
    expect(await office.ask('order.open', { orderId })).toEqual(order)
    expect((await office.ask('journal.list', { caseId }))[0]).toMatchObject({ act: 'caseFile.correctPerson', reason })
    const witness = { ...(await changed('v1', { role: 'witness' }, false)), reason }
    const { changes } = await office.ask('person.correct', witness)
    expect(changes.map(({ person }) => person)).toContain('v1')
    await office.ask('person.correct', { ...(await changed('v1', { role: 'injuredParty' }, false)), reason })
  })

  test('is corrected by who may save the person alone', async () => {
    await signIn(office, 'judge')
    const wanted = { ...(await changed('d1', { name: 'Ratko Drugi' })), reason }
    expect((await office.refused('person.correct', wanted)).code).toBe('session.roleNotAllowed')
    await signIn(office, 'prosecutor')
    expect((await office.refused('person.correct', wanted)).code).toBe('caseFile.notInCustody')
    await signIn(office, 'clerk')
  })

  test('stays with its person: whom the order speaks of is not taken out; who came later is', async () => {
    const remove = async (person: string) => ({ caseId, revision: (await open()).revision, person })
    const official = present((await open()).people.find(({ role }) => role === 'clerk' || role === 'panelMember'))
    expect((await office.refused('person.remove', await remove(official.id))).code).toBe('person.onPaper')
    const late = { id: 'w9', role: 'witness' as const, sex: 'm' as const }
    const { revision } = await open()
    await office.ask('person.save', { caseId, revision, person: late, identity: { name: 'Kasni Svjedok' } })
    await office.ask('person.remove', await remove('w9'))
    expect((await open()).people.some(({ id }) => id === 'w9')).toBe(false)
  })

  test('keeps its history: no correction is changed or removed in the file, and none holds an identity in plain', async () => {
    await withRawCases(office.folder, (db) => {
      for (const sql of ["UPDATE person_correction SET reason = ''", 'DELETE FROM person_correction'])
        expect(() => {
          db.exec(sql)
        }).toThrow('frozen')
      const insert = `INSERT INTO person_correction (case_key, ordinal, person_id, at, corrected_by, fact, before, reason)
        SELECT case_key, 99, person_id, at, corrected_by, 'name', '"Ime"', reason FROM person_correction LIMIT 1`
      expect(() => {
        db.exec(insert)
      }).toThrow('CHECK')
    })
  })
})
