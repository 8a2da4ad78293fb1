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
const RestoreEnd = lazy(async () => ({ default: (await import('./features/restore/RestoreEnd.tsx')).RestoreEnd }))
const RestorePage = lazy(async () => ({ default: (await import('./features/restore/RestorePage.tsx')).RestorePage }))
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
  return <Door state={state} onTry={onGiven} />
}

/** Before anybody has signed in; from every page of it a copy can be brought back. */
function Door({ state, onTry }: Readonly<{ state: SessionState; onTry: (password: string) => void }>) {
  const [restores, setRestores] = useState(false)
  const onRestore = () => {
    setRestores(true)
  }
  if (state.stage === 'restoring') {
    if (restores) setRestores(false)
    return (
      <Suspense fallback={null}>
        <RestoreEnd />
      </Suspense>
    )
  }
  if (restores) {
    return (
      <Suspense fallback={null}>
        <RestorePage
          onBack={() => {
            setRestores(false)
          }}
        />
      </Suspense>
    )
  }
  if (state.stage === 'refused') return <Refused state={state} onRestore={onRestore} />
  if (state.stage === 'firstRun') {
    return (
      <Suspense fallback={null}>
        <FirstRun state={state} onRestore={onRestore} />
      </Suspense>
    )
  }
  if (state.kind === 'practice') return <Become state={state} />
  return <SignIn state={state} onTry={onTry} onRestore={onRestore} />
}
