import { findIssueFindings } from '../../electron/usecases/order/issueFindings.ts'
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
  const { composed, findings } = findIssueFindings(file, 'c1', { today: '2026-06-15', terms: [] })
  if (!composed.ok) throw new Error(composed.error.code)
  return JSON.stringify([findings, composed.value])
}
