/** By what a duty of a file is addressed: its kind, and whom it is owed to. */
export function keyOfDuty({ kind, person }: Readonly<{ kind: string; person?: string | undefined }>): string {
  return person === undefined ? kind : `${kind}-${person}`
}
