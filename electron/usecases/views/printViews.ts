import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { PaperForm } from '../../../shared/document/officePaper.ts'
import type { ViewLine, ViewRecord } from '../../../shared/document/viewRecord.ts'
import { samePair } from '../../../shared/document/words.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { markOf } from '../caseFile/loadCase.ts'
import type { EffectContext } from '../context.ts'
import type { Services } from '../services.ts'
import { entryOfViews, findSeen, viewsOf, type Seen } from './listViews.ts'
import { giveOut, type WayOut } from '../printing/giveOut.ts'
import { noteInCases } from '../printing/noteOutgoing.ts'

/** More entries make no paper that anybody reads; the export of the journals has them all. */
const MOST_LINES = 1_000

type Printing = EffectContext<WayOut | 'renderOfOffice' | 'localMoment'>

/** Gives out who saw a file, or one person in it. Errors: those of `findSeen`. */
export async function printViews(
  context: Printing,
  input: Input<'caseFile.printViews'>,
): Promise<Result<Output<'caseFile.printViews'>>> {
  let lines = 0
  const given = await giveOut(context.services, input, () => {
    const seen = findSeen(context, 'printViews', input)
    if (!seen.ok) return seen
    const views = recordOfViews(context, seen.value)
    lines = views.lines.length
    return success({
      name: 'ko-je-vidio-predmet',
      draw: (form: PaperForm) => context.services.renderOfOffice({ template: 'view-record', views }, form),
      ...noteInCases(context, entryOfViews('caseFile.printViews', seen.value)),
    })
  })
  return given.ok ? success({ ...given.value, lines }) : given
}

function recordOfViews(context: Printing, seen: Seen): ViewRecord {
  const { file, about, person } = seen
  const entries = viewsOf(context, seen, { before: Number.MAX_SAFE_INTEGER, limit: MOST_LINES })
  const { localMoment } = context.services
  return {
    mark: markOf(file),
    office: context.person.office,
    ...(person === undefined ? {} : { person: about }),
    day: context.today,
    lines: entries.map((entry) => lineOfEntry(entry, localMoment)),
  }
}

/** An entry of the journal as paper says it. */
export function lineOfEntry(
  { at, person, act, about, reason = '' }: Output<'caseFile.views'>[number],
  localMoment: Services['localMoment'],
): ViewLine {
  return { ...localMoment(at), who: person, act, about: about ?? samePair('–'), reason }
}
