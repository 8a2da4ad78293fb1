import type { PaperView } from '../../../shared/contract/papers.ts'
import { sharedFile } from '../../../shared/domain/caseFile/sharedFile.ts'
import { shippedTexts } from '../../../shared/domain/law/documentTexts.ts'
import { paperStateAfter } from '../../../shared/domain/papers/paperLife.ts'
import type { PaperSummary } from '../../db/tables/paperTable.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'
import { composePaper, type PaperSource } from './composePaper.ts'
import { caseOfPaper } from './caseOfPaper.ts'
import { citedOrder, claimFor } from './findPaper.ts'
import { isByTables, lawOfPaper } from './lawOfPaper.ts'
import { readSource } from './paperRecords.ts'

type Facts = PaperView['changed']

/**
 * Tells of papers of a file whether they, being in use, would say something else today. What the file says today of a kind and
 * its fields is composed once, however many papers are asked for.
 */
export function createComparison(context: CaseContext, file: LoadedCase): (paper: PaperSummary) => boolean {
  const { papers } = context.cases
  const composed = new Map<string, ReturnType<typeof composePaper>>()
  const composeToday = (source: PaperSource) => {
    const asked = JSON.stringify([source.kind, source.fields, source.sharedOf])
    const found = composed.get(asked) ?? composePaper(sourceToday(context, file, source))
    composed.set(asked, found)
    return found
  }
  return (paper) => {
    if (!mayHaveChanged(file, paper)) return false
    if (paperStateAfter(papers.eventsOf(paper.id).map(({ kind }) => kind)) === 'withdrawn') return false
    const source = readSource(papers.snapshotOf(paper.id))
    return source.ok && !saysTheSame(paper, source.value, composeToday(source.value))
  }
}

/**
 * What of the facts behind a paper is another since it was made; nothing where it would say the same today. Both are
 * composed by today's template, so that a new one alone is no change.
 */
export function findChangedFacts(
  context: CaseContext,
  file: LoadedCase,
  paper: PaperSummary,
  before: PaperSource,
): Facts {
  if (!mayHaveChanged(file, paper)) return []
  const after = sourceToday(context, file, before)
  if (saysTheSame(paper, before, composePaper(after))) return []
  return partsOf(before).flatMap(({ fact, value }, index) =>
    isSame(value, partsOf(after)[index]?.value) ? [] : [fact],
  )
}

/** A day on which the court does not work and another table of the law move limits and sums, though the file stays as it was. */
function mayHaveChanged(file: LoadedCase, { kind, revision }: PaperSummary): boolean {
  return revision !== file.revision || isByTables(kind)
}

// Words that the office has given to its papers since are no facts of the file.
function sourceToday(context: CaseContext, file: LoadedCase, before: PaperSource): PaperSource {
  const { kind, fields, sharedOf } = before
  const order = citedOrder(file, kind, fields)
  const closedDays = context.cases.closedDays.ofOffice(file.place.court)
  const facts = caseOfPaper(context, file, kind, fields) ?? file.caseFile()
  const caseFile = sharedOf === undefined ? facts : sharedFile(facts, new Set([sharedOf]))
  const law = lawOfPaper(context, file, kind, fields, before.law?.texts ?? shippedTexts)
  return { kind, fields, caseFile, closedDays, law, sharedOf, ...(order ? { order } : {}) }
}

function saysTheSame({ content }: PaperSummary, before: PaperSource, now: ReturnType<typeof composePaper>): boolean {
  if (!now.ok) return false
  // What it said when it was made; where that differs, only the template may be another.
  if (now.value.fingerprint === content) return true
  const old = composePaper(before)
  return old.ok && old.value.fingerprint === now.value.fingerprint
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function partsOf({
  caseFile,
  fields,
  closedDays,
  law,
  order,
}: PaperSource): readonly Readonly<{ fact: Facts[number]; value: unknown }>[] {
  const found = claimFor(caseFile, fields)
  return [
    { fact: 'proceedings', value: caseFile.proceedings },
    { fact: 'people', value: caseFile.people },
    { fact: 'claim', value: found?.claim },
    { fact: 'decision', value: found?.decision },
    { fact: 'payments', value: found === undefined ? undefined : [found.payments, found.ledgerActs ?? []] },
    { fact: 'evidence', value: caseFile.evidence },
    { fact: 'order', value: order },
    { fact: 'closedDays', value: closedDays },
    { fact: 'law', value: law },
  ]
}
