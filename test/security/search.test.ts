import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ScheduledFile } from '../support/office/scheduledFile.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'

let office: ScheduleOffice
let file: ScheduledFile
const as = (name: Name) => office.as(name)
const find = (typed: string) => office.ask('search.find', { typed, opened: [file.target.caseId] })
/** Everything that is found, without the files asked for by id. */
const found = async (typed: string) => office.ask('search.find', { typed })
const counts = async (typed: string) => {
  const { files, groups, isPart } = await found(typed)
  return { files: files.found, isPart, groups: Object.values(groups).map((group) => group.found) }
}
const alike = (name: string) => office.ask('search.alike', { name, marks: ['K.br.701/26', 'Kt.br.701/25'] })
/** The sealed victims of the file, an open defendant, its mark, a word of its evidence. */
const SEALED = ['Šćekić', 'Đurđice Šćekić', 'djurdjica scekic', 'Ђурђица', 'Miraš Bulatović', 'bulatoviću']
const OPEN = ['Ždralovića', 'dzakovic', '701/26', 'kt 701/2025', 'nalaz', 'Oštećena A']
const NOTHING = { files: 0, isPart: false, groups: [0, 0, 0, 0, 0] }

beforeAll(async () => {
  office = await openScheduleOffice()
  file = await ScheduledFile.import(office, 701)
})
afterAll(() => office.close())

describe('the search', () => {
  test('shows a sealed name to nobody to whom the file is not assigned, though they read the file', async () => {
    for (const name of ['prosecutorA', 'prosecutorB'] as const) {
      await as(name)
      for (const typed of SEALED) expect([typed, await counts(typed)]).toEqual([typed, NOTHING])
      expect((await alike('Đurđica Šćekić')).people).toEqual([])
      expect((await counts('Ždralović')).groups[0]).toBe(1)
    }
  })

  test('finds a sealed person by name for whoever has the file, as a pseudonym; the name is in no answer', async () => {
    await as('headOfProsecution')
    await file.assign('prosecutorA')
    await as('prosecutorA')
    for (const typed of SEALED) {
      const answer = await found(typed)
      expect([typed, answer.groups.person.hits.map(({ person }) => person?.sealed)]).toEqual([typed, [true]])
      expect(answer.files.rows.map(({ id }) => id)).toEqual([file.target.caseId])
      expect(JSON.stringify(answer)).not.toMatch(/[ŠšSs][ćc]eki[ćc]|Đurđi|Bulatovi|Miraš/)
    }
    const { people, files } = await alike('Đurđica Šćekić')
    expect(people.map(({ person }) => person?.label.cnr)).toEqual(['Oštećena A'])
    expect(files.map(({ id }) => id)).toEqual([file.target.caseId])
  })

  test('answers a colleague who may not know of the file as if it were not there, sealed or open', async () => {
    await as('prosecutorB')
    for (const typed of [...SEALED, ...OPEN]) expect([typed, await counts(typed)]).toEqual([typed, NOTHING])
    expect((await find('')).files).toEqual({ found: 0, rows: [] })
    expect(await alike('Ratko Ždralović')).toEqual({ people: [], files: [] })
    const inFile = { caseId: file.target.caseId, typed: 'nalaz', kinds: ['evidence' as const] }
    expect(await office.refused('search.inFile', inFile)).toEqual({ code: 'caseFile.notAssigned' })
  })

  test('answers who stands in for the owner as the owner', async () => {
    const [absent, person] = [office.idOf('prosecutorA'), office.idOf('prosecutorB')]
    await as('headOfProsecution')
    const days = { from: '2026-06-15', to: '2026-06-16', reason: 'godišnji odmor kolege' }
    const { id } = await office.ask('schedule.standIn', { absent, person, ...days })
    await as('prosecutorB')
    expect((await counts('scekic')).groups[0]).toBe(1)
    expect((await counts('Ždralović')).groups[0]).toBe(1)
    await as('headOfProsecution')
    await office.ask('schedule.endStandIn', { id, reason: 'povratak kolege' })
    await as('prosecutorB')
    expect(await counts('scekic')).toEqual(NOTHING)
  })

  test('tells a court nothing before it has the file, and whoever is excluded nothing at all', async () => {
    await as('judgeA')
    for (const typed of [...SEALED, ...OPEN]) expect([typed, await counts(typed)]).toEqual([typed, NOTHING])
    await as('headOfProsecution')
    const reason = 'srodstvo sa okrivljenim'
    await office.ask('caseFile.exclude', { caseId: file.target.caseId, person: office.idOf('prosecutorC'), reason })
    await as('prosecutorC')
    for (const typed of [...SEALED, ...OPEN]) expect([typed, await counts(typed)]).toEqual([typed, NOTHING])
    expect(await alike('Ratko Ždralović')).toEqual({ people: [], files: [] })
  })

  test.each(['headOfProsecution', 'administrator'] as const)(
    'is not open to the %s, who reads no case file',
    async (name) => {
      await as(name)
      expect(await office.refused('search.find', { typed: 'nalaz' })).toMatchObject({ code: 'session.roleNotAllowed' })
    },
  )
})
