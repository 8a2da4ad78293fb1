import type { Input } from '../../../shared/contract/channels.ts'
import { identityOf } from '../../../shared/domain/caseFile/identity.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import { findPersonCorrections } from '../../../shared/domain/caseFile/personFacts.ts'
import { findLeaks } from '../../../shared/domain/privacy/leak.ts'
import { failure, success } from '../../../shared/domain/result/result.ts'
import { describePerson } from '../caseFile/describeItem.ts'
import { defineFileAct } from '../caseFile/fileAct.ts'
import { officesOfPerson } from '../caseFile/items.ts'
import { describeMoved, findMovedBy } from '../caseFile/movedDeadlines.ts'
import { entriesOfEnded } from './endedShares.ts'
import { changeOf, checkNextPerson } from './savePerson.ts'

/**
 * Corrects recorded facts of a person, with a reason: the old value stays to be seen where the identity may be shown, time
 * limits follow at once, and what is to be done with each paper is told. The papers themselves stay as they are.
 * SECURITY: an identity that is given for a sealed person is written, and written down, whether it differs or not, so that
 * no refusal tells of an identity that it was guessed; and no reason may name who is sealed.
 */
export const correctPerson = defineFileAct(
  'correctPerson',
  (file, { reason, ...input }: Input<'person.correct'>, context) => {
    const next = checkNextPerson(file, input, context)
    if (!next.ok) return next
    const { before, open, identity, isSealing } = next.value
    const stored = context.cases.people.find(file.id, open.id)
    if (before === undefined || stored === undefined) return failure('person.notFound')
    const after = { ...open, ...(identity ?? identityOf(stored)) }
    const facts = findPersonCorrections(stored, after)
    const isGivenUnderSeal = before.identity === undefined && identity !== undefined
    if (facts.length === 0 && !isGivenUnderSeal) return failure('person.nothingCorrected')
    const isSealed = open.sealed === true
    if (isSealed && names(reason, stored, after)) return failure('reason.namesSealed', 'reason')
    const changes = findMovedBy(file, open, context)
    const corrections = { id: open.id, isSealed, at: context.now, by: context.person.id, reason, facts }
    const change = { ...changeOf(next.value), ...(facts.length === 0 ? {} : { personCorrections: corrections }) }
    const about = describeMoved(describePerson(file, open), changes)
    const sealing = isSealing ? [{ act: 'caseFile.seal' as const, about: describePerson(file, open) }] : []
    const ended = entriesOfEnded(context, file, before, open)
    const entries = [{ act: 'caseFile.correctPerson' as const, about, reason }, ...sealing, ...ended]
    return success({ change, entries, answer: { changes: [...changes] } })
  },
  (file, { person }) => officesOfPerson(file, person.id),
)

function names(text: string, ...versions: readonly Person[]): boolean {
  return findLeaks(text, versions).length > 0
}
