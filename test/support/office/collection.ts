import type { CaseId } from '../../../shared/contract/ids.ts'
import type { ClaimLedgerView } from '../../../shared/contract/collection.ts'
import type { ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { present } from '../trainingCase.ts'
import { issueCase01 } from './issuedOrder.ts'
import { claimsAt } from './claimsAt.ts'
import { withRawCases } from './rawDatabase.ts'
import { signIn, type TestOffice } from './testOffice.ts'

/** Case-01 under an order, with the clerk at the machine; the claim is put at a stage past the program where one is named. */
export async function openCollection(office: TestOffice, stage?: ClaimStage): Promise<CaseId> {
  const { caseId } = await issueCase01(office)
  if (stage !== undefined) await putAt(office, stage)
  await signIn(office, 'clerk')
  return caseId
}

/** Puts the claim of the file at a stage, past the program. */
export async function putAt(office: TestOffice, stage: ClaimStage): Promise<void> {
  await office.ask('session.lock', {})
  await withRawCases(office.folder, (db) => db.exec(claimsAt(stage)))
}

/** The claim as the next command names it. */
export async function targetOf(office: TestOffice, caseId: CaseId) {
  const { revision } = await office.ask('caseFile.open', { caseId })
  return { caseId, revision, claim: 'c1' }
}

/** The ledger of the claim on a day. */
export async function ledgerOf(office: TestOffice, caseId: CaseId, on = office.clock.today): Promise<ClaimLedgerView> {
  return present((await office.ask('collection.look', { caseId, on })).ledgers[0])
}

const PAID = { date: '2026-06-15', amountCents: 100_000, source: 'debtor' as const, from: 'd1' }
type Payment = Readonly<{ date: string; amountCents: number; source: 'debtor' | 'bailiff' | 'other'; from?: string }>

/** A payment as the clerk enters it. */
export async function paymentOn(office: TestOffice, caseId: CaseId, payment: Partial<Payment> = {}) {
  return {
    ...(await targetOf(office, caseId)),
    payment: { ...PAID, ...payment },
    confirmed: [] as ('beforeFinality' | 'aboveDebt')[],
  }
}
