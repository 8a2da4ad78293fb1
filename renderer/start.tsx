import type { QueryClient } from '@tanstack/react-query'
import { createRoot, hydrateRoot } from 'react-dom/client'
import type { ForeseenSignIn } from '../shared/contract/drawnSignIn.ts'
import { invoke } from './api/client.ts'
import { createQueryClient, invalidateOnChange } from './api/queryClient.ts'
import { stateOf } from './drawnState.ts'
import { showLanguage } from './i18n/translations.ts'
import { Root } from './Root.tsx'
import { readForeseen, repeatEarlyInput } from './takeOver.ts'

const SESSION = ['session.state', {}] as const

/** Takes over the page that main has drawn, where it has drawn one; draws it otherwise. */
export async function start(root: HTMLElement): Promise<void> {
  const queryClient = createQueryClient()
  invalidateOnChange(queryClient)
  const foreseen = readForeseen(root)
  if (foreseen === undefined) await drawPage(root, queryClient)
  else takeOver(root, queryClient, foreseen)
}

/** The first question goes out before anything is drawn: its answer is the first page, in the right language. */
async function drawPage(root: HTMLElement, queryClient: QueryClient): Promise<void> {
  const state = await invoke('session.state', {}).catch(() => undefined)
  showLanguage(state?.language ?? 'cnr')
  // Without an answer the page asks again itself, and shows what it is told.
  if (state !== undefined) queryClient.setQueryData(SESSION, state)
  createRoot(root).render(<Root queryClient={queryClient} />)
}

/** What it was drawn from was only foreseen: the state itself is asked for once the page stands, and shown where it is another. */
function takeOver(root: HTMLElement, queryClient: QueryClient, foreseen: ForeseenSignIn): void {
  showLanguage(foreseen.language)
  queryClient.setQueryData(SESSION, stateOf(foreseen))
  const onStanding = () => {
    setTimeout(() => {
      void repeatEarlyInput(root)
      void queryClient.invalidateQueries({ queryKey: SESSION })
    })
  }
  hydrateRoot(root, <Root queryClient={queryClient} onStanding={onStanding} />)
}
