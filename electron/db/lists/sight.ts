import type { Parameters } from '../rows.ts'

/** Which files a list shows: to whom, and by whom they are assigned to (ids of people, an empty text for nobody). */
export type Sight = Readonly<{
  /** Who reads: of files from which this person is excluded nothing is shown or counted. */
  reader: string
  /** Files of these alone; without it everybody's. */
  owners?: readonly string[] | undefined
  /** Of them those that this person has, in whatever duty, or nobody. */
  assignedTo?: string | undefined
}>

/** Files from which the reader is excluded, as a query of SQL. */
export const EXCLUDED = '(SELECT case_key FROM exclusion WHERE exclusion.person = $reader)'

/** Keeps the rows that are to be seen, as a condition of SQL on rows of one file each. */
export function seenBy(sight: Sight): string {
  return `AND case_key NOT IN ${EXCLUDED} ${ownedBy(sight)}`
}

/** The same for rows of files, which have a clerk too. */
export function filesSeenBy(sight: Sight): string {
  return `AND case_key NOT IN ${EXCLUDED} ${filesOwnedBy(sight)}`
}

/**
 * A counter that is kept by owner, without what the reader is excluded from: its rows, and those that are counted in it and
 * not to be seen, taken off. `counter` and `rows` are queries of SQL that end in a condition.
 */
export function countSeen(counter: string, rows: string, sight: Sight, owned = ownedBy(sight)): string {
  return `${counter} ${owned} UNION ALL ${rows} AND case_key IN ${EXCLUDED} ${owned}`
}

function ownedBy({ owners }: Sight): string {
  return owners === undefined ? '' : 'AND owner IN (SELECT value FROM json_each($owners))'
}

export function filesOwnedBy(sight: Sight): string {
  const { assignedTo } = sight
  if (assignedTo === undefined) return ownedBy(sight)
  return `${ownedBy(sight)} ${assignedTo === '' ? "AND owner = ''" : 'AND $assignedTo IN (owner, clerk)'}`
}

export function sightParameters({ reader, owners, assignedTo }: Sight): Parameters {
  return {
    reader,
    ...(owners === undefined ? {} : { owners: JSON.stringify(owners) }),
    ...(assignedTo === undefined || assignedTo === '' ? {} : { assignedTo }),
  }
}
