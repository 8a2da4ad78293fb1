import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Claim } from '../../shared/domain/caseFile/claim.ts'
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

async function openClaim({ caseId }: Target): Promise<Claim> {
  return present((await office.ask('caseFile.open', { caseId })).claims[0]).claim
}

/** The first claim of a new file with other heads, saved; answers how it is opened again and what the gate says of it. */
async function saveHeads(number: number, headsOf: (claim: Claim) => Claim['heads']) {
  const target = await importTwoClaims(office, number)
  const claim = await openClaim(target)
  const changed = { ...claim, heads: headsOf(claim) }
  const saved = targetOf(await office.ask('claim.save', { ...target, claim: changed }))
  const opened = await openClaim(saved)
  const checked = await office.ask('claim.check', { caseId: target.caseId, claim: opened })
  return { changed, opened, checked }
}

test('a claim of five hundred heads is saved, opened again whole, checked and added up', async () => {
  const { changed, opened, checked } = await saveHeads(571, ({ heads }) =>
    Array.from({ length: 500 }, (_, at) => ({ ...present(heads[at % heads.length]), id: `h${String(at)}` })),
  )
  expect(opened).toEqual(changed)
  const sum = changed.heads.reduce((all, { amountCents }) => all + (amountCents ?? 0), 0)
  expect(checked.claimedCents).toBe(sum)
  expect(checked.findings.filter(({ code }) => code === 'head.duplicate').length).toBeGreaterThan(400)
})

test('no cent is named by the gate; one cent and a million million of them are claimed to the cent', async () => {
  const amounts = [0, 1, 1_000_000_000_000]
  const { opened, checked } = await saveHeads(572, ({ heads }) =>
    amounts.map((amountCents, at) => ({
      ...present(heads.find(({ code }) => code.startsWith('N'))),
      id: `h${String(at)}`,
      calculation: { method: 'fixed' as const },
      amountCents,
    })),
  )
  expect(opened.heads.map(({ amountCents }) => amountCents)).toEqual(amounts)
  expect(checked.claimedCents).toBe(1_000_000_000_001)
  const ofAmounts = checked.findings.filter(({ code }) => code.startsWith('head.amount'))
  expect(ofAmounts.map(({ code, field }) => [code, field.split('.').slice(-3).join('.')])).toEqual([
    ['head.amountZero', 'heads.0.amountCents'],
  ])
})
