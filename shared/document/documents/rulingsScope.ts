import type { OrderFacts } from '../documentDefinition.ts'
import type { Scope } from '../template/vocabulary.ts'
import { enumerate, samePair, wordPair } from '../words.ts'
import { formatDatePair } from './commonScope.ts'

/** Words of a paper that cites an order: by which rulings it was corrected (ZKP 380). */
export const RULINGS_TEXTS = ['order.rulings'] as const
export const RULINGS_FLAGS = ['order.corrected'] as const
export const RULINGS_COUNTS = ['rulings'] as const

/** The values behind them: the rulings with number and day, in their order. */
export function composeRulings({ rulings = [] }: OrderFacts = {}): Required<Pick<Scope, 'texts' | 'flags' | 'counts'>> {
  return {
    texts: {
      'order.rulings': enumerate(
        rulings.map(({ number, issued }) =>
          wordPair('ruling.cited', { number: samePair(number), date: formatDatePair(issued) }),
        ),
      ),
    },
    flags: { 'order.corrected': rulings.length > 0 },
    counts: { rulings: rulings.length },
  }
}
