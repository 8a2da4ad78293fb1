import type { CaseId } from '../../../shared/contract/ids.ts'
import { targetOf } from './collection.ts'
import { issueCase01 } from './issuedOrder.ts'
import { signIn, type TestOffice } from './testOffice.ts'
import { present } from '../trainingCase.ts'

/** Case-01 whose order is served on everybody for whom a period runs, on the day of the order. */
export async function serveCase01(office: TestOffice): Promise<CaseId> {
  const { caseId } = await issueCase01(office)
  await signIn(office, 'clerk')
  const { recipients } = present((await office.ask('caseFile.service', { caseId }))[0])
  const told = { channel: 'atCourt', result: 'delivered', date: office.clock.today, note: 'dostavnica' } as const
  for (const [index, { person }] of recipients.filter(({ counts }) => counts).entries()) {
    const attempt = { id: `sa${String(index + 1)}`, ...(person === undefined ? {} : { person }), ...told }
    await office.ask('service.record', { ...(await targetOf(office, caseId)), attempt })
  }
  await office.ask('claim.serve', await targetOf(office, caseId))
  return caseId
}
