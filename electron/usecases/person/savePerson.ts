import type { Input } from '../../../shared/contract/channels.ts'
import type { PersonIdentity, PersonOpen } from '../../../shared/domain/caseFile/identity.ts'
import { findPersonCorrections } from '../../../shared/domain/caseFile/personFacts.ts'
import { isTellingPseudonym } from '../../../shared/domain/privacy/typedNames.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import type { PersonRecord } from '../../db/tables/personTable.ts'
import type { Change } from '../caseFile/change.ts'
import { describePerson } from '../caseFile/describeItem.ts'
import { defineFileAct } from '../caseFile/fileAct.ts'
import { hasPaper, officesOfPerson } from '../caseFile/items.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'
import { entriesOfEnded } from './endedShares.ts'

type Form = Pick<Input<'person.save'>, 'person' | 'identity'>
const LINKS = ['representative', 'guardian', 'defenceCounsel'] as const

/** A person as they are to be stored, beside how they are stored. */
export type NextPerson = Readonly<{
  before: PersonRecord | undefined
  open: PersonOpen
  /** Absent where the identity lies under a seal and stays as it is. */
  identity: PersonIdentity | undefined
  isSealing: boolean
}>

/**
 * Writes a person. Without `sealed` the seal stays as it is, and an identity that is left out stays as it is stored. Of
 * whom an order may speak is corrected by an act of its own, `correctPerson`.
 * SECURITY: a seal never comes off here, and none is opened; taking one off is `person.unseal`, with its reason.
 */
export const savePerson = defineFileAct(
  'savePerson',
  (file, input: Input<'person.save'>, context) => {
    const next = checkNextPerson(file, input, context)
    if (!next.ok) return next
    if (hasPaper(file) && isCorrecting(next.value)) return failure('person.factFixed')
    const { before, open, isSealing } = next.value
    const act = isSealing ? ('caseFile.seal' as const) : ('caseFile.savePerson' as const)
    const ended = entriesOfEnded(context, file, before, open)
    return success({ change: changeOf(next.value), entries: [{ act, about: describePerson(file, open) }, ...ended] })
  },
  (file, { person }) => officesOfPerson(file, person.id),
)

/**
 * What a person would be after a save. Errors: person.sealStays, person.nameMissing, person.pseudonymMissing,
 * person.unknown, person.pseudonymTells.
 */
export function checkNextPerson(file: LoadedCase, input: Form, context: CaseContext): Result<NextPerson> {
  const before = file.records().find(({ open }) => open.id === input.person.id)
  const wasSealed = before?.open.sealed === true
  if (wasSealed && input.person.sealed === false) return failure('person.sealStays', 'person.sealed')
  const identity = input.identity ?? before?.identity
  if (identity === undefined && !wasSealed) return failure('person.nameMissing', 'identity.name')
  const { sealed, ...rest } = input.person
  const open: PersonOpen = wasSealed || sealed === true ? { ...rest, sealed: true } : rest
  if (open.sealed === true && !hasPseudonym(open)) return failure('person.pseudonymMissing', 'person.pseudonym')
  const people = new Set(file.links().map(({ id }) => id))
  const stranger = LINKS.find((link) => open[link] !== undefined && !people.has(open[link]))
  if (stranger !== undefined) return failure('person.unknown', `person.${stranger}`)
  if (isTelling(file, { before, open, identity }, context)) {
    return failure('person.pseudonymTells', 'person.pseudonym')
  }
  return success({ before, open, identity, isSealing: open.sealed === true && !wasSealed })
}

/**
 * Whether a new pseudonym says who somebody of the file is.
 * SECURITY: the refusal tells that a guess was right. A wrong guess is saved and written down with who made it, so that
 * nobody tries names without a trace; without the refusal the name would stand in lists, journal and papers.
 */
function isTelling(
  file: LoadedCase,
  { before, open, identity }: Pick<NextPerson, 'before' | 'open' | 'identity'>,
  { mayReveal }: CaseContext,
): boolean {
  if (open.sealed !== true || isSameText(before?.open.pseudonym, open.pseudonym)) return false
  const stored = mayReveal ? file.people() : []
  const own = identity ?? stored.find(({ id }) => id === open.id)
  const others = stored.filter(({ id }) => id !== open.id)
  return isTellingPseudonym(open, own === undefined ? others : [...others, { ...own, ...open }])
}

function isSameText(one: Bilingual | undefined, other: Bilingual | undefined): boolean {
  return one?.cnr === other?.cnr && one?.en === other?.en
}

/**
 * Whether a save would overwrite a recorded fact. SECURITY: an identity under a seal is not compared, because the answer
 * would tell a guess from what is stored and nothing would be written down: whoever gives one corrects.
 */
function isCorrecting({ before, open, identity }: NextPerson): boolean {
  if (before === undefined) return false
  if (before.identity === undefined && identity !== undefined) return true
  return findPersonCorrections({ ...before.open, ...before.identity }, { ...open, ...identity }).length > 0
}

/** A new person, one put under seal, or one whose seal stays as it is. */
export function changeOf({ before, open, identity, isSealing }: NextPerson): Change {
  if (identity === undefined) return { person: { open } }
  if (before === undefined) return { newPerson: { ...open, ...identity } }
  return isSealing ? { resealed: { ...open, ...identity } } : { person: { open, identity } }
}

function hasPseudonym({ pseudonym }: PersonOpen): boolean {
  return pseudonym !== undefined && pseudonym.cnr.trim() !== '' && pseudonym.en.trim() !== ''
}
