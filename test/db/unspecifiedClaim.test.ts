import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { caseId as caseIdForm } from '../../shared/contract/ids.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn } from '../support/office/testOffice.ts'
import { present, readTrainingForm } from '../support/trainingCase.ts'

test('the unspecified claim of case-02 is stopped with exactly its findings, mended, and goes to the court', async () => {
  const office = openOfficeAtWork()
  office.clock.today = '2026-11-26'
  await signIn(office, 'prosecutor')
  const form = readTrainingForm('case-02')
  const path = join(office.folder, 'case-02.json')
  writeFileSync(path, JSON.stringify({ ...form, case: { ...form.case, court: 'VSPG', prosecution: 'VDT-PG' } }))
  office.dialog.open = path
  const caseId = caseIdForm.parse((await office.ask('exchange.import', {})).caseId)
  const { claim, stage } = present((await office.ask('caseFile.open', { caseId })).claims[0])
  const found = await office.ask('claim.check', { caseId, claim })
  expect([stage, found.ready]).toEqual(['draft', false])
  const wanted = (form.expect as Readonly<{ findings: string[] }>).findings
  expect(found.findings.map(({ code }) => code).toSorted()).toEqual(wanted.toSorted())
  expect(await office.refused('caseFile.forward', { caseId, revision: 0 })).toBeDefined()
  const [first, second] = [present(claim.heads[0]), present(claim.heads[1])]
  const mended = {
    ...claim,
    informedOfRight: '2026-10-05',
    filed: '2026-10-20',
    heads: [
      { ...first, amountCents: 500_000, evidence: ['e1'] },
      { ...second, amountCents: 160_000, calculation: { ...second.calculation, rateCents: 4_000 } },
    ],
  }
  const saved = await office.ask('claim.save', { caseId, revision: 0, claim: mended })
  expect((await office.ask('claim.check', { caseId, claim: mended })).ready).toBe(true)
  expect(await office.ask('caseFile.forward', saved)).toMatchObject({ forwarded: ['c1'], stayed: [] })
  await office.close()
})
