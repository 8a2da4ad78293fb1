/**
 * What a decision on a claim is taken over into a judgment by, piece by piece, in the order of the document. Source: ZKP 379/1 (parts of a
 * written judgment).
 */
export const COMPOSED_PARTS = ['introduction', 'operative', 'reasons', 'remedy', 'annex'] as const
/** One of `COMPOSED_PARTS`. */
export type ComposedPart = (typeof COMPOSED_PARTS)[number]
