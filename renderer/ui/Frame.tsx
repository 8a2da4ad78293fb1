import { useEffect, useRef, type ReactNode } from 'react'

/** A page before the shell: one calm column, what it is about above, what can be done below. */
export function Frame({
  brand,
  aside,
  title,
  children,
  isWide = false,
}: Readonly<{ brand: string; aside: ReactNode; title: string; children: ReactNode; isWide?: boolean }>) {
  const heading = useRef<HTMLHeadingElement>(null)
  // Another page in the same frame: who was on a button that is gone stands on its heading.
  useEffect(() => {
    document.title = title
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [title])
  return (
    <div className="frame">
      <header>
        <b>{brand}</b>
        <div className="sp" />
        {aside}
      </header>
      <main className={isWide ? 'sheet wide' : 'sheet'}>
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {children}
      </main>
    </div>
  )
}
