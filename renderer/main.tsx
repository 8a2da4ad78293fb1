import './zodSettings.ts'
import '@fontsource-variable/noto-sans/wght.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/ui.css'
import './styles/screens.css'
import './styles/order.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { createQueryClient, invalidateOnChange } from './api/queryClient.ts'
import { startTranslations } from './i18n/translations.ts'

const root = document.getElementById('root')
if (root !== null) {
  startTranslations('cnr')
  const queryClient = createQueryClient()
  invalidateOnChange(queryClient)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
}
