import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { TypedDecision } from '../../shared/contract/order.ts'
import type { NaknadaCase } from '../../shared/exchange/naknadaCase.ts'
import { answerWarnings, asTyped } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { PEOPLE } from '../support/office/people.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present, readTrainingCase, readTrainingForm } from '../support/trainingCase.ts'

// What is looked at before an order is issued: the preview shows every point, red stops in the core whatever the window sends, and yellow needs a reason.

const WHOLE = asTyped(present(present(readTrainingCase('case-01').claims[0]).decision))
const offices: TestOffice[] = []
afterAll(() => Promise.all(offices.map((one) => one.close())))

/** Case-01 changed before it was imported, decided and about to be issued by the judge. */
async function about(change: (form: NaknadaCase) => NaknadaCase, decision: TypedDecision = WHOLE) {
  const office = openOfficeAtWork()
  offices.push(office)
  await signIn(office, 'prosecutor')
  office.dialog.open = join(office.folder, 'changed.json')
  writeFileSync(office.dialog.open, JSON.stringify(change(readTrainingForm('case-01'))))
  const caseId = present((await office.ask('exchange.import', {})).caseId)
  const { revision } = await office.ask('caseFile.forward', { caseId, revision: 0 })
  await signIn(office, 'clerk')
  let target = await office.ask('claim.register', { caseId, revision, claim: 'c1', courtMark: 'K.br.12/26' })
  await signIn(office, 'judge')
  target = await office.ask('claim.startReview', { ...target, claim: 'c1' })
  target = await office.ask('decision.save', { ...target, decision })
  const { points, findings } = await office.ask('order.preview', { caseId, decision })
  const request = { ...target, claim: 'c1', password: PEOPLE.judge.own }
  return {
    states: Object.fromEntries(points.map(({ point, state }) => [point, state])),
    codes: findings.map(({ code }) => code),
    refused: () => office.refused('order.issue', { ...request, warnings: answerWarnings(findings) }),
    unanswered: () => office.refused('order.issue', { ...request, warnings: [] }),
    issue: () => office.ask('order.issue', { ...request, warnings: answerWarnings(findings) }),
  }
}

const unchanged = (form: NaknadaCase) => form
const saying = (cnr: string, en = 'The court found so.'): TypedDecision => ({ ...WHOLE, reasons: { cnr, en } })
const withoutNumber = (form: NaknadaCase) => ({
  ...form,
  people: form.people.map((one) => (one.id === 'd1' ? { ...one, jmbg: undefined } : one)),
})

test('of an order in order every point is shown, all passed, and it is issued without a question', async () => {
  const { states, issue } = await about(unchanged)
  expect(states).toEqual({
    ...{ gate: 'passed', heads: 'passed', verdict: 'passed', composition: 'passed', pairs: 'passed' },
    ...{ enforceability: 'passed', dignity: 'passed', leak: 'passed', sums: 'passed' },
  })
  expect((await issue()).number).toMatch(/\d/)
})

test('before every head is decided what looks at the text is open', async () => {
  const { states } = await about(unchanged, { ...WHOLE, heads: WHOLE.heads.slice(1) })
  expect(states).toMatchObject({ heads: 'stopped', dignity: 'open', leak: 'open', sums: 'open' })
})

test('words that demean stop the issue in the core, whatever reasons are sent', async () => {
  const { states, codes, refused } = await about(
    unchanged,
    saying('Sud je saslušao oštećenu, koju su nazivali kurvom.'),
  )
  expect(states).toMatchObject({ dignity: 'stopped' })
  expect(codes).toContain('order.undignified')
  expect(await refused()).toMatchObject({ code: 'order.checksStop', params: { count: 1 } })
})

test('words that put consent on her need a reason, and with it the order is issued', async () => {
  const { states, unanswered, issue } = await about(unchanged, saying('Odbrana tvrdi da je svojevoljno je pristala.'))
  expect(states).toMatchObject({ dignity: 'warned' })
  expect(await unanswered()).toMatchObject({ code: 'order.warningUnexplained' })
  expect((await issue()).number).toMatch(/\d/)
})

test.each([['a debtor without a number', withoutNumber, 'enforceability', 'order.debtorUnidentified']] as const)(
  '%s needs a reason',
  async (_, change, point, code) => {
    const { states, codes, unanswered, issue } = await about(change)
    expect(states[point]).toBe('warned')
    expect(codes).toContain(code)
    expect(await unanswered()).toMatchObject({ code: 'order.warningUnexplained' })
    expect((await issue()).number).toMatch(/\d/)
  },
)
