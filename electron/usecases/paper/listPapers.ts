import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { PaperLine } from '../../../shared/contract/papers.ts'
import { belongsNow, findPaperRefusals } from '../../../shared/domain/papers/offerPaper.ts'
import { PAPER_KINDS } from '../../../shared/domain/papers/paperKinds.ts'
import { PAPER_STATES, type PaperState } from '../../../shared/domain/papers/paperLife.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { PaperRow } from '../../db/lists/paperList.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { QueryContext } from '../context.ts'
import { createComparison } from './changedFacts.ts'
import { situationOf } from './findPaper.ts'
import { readPaperEvents } from './paperRecords.ts'

const PAGE = 50

/** What was made of a file, by where it stands, the newest first; no paper is opened for it. */
export function listPapers(
  context: QueryContext,
  { caseId, after }: Input<'caseFile.papers'>,
): Result<Output<'caseFile.papers'>> {
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const { office } = context.person
  const { rows, ...next } = context.lists.papers.page({ caseId, office, after, limit: PAGE })
  const counts = context.lists.papers.counts(caseId, office)
  return success({
    papers: rows.map((row) => lineOf(context, file.value, row)),
    counts: Object.fromEntries(counts.map(({ place, count }) => [stateAt(place), count])),
    ...next,
  })
}

/** What can be made of a file for one of its claims, and what is missing for the rest. */
export function listPaperOffers(
  context: QueryContext,
  { caseId, ...subject }: Input<'caseFile.paperOffers'>,
): Result<Output<'caseFile.paperOffers'>> {
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const situation = situationOf(file.value, subject)
  const made = context.cases.papers.kindsOf(caseId, context.person.office, subject)
  return success(
    PAPER_KINDS.map((kind) => {
      const refusals = [...findPaperRefusals(kind, situation, context.person)]
      const isNext = refusals.length === 0 && belongsNow(kind, situation)
      return { kind, isNext, refusals, made: made.get(kind) ?? 0 }
    }),
  )
}

/** Which of these papers would say something else today; other calls are heard between one paper and the next. */
export async function listChangedPapers(
  context: QueryContext,
  { caseId, papers }: Input<'caseFile.changedPapers'>,
): Promise<Result<Output<'caseFile.changedPapers'>>> {
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const isChanged = createComparison(context, file.value)
  const changed: typeof papers = []
  for (const id of papers) {
    await nextTurn()
    const paper = context.cases.papers.findSeen(id, context.person.office)
    if (paper?.caseId === caseId && isChanged(paper)) changed.push(id)
  }
  return success(changed)
}

function lineOf(context: QueryContext, file: LoadedCase, { id, kind, number, madeAt, place }: PaperRow): PaperLine {
  const { papers } = context.cases
  const events = readPaperEvents(file, papers.eventsOf(id))
  const date = events.findLast((event) => event.date !== undefined)?.date
  const to = events.findLast((event) => event.to !== undefined)?.to
  return {
    id,
    kind,
    ...(number === null ? {} : { number }),
    madeAt,
    variants: papers.filesOf(id).map(({ variant }) => variant),
    state: stateAt(place),
    ...(date === undefined ? {} : { date }),
    ...(to === undefined ? {} : { to }),
  }
}

/** The state at a place of `PAPER_STATES`. */
export function stateAt(place: number): PaperState {
  const state = PAPER_STATES[place]
  if (state === undefined) throw new Error('a paper at no place')
  return state
}
