import type { PaperView } from '../../../shared/contract/papers.ts'
import type { PaperSummary } from '../../db/tables/paperTable.ts'
import type { LoadedCase } from '../caseFile/loadCase.ts'
import type { CaseContext } from '../context.ts'
import { composePaper, type PaperSource } from './composePaper.ts'
import { citedOrder, claimFor } from './findPaper.ts'

type Facts = PaperView['changed']

/**
 * What of the facts behind a paper is another since it was made; nothing where it would say the same today. Both are
 * composed by today's template, so that a new one alone is no change.
 */
export function findChangedFacts(
  context: CaseContext,
  file: LoadedCase,
  { revision }: PaperSummary,
  before: PaperSource,
): Facts {
  if (revision === file.revision) return []
  const caseFile = file.caseFile()
  const order = citedOrder(context, file, before.kind, before.fields.claim)
  const after: PaperSource = { kind: before.kind, fields: before.fields, caseFile, ...(order ? { order } : {}) }
  const [old, now] = [composePaper(before), composePaper(after)]
  if (old.ok && now.ok && old.value.fingerprint === now.value.fingerprint) return []
  return partsOf(before).flatMap(({ fact, value }, index) =>
    JSON.stringify(value) === JSON.stringify(partsOf(after)[index]?.value) ? [] : [fact],
  )
}

function partsOf({
  caseFile,
  fields,
  order,
}: PaperSource): readonly Readonly<{ fact: Facts[number]; value: unknown }>[] {
  const found = claimFor(caseFile, fields.claim)
  return [
    { fact: 'proceedings', value: caseFile.proceedings },
    { fact: 'people', value: caseFile.people },
    { fact: 'claim', value: found?.claim },
    { fact: 'decision', value: found?.decision },
    { fact: 'payments', value: found?.payments },
    { fact: 'evidence', value: caseFile.evidence },
    { fact: 'order', value: order },
  ]
}
