import type { ReactNode } from 'react'

/** One line of a list of facts: its name, and what it is. */
export function Fact({ name, children }: Readonly<{ name: string; children: ReactNode }>) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
