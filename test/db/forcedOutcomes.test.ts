import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Proceedings } from '../../shared/domain/caseFile/proceedings.ts'
import { answerWarnings, asTyped, decideToIssue } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { PEOPLE } from '../support/office/people.ts'
import type { TestOffice } from '../support/office/testOffice.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'

// A decision in which the law leaves the court no choice, through the whole core to the frozen order.

const { claim, decision } = present(readTrainingCase('case-01').claims[0])
const DECISION = present(decision)

let office: TestOffice
let target: Awaited<ReturnType<typeof decideToIssue>>
const offices: TestOffice[] = []
beforeEach(async () => {
  office = openOfficeAtWork()
  offices.push(office)
  target = await decideToIssue(office)
})
afterAll(() => Promise.all(offices.map((one) => one.close())))

/** The file with its proceedings changed, and the decision saved and issued with a reason for whatever is warned of. */
async function issued(change: Partial<Proceedings>, heads: typeof DECISION.heads) {
  const { case: stored } = await office.ask('caseFile.open', { caseId: target.caseId })
  const { revision } = await office.ask('caseFile.saveProceedings', { ...target, case: { ...stored, ...change } })
  const typed = asTyped({ ...DECISION, heads })
  const { findings, rows } = await office.ask('order.preview', { caseId: target.caseId, decision: typed })
  expect(findings.filter(({ severity }) => severity === 'blocker')).toEqual([])
  const saved = await office.ask('decision.save', { ...target, revision, decision: typed })
  const warnings = answerWarnings(findings)
  const order = await office.ask('order.issue', { ...saved, claim: 'c1', password: PEOPLE.judge.own, warnings })
  return { order, codes: findings.map(({ code }) => code), text: rows.map(({ text }) => text.cnr).join('\n') }
}

const REFERRED = claim.heads.map(({ id, amountCents }) => ({
  head: id,
  awardedCents: 0,
  referredCents: amountCents ?? 0,
}))

test('an acquittal is issued with the claim referred by the law, and without a word of the two tests', async () => {
  const { order, codes, text } = await issued({ verdict: { kind: 'acquittal', announced: '2026-06-15' } }, REFERRED)
  expect(order.number).toMatch(/\d/)
  expect(codes.filter((code) => /noReliableBasis|wouldDelay/.test(code))).toEqual([])
  expect(text).toContain('čl. 239 st. 3 ZKP-a')
  expect(text).not.toContain('ne pružaju pouzdan osnov')
})

test('a court without jurisdiction issues its order with no head decided; one that is referred needs a reason', async () => {
  const { order, codes, text } = await issued({ verdict: { kind: 'noJurisdiction', announced: '2026-06-15' } }, [])
  expect(order.number).toMatch(/\d/)
  expect(codes).not.toContain('decision.headUndecided')
  expect(text).toContain('može podnijeti u krivičnom postupku koji će otpočeti ili produžiti nadležni sud')
  const { findings } = await office.ask('order.preview', {
    caseId: target.caseId,
    decision: asTyped({ ...DECISION, heads: REFERRED }),
  })
  expect(findings.map(({ code }) => code)).toContain('decision.referredWithoutJurisdiction')
})

test('a decision that awards is not issued once the verdict is a penalty order, whatever the screen says', async () => {
  const { case: stored } = await office.ask('caseFile.open', { caseId: target.caseId })
  const verdict = { kind: 'penaltyOrder', announced: '2026-06-15' } as const
  const { revision } = await office.ask('caseFile.saveProceedings', { ...target, case: { ...stored, verdict } })
  const refused = await office.refused('order.issue', {
    ...{ ...target, revision },
    claim: 'c1',
    password: PEOPLE.judge.own,
    warnings: [],
  })
  expect(refused).toMatchObject({ code: 'decision.invalid' })
})
