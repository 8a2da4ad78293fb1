import { expect, test } from 'vitest'
import { PEOPLE } from '../support/office/people.ts'
import { decisionFor } from '../support/office/twoClaims.ts'
import { useTwoClaims } from '../support/office/useTwoClaims.ts'
import { present } from '../support/trainingCase.ts'

const at = useTwoClaims(700)

const view = async () => present((await at.office.ask('caseFile.open', { caseId: at.target.caseId })).claims[0])

async function takeUp(): Promise<void> {
  const { caseId, revision } = await at.office.ask('caseFile.forward', at.target)
  at.target = { caseId, revision }
  await at.as('clerk')
  const courtMark = `K.br.${String(at.number)}/26`
  at.target = await at.office.ask('claim.register', { ...at.target, claim: 'c1', courtMark })
  await at.as('judge')
  at.target = await at.office.ask('claim.startReview', { ...at.target, claim: 'c1' })
}

const deciding = (heads: readonly string[]) => {
  const decision = decisionFor('c1')
  return { ...at.target, decision: { ...decision, heads: decision.heads.filter(({ head }) => heads.includes(head)) } }
}

test('a head deleted under review: the court cannot, and one that the prosecution deleted is not decided', async () => {
  await takeUp()
  const { claim } = await view()
  const all = claim.heads.map(({ id }) => id)
  const rest = all.slice(1)
  const fewer = { ...claim, heads: claim.heads.slice(1) }
  expect((await at.office.refused('claim.save', { ...at.target, claim: fewer })).code).toBe('claim.notFiledHere')

  at.target = await at.office.ask('claim.return', { ...at.target, claim: 'c1', note: 'Stavka je već plaćena.' })
  await at.as('prosecutor')
  at.target = await at.office.ask('claim.save', { ...at.target, claim: fewer })
  await takeUp()
  expect((await view()).claim.heads.map(({ id }) => id)).toEqual(rest)
  const refused = await at.office.refused('decision.save', deciding(all))
  expect(refused).toMatchObject({ code: 'decision.headUnknown', field: 'decision.heads.0.head' })
  expect((await view()).stage).toBe('inReview')

  at.target = await at.office.ask('decision.save', deciding(rest))
  const { orderId } = await at.office.ask('order.issue', { ...at.target, claim: 'c1', password: PEOPLE.judge.own })
  expect(await view()).toMatchObject({ order: orderId, stage: 'issued' })
  expect((await view()).decision?.heads.map(({ head }) => head)).toEqual(rest)
})
