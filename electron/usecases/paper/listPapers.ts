import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { PaperView } from '../../../shared/contract/papers.ts'
import { checkPaper } from '../../../shared/domain/papers/offerPaper.ts'
import { PAPER_KINDS } from '../../../shared/domain/papers/paperKinds.ts'
import { paperStateAfter } from '../../../shared/domain/papers/paperLife.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import type { PaperEvent, PaperSummary } from '../../db/tables/paperTable.ts'
import { loadCase, type LoadedCase } from '../caseFile/loadCase.ts'
import type { QueryContext } from '../context.ts'
import { findChangedFacts } from './changedFacts.ts'
import { listMadePapers, situationOf } from './findPaper.ts'
import { paperEventBody, readSource } from './paperRecords.ts'

/** What can be made of a file for one of its claims, why the rest cannot, and what was made, the newest first. */
export function listPapers(
  context: QueryContext,
  { caseId, claim }: Input<'caseFile.papers'>,
): Result<Output<'caseFile.papers'>> {
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const situation = situationOf(context, file.value, claim)
  const offers = PAPER_KINDS.map((kind) => {
    const offered = checkPaper(kind, situation, context.person)
    return offered.ok ? { kind } : { kind, refusal: offered.error.code }
  })
  const papers: PaperView[] = []
  for (const paper of listMadePapers(context, file.value)) {
    const view = viewOf(context, file.value, paper)
    if (!view.ok) return view
    papers.unshift(view.value)
  }
  return success({ offers, papers })
}

function viewOf(context: QueryContext, file: LoadedCase, paper: PaperSummary): Result<PaperView> {
  const { papers } = context.cases
  const source = readSource(papers.snapshotOf(paper.id))
  if (!source.ok) return source
  const events = papers.eventsOf(paper.id)
  const state = paperStateAfter(events.map(({ kind }) => kind))
  const { claim } = source.value.fields
  return success({
    id: paper.id,
    kind: paper.kind,
    ...(claim === undefined ? {} : { claim }),
    ...(paper.number === null ? {} : { number: paper.number }),
    madeAt: paper.madeAt,
    madeBy: nameOf(context, paper.madeBy),
    files: [...papers.filesOf(paper.id)],
    state,
    revision: events.length,
    events: events.map((event) => eventView(context, file, event)),
    changed: state === 'withdrawn' ? [] : findChangedFacts(context, file, paper, source.value),
    isOwn: paper.office === context.person.office,
  })
}

function nameOf(context: QueryContext, id: string): string {
  return context.colleagues().find((one) => one.id === id)?.displayName ?? id
}

function eventView(context: QueryContext, file: LoadedCase, event: PaperEvent): PaperView['events'][number] {
  const { recipient, to, ...rest } = paperEventBody.parse(JSON.parse(event.body))
  const shown = recipient === undefined ? to && { cnr: to, en: to } : labelIn(file, recipient)
  return {
    kind: event.kind,
    at: event.at,
    person: nameOf(context, event.person),
    ...rest,
    ...(shown ? { to: shown } : {}),
  }
}

// As the screen names people: a sealed one by the pseudonym.
function labelIn(file: LoadedCase, person: string): Bilingual | undefined {
  const record = file.records().find(({ open }) => open.id === person)
  if (record === undefined) return undefined
  const { open, identity } = record
  return identity === undefined ? open.pseudonym : { cnr: identity.name, en: identity.name }
}
