import { failure, success, type Result } from '../result/result.ts'

/** How a card of another office stands: only a confirmed one is sent to and believed. */
export const CARD_STATES = ['proposed', 'confirmed', 'refused', 'replaced', 'revoked'] as const
/** One of `CARD_STATES`. */
export type CardState = (typeof CARD_STATES)[number]

type Standing = Readonly<{ state: CardState; broughtBy: string }>

/**
 * Whether somebody may confirm a card: a colleague who has not brought it (four eyes; docs/packet.md). `person`: identifier.
 * Errors: card.decided, card.otherPerson.
 */
export function checkConfirming({ state, broughtBy }: Standing, person: string): Result<true> {
  if (state !== 'proposed') return failure('card.decided')
  return broughtBy === person ? failure('card.otherPerson') : success(true)
}

/** Whether a card can be refused; whoever brought it may take it back so. Error: card.decided. */
export function checkRefusing({ state }: Standing): Result<true> {
  return state === 'proposed' ? success(true) : failure('card.decided')
}

/** Whether a card can be revoked: one person is enough to stop believing a key. Error: card.notInForce. */
export function checkRevoking({ state }: Standing): Result<true> {
  return state === 'confirmed' ? success(true) : failure('card.notInForce')
}
