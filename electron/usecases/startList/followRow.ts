import type { PaymentRemark } from '../../../shared/contract/collection.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { StartPayment } from '../../../shared/domain/startList/startRow.ts'
import { findServiceRecipients } from '../../../shared/domain/service/recipients.ts'
import { listWords } from '../../../shared/text/listWords.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import { recordPayment } from '../collection/recordPayment.ts'
import type { Saved } from '../caseFile/fileAct.ts'
import { fileEnforcement, recordEnforcement } from '../enforcement/enforcementActs.ts'
import { recordService, serveOrder } from '../service/serviceActs.ts'
import { after, atColumn, type RowStep } from './rowStep.ts'

const MOTION = 'e1'
const REMARKS: Readonly<Record<string, PaymentRemark>> = {
  'payment.beforeFinality': 'beforeFinality',
  'payment.aboveDebt': 'aboveDebt',
}

/** Everybody on whom finality hangs was served on the day of the row; a decision that is not final yet counts as served then. */
export function serveRow(step: RowStep): Result<RowStep> {
  const { context, row, claim } = step
  const { service } = row
  if (service === undefined) return success(step)
  const file = loadCase(context, step.target.caseId)
  if (!file.ok) return file
  const recipients = findServiceRecipients(file.value.judged(), claim).filter(({ counts }) => counts)
  let now = step
  for (const [index, { person }] of recipients.entries()) {
    const attempt = {
      id: `s${index + 1}`,
      ...(person === undefined ? {} : { person }),
      channel: service.channel,
      result: service.channel === 'noticeBoard' ? ('posted' as const) : ('delivered' as const),
      date: service.date,
      note: listWords('cnr').t('screens.startList.proof'),
    }
    const recorded = recordService(context, { ...now.target, claim, attempt })
    if (!recorded.ok) return atColumn(recorded, { column: 'served' })
    now = after(now, recorded.value)
  }
  // What hangs on the notice board counts as served days later, and may not yet be.
  if (row.final !== undefined || service.channel === 'noticeBoard') return success(now)
  const served = serveOrder(context, { ...now.target, claim })
  return served.ok ? success(after(now, served.value)) : atColumn(served, { column: 'served' })
}

/** The enforcement that runs: its motion and, where it was allowed, its ruling. */
export function enforceRow(step: RowStep): Result<RowStep> {
  const { context, row, claim, debtors } = step
  const { enforcement } = row
  if (enforcement === undefined) return success(step)
  const { body, name, mark, date, ruling } = enforcement
  const motion = {
    ...{ id: MOTION, kind: 'motion' as const, date, debtor: debtors[enforcement.debtor] ?? '', body, name },
    ...(mark === undefined ? {} : { mark }),
  }
  const filed = fileEnforcement(context, { ...step.target, claim, step: motion })
  if (!filed.ok) return atColumn(filed, { column: 'motion' })
  const begun = after(step, filed.value)
  if (ruling === undefined) return success(begun)
  const allowed = { id: 'e2', kind: 'ruling' as const, date: ruling, proceeding: MOTION, outcome: 'allowed' as const }
  const recorded = recordEnforcement(context, { ...begun.target, claim, step: allowed, confirmed: [] })
  return recorded.ok ? success(after(begun, recorded.value)) : atColumn(recorded, { column: 'ruling' })
}

/** What was paid so far, the earliest first; what a bailiff collected in the enforcement of the row stands there too. */
export function payRow(step: RowStep): Result<RowStep> {
  let now = step
  for (const [index, payment] of step.row.payments.entries()) {
    const paid = payOnce(now, payment, index)
    if (!paid.ok)
      return atColumn(paid, {
        column: paid.error.field?.endsWith('date') === true ? 'paidOn' : 'paid',
        number: index + 1,
      })
    now = after(now, paid.value)
  }
  return success(now)
}

/** What is out of the ordinary is noted, and entered where a person has said so. */
function payOnce(step: RowStep, payment: StartPayment, index: number): Result<Saved> {
  const told: PaymentRemark[] = []
  for (;;) {
    const entered = enterPayment(step, payment, index, told)
    if (entered.ok) return entered
    const remark = REMARKS[entered.error.code]
    if (remark === undefined || told.includes(remark) || !step.confirmed.includes(remark)) return entered
    told.push(remark)
    if (!step.remarks.includes(remark)) step.remarks.push(remark)
  }
}

function enterPayment(step: RowStep, payment: StartPayment, index: number, confirmed: PaymentRemark[]): Result<Saved> {
  const { context, row, target, claim, debtors } = step
  const { date, amountCents, source, debtor } = payment
  const { enforcement } = row
  const isCollected =
    source === 'bailiff' &&
    enforcement?.body === 'bailiff' &&
    enforcement.debtor === debtor &&
    enforcement.ruling !== undefined &&
    enforcement.ruling <= date
  if (isCollected) {
    const collected = { id: `p${index + 1}`, kind: 'collected' as const, date, proceeding: MOTION, amountCents }
    return recordEnforcement(context, { ...target, claim, step: collected, confirmed })
  }
  const from = debtor === undefined ? undefined : debtors[debtor]
  const told = { date, amountCents, source, ...(from === undefined ? {} : { from }) }
  return recordPayment(context, { ...target, claim, payment: told, confirmed })
}
