import type { ReactNode } from 'react'

type Props = Readonly<{
  title: ReactNode
  aside?: ReactNode
  actions?: ReactNode
  tabs?: ReactNode
  children: ReactNode
}>

/** A screen in the shell: title line, perhaps tabs, and a body that scrolls by itself. */
export function Page({ title, aside, actions, tabs, children }: Props) {
  return (
    <>
      <header className="head">
        <h1>{title}</h1>
        {aside}
        <div className="sp" />
        {actions}
      </header>
      {tabs}
      {/* A place in the order of Tab, so that the arrow keys scroll what has nothing to press in it. */}
      <div className="body" tabIndex={0}>
        {children}
      </div>
    </>
  )
}
