import type { CaseId, OrderId } from '../../../shared/contract/ids.ts'
import type { TestOffice } from './testOffice.ts'

type Printed = Readonly<{ orderId: OrderId; caseId: CaseId; paper: string }>

/** Calls off one batch of an order and a paper and prints another; nothing of it is left to be answered for. */
export async function usePrintBatch(office: TestOffice, { orderId, caseId, paper }: Printed): Promise<void> {
  await office.ask('paper.printQueue', {})
  const documents = [
    { orderId, recipient: 'Branilac', copies: 1 },
    { caseId, paper, variant: 'bilingual' as const, copies: 1 },
  ]
  const { batch } = await office.ask('print.start', { printer: 'Sudnica', documents })
  await office.ask('print.steer', { batch, to: 'pause' })
  await office.ask('print.steer', { batch, to: 'cancel' })
  await office.ask('print.start', { printer: 'Sudnica', documents })
  await office.ask('print.run', {})
  await office.ask('print.batch', {})
  await office.ask('print.waiting', {})
  const copy = (await office.ask('print.history', { orderId })).at(-1)?.copy ?? 1
  await office.ask('print.lose', { orderId, copy, reason: 'izgubljen na putu' })
  await office.refused('print.takeOver', { batch, reason: 'kolege nema' })
  await office.refused('print.answer', { job: 1, isPrinted: true })
}
