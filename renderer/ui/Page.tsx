import { use, useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import { StatusLine } from './StatusLine.tsx'
import { VisitContext } from './visit.ts'

type Props = Readonly<{
  title: ReactNode
  /** The name of the screen for assistive technology; the window's own title stays that of the program. */
  name?: string
  aside?: ReactNode
  actions?: ReactNode
  tabs?: ReactNode
  /** The keys that work here. */
  keys?: ReactNode
  children: ReactNode
}>

/** A screen in the shell: title line, perhaps tabs, a body that scrolls by itself, and a foot. */
export function Page({ title, name, aside, actions, tabs, keys, children }: Props) {
  const heading = useArrivalFocus()
  const body = useBeginning()
  useEffect(() => {
    document.title = name ?? (typeof title === 'string' ? title : '')
  }, [name, title])
  return (
    <>
      <header className="head">
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {aside}
        <div className="sp" />
        {actions}
      </header>
      {tabs}
      {/* A place in the order of Tab, so that the arrow keys scroll what has nothing to press in it. */}
      <div className="body" id="body" data-scroller tabIndex={0} ref={body}>
        {children}
      </div>
      <StatusLine keys={keys} />
    </>
  )
}

/** Another visit begins at the top, on another tab of the same file as well; a list then goes to the place it kept. */
function useBeginning() {
  const { visit } = use(VisitContext)
  const body = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (body.current !== null) body.current.scrollTop = 0
  }, [visit])
  return body
}

/** Who arrives stands on the heading, unless something in the page has taken the focus: a list, a field, a tab. */
function useArrivalFocus() {
  const { visit } = use(VisitContext)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const main = heading.current?.closest('main')
    if (main?.contains(document.activeElement) === false) heading.current?.focus({ preventScroll: true })
  }, [visit])
  return heading
}
