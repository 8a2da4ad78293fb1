import { createContext, use, useMemo, useState, type ReactNode } from 'react'

type Status = Readonly<{
  /** Says what was done or could not be done, to the eye and to assistive technology, until something else is said. */
  say: (text: string) => void
}>

const StatusContext = createContext<Status>({ say: () => undefined })
const SaidContext = createContext('')

export function useStatus(): Status {
  return use(StatusContext)
}

/** Keeps what was said last for the status line below. */
export function StatusProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [said, setSaid] = useState({ text: '', number: 0 })
  const status = useMemo(
    () => ({
      say: (text: string) => {
        setSaid((before) => ({ text, number: before.number + 1 }))
      },
    }),
    [],
  )
  return (
    <StatusContext value={status}>
      <SaidContext value={said.text}>{children}</SaidContext>
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
