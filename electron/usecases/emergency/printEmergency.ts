import type { Input, Output } from '../../../shared/contract/channels.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { describeFile } from '../caseFile/loadCase.ts'
import type { EffectContext } from '../context.ts'
import { lineOfEntry } from '../views/printViews.ts'
import { entriesOf, findEmergency, viewOf } from './emergencies.ts'
import { giveOut, type OutgoingPaper, type WayOut } from '../printing/giveOut.ts'
import { noteInCases } from '../printing/noteOutgoing.ts'

type Printing = EffectContext<WayOut | 'renderOfOffice' | 'localMoment'>

/** Gives out what was done in an emergency. Errors: emergency.notFound, those of the act on the file. */
export function printEmergency(
  context: Printing,
  input: Input<'emergency.print'>,
): Promise<Result<Output<'emergency.print'>>> {
  return giveOut(context.services, input, () => reportOf(context, input.id))
}

function reportOf(context: Printing, id: string): Result<OutgoingPaper> {
  const found = findEmergency(context, id)
  if (!found.ok) return found
  const { file } = found.value
  const allowed = permitFileAct('printEmergency', file.place, context.person)
  if (!allowed.ok) return allowed
  const { localMoment } = context.services
  const { mark, person, head, owner, from, until, isOpen } = viewOf(context, found.value)
  const emergency = {
    ...{ mark, person, head, owner, isOpen, office: context.person.office, day: context.today },
    from: localMoment(from),
    until: localMoment(until),
    lines: entriesOf(context, found.value).map((entry) => lineOfEntry(entry, localMoment)),
  }
  return success({
    name: 'hitan-pristup',
    draw: (form) => context.services.renderOfOffice({ template: 'emergency-report', emergency }, form),
    ...noteInCases(context, { act: 'caseFile.printEmergency', caseId: file.id, about: describeFile(file) }),
  })
}
