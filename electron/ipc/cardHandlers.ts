import { confirmCard, refuseCard, revokeCard } from '../usecases/packet/decideOnCard.ts'
import { printCard } from '../usecases/packet/printCard.ts'
import { saveCard, takeCard } from '../usecases/packet/exchangeCards.ts'
import { listCards } from '../usecases/packet/listCards.ts'
import type { CaseHandlers } from './handlers.ts'

/** The channels of key cards: the own one, and those of other offices. */
export const cardHandlers = {
  'card.list': listCards,
  'card.save': saveCard,
  'card.print': printCard,
  'card.take': takeCard,
  'card.confirm': confirmCard,
  'card.refuse': refuseCard,
  'card.revoke': revokeCard,
} satisfies Pick<CaseHandlers, Extract<keyof CaseHandlers, `card.${string}`>>
