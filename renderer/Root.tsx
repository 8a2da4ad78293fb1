import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { StrictMode, useEffect } from 'react'
import { I18nextProvider } from 'react-i18next'
import { App } from './App.tsx'
import { translations } from './i18n/translations.ts'
import { BrokenScreen } from './parts/BrokenScreen.tsx'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'

type Props = Readonly<{
  queryClient: QueryClient
  /** Told once the page stands and hears what is done on it. */
  onStanding?: () => void
}>

/** The program in the window, as it is drawn at the build and as it runs: both must come to the same elements. */
export function Root({ queryClient, onStanding }: Props) {
  useEffect(() => {
    onStanding?.()
  }, [onStanding])
  return (
    <StrictMode>
      <I18nextProvider i18n={translations}>
        <QueryClientProvider client={queryClient}>
          <ErrorBoundary fallback={<BrokenScreen />}>
            <App />
          </ErrorBoundary>
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>
  )
}
