import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { watchStatements } from '../support/db/watchStatements.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present, readTrainingForm } from '../support/trainingCase.ts'

let office: TestOffice
beforeAll(async () => {
  office = openOfficeAtWork()
  await signIn(office, 'prosecutor')
})
afterAll(() => office.close())

/** Case-01 with `count` victims, each with a claim and a piece of evidence of the own. */
function writeForm(count: number): string {
  const { decision: _decision, expect: _expect, ...form } = readTrainingForm('case-01')
  const claim = present(form.claims[0])
  const victim = present(form.people.find(({ id }) => id === claim.claimant))
  const item = present(form.evidence[0])
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1))
  const path = join(office.folder, `import-${String(count)}.json`)
  const content = {
    ...form,
    case: { ...form.case, courtMark: undefined, prosecutionMark: `Kt.br.${String(count)}/25` },
    people: [
      ...form.people.filter(({ id }) => id !== victim.id),
      ...numbers.map((number) => ({ ...victim, jmbg: undefined, id: `v${number}` })),
    ],
    evidence: [...form.evidence, ...numbers.map((number) => ({ ...item, id: `x${number}` }))],
    claims: numbers.map((number) => ({
      ...claim,
      id: `c${number}`,
      claimant: `v${number}`,
      heads: claim.heads.map((head) => ({ ...head, evidence: [`x${number}`] })),
    })),
  }
  writeFileSync(path, JSON.stringify(content))
  return path
}

/** What an import asks of the database: statements carried out, and rows that come back or change. */
async function workOf(count: number): Promise<Readonly<{ statements: number; rows: number }>> {
  office.dialog.open = writeForm(count)
  const work = { statements: 0, rows: 0 }
  const stop = watchStatements((_sql, carryOut) => {
    const answer = carryOut()
    work.statements += 1
    work.rows += Array.isArray(answer) ? answer.length : (answer as { changes: number }).changes
    return answer
  })
  const { outcome, problems } = await office.ask('exchange.import', {})
  stop()
  expect({ outcome, problems }).toEqual({ outcome: 'imported', problems: [] })
  return work
}

test('an import of four times as much asks four times as much of the database, and nothing grows with its square', async () => {
  const [small, large] = [await workOf(10), await workOf(40)]
  expect(small.statements).toBeGreaterThan(100)
  expect(large.statements / small.statements).toBeLessThan(4.4)
  expect(large.rows / small.rows).toBeLessThan(4.4)
})
