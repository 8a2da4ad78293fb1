import table from '../../../resources/legal/imputation.json' with { type: 'json' }

/** What a payment may settle. */
export const IMPUTATION_PARTS = ['costs', 'interest', 'principal'] as const
/** One of `IMPUTATION_PARTS`. */
export type ImputationPart = (typeof IMPUTATION_PARTS)[number]
/** An amount of each part, in cents. */
export type PartSums = Readonly<Record<ImputationPart, number>>

/** The version of the table, for what was computed by it. */
export const imputationVersion: string = table.version

/**
 * The order in which a payment settles costs, interest and principal where nobody has agreed another. Source:
 * resources/legal/imputation.json (law on obligations, imputation of payments, confidence B, question 48). Never fails: a day
 * before the table takes its first row.
 */
export function imputationOrderOn(day: string): readonly ImputationPart[] {
  const row = table.rows.findLast(({ validFrom }) => validFrom <= day) ?? table.rows[0]
  const named = row?.order ?? []
  return IMPUTATION_PARTS.toSorted((one, other) => named.indexOf(one) - named.indexOf(other))
}
