import type { Input, Output } from '../../../shared/contract/channels.ts'
import { paperStateAfter } from '../../../shared/domain/papers/paperLife.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { PaperEvent } from '../../db/tables/paperTable.ts'
import type { QueryContext } from '../context.ts'
import { findChangedFacts } from './changedFacts.ts'
import { findSeenPaper } from './findPaper.ts'
import { readPaperEvents, readSource, withoutNames } from './paperRecords.ts'

/** One made paper: its files, what happened to it, and what of its facts is another since. */
export function openPaper(context: QueryContext, input: Input<'paper.open'>): Result<Output<'paper.open'>> {
  const found = findSeenPaper(context, input)
  if (!found.ok) return found
  const { file, paper } = found.value
  const { papers } = context.cases
  const source = readSource(papers.snapshotOf(paper.id))
  if (!source.ok) return source
  const events = papers.eventsOf(paper.id)
  const state = paperStateAfter(events.map(({ kind }) => kind))
  const shown = (event: PaperEvent) =>
    file.isShared && event.person !== context.person.id ? withoutNames(event) : event
  const names = context.office.accounts.names()
  const nameOf = (id: string) => names.get(id) ?? id
  return success({
    id: paper.id,
    kind: paper.kind,
    ...(paper.claim === null ? {} : { claim: paper.claim }),
    ...(paper.number === null ? {} : { number: paper.number }),
    madeAt: paper.madeAt,
    madeBy: nameOf(paper.madeBy),
    files: [...papers.filesOf(paper.id)],
    state,
    revision: events.length,
    events: readPaperEvents(file, events.map(shown)).map((event) => ({ ...event, person: nameOf(event.person) })),
    changed: state === 'withdrawn' ? [] : findChangedFacts(context, file, paper, source.value),
    isOwn: paper.office === context.person.office,
  })
}
