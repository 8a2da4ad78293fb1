import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { decision as decisionForm, type Decision } from '../../shared/domain/caseFile/decision.ts'
import { caseId } from '../../shared/contract/ids.ts'
import { asTyped } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'

const CASE = 'resources/training/cases/case-01.json'
let office: TestOffice
afterEach(() => office.close())

/** Imports case-01 as the prosecutor and answers where the file stands. */
async function imported(): Promise<{ caseId: ReturnType<typeof caseId.parse>; revision: number }> {
  office.dialog.open = CASE
  const { caseId: id, outcome, problems } = await office.ask('exchange.import', {})
  expect({ outcome, problems }).toEqual({ outcome: 'imported', problems: [] })
  return { caseId: caseId.parse(id), revision: 0 }
}

function decisionOfCase(): Decision {
  return decisionForm.parse((JSON.parse(readFileSync(CASE, 'utf8')) as { decision: unknown }).decision)
}

test("a prosecutor's claim becomes a judge's order that a clerk prints byte for byte", async () => {
  office = openOfficeAtWork()
  await signIn(office, 'prosecutor')
  let target = await imported()
  const view = await office.ask('caseFile.open', { caseId: target.caseId })
  expect(JSON.stringify(view)).not.toMatch(/Šćekić|0704998265000|Njegoševa/)
  const claim = view.claims[0]?.claim
  if (claim === undefined) throw new Error('no claim')
  target = await office.ask('claim.save', { ...target, claim: { ...claim, note: { cnr: 'dopuna', en: 'supplement' } } })
  expect((await office.ask('caseFile.open', { caseId: target.caseId })).claims[0]?.stage).toBe('ready')
  const { revision } = await office.ask('caseFile.forward', target)
  target = { ...target, revision }
  expect(await office.refused('claim.save', { ...target, claim })).toMatchObject({ code: 'caseFile.notInCustody' })
  expect((await office.ask('caseFile.open', { caseId: target.caseId })).claims[0]?.decision).toBeUndefined()

  await signIn(office, 'clerk')
  target = await office.ask('claim.register', { ...target, claim: 'c1', courtMark: '12/26' })
  await signIn(office, 'judge')
  expect((await office.ask('today.worklist', {})).groups.later.items).toMatchObject([
    { task: 'registered', claim: 'c1' },
  ])
  target = await office.ask('claim.startReview', { ...target, claim: 'c1' })
  target = await office.ask('decision.save', { ...target, decision: asTyped(decisionOfCase()) })
  const preview = await office.ask('order.preview', { caseId: target.caseId, decision: asTyped(decisionOfCase()) })
  expect(preview.totals).toMatchObject({ claimedCents: 2315323, awardedCents: 2115323, referredCents: 200000 })
  // 349 days at 10.15 % a year: 7,280.00 × 0.1015 × 349 / 365, and so of 1,450.50.
  expect(preview.interest).toEqual([
    { head: 'h1', cents: 70653, isComplete: true },
    { head: 'h2', cents: 14077, isComplete: true },
  ])
  expect(preview.findings.filter(({ severity }) => severity === 'blocker')).toEqual([])
  const wrong = { ...target, claim: 'c1', password: 'nije lozinka' }
  expect(await office.refused('order.issue', wrong)).toMatchObject({ code: 'password.wrong' })
  office.clock.now = new Date(office.clock.now.getTime() + 5_000)
  const { orderId, number } = await office.ask('order.issue', { ...wrong, password: 'sutkinja Žižić piše 2 nova' })
  expect(number).toMatch(/^VSPG-IPZ-2026-[A-Z]{2}[2-9]-0001$/)
  expect(await office.refused('order.issue', { ...wrong, revision: wrong.revision + 1 })).toMatchObject({
    code: 'order.alreadyIssued',
  })

  await signIn(office, 'clerk')
  const order = (await office.ask('print.queue', {})).orders[0]
  expect(order).toMatchObject({ id: orderId, copies: 0, mark: expect.stringContaining('12/26') as string })
  const request = { orderId, printer: 'Sudnica', recipient: 'Punomoćnica oštećene' }
  expect(await office.ask('print.print', request)).toEqual({ copy: 1 })
  expect(await office.refused('print.print', request)).toMatchObject({ code: 'print.reasonMissing' })
  expect(await office.ask('print.print', { ...request, reason: 'primjerak oštećen' })).toEqual({ copy: 2 })
  const paper = office.printed[0]?.bytes ?? new Uint8Array()
  expect(Buffer.from(paper.subarray(0, 5)).toString()).toBe('%PDF-')
  const { createHash } = await import('node:crypto')
  expect(createHash('sha256').update(paper).digest('hex')).toBe(order?.sha256)
  const journal = await office.ask('journal.list', { caseId: target.caseId })
  expect(journal.map(({ act }) => act)).toContain('claim.issue')
  expect(JSON.stringify(journal)).not.toContain('Šćekić')
  // Each entry says its file, and neither an id of the file nor a code: `c1`, `e7`.
  for (const { act, about } of journal) {
    expect(about?.cnr, act).toMatch(/^(?:K\.br\.12|Kt\.br\.\d+)\/2\d/)
    expect(JSON.stringify(about), act).not.toMatch(/(?<=· |")[a-z]{1,2}\d+\b/)
  }
  writeFileSync(join(office.folder, 'order.pdf'), paper)
})
