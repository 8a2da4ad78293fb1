import { findOffice } from '../../domain/offices/offices.ts'
import type { OrderFacts } from '../documentDefinition.ts'
import { createScope, type Scope } from '../template/vocabulary.ts'
import { samePair } from '../words.ts'
import { formatDatePair } from './commonScope.ts'

/** Words of a paper that cites a decision made outside the program: another court may have made it, under another mark, on another day. */
export const CITED_TEXTS = ['outside.court', 'outside.mark', 'outside.date'] as const
export const CITED_FLAGS = ['outside'] as const

/** The values behind them; the flag is down where the decision is an order of the program. */
export function createCitedScope({ court, mark, issued }: OrderFacts = {}): Scope {
  const office = findOffice(court ?? '')
  return createScope({
    texts: {
      'outside.court': office === undefined ? samePair('') : { cnr: office.genitive, en: office.nominative.en },
      'outside.mark': samePair(mark ?? ''),
      'outside.date': issued === undefined ? samePair('') : formatDatePair(issued),
    },
    flags: { outside: office !== undefined && mark !== undefined && issued !== undefined },
  })
}
