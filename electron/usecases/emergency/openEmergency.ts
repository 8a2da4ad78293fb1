import type { Input, Output } from '../../../shared/contract/channels.ts'
import { caseId as caseIdForm } from '../../../shared/contract/ids.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { isExcluded, mayKnow } from '../../../shared/domain/claim/needToKnow.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { Account } from '../../../shared/domain/staff/account.ts'
import { describeFile, findCase, loadCase } from '../caseFile/loadCase.ts'
import { readerOf } from '../caseFile/sightOf.ts'
import type { CommandContext, EffectContext } from '../context.ts'

type Asked = Input<'emergency.open'>

/**
 * Opens a colleague's file for some hours: asked by one whose work such files are, confirmed by the head of the office, both
 * with their passwords. SECURITY: nothing of the file is told before both are proven, and nothing at all where one of the two
 * is excluded from it. Errors: those of the channel.
 */
export async function openEmergency(
  context: EffectContext<'confirmPassword' | 'confirmColleague'>,
  asked: Asked,
): Promise<Result<Output<'emergency.open'>>> {
  const head = context.colleagues().find(({ id }) => id === asked.head)
  if (head === undefined || head.id === context.person.id || head.office !== context.person.office)
    return failure('emergency.notHead', 'head')
  const own = await context.services.confirmPassword(asked.password)
  if (!own.ok) return own
  const confirmed = await context.services.confirmColleague(asked.headPassword, 'headPassword', head.id)
  if (!confirmed.ok) return confirmed
  const opened = context.commit((command) => writeEmergency(command, asked, head))
  if (opened.ok) forgetLooks(context.openedFiles, opened.value.caseId)
  return opened
}

/** What is looked at from now on is written down anew: the report tells it of this access, whatever was seen before in the session. */
function forgetLooks(openedFiles: Set<string>, caseId: string): void {
  for (const seen of openedFiles) if (seen.split('/')[0] === caseId) openedFiles.delete(seen)
}

function writeEmergency(context: CommandContext, asked: Asked, head: Account): Result<Output<'emergency.open'>> {
  const { cases, person, now } = context
  const caseId =
    cases.caseFiles.findByMark('court', person.office, asked.mark) ??
    cases.caseFiles.findByMark('prosecution', person.office, asked.mark)
  const file = caseId === undefined ? failure('caseFile.notFound') : findCase(context, caseId)
  if (!file.ok) return failure('caseFile.notFound', 'mark')
  const { place, excluded, assignee } = file.value
  if (isExcluded(head, excluded)) return failure('caseFile.notFound', 'mark')
  const allowed = permitFileAct('openEmergency', place, person)
  if (!allowed.ok) return allowed
  if (!permitFileAct('confirmEmergency', place, head).ok) return failure('emergency.notHead', 'head')
  const owner = assignee('owner')
  if (owner === undefined || mayKnow(readerOf(context), owner) || loadCase(context, file.value.id).ok)
    return failure('emergency.notNeeded', 'mark')
  for (const one of [person.id, head.id, owner]) cases.staff.enter(one)
  const people = { person: person.id, head: head.id, owner }
  const id = context.newId()
  const { hours } = asked
  cases.emergencies.add({ id, caseId: file.value.id, office: person.office, ...people, from: now, hours })
  context.record({
    act: 'caseFile.openEmergency',
    caseId: file.value.id,
    about: describeFile(file.value, `${String(hours)} h`),
    colleagues: [head.id],
    reason: asked.reason,
  })
  context.changed({ aggregate: 'work' })
  const until = cases.emergencies.find(person.office, id, now)?.until
  return until === undefined
    ? failure('emergency.notFound')
    : success({ caseId: caseIdForm.parse(file.value.id), until })
}
