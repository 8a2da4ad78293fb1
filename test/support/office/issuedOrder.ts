import { listWarnings } from '../../../shared/domain/decision/explainedWarnings.ts'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { TypedDecision } from '../../../shared/contract/order.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import { caseId as caseIdForm, type CaseId, type OrderId } from '../../../shared/contract/ids.ts'
import { present, readTrainingCase } from '../trainingCase.ts'
import { PEOPLE, type Who } from './people.ts'
import { signIn, type TestOffice } from './testOffice.ts'

export const CASE_01 = 'resources/training/cases/case-01.json'

/** Imports case-01 as the prosecutor. */
export async function importCase01(office: TestOffice): Promise<{ caseId: CaseId; revision: number }> {
  await signIn(office, 'prosecutor')
  office.dialog.open = CASE_01
  const { caseId } = await office.ask('exchange.import', {})
  return { caseId: caseIdForm.parse(caseId), revision: 0 }
}

/** A decision as the judge types it: who decides is who is signed in. */
export function asTyped({ judge: _judge, ...typed }: Decision): TypedDecision {
  return typed
}

/** Case-01 from the import to the frozen order, by the three people in turn. */
export async function issueCase01(office: TestOffice): Promise<{ caseId: CaseId; orderId: OrderId }> {
  const as = async (who: Who): Promise<void> => {
    await signIn(office, who)
  }
  return decideCase01(office, as, await importCase01(office))
}

/** The same under an order that says nothing of the interest claimed on the first head. */
export async function issueSilentCase01(office: TestOffice): Promise<{ caseId: CaseId; orderId: OrderId }> {
  const as = async (who: Who): Promise<void> => {
    await signIn(office, who)
  }
  const { heads, ...rest } = DECISION
  const silent = heads.map(({ interestFrom, ...head }, at) =>
    at === 0 || interestFrom === undefined ? head : { ...head, interestFrom },
  )
  return decideCase01(office, as, await importCase01(office), { decision: { ...rest, heads: silent } })
}

const DECISION = present(present(readTrainingCase('case-01').claims[0]).decision)

/** The same of case-01 as it was imported. */
export async function decideCase01(
  office: TestOffice,
  as: (who: Who) => Promise<void>,
  imported: Readonly<{ caseId: CaseId; revision: number }>,
  { courtMark = 'K.br.12/26', decision = DECISION }: Readonly<{ courtMark?: string; decision?: Decision }> = {},
): Promise<{ caseId: CaseId; orderId: OrderId }> {
  await as('prosecutor')
  const { revision } = await office.ask('caseFile.forward', imported)
  let target = { ...imported, revision }
  await as('clerk')
  target = await office.ask('claim.register', { ...target, claim: 'c1', courtMark })
  await as('judge')
  target = await office.ask('claim.startReview', { ...target, claim: 'c1' })
  target = await office.ask('decision.save', { ...target, decision: asTyped(decision) })
  const { findings } = await office.ask('order.preview', { caseId: target.caseId, decision: asTyped(decision) })
  const warnings = answerWarnings(findings)
  const { orderId } = await office.ask('order.issue', { ...target, claim: 'c1', password: PEOPLE.judge.own, warnings })
  return { caseId: target.caseId, orderId }
}

/** Case-01 up to the order that only waits to be issued, with its judge signed in. */
export async function decideToIssue(office: TestOffice): Promise<{ caseId: CaseId; revision: number }> {
  const imported = await importCase01(office)
  const { revision } = await office.ask('caseFile.forward', imported)
  let target = { ...imported, revision }
  await signIn(office, 'clerk')
  target = await office.ask('claim.register', { ...target, claim: 'c1', courtMark: 'K.br.12/26' })
  await signIn(office, 'judge')
  target = await office.ask('claim.startReview', { ...target, claim: 'c1' })
  return office.ask('decision.save', { ...target, decision: asTyped(DECISION) })
}

/** A reason for each warning among findings. */
export function answerWarnings(findings: Output<'order.preview'>['findings']): Input<'order.issue'>['warnings'] {
  return listWarnings(findings).map(({ code, params }) => ({ code, params, reason: 'tako je odlučeno' }))
}
