import '@fontsource-variable/noto-sans/wght.css'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/ui.css'
import './styles/shell.css'
import './styles/layout.css'
import './styles/lists.css'
import './styles/forms.css'
import './styles/caseFile.css'
import './styles/claim.css'
import './styles/ledger.css'
import './styles/deadlines.css'
import './styles/papers.css'
import './styles/search.css'
import './styles/signIn.css'
import './styles/practice.css'
import './styles/order.css'
import './styles/decision.css'
import './styles/narrow.css'
import './styles/forcedColors.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { App } from './App.tsx'
import { invoke } from './api/client.ts'
import { createQueryClient, invalidateOnChange } from './api/queryClient.ts'
import { BrokenScreen } from './parts/BrokenScreen.tsx'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'
import { showLanguage, translations } from './i18n/translations.ts'

const root = document.getElementById('root')
if (root !== null) void start(root)

/** The first question goes out before anything is drawn: its answer is the first page, in the right language. */
async function start(element: HTMLElement): Promise<void> {
  const queryClient = createQueryClient()
  invalidateOnChange(queryClient)
  const state = await invoke('session.state', {}).catch(() => undefined)
  showLanguage(state?.language ?? 'cnr')
  // Without an answer the page asks again itself, and shows what it is told.
  if (state !== undefined) queryClient.setQueryData(['session.state', {}], state)
  createRoot(element).render(
    <StrictMode>
      <I18nextProvider i18n={translations}>
        <QueryClientProvider client={queryClient}>
          <ErrorBoundary fallback={<BrokenScreen />}>
            <App />
          </ErrorBoundary>
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>,
  )
}
