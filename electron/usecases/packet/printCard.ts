import type { Input, Output } from '../../../shared/contract/channels.ts'
import { wordsOfCard } from '../../../shared/domain/packet/cardWords.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { EffectContext } from '../context.ts'
import { checkPrinter } from '../printing/checkPrinter.ts'
import { recordCard } from './exchangeCards.ts'

/** Prints the own card, to be handed over in person: written down as given out before it leaves. Errors: print.noPrinter, print.failed, document.refused. */
export async function printCard(
  context: EffectContext<'print' | 'printers' | 'renderKeyCard'>,
  { printer }: Input<'card.print'>,
): Promise<Result<Output<'card.print'>>> {
  const { services, cards, today } = context
  const known = await checkPrinter(services, printer)
  if (!known.ok) return known
  const card = cards.own()
  const fingerprint = cards.fingerprintOf(card)
  const { offices, keys } = card
  const words = wordsOfCard(fingerprint)
  const drawn = await services.renderKeyCard({ offices, fingerprint, words, seal: keys.seal, day: today })
  if (!drawn.ok) return drawn
  const noted = context.commit((command) => {
    recordCard(command, 'giveCard', card)
    return success(true)
  })
  if (!noted.ok) return noted
  const sent = await services.print(printer, drawn.value.bytes)
  return sent.ok ? success({ pages: drawn.value.pages }) : sent
}
