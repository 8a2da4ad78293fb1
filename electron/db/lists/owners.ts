import type { Parameters } from '../rows.ts'

/** To whom files are assigned: ids of people, and an empty text for nobody. */
export type Owners = readonly string[]

/** Keeps the rows of these owners, as a condition of SQL; all rows without. */
export function ownedBy(owners: Owners | undefined): string {
  return owners === undefined ? '' : 'AND owner IN (SELECT value FROM json_each($owners))'
}

export function ownerParameters(owners: Owners | undefined): Parameters {
  return owners === undefined ? {} : { owners: JSON.stringify(owners) }
}
