import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CaseFileView } from '../../shared/contract/caseFile.ts'
import { PEOPLE } from '../support/office/people.ts'
import { foundOffice } from '../support/office/shares.ts'
import { toNewAccount, openTestOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'
import { decisionFor, importTwoClaims, signInInTurn, type Target, targetOf } from '../support/office/twoClaims.ts'
import { readTrainingForm } from '../support/trainingCase.ts'

const STRANGER = { ...PEOPLE.prosecutor, displayName: 'Tužilac iz Bijelog Polja', office: 'VDT-BP' }
let office: TestOffice
let as: ReturnType<typeof signInInTurn>
let target: Target
let number = 200

beforeAll(async () => {
  office = openTestOffice()
  const people = [...Object.values(PEOPLE), STRANGER].map(toNewAccount)
  await foundOffice(office, { offices: ['VSPG', 'VDT-PG', 'VDT-BP'], people })
  as = signInInTurn(office)
})
beforeEach(async () => {
  await as('prosecutor')
  number += 1
  target = await importTwoClaims(office, number)
})
afterAll(() => office.close())

const view = (): Promise<CaseFileView> => office.ask('caseFile.open', { caseId: target.caseId })
const journal = () => office.ask('journal.list', { caseId: target.caseId })
const personOf = async (id: string) => {
  const { label: _label, identity: _identity, ...person } = (await view()).people.find((one) => one.id === id) ?? {}
  return person
}

async function forward(): Promise<void> {
  const { caseId, revision } = await office.ask('caseFile.forward', target)
  target = { caseId, revision }
}

async function issueFirst(): Promise<void> {
  await forward()
  await as('clerk')
  target = await office.ask('claim.register', { ...target, claim: 'c1', courtMark: `K.br.${String(number)}/26` })
  await as('judge')
  target = await office.ask('claim.startReview', { ...target, claim: 'c1' })
  target = await office.ask('decision.save', { ...target, decision: decisionFor('c1') })
  await office.ask('order.issue', { ...target, claim: 'c1', password: PEOPLE.judge.own })
  target = { ...target, revision: target.revision + 1 }
}

describe('a seal', () => {
  test('does not come off by saving: said outright it is refused, left out it stays with all it hides', async () => {
    const sealed = await personOf('v1')
    expect(await office.refused('person.save', { ...target, person: { ...sealed, sealed: false } })).toEqual({
      code: 'person.sealStays',
      field: 'person.sealed',
    })
    const { sealed: _seal, ...silent } = sealed as Record<string, unknown>
    target = await office.ask('person.save', { ...target, person: silent as never })
    const after = await view()
    expect(after.people.find(({ id }) => id === 'v1')).toMatchObject({ sealed: true, label: { cnr: 'Oštećena A' } })
    expect(JSON.stringify(after)).not.toMatch(/Šćekić|0704998265000/)
    expect(
      await office.ask('person.reveal', { caseId: target.caseId, person: 'v1', reason: 'dostava poziva' }),
    ).toMatchObject({
      identity: { name: 'Đurđica Šćekić', jmbg: '0704998265000' },
    })
  })

  test('comes off by an act of its own, with a reason that the journal keeps', async () => {
    target = await office.ask('person.unseal', { ...target, person: 'v1', reason: 'odluka suda o ukidanju zaštite' })
    expect((await view()).people.find(({ id }) => id === 'v1')).toMatchObject({ label: { cnr: 'Đurđica Šćekić' } })
    const entry = (await journal()).find(({ act }) => act === 'caseFile.unseal')
    expect(entry).toMatchObject({ reason: 'odluka suda o ukidanju zaštite' })
    expect(entry?.about?.cnr).toContain('Oštećena A')
    expect(await office.refused('person.unseal', { ...target, person: 'v1', reason: 'još jednom' })).toEqual({
      code: 'person.notSealed',
    })
    target = await office.ask('person.save', {
      ...target,
      person: { ...(await personOf('v1')), sealed: true } as never,
    })
    expect((await journal())[0]).toMatchObject({ act: 'caseFile.seal' })
    expect(JSON.stringify(await view())).not.toMatch(/Šćekić/)
  })
})

describe('a reason', () => {
  test.each([['     '], ['. . . . .'], ['12345'], ['  abc ']])('%j is none', async (reason) => {
    for (const [name, input] of [
      ['person.reveal', { caseId: target.caseId, person: 'v1', reason }],
      ['person.unseal', { ...target, person: 'v1', reason }],
      ['person.correct', { ...target, person: (await personOf('v1')) as never, reason }],
      ['exchange.export', { caseId: target.caseId, reason }],
    ] as const) {
      const { code, field } = await office.refused(name, input)
      expect([name, field]).toEqual([name, 'reason'])
      expect(['input.tooSmall', 'reason.wordsMissing']).toContain(code)
    }
  })

  test('is kept without the blanks around it', async () => {
    await office.ask('person.reveal', { caseId: target.caseId, person: 'v1', reason: '   dostava poziva  ' })
    expect((await journal())[0]?.reason).toBe('dostava poziva')
  })
})

test('who opens a file is written down, once in a session', async () => {
  const opened = async () => (await journal()).filter(({ act }) => act === 'caseFile.open').map(({ person }) => person)
  await view()
  await view()
  expect(await opened()).toEqual([PEOPLE.prosecutor.displayName])
  await forward()
  await as('judge')
  await view()
  await view()
  expect(await opened()).toEqual([PEOPLE.judge.displayName, PEOPLE.prosecutor.displayName])
  await signIn(office, 'judge')
  await view()
  expect(await opened()).toHaveLength(3)
})

describe('the offices of a file', () => {
  const saved = async (change: object) =>
    office.refused('caseFile.saveProceedings', { ...target, case: { ...(await view()).case, ...change } })

  test('are not exchanged by a clerk of the court, who would give it to strangers', async () => {
    await forward()
    await as('clerk')
    expect(await saved({ prosecution: 'VDT-BP' })).toEqual({ code: 'caseFile.officeFixed', field: 'case.prosecution' })
    expect(await saved({ court: 'VSBP' })).toEqual({ code: 'caseFile.officeFixed', field: 'case.court' })
    expect(await saved({ prosecutionMark: 'Kt.br.999/25' })).toEqual({
      code: 'caseFile.markNotYours',
      field: 'case.prosecutionMark',
    })
    await office.ask('session.signIn', await strangerSignsIn())
    expect(await office.refused('caseFile.open', { caseId: target.caseId })).toEqual({ code: 'caseFile.notFound' })
    await signIn(office, 'clerk')
  })

  test('are put right by the prosecution only while the file has never left it', async () => {
    const right = { ...(await view()).case, court: 'VSBP' }
    target = targetOf(await office.ask('caseFile.saveProceedings', { ...target, case: right }))
    expect(await office.refused('caseFile.forward', target)).toEqual({ code: 'caseFile.courtElsewhere' })
    target = targetOf(await office.ask('caseFile.saveProceedings', { ...target, case: { ...right, court: 'VSPG' } }))
    await forward()
    await as('clerk')
    target = await office.ask('claim.register', { ...target, claim: 'c1', courtMark: `K.br.${String(number)}/26` })
    await as('judge')
    target = await office.ask('claim.startReview', { ...target, claim: 'c1' })
    target = await office.ask('claim.return', { ...target, claim: 'c1', note: 'Dopuniti dokaze.' })
    await as('prosecutor')
    expect(await saved({ court: 'VSBP' })).toMatchObject({ code: 'caseFile.notInCustody' })
  })
})

async function strangerSignsIn(): Promise<{ person: never; password: string }> {
  const { accounts } = await office.ask('session.state', {})
  const account = accounts.find(({ displayName }) => displayName === STRANGER.displayName)
  office.clock.now = new Date(office.clock.now.getTime() + 400_000)
  const first = await office.application.invoke('session.signIn', { person: account?.id, password: STRANGER.own })
  if (!first.ok) {
    office.clock.now = new Date(office.clock.now.getTime() + 400_000)
    await office.ask('session.signIn', { person: account?.id as never, password: STRANGER.given })
    await office.ask('session.changePassword', { current: STRANGER.given, next: STRANGER.own })
  }
  return { person: account?.id as never, password: STRANGER.own }
}

test('evidence of an issued order stays as it was; what it does not rest on may change', async () => {
  await issueFirst()
  await as('clerk')
  const { evidence, locked, acts } = await view()
  const used = evidence.find(({ id }) => locked.includes(id))
  if (used === undefined) throw new Error('nothing is locked')
  const changed = { ...used, title: { cnr: 'drugi naslov', en: 'another title' } }
  expect(await office.refused('evidence.save', { ...target, evidence: changed })).toEqual({ code: 'evidence.frozen' })
  expect(await office.refused('evidence.remove', { ...target, evidence: used.id })).toEqual({ code: 'evidence.frozen' })
  expect(acts).toContain('saveEvidence')
  await office.ask('evidence.save', { ...target, evidence: { ...changed, id: 'e99' } })
})

describe('a list of evidence', () => {
  const listed = (...ids: readonly string[]) =>
    ids.map((id) => ({ id, kind: 'other' as const, title: { cnr: `Dokaz ${id}`, en: `Item ${id}` } }))
  const idsOf = async () => (await view()).evidence.map(({ id }) => id)

  test('comes in and is taken back as one act with one entry of the journal, and all of it or nothing', async () => {
    const before = await idsOf()
    // That it is read is an entry too, once.
    await journal()
    const lines = (await journal()).length
    target = await office.ask('evidence.addList', { ...target, evidence: listed('e91', 'e92', 'e93') })
    expect(await idsOf()).toEqual([...before, 'e91', 'e92', 'e93'])
    const added = await journal()
    expect(added).toHaveLength(lines + 1)
    expect(added[0]).toMatchObject({ act: 'caseFile.saveEvidence' })
    expect(added[0]?.about?.cnr).toMatch(/· 3 dokaza iz popisa$/)
    const again = { ...target, evidence: listed('e94', 'e91') }
    expect(await office.refused('evidence.addList', again)).toEqual({ code: 'evidence.there' })
    const twice = { ...target, evidence: listed('e94', 'e94') }
    expect(await office.refused('evidence.addList', twice)).toEqual({ code: 'evidence.there' })
    expect(await idsOf()).toEqual([...before, 'e91', 'e92', 'e93'])
    target = await office.ask('evidence.removeList', { ...target, evidence: ['e91', 'e92', 'e93'] })
    expect(await idsOf()).toEqual(before)
    expect((await journal())[0]).toMatchObject({ act: 'caseFile.removeEvidence' })
  })

  test('stays whole where a head rests on one of it, or one is not there', async () => {
    const [used = ''] = (await view()).claims.flatMap(({ claim }) => claim.heads.flatMap(({ evidence }) => evidence))
    target = await office.ask('evidence.addList', { ...target, evidence: listed('e91') })
    const before = await idsOf()
    const inUse = { ...target, evidence: ['e91', used] }
    expect(await office.refused('evidence.removeList', inUse)).toEqual({ code: 'evidence.inUse' })
    const gone = { ...target, evidence: ['e91', 'e99'] }
    expect(await office.refused('evidence.removeList', gone)).toEqual({ code: 'evidence.notFound' })
    expect(await idsOf()).toEqual(before)
  })

  test('cannot be taken back by an office that may not change one of it', async () => {
    await issueFirst()
    await as('clerk')
    const { locked } = await view()
    const frozen = { ...target, evidence: locked.filter((id) => id.startsWith('e')) }
    expect(await office.refused('evidence.removeList', frozen)).toEqual({ code: 'evidence.frozen' })
    await as('prosecutor')
    expect(await office.refused('evidence.addList', { ...target, evidence: listed('e91') })).toEqual({
      code: 'caseFile.notInCustody',
    })
  })
})

test("a taken mark of the court's register is told to the court alone", async () => {
  await forward()
  await as('clerk')
  target = await office.ask('claim.register', { ...target, claim: 'c1', courtMark: 'K.br.777/26' })
  await office.ask('session.signIn', await strangerSignsIn())
  const { case: proceedings } = readTrainingForm('case-01')
  const guess = {
    ...proceedings,
    prosecution: 'VDT-BP',
    prosecutionMark: `Kt.br.${String(number)}/26`,
    courtMark: 'K.br.777/26',
  }
  const created = await office.ask('caseFile.create', { case: guess })
  expect(created.revision).toBe(0)
  await signIn(office, 'clerk')
  const again = await importedByClerk()
  expect(again).toMatchObject({
    outcome: 'refused',
    problems: [{ field: 'case.courtMark', code: 'caseFile.markTaken' }],
  })
})

async function importedByClerk() {
  const file = readTrainingForm('case-01')
  const marks = { courtMark: 'K. br. 777/26', prosecutionMark: 'Kt.br.1/24' }
  office.dialog.open = join(office.folder, 'mark.json')
  writeFileSync(office.dialog.open, JSON.stringify({ ...file, case: { ...file.case, ...marks } }))
  return office.ask('exchange.import', {})
}
