import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ScheduledFile } from '../support/office/scheduledFile.ts'
import { offerTwoClaims } from '../support/office/twoClaims.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'

let office: ScheduleOffice
let file: ScheduledFile
const as = (name: Name) => office.as(name)
const find = (typed: string) => office.ask('search.find', { typed, opened: [file.target.caseId] })
/** Everything that is found, without the files asked for by id. */
const found = async (typed: string) => office.ask('search.find', { typed })
const counts = async (typed: string) => {
  const { files, groups } = await found(typed)
  return { files: files.found, groups: Object.values(groups).map((group) => group.found) }
}
let papersCase: string
const seenBy = async (name: Name) => {
  await as(name)
  return office.ask('caseFile.list', { sort: 'age', custody: 'any' })
}
const alike = (name: string) => office.ask('search.alike', { name, marks: ['K.br.701/26', 'Kt.br.701/25'] })
/** The sealed victims of the file, an open defendant, its mark, a word of its evidence. */
const SEALED = ['Šćekić', 'Đurđice Šćekić', 'djurdjica scekic', 'Ђурђица', 'Miraš Bulatović', 'bulatoviću']
const OPEN = ['Ždralovića', 'dzakovic', '701/26', 'kt 701/2025', 'nalaz', 'Oštećena A']
const NOTHING = { files: 0, groups: [0, 0, 0, 0, 0] }

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

  test('does not let a sealed name be tried out by parts, across people, or with what lies open beside it', async () => {
    await as('prosecutorA')
    const tried = [
      'Đur Šće',
      'Đurđica Bulatović',
      'Miraš Šćekić',
      'Đurđica Ždralović',
      'Šćekić Oštećena',
      'Đurđica Đurđica',
    ]
    for (const name of tried) {
      const { people } = await alike(name)
      expect([name, people.filter(({ person }) => person?.sealed).length]).toEqual([
        name,
        name === tried.at(-1) ? 1 : 0,
      ])
      expect(JSON.stringify(people)).not.toMatch(/[ŠšSs][ćc]eki[ćc]|Đurđi|Bulatovi|Miraš/)
    }
    // One word alone, and whom the question leaves out, are not asked for at all.
    expect((await alike('Šćekić')).people).toEqual([])
    const except = { caseId: file.target.caseId, person: 'v1' }
    expect(await office.ask('search.alike', { name: 'Đurđica Šćekić', except })).toEqual({ people: [], files: [] })
    await as('prosecutorB')
    for (const name of tried)
      expect([name, await office.ask('search.alike', { name })]).toEqual([name, { people: [], files: [] }])
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

describe('the search in made papers', () => {
  let papersFile: ScheduledFile
  const make = async (kind: 'property-claim' | 'claim-supplement') => {
    const fields = { claim: 'c1', variants: ['cnr' as const] }
    const { paper } = await office.ask('paper.make', { caseId: papersFile.target.caseId, kind, fields, made: 0 })
    return paper
  }
  /** Papers of the file that are found by a word of each, and those that its own list shows. */
  const papers = async () => {
    const { groups } = await found('702/25 zahtjev')
    const listed = await office.ask('caseFile.papers', { caseId: papersFile.target.caseId })
    const ids = groups.paper.hits.map(({ subject }) => subject).toSorted()
    expect(groups.paper).toMatchObject({ found: ids.length, isMore: false })
    expect(ids).toEqual(listed.papers.map(({ id }) => id).toSorted())
    return ids
  }

  test('finds those that the list of the file shows: for a court none before they went out', async () => {
    papersFile = await ScheduledFile.import(office, 702)
    papersCase = papersFile.target.caseId
    const [motion, supplement] = [await make('property-claim'), await make('claim-supplement')]
    expect(await papers()).toEqual([motion, supplement].toSorted())
    const sending = { channel: 'post' as const, date: '2026-06-15', to: 'Viši sud u Podgorici' }
    const { caseId } = papersFile.target
    await office.ask('paper.send', { caseId, paper: motion, revision: 0, sending })
    await papersFile.forward()
    await as('judgeA')
    // What has not gone out is neither shown nor counted.
    expect(await papers()).toEqual([motion])
    await as('prosecutorB')
    expect(await papers()).toEqual([motion, supplement].toSorted())
  })

  test('holds the pseudonym where a sealed person is named, and no other word of the name', async () => {
    await as('prosecutorB')
    for (const typed of SEALED) expect([typed, (await found(typed)).groups.paper.found]).toEqual([typed, 0])
    const { hits } = (await found('Oštećena A 702/25')).groups.paper
    expect(hits.length).toBeGreaterThan(0)
    expect(JSON.stringify(hits)).not.toMatch(/[ŠšSs][ćc]eki[ćc]|Đurđi|Bulatovi|Miraš/)
  })

  test('tells a colleague who may not know of the file nothing of them', async () => {
    await as('headOfProsecution')
    await papersFile.assign('prosecutorA')
    await as('prosecutorB')
    expect((await found('702/25 zahtjev')).groups.paper).toEqual({ found: 0, isMore: false, hits: [] })
  })
})

describe('before a second file is opened', () => {
  const knownTo = async (name: Name, number: number) => {
    await as(name)
    offerTwoClaims(office, number)
    return office.ask('exchange.import', { known: [] })
  }

  test('an import names who and what may be the same, sealed people by the pseudonym, and stores nothing', async () => {
    const { outcome, caseId, alike: named } = await knownTo('prosecutorA', 703)
    expect([outcome, caseId]).toEqual(['alike', undefined])
    const labels = named?.people.map(({ person }) => person?.label.cnr)
    expect(labels).toEqual(expect.arrayContaining(['Oštećena A', 'Ratko Ždralović']))
    expect(JSON.stringify(named)).not.toMatch(/[ŠšSs][ćc]eki[ćc]|Đurđi|Bulatovi|Miraš/)
    expect((await found('703/25')).files.found).toBe(0)
    office.dialog.open = undefined
    const known = named?.people.map((one) => one.caseId) ?? []
    expect(known).toEqual(expect.arrayContaining([file.target.caseId]))
    expect((await office.ask('exchange.import', { known, again: true })).outcome).toBe('imported')
    expect((await found('703/25')).files.found).toBe(1)
  })

  test('a file with the same mark is named, and to whom it is not known nothing', async () => {
    const { alike: named } = await knownTo('prosecutorA', 701)
    expect(named?.files.map(({ id }) => id)).toEqual([file.target.caseId])
    await as('headOfProsecution')
    const reason = 'srodstvo sa okrivljenim'
    for (const { id } of (await seenBy('prosecutorC')).rows) {
      await as('headOfProsecution')
      await office.ask('caseFile.exclude', { caseId: id, person: office.idOf('prosecutorC'), reason })
    }
    expect((await knownTo('prosecutorC', 704)).outcome).toBe('imported')
  })

  test('a court that enters a claim filed with it is told of the files that it has, and of no other', async () => {
    await as('clerk')
    expect((await alike('Ratko Ždralović')).people.map(({ caseId }) => caseId)).toEqual([papersCase])
    expect(await alike('Nepoznata Osoba')).toEqual({ people: [], files: [] })
  })
})
