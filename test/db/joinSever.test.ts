import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { attach, fileWith, readAll, someBytes, storedNames } from '../support/office/attachments.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { PEOPLE } from '../support/office/people.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import type { TestOffice } from '../support/office/testOffice.ts'
import { decisionFor, importTwoClaims, signInInTurn, targetOf, type Target } from '../support/office/twoClaims.ts'

let office: TestOffice
let as: ReturnType<typeof signInInTurn>
let number = 500
const given = { on: '2026-06-11', reason: 'rješenje o razdvajanju' }
const open = ({ caseId }: Pick<Target, 'caseId'>) => office.ask('caseFile.open', { caseId })
const markOf = (own: number) => `K.br.${String(own)}/26`
const refused = async (...call: Parameters<TestOffice['refused']>) => (await office.refused(...call)).code
const claimsOf = async (target: Pick<Target, 'caseId'>) => (await open(target)).claims.map(({ claim }) => claim.id)
/** The claims that a word of both is found in. */
async function claimsFound({ caseId }: Pick<Target, 'caseId'>): Promise<readonly string[]> {
  const { hits } = await office.ask('search.inFile', { caseId, typed: 'nagrada', kinds: ['claim'] })
  return hits.map(({ subject }) => subject)
}

/** A file of two claims in the register of the court. */
async function fileAtCourt(): Promise<Target> {
  number += 1
  await as('prosecutor')
  let target = targetOf(await office.ask('caseFile.forward', await importTwoClaims(office, number)))
  await as('clerk')
  for (const claim of ['c1', 'c2'])
    target = await office.ask('claim.register', { ...target, claim, courtMark: markOf(number) })
  await as('judge')
  return target
}
const sever = (target: Target, claims: readonly string[], mark: number) =>
  office.ask('caseFile.sever', { ...target, claims: [...claims], mark: markOf(mark), ...given })

let target: Target
beforeAll(() => {
  office = openOfficeAtWork()
  as = signInInTurn(office)
})
beforeEach(async () => {
  target = await fileAtCourt()
})
afterAll(() => office.close())

describe('a claim that is severed', () => {
  test('takes along to what help its claimant was referred', async () => {
    const [caseKey, rows] = [
      '(SELECT case_key FROM case_file WHERE id = $caseId)',
      'SELECT person_id, kind, body FROM referral',
    ]
    const referred = `INSERT INTO referral VALUES (${caseKey}, $id, $id, 'shelter', '{"provider":"X","date":"2026-06-01","steps":[]}')`
    await withRawCases(office.folder, (db) => {
      for (const id of ['v1', 'v2']) db.prepare(referred).run({ caseId: target.caseId, id })
    })
    const { severed } = await office.ask('caseFile.sever', {
      ...target,
      claims: ['c2'],
      mark: markOf(number + 100),
      ...given,
    })
    await withRawCases(office.folder, (db) => {
      const of = (caseId: string) => db.prepare(`${rows} WHERE case_key = ${caseKey}`).all({ caseId })
      expect(of(severed)).toMatchObject([{ person_id: 'v2', kind: 'shelter' }])
      expect(of(target.caseId)).toHaveLength(2)
    })
  })

  test('goes over whole to a file of its own; both files show each other, and the seal stays', async () => {
    target = targetOf(await office.ask('claim.startReview', { ...target, claim: 'c2' }))
    target = targetOf(await office.ask('decision.save', { ...target, decision: decisionFor('c2') }))
    const before = await open(target)
    const claim = before.claims.find((one) => one.claim.id === 'c2')
    const wanted = { ...target, claims: ['c2'], mark: markOf(number + 100), ...given }
    expect(await refused('caseFile.sever', { ...wanted, claims: ['c1', 'c2'] })).toBe('caseFile.allSevered')
    expect(await refused('caseFile.sever', { ...wanted, claims: ['c9'] })).toBe('claim.notFound')
    expect(await refused('caseFile.sever', { ...wanted, mark: markOf(number) })).toBe('caseFile.markTaken')
    expect(await refused('caseFile.sever', { ...wanted, on: '2027-01-01' })).toBe('caseFile.changeInFuture')
    const { severed, ...saved } = await office.ask('caseFile.sever', wanted)
    target = targetOf(saved)
    const [old, fresh] = [await open(target), await open({ caseId: severed })]
    expect(old.claims.map((one) => one.claim.id)).toEqual(['c1'])
    expect([await claimsFound(target), await claimsFound({ caseId: severed })]).toEqual([['c1'], ['c2']])
    expect(fresh.claims).toEqual([claim])
    expect(fresh.case).toMatchObject({ courtMark: markOf(number + 100), verdict: before.case.verdict })
    expect(fresh.case.prosecutionMark).toBeUndefined()
    expect(old.changes).toMatchObject([{ act: 'sever', other: { id: severed, mark: markOf(number + 100) } }])
    expect(fresh.changes).toMatchObject([{ act: 'sever', other: { id: target.caseId, mark: markOf(number) } }])
    for (const file of [old, fresh]) {
      const victim = file.people.find(({ id }) => id === 'v2')
      expect(victim).toMatchObject({ sealed: true, label: { cnr: 'Oštećeni V' } })
      expect(victim?.identity).toBeUndefined()
    }
    expect(fresh.people.some(({ id }) => id === 'v1')).toBe(false)
    const revealed = await office.ask('person.reveal', { caseId: severed, person: 'v2', reason: given.reason })
    expect(revealed.identity.name).toBe('Miraš Bulatović')
    const acts = (await office.ask('journal.list', { caseId: severed })).map(({ act }) => act)
    expect(acts).toContain('caseFile.sever')
    // What was decided can be issued there.
    const password = PEOPLE.judge.own
    await office.ask('order.issue', { caseId: severed, revision: fresh.revision, claim: 'c2', password })
    await as('prosecutor')
    expect(await claimsOf({ caseId: severed })).toEqual(['c2'])
  })

  test('comes back by joining, as it was; its file stays, and shows where the claim went', async () => {
    const before = await open(target)
    const { severed, ...saved } = await sever(target, ['c2'], number + 100)
    const { joined, ...again } = await office.ask('caseFile.join', { ...targetOf(saved), other: severed, ...given })
    expect(joined).toBe(1)
    const after = await open(targetOf(again))
    expect(after.claims).toEqual(before.claims)
    expect(after.people).toEqual(before.people)
    expect(after.evidence).toEqual(before.evidence)
    expect(after.changes.map(({ act }) => act)).toEqual(['join', 'sever'])
    const left = await open({ caseId: severed })
    expect(left.claims).toEqual([])
    expect(left.changes[0]).toMatchObject({ act: 'join', other: { id: target.caseId } })
  })

  test('stays with the order that was issued on it', async () => {
    target = targetOf(await office.ask('claim.startReview', { ...target, claim: 'c1' }))
    target = targetOf(await office.ask('decision.save', { ...target, decision: decisionFor('c1') }))
    await office.ask('order.issue', { ...target, claim: 'c1', password: PEOPLE.judge.own })
    target = { ...target, revision: (await open(target)).revision }
    const wanted = { ...target, claims: ['c1'], mark: markOf(number + 100), ...given }
    expect(await refused('caseFile.sever', wanted)).toBe('caseFile.claimUnderOrder')
    const other = target
    target = await fileAtCourt()
    target = targetOf(await office.ask('caseFile.join', { ...target, other: other.caseId, ...given }))
    expect(await claimsOf(other)).toEqual(['c1'])
    expect(await claimsOf(target)).toEqual(['c1', 'c2', 'c2-2'])
  })
})

test('a file that is joined brings its claims under ids that are free, with what a judge wrote on sending one back', async () => {
  const other = target
  let changed = targetOf(await office.ask('claim.startReview', { ...other, claim: 'c1' }))
  changed = targetOf(await office.ask('claim.return', { ...changed, claim: 'c1', note: 'Dopuniti iznos za M04.' }))
  target = await fileAtCourt()
  expect(await refused('caseFile.join', { ...target, other: target.caseId, ...given })).toBe('caseFile.sameFile')
  target = targetOf(await office.ask('caseFile.join', { ...target, other: other.caseId, ...given }))
  const { claims, people } = await open(target)
  expect(claims.map(({ claim }) => claim.id)).toEqual(['c1', 'c2', 'c1-2', 'c2-2'])
  expect(claims[2]).toMatchObject({ stage: 'returned', returnNote: 'Dopuniti iznos za M04.' })
  expect(new Set(people.map(({ id }) => id)).size).toBe(people.length)
  expect(await refused('caseFile.join', { ...target, other: other.caseId, ...given })).toBe('caseFile.nothingToJoin')
  expect(changed.caseId).toBe(other.caseId)
})

test('what was typed and not saved goes along, that of a colleague too, and is about the same people there', async () => {
  const text = (claimant: string) =>
    JSON.stringify({ base: {}, typed: { claimant, note: { cnr: 'riječ po riječ', en: '' } } })
  const save = (caseId: string, form: string, claimant = 'v2') =>
    office.ask('draft.save', { key: `${caseId}/${form}`, text: text(claimant) })
  const load = async (caseId: string, form: string) =>
    (await office.ask('draft.load', { key: `${caseId}/${form}` }))?.text
  await as('clerk')
  await save(target.caseId, 'claim/c2')
  await save(target.caseId, 'person/v2')
  // Nothing says to which claim somebody belongs who was never saved: they stay where they were typed, and are found there.
  const unsaved = ['newPerson/witness-w7', 'evidence/e97']
  for (const form of unsaved) await save(target.caseId, form)
  await as('judge')
  await save(target.caseId, 'decision/c2')
  await save(target.caseId, 'claim/c1', 'v1')
  const { severed, ...saved } = await sever(target, ['c2'], number + 100)
  expect(await load(severed, 'decision/c2')).toBe(text('v2'))
  expect(await load(target.caseId, 'decision/c2')).toBeUndefined()
  expect(await load(target.caseId, 'claim/c1')).toBe(text('v1'))
  // Typed in the first file and not saved there: a claim under the id that the other would come back with.
  await save(saved.caseId, 'claim/c2', 'v1')
  await as('clerk')
  expect(await load(severed, 'claim/c2')).toBe(text('v2'))
  expect([await load(severed, 'person/v2'), await load(target.caseId, 'person/v2')]).toEqual([text('v2'), text('v2')])
  for (const form of unsaved)
    expect([await load(severed, form), await load(target.caseId, form)]).toEqual([undefined, text('v2')])
  await as('judge')
  await office.ask('caseFile.join', { ...targetOf(saved), other: severed, ...given })
  expect(await claimsOf(target)).toEqual(['c1', 'c2-2'])
  expect([await load(target.caseId, 'claim/c2'), await load(target.caseId, 'decision/c2-2')]).toEqual([
    text('v1'),
    text('v2'),
  ])
  await as('clerk')
  expect(await load(target.caseId, 'claim/c2-2')).toBe(text('v2'))
})

test('an attached file goes along, and lies on the disk until neither file has it', async () => {
  await as('clerk')
  const evidence = (await open(target)).claims[1]?.claim.heads[0]?.evidence[0] ?? ''
  const bytes = someBytes(5000)
  const { file } = await attach(office, target.caseId, evidence, fileWith(office, 'nalaz.pdf', bytes))
  await as('judge')
  target = { ...target, revision: (await open(target)).revision }
  const { severed } = await sever(target, ['c2'], number + 100)
  expect((await readAll(office, { caseId: severed, evidence, file })).equals(bytes)).toBe(true)
  await as('clerk')
  const remove = (caseId: typeof severed) =>
    office.ask('attachment.remove', { caseId, evidence, file, reason: given.reason })
  await remove(target.caseId)
  expect(storedNames(office)).toContain(file)
  expect((await readAll(office, { caseId: severed, evidence, file })).equals(bytes)).toBe(true)
  await remove(severed)
  expect(storedNames(office)).not.toContain(file)
})

test('what lists and counts show is what a recount finds', async () => {
  const { severed, ...saved } = await sever(target, ['c2'], number + 100)
  await office.ask('caseFile.join', { ...targetOf(saved), other: severed, ...given })
  await withRawCases(office.folder, (db) => {
    const all = (sql: string) => db.prepare(sql).all()
    expect(all('SELECT office, stage, claims FROM claim_total WHERE claims > 0 ORDER BY office, stage')).toEqual(
      all(`SELECT office, stage, count(*) AS claims FROM claim JOIN (SELECT case_key, court AS office FROM case_file
        UNION ALL SELECT case_key, prosecution FROM case_file) USING (case_key) GROUP BY office, stage ORDER BY office, stage`),
    )
    expect(all('SELECT office, task, due, owner, items FROM work_count ORDER BY office, task, due, owner')).toEqual(
      all(`SELECT office, task, due, owner, count(*) AS items FROM work_item GROUP BY office, task, due, owner
        ORDER BY office, task, due, owner`),
    )
  })
})
