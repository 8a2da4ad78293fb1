import type { Role } from '../staff/roles.ts'

/** Who asks: the signed-in person. */
export type Reader = Readonly<{ id: string; roles: readonly Role[] }>

/** To whom the two offices of a file have assigned it, by id. */
export type Owners = Readonly<{ court: string; courtOwner: string | null; prosecutionOwner: string | null }>

/** To whom an office has assigned a file; undefined for nobody. */
export function ownerIn({ court, courtOwner, prosecutionOwner }: Owners, office: string): string | undefined {
  return (office === court ? courtOwner : prosecutionOwner) ?? undefined
}

/** The roles a file is assigned to: who prosecutes and who judges it. */
export const ASSIGNED_ROLES: readonly Role[] = ['prosecutor', 'judge']

/** The roles whose work is on all files of the office, whoever has them: the registry enters, prints and serves for all. */
const ROLES_FOR_ALL: readonly Role[] = ['clerk']

/** Whether a person reads every file of the own office, whoever has it. */
export function readsAllFiles({ roles }: Pick<Reader, 'roles'>): boolean {
  return roles.some((role) => ROLES_FOR_ALL.includes(role))
}

/**
 * Need to know between colleagues who hold the same key: a file is read by the one it is assigned to in the own office and
 * by the registry; one that is assigned to nobody by everybody whose role reads files. `owner` is the id of the one it is
 * assigned to, undefined for nobody.
 */
export function mayKnow(reader: Reader, owner: string | undefined): boolean {
  return owner === undefined || owner === reader.id || readsAllFiles(reader)
}
