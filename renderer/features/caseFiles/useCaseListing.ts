import type { CaseListing, ReachedFilter } from '../../../shared/contract/caseList.ts'
import { formatNumber } from '../../../shared/format/amount.ts'
import { parseAmount } from '../../../shared/format/parseAmount.ts'
import { useSettled } from '../../api/useSettled.ts'
import { useVisitState } from '../../ui/visit.ts'

/** What is typed and has to be read first. */
type TypedName = 'find' | 'claimedFrom' | 'claimedTo'
type Chosen = Omit<CaseListing, TypedName>
type TypedTexts = Readonly<Record<TypedName, string>>
/** A listing as it stands in the fields. */
type Fields = Readonly<{ chosen: Chosen; typed: TypedTexts }>

const NOTHING: TypedTexts = { find: '', claimedFrom: '', claimedTo: '' }
const BEGINNING: Fields = { chosen: { sort: 'due', custody: 'any' }, typed: NOTHING }

export type CaseListingState = Fields &
  Readonly<{
    /** What the list is asked for. */
    listing: CaseListing
    isFiltered: boolean
    /** Codes of what is wrong with what was typed. */
    problems: Readonly<Partial<Record<TypedName, string | undefined>>>
    choose(change: Partial<Chosen>): void
    type(name: TypedName, text: string): void
    /** Puts the fields as a listing has them. */
    apply(listing: CaseListing): void
    clear(): void
  }>

/** Order and filter of the list of case files, kept for whoever comes back to the visit. */
export function useCaseListing(reached: ReachedFilter | undefined): CaseListingState {
  const [fields, setFields] = useVisitState<Fields>('caseFiles.listing', beginAt(reached))
  const { chosen } = fields
  const settled = useSettled(fields.typed)
  const [from, to] = [readAmount(settled.claimedFrom), readAmount(settled.claimedTo)]
  const find = settled.find.trim()
  const listing = withoutGaps({
    ...chosen,
    claimedFrom: from.cents,
    claimedTo: to.cents,
    find: find === '' ? undefined : find,
  })
  const { sort: _sort, direction: _direction, custody, ...rest } = listing
  return {
    ...fields,
    listing,
    isFiltered: custody !== 'any' || Object.keys(rest).length > 0,
    problems: { claimedFrom: from.problem, claimedTo: to.problem },
    choose(change) {
      setFields({ ...fields, chosen: withoutGaps({ ...chosen, ...change }) })
    },
    type(name, text) {
      setFields({ ...fields, typed: { ...fields.typed, [name]: text } })
    },
    apply(next) {
      setFields(fieldsOf(next))
    },
    clear() {
      const { sort, direction } = chosen
      setFields({ chosen: withoutGaps({ sort, direction, custody: 'any' as const }), typed: NOTHING })
    },
  }
}

/** The whole list, or that of the files behind a figure. */
function beginAt(reached: ReachedFilter | undefined): Fields {
  if (reached === undefined) return BEGINNING
  return { ...BEGINNING, chosen: { ...BEGINNING.chosen, stage: `reached.${reached}` } }
}

function fieldsOf({ find = '', claimedFrom, claimedTo, ...chosen }: CaseListing): Fields {
  const written = (cents: number | undefined) => (cents === undefined ? '' : formatNumber(cents, 'cnr'))
  return { chosen, typed: { find, claimedFrom: written(claimedFrom), claimedTo: written(claimedTo) } }
}

function readAmount(typed: string): Readonly<{ cents?: number; problem?: string }> {
  if (typed.trim() === '') return {}
  const read = parseAmount(typed)
  return read.ok ? { cents: read.value } : { problem: read.error.code }
}

/** The same without members that have no value, or are not so. */
function withoutGaps<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== false)) as Value
}
