import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { HandoverCard } from '../../../shared/document/handoverCard.ts'
import { samePair } from '../../../shared/document/words.ts'
import { createMask } from '../../../shared/domain/privacy/maskSealed.ts'
import type { PaperForm } from '../../../shared/document/officePaper.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import { messageFor } from '../../../shared/text/message.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { EffectContext } from '../context.ts'
import { findRecipients } from '../order/recipients.ts'
import { findPrintableOrder } from './printOrder.ts'
import { giveOut, type WayOut } from './giveOut.ts'
import { noteInCases } from './noteOutgoing.ts'

type Handing = EffectContext<WayOut | 'renderOfOffice' | 'localMoment'>

/**
 * Gives the card out by which copies of an order are handed over: which copy is whose, and a row to sign in. Errors: those of an order
 * to be printed.
 */
export async function printHandover(
  context: Handing,
  input: Input<'print.handover'>,
): Promise<Result<Output<'print.handover'>>> {
  let copies = 0
  const given = await giveOut(context.services, input, () => {
    const order = findPrintableOrder(context, input)
    if (!order.ok) return order
    const file = loadCase(context, order.value.caseId)
    if (!file.ok) return file
    const handover = composeCard(context, order.value, file.value)
    copies = handover.lines.length
    return success({
      name: 'predaja-primjeraka',
      kind: 'order' as const,
      draw: (form: PaperForm) => context.services.renderOfOffice({ template: 'handover-card', handover }, form),
      ...noteHandover(context, order.value),
    })
  })
  return given.ok ? success({ ...given.value, copies }) : given
}

function composeCard(context: Handing, order: OrderSummary, file: LoadedCase): HandoverCard {
  const lost = new Set(context.cases.prints.lossesOf(order.id).map(({ copy }) => copy))
  // What is lost is handed to nobody.
  const copies = context.cases.prints.ofOrder(order.id).filter(({ copy }) => !lost.has(copy))
  const recipientOf = createRecipientWords(file, order)
  return {
    mark: order.mark,
    office: context.person.office,
    number: order.number,
    by: context.person.displayName,
    day: context.today,
    lines: copies
      .filter(({ state }) => state !== 'failed')
      .map(({ copy, recipient, printedAt, state }) => ({
        copy,
        recipient: recipientOf(recipient),
        ...context.services.localMoment(printedAt),
        isConfirmed: state === 'sent',
      })),
    failed: copies.filter(({ state }) => state === 'failed').map(({ copy }) => copy),
  }
}

// Whoever was proposed is said in both languages; what was typed stands as it was typed, but for the name of somebody sealed.
function createRecipientWords(file: LoadedCase, order: OrderSummary): (typed: string) => Bilingual {
  const known = findRecipients(file, order.claimId).map(({ label }) => label)
  const mask = createMask(file.people())
  return (typed) => {
    const key = foldKey(typed)
    return known.find(({ cnr, en }) => foldKey(cnr) === key || foldKey(en) === key) ?? samePair(mask(typed))
  }
}

function noteHandover(context: Handing, { id, caseId, mark, number }: OrderSummary) {
  const title = messageFor('paper.handover')
  const about = (side: keyof Bilingual) => `${mark} · ${number} · ${title[side]}`
  const entry = { act: 'caseFile.print', caseId, about: { cnr: about('cnr'), en: about('en') } } as const
  return noteInCases(context, entry, {
    fileAct: 'caseFile.exportPaper',
    changed: { aggregate: 'order', id: id },
  })
}
