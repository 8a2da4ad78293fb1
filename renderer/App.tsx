import { lazy, Suspense, useEffect, useState } from 'react'
import type { SessionState } from '../shared/contract/session.ts'
import { useChannel } from './api/useChannel.ts'
import { Become } from './features/practice/Become.tsx'
import { Preparing } from './features/practice/Preparing.tsx'
import { Refused } from './features/refused/Refused.tsx'
import { AwaitsKeys } from './features/signIn/AwaitsKeys.tsx'
import { ChangePassword } from './features/signIn/ChangePassword.tsx'
import { SignIn } from './features/signIn/SignIn.tsx'
import { useErrorText } from './i18n/useErrorText.ts'
import { showLanguage } from './i18n/translations.ts'
import { InstallationFrame } from './parts/InstallationFrame.tsx'
import { Notice } from './ui/Notice.tsx'

// Lazy: not needed before sign-in.
const FirstRun = lazy(async () => ({ default: (await import('./features/firstRun/FirstRun.tsx')).FirstRun }))
const Workspace = lazy(async () => ({ default: (await import('./Workspace.tsx')).Workspace }))

/** Chooses the page by the stage of the session; nothing of the content exists before sign-in. */
export function App() {
  const session = useChannel('session.state', {})
  const errorText = useErrorText()
  const language = session.data?.language
  // The password of the first sign-in, until an own one has taken its place: nobody types it twice.
  const [given, setGiven] = useState('')
  useEffect(() => {
    if (language !== undefined) showLanguage(language)
  }, [language])

  if (session.error !== null) return <Notice tone="bad">{errorText(session.error)}</Notice>
  if (session.data === undefined) return null
  return (
    <InstallationFrame kind={session.data.kind}>
      <Stage state={session.data} given={given} onGiven={setGiven} />
    </InstallationFrame>
  )
}

type StageProps = Readonly<{ state: SessionState; given: string; onGiven: (password: string) => void }>

function Stage({ state, given, onGiven }: StageProps) {
  if (state.stage === 'preparing') return <Preparing state={state} />
  if ((state.stage === 'signedIn' || state.stage === 'awaitsKeys') && given !== '') onGiven('')
  if (state.stage === 'refused') return <Refused state={state} />
  if (state.stage === 'firstRun') {
    return (
      <Suspense fallback={null}>
        <FirstRun state={state} />
      </Suspense>
    )
  }
  if (state.stage === 'changePassword')
    return (
      <ChangePassword
        state={state}
        given={given}
        onRefused={() => {
          onGiven('')
        }}
      />
    )
  if (state.stage === 'awaitsKeys') return <AwaitsKeys state={state} />
  if (state.stage === 'signedIn' && state.person !== undefined) {
    return (
      <Suspense fallback={null}>
        <Workspace key={state.person.id} session={{ ...state, person: state.person }} />
      </Suspense>
    )
  }
  if (state.kind === 'practice') return <Become state={state} />
  return <SignIn state={state} onTry={onGiven} />
}
