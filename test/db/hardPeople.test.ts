import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importManyVictims, VICTIMS } from '../support/office/manyVictims.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { importTwoClaims, targetOf, type Target } from '../support/office/twoClaims.ts'
import { present } from '../support/trainingCase.ts'

let office: TestOffice
beforeAll(async () => {
  office = openOfficeAtWork()
  await signIn(office, 'prosecutor')
})
afterAll(() => office.close())

const open = ({ caseId }: Target) => office.ask('caseFile.open', { caseId })

describe('a file of sixty victims', () => {
  test('is read in, listed as one line with how many there are, opened whole, and goes to the court with every claim', async () => {
    const target = await importManyVictims(office, 560, 'claims')
    const file = await open(target)
    expect(file.people.filter(({ role }) => role === 'injuredParty')).toHaveLength(VICTIMS)
    expect(file.claims).toHaveLength(VICTIMS)
    const { rows } = await office.ask('caseFile.list', { sort: 'age', custody: 'any' })
    const row = present(rows.find(({ id }) => id === target.caseId))
    expect([row.injuredCount, row.injured.length]).toEqual([VICTIMS, 4])
    const { forwarded, stayed } = await office.ask('caseFile.forward', target)
    expect([forwarded.length, stayed]).toEqual([VICTIMS, []])
  })
})

describe('names as they come', () => {
  let target: Target
  beforeAll(async () => {
    target = await importTwoClaims(office, 561)
  })

  async function save(name: string, further: object = {}): Promise<string> {
    const id = `w${String(target.revision + 50)}`
    const person = { id, role: 'witness' as const, sex: 'f' as const }
    target = targetOf(await office.ask('person.save', { ...target, person, identity: { name, ...further } }))
    return present((await open(target)).people.find((one) => one.id === id)).label.cnr
  }

  test.each([
    ['an apostrophe', "Sinéad O'Brien"],
    ['a typographic apostrophe and a hyphen', 'Gjon D’Angelo-Ljuljđuraj'],
    ['letters of two signs', 'Njegoš Džaković Ljubiša'],
    ['letters of no alphabet of ours', 'Nguyễn Thị Ánh'],
    ['Arabic, written from right to left', 'محمد الأحمد'],
    ['two hundred signs', `${'Ž'.repeat(99)} ${'š'.repeat(100)}`],
  ])('%s is kept as it is', async (_what, name) => {
    expect(await save(name)).toBe(name)
  })

  test('a combining accent is kept as the letter that it makes', async () => {
    expect(await save('Jose\u0301 C\u030Cec\u030C')).toBe('Jos\u00E9 \u010Ce\u010D')
  })

  test.each([
    ['three hundred signs', 'Š'.repeat(300), 'input.tooLarge'],
    ['a sign that turns the direction of reading', 'Ana \u202Etxt.exe', 'text.invisible'],
    ['a line that is broken', 'Ana\nAnić', 'text.lineBreak'],
  ])('%s is refused at its field, and nothing of the person is stored', async (_what, name, code) => {
    const person = { id: 'w99', role: 'witness' as const, sex: 'f' as const }
    const refused = await office.refused('person.save', { ...target, person, identity: { name } })
    expect([refused.code.split('.')[0], refused.field]).toEqual([code.split('.')[0], 'identity.name'])
    expect((await open(target)).people.some(({ id }) => id === 'w99')).toBe(false)
  })

  test.each(['1899-12-31', '1896-02-29', '2000-02-29'])('somebody born on %s is kept', async (birthDate) => {
    await save('Starica Starić', { birthDate })
    const born = (await open(target)).people.map(({ identity }) => identity?.birthDate)
    expect(born).toContain(birthDate)
  })

  test.each(['1900-02-29', '2025-02-29', '2026-13-01'])(
    'nobody is born on %s, a day that is not',
    async (birthDate) => {
      const person = { id: 'w98', role: 'witness' as const, sex: 'f' as const }
      const identity = { name: 'Neko', birthDate }
      const refused = await office.refused('person.save', { ...target, person, identity })
      expect([refused.code, refused.field]).toEqual(['date.invalid', 'identity.birthDate'])
    },
  )
})

test('a claim that is edited after the file was handed over is refused, and so are its people and evidence', async () => {
  let target: Target = await importTwoClaims(office, 562)
  const before = await open(target)
  const claim = present(before.claims[0]).claim
  target = targetOf(await office.ask('caseFile.forward', target))
  const away = { code: 'caseFile.notInCustody' }
  expect(await office.refused('claim.save', { ...target, claim: { ...claim, heads: [] } })).toMatchObject(away)
  const { label: _label, identity: _identity, ...victim } = present(before.people[0])
  expect(await office.refused('person.save', { ...target, person: victim })).toMatchObject(away)
  const evidence = { ...present(before.evidence[0]), pages: 3 }
  expect(await office.refused('evidence.save', { ...target, evidence })).toMatchObject(away)
  expect((await open(target)).claims[0]?.claim).toEqual(claim)
})

test('a clock that is set back leaves the journal whole: what was written later stays later by its number', async () => {
  let target: Target = await importTwoClaims(office, 563)
  const { now, today } = office.clock
  const person = { id: 'w1', role: 'witness' as const, sex: 'f' as const }
  target = targetOf(await office.ask('person.save', { ...target, person, identity: { name: 'Prva Prvić' } }))
  office.clock.now = new Date(now.getTime() - 3 * 86_400_000)
  office.clock.today = '2026-06-12'
  const second = { ...person, id: 'w2' }
  target = targetOf(await office.ask('person.save', { ...target, person: second, identity: { name: 'Druga Drugić' } }))
  Object.assign(office.clock, { now, today })
  const saves = (await office.ask('journal.list', { caseId: target.caseId })).filter(
    ({ act }) => act === 'caseFile.savePerson',
  )
  // The journal calls who lies open by the role and a number, after the mark of the file; never by a name.
  expect(saves.map(({ about }) => about)).toEqual([
    { cnr: 'K.br.563/26 · Svjedokinja 2', en: 'K.br.563/26 · Witness 2' },
    { cnr: 'K.br.563/26 · Svjedokinja', en: 'K.br.563/26 · Witness' },
  ])
  const numbers = saves.map(({ number }) => number)
  expect(saves).toHaveLength(2)
  expect(numbers).toEqual(numbers.toSorted((one, other) => other - one))
  const people = (await open(target)).people.map(({ label }) => label.cnr)
  expect(people).toEqual(expect.arrayContaining(['Prva Prvić', 'Druga Drugić']))
})
