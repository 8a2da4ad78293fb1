import type { Parameters } from '../rows.ts'

/** Which files a list shows, by whom they are assigned to: ids of people, and an empty text for nobody. */
export type Sight = Readonly<{
  /** Files of these alone; without it everybody's. */
  owners?: readonly string[] | undefined
  /** Of them those that this person has, in whatever duty, or nobody. */
  assignedTo?: string | undefined
}>

/** Keeps the rows that are to be seen, as a condition of SQL. */
export function seenBy({ owners }: Sight): string {
  return owners === undefined ? '' : 'AND owner IN (SELECT value FROM json_each($owners))'
}

/** The same for rows of files, which have a clerk too. */
export function filesSeenBy(sight: Sight): string {
  const { assignedTo } = sight
  if (assignedTo === undefined) return seenBy(sight)
  return `${seenBy(sight)} ${assignedTo === '' ? "AND owner = ''" : 'AND $assignedTo IN (owner, clerk)'}`
}

export function sightParameters({ owners, assignedTo }: Sight): Parameters {
  return {
    ...(owners === undefined ? {} : { owners: JSON.stringify(owners) }),
    ...(assignedTo === undefined || assignedTo === '' ? {} : { assignedTo }),
  }
}
