import type { Lease } from './lease.ts'

/** Effects end with the session: a call that waited for something while it was locked has none any more. */
export function whileSignedIn<Parts extends object>(parts: Parts, lease: Lease): Parts {
  const bound = Object.entries(parts).map(([name, effect]: [string, unknown]) => [
    name,
    typeof effect !== 'function'
      ? effect
      : (...values: readonly unknown[]): unknown => {
          if (lease.isOver()) throw new Error('the session is over')
          return (effect as (...values: readonly unknown[]) => unknown)(...values)
        },
  ])
  return Object.fromEntries(bound) as Parts
}
