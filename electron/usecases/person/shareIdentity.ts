import type { Input } from '../../../shared/contract/channels.ts'
import type { PersonOpen } from '../../../shared/domain/caseFile/identity.ts'
import { checkShare } from '../../../shared/domain/staff/identityShare.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { PersonRecord } from '../../db/tables/personTable.ts'
import { describePerson } from '../caseFile/describeItem.ts'
import { defineFileAct, type Entry } from '../caseFile/fileAct.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'

/**
 * Lets one coordinator know an identity until a day, as the victim has consented: the key of a sealed one is wrapped for
 * that colleague alone. SECURITY: only who may open the cover can; no row without that wrap opens anything.
 */
export const shareIdentity = defineFileAct('shareIdentity', (file, input: Input<'person.share'>, context) => {
  if (!context.mayReveal) return failure('identity.noAccess')
  const record = findRecord(file, input.person)
  if (!record.ok) return record
  const colleague = context.colleagues().find(({ id }) => id === input.colleague && context.isActive(id))
  const days = { office: context.person.office, until: input.until, today: context.today }
  const allowed = checkShare(record.value.open, file.excluded.includes(input.colleague) ? undefined : colleague, days)
  if (!allowed.ok) return allowed
  const { people, shares } = context.cases
  const publicKey = shares.keyOf(input.colleague)
  if (publicKey === undefined) return failure('share.withoutKey', 'colleague')
  const isSealed = record.value.identity === undefined
  const wrappedKey = isSealed ? people.wrapFor(file.id, input.person, publicKey) : null
  const { person, until } = input
  shares.save({ caseId: file.id, person, colleague: input.colleague, until, wrappedKey })
  return success({
    change: {},
    entries: [entryOf('caseFile.shareIdentity', file, record.value.open, [input.colleague])],
  })
})

/** Ends it before its day: the wrap is taken out. */
export const endSharing = defineFileAct('endSharing', (file, input: Input<'person.endShare'>, context) => {
  const record = findRecord(file, input.person)
  if (!record.ok) return record
  if (!context.cases.shares.remove(file.id, input.person, input.colleague)) return failure('share.notFound')
  return success({ change: {}, entries: [entryOf('caseFile.endSharing', file, record.value.open, [input.colleague])] })
})

function entryOf(act: Entry['act'], file: LoadedCase, open: PersonOpen, colleagues: readonly string[]): Entry {
  return { act, about: describePerson(file, open), colleagues, subject: open.id }
}

function findRecord(file: LoadedCase, id: string): Result<PersonRecord> {
  const record = file.records().find(({ open }) => open.id === id)
  return record === undefined ? failure('person.notFound') : success(record)
}
