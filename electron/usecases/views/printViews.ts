import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { ViewLine } from '../../../shared/document/viewRecord.ts'
import { samePair } from '../../../shared/document/words.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { markOf } from '../caseFile/loadCase.ts'
import type { EffectContext } from '../context.ts'
import type { Services } from '../services.ts'
import { entryOfViews, findSeen, viewsOf } from './listViews.ts'
import { checkPrinter } from '../printing/checkPrinter.ts'

/** More entries make no paper that anybody reads; the export of the journals has them all. */
const MOST_LINES = 1_000

/** Prints who saw a file, or one person in it; written down before it leaves. Errors: print.noPrinter, print.failed, document.refused. */
export async function printViews(
  context: EffectContext<'print' | 'printers' | 'renderViews' | 'localMoment'>,
  input: Input<'caseFile.printViews'>,
): Promise<Result<Output<'caseFile.printViews'>>> {
  const seen = findSeen(context, 'printViews', input)
  if (!seen.ok) return seen
  const known = await checkPrinter(context.services, input.printer)
  if (!known.ok) return known
  const { file, about, person } = seen.value
  const entries = viewsOf(context, seen.value, { before: Number.MAX_SAFE_INTEGER, limit: MOST_LINES })
  const { localMoment } = context.services
  const drawn = await context.services.renderViews({
    mark: markOf(file),
    office: context.person.office,
    ...(person === undefined ? {} : { person: about }),
    day: context.today,
    lines: entries.map((entry) => lineOfEntry(entry, localMoment)),
  })
  if (!drawn.ok) return drawn
  const noted = context.commit((command) => {
    command.record(entryOfViews('caseFile.printViews', seen.value))
    return success(true)
  })
  if (!noted.ok) return noted
  const sent = await context.services.print(input.printer, drawn.value.bytes)
  return sent.ok ? success({ pages: drawn.value.pages, lines: entries.length }) : sent
}

/** An entry of the journal as paper says it. */
export function lineOfEntry(
  { at, person, act, about, reason = '' }: Output<'caseFile.views'>[number],
  localMoment: Services['localMoment'],
): ViewLine {
  return { ...localMoment(at), who: person, act, about: about ?? samePair('–'), reason }
}
