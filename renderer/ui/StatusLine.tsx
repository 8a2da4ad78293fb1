import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import { VisitContext } from './visit.ts'

type Status = Readonly<{
  /** Says what was done or could not be done, to the eye and to assistive technology. */
  say: (text: string) => void
}>

const StatusContext = createContext<Status>({ say: () => undefined })
const SaidContext = createContext('')

export function useStatus(): Status {
  return use(StatusContext)
}

/** Keeps what was said last: on this screen, and on the one that an act led to. */
export function StatusProvider({ children }: Readonly<{ children: ReactNode }>) {
  const { visit } = use(VisitContext)
  const [said, setSaid] = useState({ text: '', visit })
  const status = useMemo(
    () => ({
      say: (text: string) => {
        setSaid({ text, visit })
      },
    }),
    [visit],
  )
  return (
    <StatusContext value={status}>
      <SaidContext value={visit - said.visit > 1 ? '' : said.text}>{children}</SaidContext>
    </StatusContext>
  )
}

/** The foot of a screen: left what was done last, right the keys that work here. */
export function StatusLine({ keys }: Readonly<{ keys?: ReactNode }>) {
  const said = use(SaidContext)
  return (
    <footer className="statusLine">
      <span role="status">{said}</span>
      {keys}
    </footer>
  )
}
