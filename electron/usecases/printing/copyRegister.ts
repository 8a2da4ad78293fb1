import type { PrintRecord } from '../../../shared/contract/printing.ts'
import { replacementsOf } from '../../../shared/domain/order/copyRegister.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import { personView } from '../caseFile/view.ts'
import type { CaseContext } from '../context.ts'
import { findRecipients } from '../order/recipients.ts'

/** The register of the copies of an order: each with its recipient, whether it is lost and what stands in its place, and its service. */
export function copyRegister(context: CaseContext, file: LoadedCase, order: OrderSummary): readonly PrintRecord[] {
  const { prints } = context.cases
  const names = context.office.accounts.names()
  const nameOf = (id: string) => names.get(id) ?? id
  const [copies, losses] = [prints.ofOrder(order.id), prints.lossesOf(order.id)]
  const replacements = replacementsOf(copies, losses)
  const replaced = new Map([...replacements].map(([lost, copy]) => [copy, lost] as const))
  const servedOn = createService(context, file, order)
  return copies.map(({ reason, printedBy, ...copy }) => {
    const loss = losses.find((one) => one.copy === copy.copy)
    const [replacedBy, replaces] = [replacements.get(copy.copy), replaced.get(copy.copy)]
    // Of several copies for one recipient the one that is not lost was served.
    const served = loss === undefined && copy.state === 'sent' ? servedOn(copy.recipient) : undefined
    return {
      ...copy,
      printedBy: nameOf(printedBy),
      ...(reason === null ? {} : { reason }),
      ...(loss === undefined ? {} : { lost: { at: loss.lostAt, by: nameOf(loss.lostBy), reason: loss.reason } }),
      ...(replacedBy === undefined ? {} : { replacedBy }),
      ...(replaces === undefined ? {} : { replaces }),
      ...(served === undefined ? {} : { served }),
    }
  })
}

/** What is written down of the service of the order on whom a copy is for, however the name is spelled. */
function createService(
  { cases }: CaseContext,
  file: LoadedCase,
  order: OrderSummary,
): (recipient: string) => PrintRecord['served'] {
  const attempts = cases.services
    .ofCase(file.id)
    .filter(({ claimId, struck }) => claimId === order.claimId && struck === undefined)
    .map(({ attempt }) => attempt)
    .filter(({ act, ordinal, servedOn }) => act === order.kind && ordinal === order.ordinal && servedOn !== undefined)
  const known = findRecipients(file, order.claimId)
  const labelOf = (id: string) => {
    const record = file.records().find(({ open }) => open.id === id)
    return record === undefined ? undefined : personView(record).label
  }
  return (recipient) => {
    const key = foldKey(recipient)
    const who = known.find(({ label }) => foldKey(label.cnr) === key || foldKey(label.en) === key)
    const found =
      who && attempts.find(({ person, receiver }) => person === who.person || receiver === (who.person ?? ''))
    if (found?.servedOn === undefined) return undefined
    const hands = found.receiver === undefined || found.receiver === who?.person ? undefined : labelOf(found.receiver)
    return { on: found.servedOn, channel: found.channel, ...(hands === undefined ? {} : { hands }) }
  }
}
