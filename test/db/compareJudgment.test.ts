import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fingerprintOf } from '../../electron/usecases/order/fingerprint.ts'
import type { Output } from '../../shared/contract/channels.ts'
import type { CaseId } from '../../shared/contract/ids.ts'
import { docxOf } from '../support/docx.ts'
import { asTyped, importCase01 } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { PEOPLE } from '../support/office/people.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'

// The finished judgment comes back: compared before the order is issued, and the order says how it was.

const DECISION = asTyped(present(present(readTrainingCase('case-01').claims[0]).decision))
const REASON = 'račun je Đurđica Šćekić promijenila'
let office: TestOffice
let caseId: CaseId
let target: { caseId: CaseId; revision: number }
let paragraphs: readonly string[]
let path: string

beforeAll(async () => {
  office = openOfficeAtWork()
  target = await importCase01(office)
  ;({ caseId } = target)
  const { revision } = await office.ask('caseFile.forward', target)
  target = { caseId, revision }
  await signIn(office, 'clerk')
  target = await office.ask('claim.register', { ...target, claim: 'c1', courtMark: 'K.br.12/26' })
  await signIn(office, 'judge')
  target = await office.ask('claim.startReview', { ...target, claim: 'c1' })
  target = await office.ask('decision.save', { ...target, decision: DECISION })
  const { text } = await office.ask('order.copy', { source: { caseId, decision: DECISION }, language: 'cnr' })
  paragraphs = ['U IME CRNE GORE', 'okrivljeni su krivi', ...text.split('\n'), 'Predsjednik vijeća']
  path = join(office.folder, 'presuda.docx')
})
afterAll(() => office.close())

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
function finish(change: (text: string) => string = (text) => text): Buffer {
  const bytes = Buffer.from(docxOf({ paragraphs: paragraphs.map((text) => escaped(change(text))) }))
  writeFileSync(path, bytes)
  office.dialog.open = path
  return bytes
}
async function compare(): Promise<Output<'judgment.compare'>['comparison']> {
  return (await office.ask('judgment.compare', { caseId, decision: DECISION })).comparison
}
const standing = async (decision = DECISION) => (await office.ask('order.preview', { caseId, decision })).judgment
const entries = async () => office.ask('journal.list', { caseId })
const issue = (differsBecause?: string) => ({
  ...{ ...target, claim: 'c1', password: PEOPLE.judge.own },
  ...(differsBecause === undefined ? {} : { differsBecause }),
})

test('nothing is known before, and a cancelled dialog leaves it so', async () => {
  expect(await standing()).toBeUndefined()
  office.dialog.open = undefined
  expect(await office.ask('judgment.compare', { caseId, decision: DECISION })).toEqual({ outcome: 'cancelled' })
  expect(await standing()).toBeUndefined()
})

test('a judgment that holds every point is identical, and the journal has its fingerprint', async () => {
  const bytes = finish()
  const compared = await compare()
  expect(compared).toMatchObject({ isIdentical: true, namesProtected: false })
  expect(compared?.points.length).toBeGreaterThan(15)
  expect(await standing()).toBe('identical')
  expect((await entries())[0]).toMatchObject({
    act: 'caseFile.compareJudgment',
    reason: `SHA-256 ${fingerprintOf(bytes)}`,
  })
})

test('a decision that is typed on is another than the one compared', async () => {
  expect(await standing({ ...DECISION, daysToPay: 30 })).toBe('outdated')
  expect(await standing()).toBe('identical')
})

test('a changed digit is told side by side, and bars the issue until somebody says why', async () => {
  finish((text) => text.replace('1.450,50', '1.540,50'))
  const compared = await compare()
  expect(compared?.isIdentical).toBe(false)
  const differences = compared?.points.flatMap((point) => point.differences) ?? []
  expect(differences[0]).toMatchObject({ kind: 'amount', composed: '1.450,50', judgment: '1.540,50' })
  expect(await standing()).toBe('differs')
  expect(await office.refused('order.issue', issue())).toMatchObject({
    code: 'order.judgmentReason',
    field: 'differsBecause',
  })
})

test('a protected name in the judgment is told and not shown', async () => {
  finish((text) => text.replace('„Oštećena A”', 'Đurđica Šćekić'))
  const compared = await compare()
  expect(compared).toMatchObject({ isIdentical: false, namesProtected: true })
  expect(JSON.stringify(compared)).not.toMatch(/[ŠšSs][ćc]eki|urđic/u)
})

test('whoever may not decide compares nothing', async () => {
  for (const who of ['prosecutor', 'clerk'] as const) {
    await signIn(office, who)
    expect((await office.refused('judgment.compare', { caseId, decision: DECISION })).code).toBe(
      'session.roleNotAllowed',
    )
  }
  await signIn(office, 'judge')
})

test('what was compared goes with the session', async () => {
  expect(await standing()).toBeUndefined()
})

test('the order, its journal and whoever reads it say how the judgment stood, the reason without protected names', async () => {
  finish((text) => text.replace('1.450,50', '1.540,50'))
  await compare()
  const { orderId } = await office.ask('order.issue', issue(REASON))
  const { judgment } = await office.ask('order.open', { orderId })
  expect(judgment).toMatchObject({ outcome: 'differs' })
  expect(judgment?.differing).toBeGreaterThan(0)
  expect(judgment?.reason).toContain('Oštećena A')
  const [told, issued] = await entries()
  expect([told?.act, issued?.act].toSorted()).toEqual(['caseFile.judgmentDiffers', 'claim.issue'])
  expect(JSON.stringify([judgment, told])).not.toMatch(/Šćeki/u)
})

test.each(['identical', 'notCompared'] as const)('an order issued so says %s', async (outcome) => {
  const other = openOfficeAtWork()
  try {
    await issueIn(other, outcome)
  } finally {
    await other.close()
  }
})

async function issueIn(other: TestOffice, outcome: 'identical' | 'notCompared'): Promise<void> {
  const imported = await importCase01(other)
  const { revision } = await other.ask('caseFile.forward', imported)
  await signIn(other, 'clerk')
  let at = await other.ask('claim.register', {
    ...{ caseId: imported.caseId, revision },
    ...{ claim: 'c1', courtMark: 'K.br.12/26' },
  })
  await signIn(other, 'judge')
  at = await other.ask('claim.startReview', { ...at, claim: 'c1' })
  at = await other.ask('decision.save', { ...at, decision: DECISION })
  finish()
  other.dialog.open = path
  if (outcome === 'identical') await other.ask('judgment.compare', { caseId: at.caseId, decision: DECISION })
  const { orderId } = await other.ask('order.issue', { ...at, claim: 'c1', password: PEOPLE.judge.own })
  expect((await other.ask('order.open', { orderId })).judgment?.outcome).toBe(outcome)
  const acts = (await other.ask('journal.list', { caseId: at.caseId })).map(({ act }) => act)
  expect(acts).toContain(outcome === 'identical' ? 'caseFile.judgmentIdentical' : 'caseFile.judgmentNotCompared')
}
