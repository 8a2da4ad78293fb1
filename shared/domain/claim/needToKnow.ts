import type { Role } from '../staff/roles.ts'

/** Who asks: the signed-in person, and for which absent colleagues, by id, this person stands in today. */
export type Reader = Readonly<{ id: string; roles: readonly Role[]; standsInFor: readonly string[] }>

/** As what a file is assigned to somebody: the prosecutor or judge whose file it is, and the clerk who keeps it. */
export const CAPACITIES = ['owner', 'clerk'] as const
/** One of `CAPACITIES`. */
export type Capacity = (typeof CAPACITIES)[number]

/** The roles a file is assigned to, by capacity. */
export const CAPACITY_ROLES = {
  owner: ['prosecutor', 'judge'],
  clerk: ['clerk'],
} as const satisfies Readonly<Record<Capacity, readonly Role[]>>

/** To whom an office has assigned a file, by id. */
export type Assignment = Readonly<{ office: string; capacity: Capacity; person: string }>

/** To whom an office has assigned a file in a capacity; undefined for nobody. */
export function assigneeIn(assignments: readonly Assignment[], office: string, capacity: Capacity): string | undefined {
  return assignments.find((one) => one.office === office && one.capacity === capacity)?.person
}

/** Whether one with these roles can have a file in that capacity. */
export function canHave(capacity: Capacity, { roles }: Pick<Reader, 'roles'>): boolean {
  const able: readonly Role[] = CAPACITY_ROLES[capacity]
  return roles.some((role) => able.includes(role))
}

/** The roles whose work is on all files of the office, whoever has them: the registry enters, prints and serves for all. */
const ROLES_FOR_ALL: readonly Role[] = ['clerk']

/**
 * Whether nothing of a file is told a person: not even its mark and stage. Who is excluded for a conflict of interest is
 * excluded in every role, as owner, stand-in or clerk, and does not keep its schedule either.
 */
export function isExcluded({ id }: Pick<Reader, 'id'>, excluded: readonly string[]): boolean {
  return excluded.includes(id)
}

/** Whether a person reads every file of the own office, whoever has it. */
export function readsAllFiles({ roles }: Pick<Reader, 'roles'>): boolean {
  return roles.some((role) => ROLES_FOR_ALL.includes(role))
}

/**
 * Need to know between colleagues who hold the same key: a file is read by the one it is assigned to in the own office and
 * by the registry, and while that one is absent by who stands in; one that is assigned to nobody by everybody whose role
 * reads files. Who stands in for a stand-in reads that one's own files only. `owner` is the id of the one it is assigned
 * to, undefined for nobody.
 */
export function mayKnow(reader: Reader, owner: string | undefined): boolean {
  return owner === undefined || owner === reader.id || reader.standsInFor.includes(owner) || readsAllFiles(reader)
}

/**
 * Whether a person may open the sealed covers of a file: those who work on it as owners may where they read it; a clerk, who
 * keeps the register for all files of the office, only in one that is the clerk's. Source: the roles (product, 2).
 */
export function mayOpenCovers(reader: Reader, owner: string | undefined, clerk: string | undefined): boolean {
  return canHave('owner', reader) || hasFile(reader, owner, clerk)
}

/**
 * Whether a file is the reader's: assigned as owner or clerk, or to whom the reader stands in for as owner. Narrower than
 * `mayKnow`: what is found only by whoever has a file tells nobody else that a guess is right.
 */
export function hasFile({ id, standsInFor }: Reader, owner: string | undefined, clerk: string | undefined): boolean {
  return id === owner || id === clerk || (owner !== undefined && standsInFor.includes(owner))
}
