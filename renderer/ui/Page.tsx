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
      <div className="body">{children}</div>
    </>
  )
}
