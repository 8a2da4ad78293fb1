import { formatAmount, formatAmountShort } from '../../format/amount.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** An amount with its currency as a sentence says it. */
export function formatAmountPair(cents: number): Bilingual {
  return { cnr: formatAmount(cents, 'cnr'), en: formatAmount(cents, 'en') }
}

/** An amount as a table shows it. */
export function formatShortAmountPair(cents: number): Bilingual {
  return { cnr: formatAmountShort(cents, 'cnr'), en: formatAmountShort(cents, 'en') }
}
