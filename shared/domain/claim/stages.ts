/** Stages in the life of a claim (product: the life of a claim). */
export const CLAIM_STAGES = [
  'draft',
  'ready',
  'forwarded',
  'registered',
  'inReview',
  'returned',
  'decided',
  'issued',
  'served',
  'final',
  'enforceable',
  'paid',
  'uncollectable',
  'withdrawn',
  'annulled',
  'civilAction',
] as const
/** One of `CLAIM_STAGES`. */
export type ClaimStage = (typeof CLAIM_STAGES)[number]

/** Stages no act leads out of. A retrial after annulment, or money found later, begins a new record. */
export const TERMINAL_STAGES = [
  'paid',
  'uncollectable',
  'withdrawn',
  'annulled',
  'civilAction',
] as const satisfies readonly ClaimStage[]
/** One of `TERMINAL_STAGES`. */
export type TerminalStage = (typeof TERMINAL_STAGES)[number]

/** Whether the claim's life is over at `stage`. */
export function isTerminal(stage: ClaimStage): stage is TerminalStage {
  return TERMINAL_STAGES.some((terminal) => terminal === stage)
}
