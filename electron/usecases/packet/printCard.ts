import type { Input, Output } from '../../../shared/contract/channels.ts'
import { wordsOfCard } from '../../../shared/domain/packet/cardWords.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { EffectContext } from '../context.ts'
import { giveOut, type WayOut } from '../printing/giveOut.ts'
import { noteInCases } from '../printing/noteOutgoing.ts'
import { entryOfCard } from './exchangeCards.ts'

/** Gives the own card out, to be handed over in person. */
export function printCard(
  context: EffectContext<WayOut | 'renderOfOffice'>,
  input: Input<'card.print'>,
): Promise<Result<Output<'card.print'>>> {
  const { services, cards, today } = context
  return giveOut(services, input, () => {
    const card = cards.own()
    const fingerprint = cards.fingerprintOf(card)
    const { offices, keys } = card
    const keyCard = { offices, fingerprint, words: wordsOfCard(fingerprint), seal: keys.seal, day: today }
    return success({
      name: 'karta-kljuca',
      draw: (form) => services.renderOfOffice({ template: 'key-card', keyCard }, form),
      ...noteInCases(context, entryOfCard(context, 'giveCard', card)),
    })
  })
}
