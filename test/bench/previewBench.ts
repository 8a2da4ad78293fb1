import { findOrderLeaks } from '../../electron/usecases/order/orderLeaks.ts'
import { composeOrderWords } from '../../electron/usecases/order/orderWords.ts'
import { checkWrittenFacts } from '../../shared/domain/decision/checkWrittenFacts.ts'
import { judgeDecision } from '../../shared/domain/decision/decide.ts'
import { longParagraph } from '../support/ownParagraphs.ts'
import { readTrainingCase, withDecisions } from '../support/trainingCase.ts'
import { measureTime, percentile } from './rows.ts'

const ROUNDS = 30
const WARM_UP = 5

/** What is done between the pause after a key and the preview of an order of twenty pages, p95 in milliseconds; a letter more each time. */
export async function previewBench(): Promise<number> {
  const times: number[] = []
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const long = longParagraph()
    const text = { ...long.text, cnr: `${long.text.cnr} ${'a'.repeat(round + WARM_UP + 1)}` }
    const paragraphs = [{ ...long, text }]
    const file = withDecisions(readTrainingCase('case-01'), (decision) => ({ ...decision, paragraphs }))
    const time = await measureTime(() => preview(file))
    if (round >= 0) times.push(time)
  }
  return percentile(times, 0.95)
}

function preview(file: ReturnType<typeof readTrainingCase>): string {
  const { problems } = judgeDecision(file, 'c1', '2026-06-15')
  const composed = composeOrderWords(file, 'c1')
  if (!composed.ok) throw new Error(composed.error.code)
  const leaks = findOrderLeaks(file, { claim: 'c1' }, composed.value.rows)
  return JSON.stringify([problems, leaks, checkWrittenFacts(file, 'c1'), composed.value])
}
