import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { HandoverCard } from '../../../shared/document/handoverCard.ts'
import { samePair } from '../../../shared/document/words.ts'
import { createMask } from '../../../shared/domain/privacy/maskSealed.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import { messageFor } from '../../../shared/text/message.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CommandContext, EffectContext } from '../context.ts'
import { findRecipients } from '../order/recipients.ts'
import { findPrintableOrder } from './printOrder.ts'
import { checkPrinter } from './checkPrinter.ts'

type Handing = EffectContext<'print' | 'printers' | 'renderHandover' | 'localMoment'>

/**
 * Prints the card by which copies of an order are handed over: which copy is whose, and a row to sign in. It is written down
 * before it leaves. Errors: print.noPrinter, print.failed, document.refused.
 */
export async function printHandover(
  context: Handing,
  input: Input<'print.handover'>,
): Promise<Result<Output<'print.handover'>>> {
  const order = findPrintableOrder(context, input)
  if (!order.ok) return order
  const file = loadCase(context, order.value.caseId)
  if (!file.ok) return file
  const known = await checkPrinter(context.services, input.printer)
  if (!known.ok) return known
  const card = composeCard(context, order.value, file.value)
  const drawn = await context.services.renderHandover(card)
  if (!drawn.ok) return drawn
  const noted = context.commit((command) => noteHandover(command, order.value))
  if (!noted.ok) return noted
  const sent = await context.services.print(input.printer, drawn.value.bytes)
  return sent.ok ? success({ pages: drawn.value.pages, copies: card.lines.length }) : sent
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

function noteHandover(context: CommandContext, order: OrderSummary): Result<true> {
  const title = messageFor('paper.handover')
  const about = (side: keyof Bilingual) => `${order.mark} · ${order.number} · ${title[side]}`
  context.record({ act: 'caseFile.print', caseId: order.caseId, about: { cnr: about('cnr'), en: about('en') } })
  context.changed({ aggregate: 'order', id: order.id })
  return success(true)
}
