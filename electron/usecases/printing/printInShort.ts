import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { samePair } from '../../../shared/document/words.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import { LANGUAGES } from '../../../shared/text/language.ts'
import { nameOfLanguage } from '../../../shared/text/languageNames.ts'
import { messageFor } from '../../../shared/text/message.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { CaseContext, CommandContext, EffectContext } from '../context.ts'
import { readSnapshot } from '../order/orderSnapshot.ts'
import { standingDecisionOf } from '../order/standingDecisionOf.ts'
import { orderThatStands } from '../order/standingOrder.ts'
import { findPrintableOrder } from './printOrder.ts'
import { printOut } from './giveOut.ts'

/** Languages in which the decision in short can be printed. */
export function listInShortLanguages({
  services,
}: EffectContext<'inShortLanguages'>): Promise<Result<Output<'print.languages'>>> {
  return Promise.resolve(success([...services.inShortLanguages()]))
}

/**
 * Prints the decision in short beside an order: drawn from the file as it was when the order was issued, with what it has
 * been corrected to since, so that it says what is owed. It is no copy of the order and has no number; the journal keeps that it was sent, and in which language.
 */
export async function printInShort(
  context: EffectContext<'print' | 'printers' | 'renderInShort' | 'inShortLanguages'>,
  { orderId, language, printer }: Input<'print.inShort'>,
): Promise<Result<Output<'print.inShort'>>> {
  const order = findPrintableOrder(context, { orderId })
  if (!order.ok) return order
  if (!context.services.inShortLanguages().includes(language)) return failure('input.value', 'language')
  const sealed = context.cases.orders.snapshotOf(order.value)
  if (sealed === undefined) return failure('order.damaged')
  const caseFile = withStandingDecision(context, order.value, readSnapshot(sealed))
  const { claimId, number, issued } = order.value
  const stamp = { number, issued }
  const sent = await printOut(
    context.services,
    { printer },
    {
      kind: 'order',
      draw: () => context.services.renderInShort(caseFile, claimId, stamp, language),
      note: () => context.commit((command) => noteInShort(command, order.value, language)),
    },
  )
  return sent.ok ? success({ pages: sent.value.pages }) : sent
}

/** The file an order was drawn from, with what is decided now where that order stands. */
function withStandingDecision(context: CaseContext, order: OrderSummary, frozen: CaseFile): CaseFile {
  const file = loadCase(context, order.caseId)
  if (!file.ok || orderThatStands(file.value, order.claimId)?.id !== order.id) return frozen
  const standing = standingDecisionOf(context, file.value, order)
  if (!standing.ok) return frozen
  const decision = standing.value
  const claims = frozen.claims.map((one) => (one.claim.id === order.claimId ? { ...one, decision } : one))
  return { ...frozen, claims }
}

// Written down before it leaves, as a copy of the order is.
function noteInShort(context: CommandContext, order: OrderSummary, language: string): Result<true> {
  const name = nameOf(language)
  const about = (title: Bilingual, side: keyof Bilingual) =>
    `${order.mark} · ${order.number} · ${title[side]} (${name[side]})`
  const title = messageFor('paper.name.decision-in-short')
  context.record({
    act: 'caseFile.print',
    caseId: order.caseId,
    about: { cnr: about(title, 'cnr'), en: about(title, 'en') },
  })
  context.changed({ aggregate: 'order', id: order.id })
  return success(true)
}

/** A language of the program with its script, or another one. */
function nameOf(tag: string): Bilingual {
  const own = LANGUAGES.find((language) => language === tag)
  return own === undefined ? (nameOfLanguage(tag) ?? samePair(tag)) : messageFor(`paper.ownLanguage.${own}`)
}
