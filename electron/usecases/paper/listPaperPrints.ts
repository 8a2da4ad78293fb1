import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { PaperToPrint } from '../../../shared/contract/papers.ts'
import { caseId } from '../../../shared/contract/ids.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { PaperPrintRow } from '../../db/lists/paperPrints.ts'
import { sightOf } from '../caseFile/sightOf.ts'
import type { QueryContext } from '../context.ts'
import { stateAt } from './listPapers.ts'
import { labelIn } from './paperRecords.ts'

const PAGE = 50

/** Papers of the own office for the printer, in the files that the person may see. */
export function listPaperPrints(
  context: QueryContext,
  { after }: Input<'paper.printQueue'>,
): Result<Output<'paper.printQueue'>> {
  const { office } = context.person
  const { rows, ...next } = context.lists.paperPrints.page({ office, sight: sightOf(context), after, limit: PAGE })
  const people = new Map<string, PaperToPrint['recipients']>()
  for (const { caseId: id } of rows) if (!people.has(id)) people.set(id, recipientsIn(context, id))
  return success({ papers: rows.map((row) => paperToPrint(context, row, people.get(row.caseId) ?? [])), ...next })
}

function recipientsIn({ cases }: QueryContext, id: string): PaperToPrint['recipients'] {
  const records = cases.people.recordsOf(id)
  return records.flatMap((record) => {
    const label = labelIn(record)
    return label === undefined ? [] : [{ id: record.open.id, label }]
  })
}

function paperToPrint(
  { cases }: QueryContext,
  { id, kind, number, madeAt, caseId: file, mark, copies, place }: PaperPrintRow,
  recipients: PaperToPrint['recipients'],
): PaperToPrint {
  return {
    id,
    kind,
    ...(number === null ? {} : { number }),
    madeAt,
    variants: cases.papers.filesOf(id).map(({ variant }) => variant),
    state: stateAt(place),
    caseId: caseId.parse(file),
    mark,
    copies,
    recipients,
  }
}
