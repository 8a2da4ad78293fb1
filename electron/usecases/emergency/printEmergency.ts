import type { Input, Output } from '../../../shared/contract/channels.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { describeFile } from '../caseFile/loadCase.ts'
import type { EffectContext } from '../context.ts'
import { lineOfEntry } from '../views/printViews.ts'
import { entriesOf, findEmergency, viewOf } from './emergencies.ts'
import { checkPrinter } from '../printing/checkPrinter.ts'

/** Prints what was done in an emergency; written down before it leaves. Errors: emergency.notFound, print.noPrinter, print.failed, document.refused. */
export async function printEmergency(
  context: EffectContext<'print' | 'printers' | 'renderEmergency' | 'localMoment'>,
  { id, printer }: Input<'emergency.print'>,
): Promise<Result<Output<'emergency.print'>>> {
  const found = findEmergency(context, id)
  if (!found.ok) return found
  const { file } = found.value
  const allowed = permitFileAct('printEmergency', file.place, context.person)
  if (!allowed.ok) return allowed
  const known = await checkPrinter(context.services, printer)
  if (!known.ok) return known
  const { localMoment } = context.services
  const { mark, person, head, owner, from, until, isOpen } = viewOf(context, found.value)
  const drawn = await context.services.renderEmergency({
    ...{ mark, person, head, owner, isOpen, office: context.person.office, day: context.today },
    from: localMoment(from),
    until: localMoment(until),
    lines: entriesOf(context, found.value).map((entry) => lineOfEntry(entry, localMoment)),
  })
  if (!drawn.ok) return drawn
  const noted = context.commit((command) => {
    command.record({ act: 'caseFile.printEmergency', caseId: file.id, about: describeFile(file) })
    return success(true)
  })
  if (!noted.ok) return noted
  const sent = await context.services.print(printer, drawn.value.bytes)
  return sent.ok ? success({ pages: drawn.value.pages }) : sent
}
