/** How a property claim ends in the criminal case (ZKP 239, 461/3). There is no rejection on the merits. */
export const OUTCOMES = [
  'AWARDED_FULL',
  'AWARDED_PARTIAL_REST_REFERRED',
  'REFERRED_IN_FULL',
  'NO_CLAIM',
  'WITHDRAWN',
  'TRANSFERRED_JURISDICTION',
] as const
/** One of `OUTCOMES`. */
export type Outcome = (typeof OUTCOMES)[number]
