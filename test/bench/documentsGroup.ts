// Many orders in a row, drawn in a thread as the program draws them: how long a hundred take, and whether a thousand
// leave anything behind in the memory of the process. The version for publication, which looks for everybody in every
// paragraph and cell, against the order itself.
import case01 from '../../resources/training/cases/case-01.json' with { type: 'json' }
import { createDocumentPool } from '../../electron/documents/pool/documentPool.ts'
import type { DocumentJob } from '../../electron/documents/pool/renderAll.ts'
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '../../shared/document/content/content.ts'
import { naknadaCase } from '../../shared/exchange/naknadaCase.ts'
import { toCaseFile } from '../../shared/exchange/toCaseFile.ts'
import { createHardestCase } from '../support/hardestCase.ts'
import { median, measureAlternately, measureTime, report, row } from './rows.ts'

const BATCH = 100
const EARLY = 200
const MANY = 1_000
// The memory of a process moves up and down as it is tidied; the middle of this many documents is taken.
const SPAN = 50
const ROUNDS = 9
const MEGABYTE = 1_000_000
const WORKER = new URL('../../electron/workers/renderDocument.ts', import.meta.url)

const caseFile = toCaseFile(naknadaCase.parse(case01))
const pool = createDocumentPool(WORKER, 1)

function jobs(from: number, count: number, languages: readonly DocumentLanguage[]): readonly DocumentJob[] {
  return Array.from({ length: count }, (_, index) => from + index).flatMap((number) =>
    languages.map((language) => {
      const order = { number: `${String(number)}/26`, issued: '2026-06-15' }
      const name = `${String(number)}.${language}`
      return { name, request: { template: 'compensation-order', caseFile, claimId: 'c1', language, order } }
    }),
  )
}

/** Draws orders one after the other; `seen` is called after each. */
async function orders(
  from: number,
  count: number,
  languages: readonly DocumentLanguage[],
  seen: () => void = () => undefined,
) {
  const keep = () => {
    seen()
    return Promise.resolve()
  }
  const outcomes = await pool.renderAll(jobs(from, count, languages), keep)
  const failed = outcomes.filter(({ ok }) => !ok).length
  if (failed > 0) throw new Error(`${String(failed)} orders were not made`)
}

const hundred = await measureTime(() => orders(1, BATCH, ['bilingual']))
const variants = await measureTime(() => orders(BATCH + 1, BATCH, DOCUMENT_LANGUAGES))
await pool.close()

const sizes: number[] = []
await orders(1, MANY, ['bilingual'], () => {
  sizes.push(process.memoryUsage.rss())
})
await pool.close()
const early = median(sizes.slice(EARLY - SPAN, EARLY))
const late = median(sizes.slice(MANY - SPAN))

const hardest = createHardestCase()
const made = (template: string) => () => renderDocument({ template, caseFile: hardest, language: 'bilingual' })
const published = await measureAlternately(
  { own: made('compensation-order'), anonymised: made('anonymised-order') },
  ROUNDS,
)

report([
  row('anonymised.ratio', median(published.anonymised) / median(published.own), 'x', 1.5),
  row('anonymised.60heads', median(published.anonymised), 'ms'),
  row('orders.100', hundred, 'ms', 10_000),
  row('orders.100allVariants', variants, 'ms', 20_000),
  row('memory.1000documents', late / early, 'x', 1.1),
  row('memory.after', late / MEGABYTE, 'MB'),
])
