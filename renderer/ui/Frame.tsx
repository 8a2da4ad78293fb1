import type { ReactNode } from 'react'

/** A page before the shell: one calm column, what it is about above, what can be done below. */
export function Frame({
  brand,
  aside,
  title,
  children,
  isWide = false,
}: Readonly<{ brand: string; aside: ReactNode; title: string; children: ReactNode; isWide?: boolean }>) {
  return (
    <div className="frame">
      <header>
        <b>{brand}</b>
        <div className="sp" />
        {aside}
      </header>
      <main className={isWide ? 'sheet wide' : 'sheet'}>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}
