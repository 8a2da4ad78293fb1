import type { CaseSort, SortDirection } from '../../../shared/contract/caseList.ts'

/** An order of a list: the column of office_case that gives it, the index that holds it, and which way files of one value go. */
type Order = Readonly<{ value: string; index: string; isBackwards: boolean; keyIsBackwards: boolean }>

const COLUMNS: Readonly<Record<Exclude<CaseSort, 'age'>, Readonly<{ value: string; index: string }>>> = {
  due: { value: 'due', index: 'office_case_by_due' },
  mark: { value: 'mark_sort', index: 'office_case_by_mark' },
  injured: { value: 'label_sort', index: 'office_case_by_label' },
  claimed: { value: 'claimed_cents', index: 'office_case_by_claimed' },
  stage: { value: 'stage_sort', index: 'office_case_by_stage' },
}
// The youngest file has the highest number.
const BY_AGE = '-case_key'
// From the latest day on, and what has no day last all the same.
const LATEST_DUE = { value: 'due_back', index: 'office_case_by_due_back' }

export function orderOf(sort: CaseSort, direction: SortDirection): Order {
  const isBackwards = direction === 'descending'
  if (sort === 'age') return { value: BY_AGE, index: 'office_case_by_age', isBackwards, keyIsBackwards: !isBackwards }
  const column = sort === 'due' && isBackwards ? LATEST_DUE : COLUMNS[sort]
  return { ...column, isBackwards, keyIsBackwards: isBackwards }
}

/** ORDER BY over rows that have the order's value and the number of their file; `from` is what they are called, and a dot. */
export function orderBy({ value, isBackwards, keyIsBackwards }: Order, from = ''): string {
  const key = `${from}case_key${keyIsBackwards ? ' DESC' : ''}`
  return value === BY_AGE ? `ORDER BY ${key}` : `ORDER BY ${from}value${isBackwards ? ' DESC' : ''}, ${key}`
}

/** The condition on what stands behind a place in the order. */
export function behind({ value, isBackwards, keyIsBackwards }: Order): string {
  if (value === BY_AGE) return `AND case_key ${keyIsBackwards ? '<' : '>'} $caseKey`
  return `AND (${value}, case_key) ${isBackwards ? '<' : '>'} ($value, $caseKey)`
}
