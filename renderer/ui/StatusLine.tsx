import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import type { MessageParams } from '../../shared/text/i18n.ts'
import type { MessageKey } from '../../shared/text/messageKey.ts'
import { VisitContext } from './visit.ts'

type Status = Readonly<{
  /** Says by a message what was done or could not be done, to the eye and to assistive technology. */
  say: (key: MessageKey, params?: MessageParams) => void
}>

const StatusContext = createContext<Status>({ say: () => undefined })
const SaidContext = createContext('')

export function useStatus(): Status {
  return use(StatusContext)
}

type Said = Readonly<{ key: MessageKey; params: MessageParams; visit: number }>
type ProviderProps = Readonly<{
  /** The message in the language shown: what was said follows a switch of the language. */
  write: (key: MessageKey, params: MessageParams) => string
  children: ReactNode
}>

/** Keeps what was said last: on this screen, and on the one that an act led to. */
export function StatusProvider({ write, children }: ProviderProps) {
  const { visit } = use(VisitContext)
  const [said, setSaid] = useState<Said>()
  const status = useMemo(
    () => ({
      say: (key: MessageKey, params: MessageParams = {}) => {
        setSaid({ key, params, visit })
      },
    }),
    [visit],
  )
  const isOver = said === undefined || visit - said.visit > 1
  return (
    <StatusContext value={status}>
      <SaidContext value={isOver ? '' : write(said.key, said.params)}>{children}</SaidContext>
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
