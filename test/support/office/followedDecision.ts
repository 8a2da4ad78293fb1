import type { CaseId } from '../../../shared/contract/ids.ts'
import { paymentOn, targetOf } from './collection.ts'
import { importCase01 } from './issuedOrder.ts'
import { signIn, type TestOffice } from './testOffice.ts'

/** Case-01 as another court decided it, everything awarded: final and enforceable, paid in part, in instalments by one debtor and enforced against the other. */
export async function followDecision(office: TestOffice): Promise<CaseId> {
  const { caseId, revision } = await importCase01(office)
  await office.ask('caseFile.forward', { caseId, revision })
  await signIn(office, 'clerk')
  await office.ask('claim.register', { ...(await targetOf(office, caseId)), courtMark: 'K.br.12/26' })
  const { claims } = await office.ask('caseFile.open', { caseId })
  const heads = claims.flatMap(({ claim }) => claim.heads)
  const told = {
    court: 'VSBP',
    mark: 'K.br.4/25',
    judge: { name: 'Goran Ćorović', sex: 'm' as const },
    date: '2026-04-20',
    daysToPay: 15,
    heads: heads.map(({ id, amountCents }) => ({
      head: id,
      awardedCents: amountCents ?? 0,
      interestFrom: '2026-04-20',
    })),
    final: '2026-05-06',
    enforceable: '2026-05-22',
  }
  await office.ask('claim.recordDecision', { ...(await targetOf(office, caseId)), told })
  const agreed = { date: '2026-05-25', debtor: 'd1', amountCents: 50_000, count: 6, firstDue: '2026-06-01' }
  await office.ask('collection.agreeInstalments', { ...(await targetOf(office, caseId)), agreed })
  await office.ask(
    'collection.recordPayment',
    await paymentOn(office, caseId, { date: '2026-06-01', amountCents: 50_000 }),
  )
  const motion = {
    id: 'is1',
    kind: 'motion',
    date: '2026-06-02',
    debtor: 'd2',
    body: 'bailiff',
    name: 'Rade Vuković',
    mark: 'Iv.br.412/26',
  } as const
  await office.ask('enforcement.file', { ...(await targetOf(office, caseId)), step: motion })
  const ruling = { id: 'is2', kind: 'ruling', date: '2026-06-10', proceeding: 'is1', outcome: 'allowed' } as const
  await office.ask('enforcement.record', { ...(await targetOf(office, caseId)), step: ruling, confirmed: [] })
  return caseId
}
