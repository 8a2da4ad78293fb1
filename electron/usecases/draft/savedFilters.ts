import type { Input, Output } from '../../../shared/contract/channels.ts'
import { namedFilter, type SavedFilter } from '../../../shared/contract/savedFilter.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { sortNames } from '../../../shared/text/alphabet.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import type { CaseContext, CommandContext, QueryContext } from '../context.ts'

/** So many filters one person may name. */
const MAX_FILTERS = 40

/** The person's own filters, by name. */
export function listSavedFilters(context: QueryContext): Result<Output<'filter.list'>> {
  const found = filtersOf(context)
  const order = sortNames(found.map(({ name }) => name))
  return success(found.toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name)))
}

/** Names a filter, or gives one that is there another name or content. Not an act: no entry in the journal. */
export function saveFilter(
  context: CommandContext,
  { id, ...named }: Input<'filter.save'>,
): Result<Output<'filter.save'>> {
  const all = filtersOf(context)
  if (id !== undefined && !all.some((one) => one.id === id)) return failure('filter.notFound')
  if (id === undefined && all.length >= MAX_FILTERS) return failure('filter.noRoom', undefined, { count: MAX_FILTERS })
  const isTaken = all.some(
    (one) => one.id !== id && one.kept.screen === named.kept.screen && foldKey(one.name) === foldKey(named.name),
  )
  if (isTaken) return failure('filter.nameTaken', 'name')
  const saved = id ?? context.newId()
  context.cases.savedFilters.save(context.person.id, saved, JSON.stringify(named))
  context.changed({ aggregate: 'work' })
  return success({ id: saved })
}

export function removeFilter(context: CommandContext, { id }: Input<'filter.remove'>): Result<Output<'filter.remove'>> {
  if (!context.cases.savedFilters.remove(context.person.id, id)) return failure('filter.notFound')
  context.changed({ aggregate: 'work' })
  return success({})
}

// What another version kept and this one does not know is left out.
function filtersOf({ cases, person }: CaseContext): SavedFilter[] {
  return cases.savedFilters.ofPerson(person.id).flatMap(({ id, text }) => {
    const read = namedFilter.safeParse(JSON.parse(text))
    return read.success ? [{ id, ...read.data }] : []
  })
}
