import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseId as caseIdForm, type CaseId } from '../../shared/contract/ids.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { asTyped, decideCase01 } from '../support/office/issuedOrder.ts'
import type { TestOffice } from '../support/office/testOffice.ts'
import { signInInTurn } from '../support/office/twoClaims.ts'
import { present, readTrainingCase, readTrainingForm } from '../support/trainingCase.ts'

// Five files like case-01 decided and issued; a sixth of the same kind in which the judge has not yet decided.

let office: TestOffice
let as: ReturnType<typeof signInInTurn>
let sixth: Readonly<{ caseId: CaseId; revision: number }>
const decision = asTyped(present(present(readTrainingCase('case-01').claims[0]).decision))
const [first] = decision.heads

beforeAll(async () => {
  office = openOfficeAtWork()
  as = signInInTurn(office)
  for (const number of [11, 12, 13, 14, 15])
    await decideCase01(office, as, await importLike(number), { courtMark: courtMark(number) })
  sixth = await importLike(16)
  const { revision } = await office.ask('caseFile.forward', sixth)
  await as('clerk')
  sixth = await office.ask('claim.register', { ...sixth, revision, claim: 'c1', courtMark: courtMark(16) })
  await as('judge')
  sixth = await office.ask('claim.startReview', { ...sixth, claim: 'c1' })
})
afterAll(() => office.close())

const courtMark = (number: number) => `K.br.${String(number)}/26`

async function importLike(number: number): Promise<typeof sixth> {
  const form = readTrainingForm('case-01')
  const marks = { courtMark: courtMark(number), prosecutionMark: `Kt.br.${String(number)}/25` }
  await as('prosecutor')
  office.dialog.open = join(office.folder, 'like.json')
  writeFileSync(office.dialog.open, JSON.stringify({ ...form, case: { ...form.case, ...marks } }))
  const { caseId } = await office.ask('exchange.import', {})
  return { caseId: caseIdForm.parse(caseId), revision: 0 }
}

const asked = () => ({ caseId: sixth.caseId, claim: 'c1', head: present(first).head })

test('what others awarded is told once an own answer to the head is saved', async () => {
  expect(await office.refused('decision.compareAwards', asked())).toMatchObject({ code: 'awards.ownFirst' })
  const own = { ...decision, heads: decision.heads.slice(1) }
  sixth = await office.ask('decision.save', { ...sixth, decision: own })
  expect(await office.refused('decision.compareAwards', asked())).toMatchObject({ code: 'awards.ownFirst' })
  sixth = await office.ask('decision.save', { ...sixth, decision })
  const { cells } = await office.ask('decision.compareAwards', asked())
  // All five awarded 7.280,00; the own award is not among them.
  expect(cells.find(({ likeness }) => likeness === 'head')).toEqual({
    likeness: 'head',
    count: 5,
    medianCents: 730_000,
  })
})

test('a decision that was annulled is not compared with', async () => {
  const { rows } = await office.ask('caseFile.list', { sort: 'mark', custody: 'own' })
  const other = present(rows.find(({ courtMark: mark }) => mark === courtMark(11)))
  await as('clerk')
  const { revision } = await office.ask('caseFile.open', { caseId: other.id })
  const target = { caseId: other.id, revision, claim: 'c1' }
  const on = office.clock.today
  const appealed = await office.ask('claim.fileAppeal', { ...target, person: 'd1', on })
  const reason = 'Apelacioni sud, bitna povreda'
  await office.ask('claim.annulOnAppeal', { ...target, ...appealed, on, mark: 'Kž.br.41/26', reason })
  await as('judge')
  const { cells } = await office.ask('decision.compareAwards', asked())
  expect(cells.map(({ count }) => count)).toEqual(cells.map(() => undefined))
})

test('who does not deliberate at the court is told nothing', async () => {
  for (const who of ['prosecutor', 'clerk'] as const) {
    await as(who)
    expect(await office.refused('decision.compareAwards', asked())).toMatchObject({ code: 'session.roleNotAllowed' })
  }
})
