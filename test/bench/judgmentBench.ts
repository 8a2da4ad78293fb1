import { readJudgment } from '../../electron/files/judgment/readJudgment.ts'
import { judgmentPointsOf } from '../../shared/document/judgmentPoints.ts'
import { composeDocument } from '../../shared/document/registry.ts'
import { compareJudgment } from '../../shared/domain/judgmentComparison/compareJudgment.ts'
import { docxOf } from '../support/docx.ts'
import { readTrainingCase } from '../support/trainingCase.ts'
import { measureAlternately, median } from './rows.ts'

/** So many of the paragraphs below fill a page of a judgment. */
const PARAGRAPHS_A_PAGE = 7
const PAGES = 40
const ROUNDS = 15

/** A finished judgment of 40 pages in DOCX, read and held against the decision of case-01, in milliseconds. */
export async function judgmentBench(): Promise<number> {
  const points = judgmentPointsOf(
    composeDocument('compensation-order', { caseFile: readTrainingCase('case-01'), claimId: 'c1' }),
  )
  const others = Array.from({ length: PAGES * PARAGRAPHS_A_PAGE }, (_none, at) => witness(at))
  const half = others.length / 2
  const bytes = docxOf({
    paragraphs: [...others.slice(0, half), ...points.map(({ text }) => text), ...others.slice(half)],
  })
  const compare = async (): Promise<void> => {
    const judgment = await readJudgment({ bytes })
    if (!judgment.ok || !compareJudgment(points, judgment.value.text).isIdentical) throw new Error('not compared')
  }
  return median((await measureAlternately({ compare }, ROUNDS)).compare)
}

function witness(at: number): string {
  const day = `${String((at % 28) + 1)}.${String((at % 12) + 1)}.2025.`
  return `Svjedok je dana ${day} godine naveo da je oštećenoj isplaćeno ${String(at)}.250,00 eura i da se o ostalom ne izjašnjava, pa je sud taj iskaz cijenio zajedno sa nalazom vještaka, zapisnicima i ispravama, i našao da je u bitnom saglasan sa njima.`
}
