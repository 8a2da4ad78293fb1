import type { CaseId } from '../../../shared/contract/ids.ts'
import type { TypedRuling } from '../../../shared/domain/order/ruling.ts'
import { targetOf } from './collection.ts'
import { PEOPLE } from './people.ts'
import { signIn, type TestOffice } from './testOffice.ts'

/** The judge issues a ruling on the order of case-01. */
export async function issueRuling(office: TestOffice, caseId: CaseId, ruling: TypedRuling) {
  await signIn(office, 'judge')
  return office.ask('ruling.issue', { ...(await targetOf(office, caseId)), ruling, password: PEOPLE.judge.own })
}

/** The clerk serves what is served now on all of whom finality hangs, on one day; `ids`: how the ids of the attempts begin. */
export async function serveOnAll(office: TestOffice, caseId: CaseId, date: string, ids: string): Promise<void> {
  await signIn(office, 'clerk')
  const told = { channel: 'atCourt', result: 'delivered', date, note: 'dostavnica' } as const
  for (const [index, person] of [undefined, 'd1', 'd2'].entries()) {
    const attempt = { id: `${ids}${String(index)}`, ...(person === undefined ? {} : { person }), ...told }
    await office.ask('service.record', { ...(await targetOf(office, caseId)), attempt })
  }
  await office.ask('claim.serve', await targetOf(office, caseId))
}

/** The order of case-01 served on 16 June, so that fifteen days end on 1 July, and final from the day after. */
export async function makeOrderFinal(office: TestOffice, caseId: CaseId): Promise<void> {
  office.clock.today = '2026-07-02'
  await serveOnAll(office, caseId, '2026-06-16', 'sa')
  await office.ask('claim.becomeFinal', { ...(await targetOf(office, caseId)), on: '2026-07-02' })
}
